import { decodeEntities } from './html/entities.ts'

export interface Highlighted {
  /** The page with `<mark>` around the words, its scripts and other live parts taken out. */
  readonly html: string
  /** For each of the quotes, whether its words stand in the page. */
  readonly found: readonly boolean[]
}

/** What is no text: comments, elements that a reader never sees, tags of a length that a page may have. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z](?:[^>"']|"[^"]*"|'[^']*'){0,2000}>|<[!?][^>]*>/gi
const LIVE = /^<(?:script|noscript|template|iframe|object)\b/i
/** A letter with its marks, however the page composes it, or an entity. */
const CLUSTER = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);|\P{M}\p{M}*/giu
/** White space is where pages and their readers differ most: between cells, around tags, at line ends. It does not count. */
const SPACE = /[\s\u00AD\u200B\u2060\uFEFF]+/gu

/** A letter of the page and where it stands in the source. */
interface Letter {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Marks words in a page as it was received. It looks into the bytes anew and knows nothing of how the page was read into an
 * article, so that it also checks that reading: words that do not stand in the page are not found. Pure.
 */
export function highlight(html: string, quotes: readonly string[]): Highlighted {
  const { pieces, live } = piecesOf(html)
  const letters = pieces.flatMap(lettersOf)
  const text = letters.map((letter) => letter.text).join('')
  const letterAt = letters.flatMap((letter, i) => Array.from(letter.text, () => i))
  const marked = new Set<number>()
  const found = quotes.map((quote) => {
    const words = folded(quote)
    let isThere = false
    for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      isThere = true
      for (let i = at; i < at + words.length; i++) marked.add(letterAt[i]!)
    }
    return isThere
  })
  const edits = [...live.map(({ start, end }) => ({ start, end, by: '' })), ...marksOf(html, letters, marked)]
  return { html: edited(html, edits), found }
}

const folded = (text: string): string => text.normalize('NFC').replace(SPACE, '')

interface Piece {
  readonly source: string
  readonly start: number
}

function piecesOf(html: string): { pieces: Piece[]; live: { start: number; end: number }[] } {
  const pieces: Piece[] = []
  const live: { start: number; end: number }[] = []
  let from = 0
  for (const markup of html.matchAll(MARKUP)) {
    const end = markup.index + markup[0].length
    if (markup.index > from) pieces.push({ source: html.slice(from, markup.index), start: from })
    if (LIVE.test(markup[0])) live.push({ start: markup.index, end })
    from = end
  }
  pieces.push({ source: html.slice(from), start: from })
  return { pieces, live }
}

function lettersOf({ source, start }: Piece): Letter[] {
  return Array.from(source.matchAll(CLUSTER), (cluster) => {
    const at = start + cluster.index
    const text = folded(cluster[0].length > 2 && cluster[0].startsWith('&') ? decodeEntities(cluster[0]) : cluster[0])
    return { text, start: at, end: at + cluster[0].length }
  }).filter(({ text }) => text !== '')
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Letters that follow each other with nothing but space between them share a mark; one never reaches over a tag. */
function marksOf(html: string, letters: readonly Letter[], marked: ReadonlySet<number>): Edit[] {
  const runs: { start: number; end: number }[] = []
  for (const i of [...marked].sort((a, b) => a - b)) {
    const { start, end } = letters[i]!
    const last = runs.at(-1)
    if (last && folded(html.slice(last.end, start)) === '') last.end = end
    else runs.push({ start, end })
  }
  return runs.map(({ start, end }) => ({ start, end, by: `<mark>${html.slice(start, end)}</mark>` }))
}

function edited(html: string, edits: readonly Edit[]): string {
  let text = ''
  let from = 0
  for (const { start, end, by } of edits.toSorted((a, b) => a.start - b.start)) {
    text += html.slice(from, start) + by
    from = end
  }
  return text + html.slice(from)
}
