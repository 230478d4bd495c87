import { opinionWords, type Why, type WhyClaim } from '../../panel/index.ts'

/** A story with the pages it was read from; `Story` of pipelines/why.ts fits. */
export interface StoryWithPages {
  readonly why: Why
  readonly pages: ReadonlyMap<string, { readonly html: string | null; readonly text: string }>
}

/** Marks words in a page's source. */
export type Highlight = (html: string, words: readonly string[]) => string

/**
 * One file that needs nothing else: each claim with its page as it lies in the archive, the words marked. The pages stand in
 * frames without scripts and without network, so that looking at the proof asks nobody and runs nothing; browsers that know
 * `scroll-initial-target` open each frame at its marked words.
 */
export function renderWhyHtml(stories: readonly StoryWithPages[], highlight: Highlight): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(stories[0]?.why.answer ?? 'chiso why')}</title>
<style>${STYLE}</style>
<main>
${stories.map((story) => section(story, highlight)).join('\n')}
</main>
</html>
`
}

function section({ why, pages }: StoryWithPages, highlight: Highlight): string {
  const because = why.policy.because === null ? '' : `: ${why.policy.because}`
  return `<section>
<h1>${escaped(why.answer)}</h1>
<p>${escaped(`${why.standing} ${why.cell.value === null ? 'Undecided' : 'Decided'} by ${why.policy.id}${because}.`)}</p>
${why.notes.map((note) => `<p class="note">Note: ${escaped(note)}.</p>`).join('')}
${why.decisions.map((d) => `<p class="note">${escaped(`${d.by}, ${d.decided_at.slice(0, 10)}: ${d.says}. ${d.reason}`)}</p>`).join('')}
${why.claims.map((claim) => article(claim, pages.get(claim.observation_id) ?? null, highlight)).join('\n')}
</section>`
}

const SIDES = {
  for: 'says so',
  against: 'disagrees',
  implies: 'implies it, by a later change',
  repeats: 'repeats it',
} as const

function article(claim: WhyClaim, page: { html: string | null; text: string } | null, highlight: Highlight): string {
  const { quote, archived } = claim
  const facts: [string, string | null][] = [
    ['says', claim.says],
    ['title', claim.title],
    ['published', claim.published_at],
    ['page', claim.url],
    ['first seen', claim.first_seen],
    ['last seen', claim.last_seen],
    ['taken down', claim.withdrawn_at],
    ['read by', `${claim.rules.join(', ')} (confidence ${claim.confidence.toFixed(2)})`],
    ['second look', opinionWords(claim.second_opinion)],
    ['archive', archived && `${archived.warc_file} at ${archived.warc_offset}: ${archived.verdict}`],
    ['sha256', archived?.payload_sha256 ?? null],
    [
      'words',
      quote.stands_in_page === null
        ? null
        : quote.stands_in_page
          ? 'found in the archived page'
          : 'NOT FOUND in the archived page',
    ],
  ]
  return `<article class="${claim.side}">
<h2>${escaped(claim.site ?? 'A text without a site')} ${SIDES[claim.side]}</h2>
<blockquote>${escaped(quote.before)}<mark>${escaped(quote.words)}</mark>${escaped(quote.after)}</blockquote>
<dl>${facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value!)}</dd>`)
    .join('')}</dl>
${page === null ? '' : shown(page, quote.words, highlight)}
</article>`
}

const FIRST = 'chiso-first-words'

/** The page of the archive in a frame of its own; a text or a PDF by the text that was read from it. */
function shown(page: { html: string | null; text: string }, words: string, highlight: Highlight): string {
  const inner =
    page.html === null
      ? `<pre style="white-space:pre-wrap;font:inherit">${highlight(escaped(page.text), [words])}</pre>`
      : highlight(page.html, [words])
  const closed = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><style>html{scroll-padding-block:6rem}mark{background:#ffe066;color:#000;outline:2px solid #f59f00;scroll-initial-target:nearest}</style>`
  // A data address takes a fragment, which `srcdoc` does not: the frame opens where the words are, without a script.
  const found = inner.replace('<mark>', `<mark id="${FIRST}">`)
  const address = `data:text/html;charset=utf-8;base64,${Buffer.from(closed + found).toString('base64')}#${FIRST}`
  return `<details open><summary>The page in the archive</summary><iframe sandbox src="${address}"></iframe></details>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f6f6f4;color:#1b1b1b}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:1rem 0 .25rem}h2{font-size:1.05rem;margin:0 0 .5rem}
article{background:#fff;border-left:4px solid #2b8a3e;padding:1rem;margin:1rem 0;box-shadow:0 1px 3px #0002}
article.against{border-color:#c92a2a}article.implies,article.repeats{border-color:#868e96}
blockquote{margin:0 0 .75rem;padding-left:.75rem;border-left:2px solid #ddd}
mark{background:#ffe066;color:#000}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;font-size:.85rem;margin:0 0 .75rem}
dt{color:#666}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:28rem;border:1px solid #ccc;background:#fff}
.note{color:#a61e4d}summary{cursor:pointer;font-size:.85rem;color:#666}`
