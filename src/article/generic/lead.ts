import type { BlockDraft } from '../assemble/index.ts'
import { BLOCK, FLAGS, type HtmlNode, hintsOf, type Page, tag, textOf } from '../html/index.ts'
import { isVietnamese, key, type Metadata } from '../metadata/index.ts'

const B = tag('b')
const STRONG = tag('strong')
const TEXT = tag('#text')
/** Elements between a headline and the body, at the most: share buttons and stamps are a few dozen. */
const REACH = 250

/**
 * The lead, where it stands between the headline and the body and not in the body: the element whose text is the page's own
 * description. Readers that look for paragraphs only lose it. In Vietnamese papers the sapo opens the story and holds its facts;
 * the standfirst of an English page repeats them, and readers count it as a part of the headline.
 */
export function leadAbove(page: Page, title: HtmlNode | null, root: HtmlNode, metadata: Metadata): BlockDraft | null {
  if (title === null || root.index <= title.index || !isVietnamese(metadata)) return null
  const { meta, article } = metadata
  const said = new Set(
    [article?.description, meta.get('og:description'), meta.get('description')]
      .map((text) => key(text ?? ''))
      .filter((text) => text.length >= 20),
  )
  for (let i = title.last; i < Math.min(root.index, title.last + REACH); i++) {
    const node = page.nodes[i]!
    if (node.tag === TEXT || !(FLAGS[node.tag]! & BLOCK) || node.last > root.index) continue
    if (node.close - node.open > 4000) continue
    const text = textOf(page, node)
    if (said.size > 0 ? said.has(key(text)) : isSapo(page, node, text))
      return { kind: 'lead', text, html_start: node.open, html_end: node.close, linked: 0 }
  }
  return null
}

/** Portals that describe nothing: a sentence of its own between headline and text, in bold from end to end or named for what it is. */
function isSapo(page: Page, node: HtmlNode, text: string): boolean {
  if (text.length < 60 || text.length > 600 || !/[.!?…]["”]?$/.test(text)) return false
  const first = page.nodes[node.index + 1]
  const bold = first !== undefined && (first.tag === B || first.tag === STRONG) && first.last === node.last
  return bold || /sapo|tomtat|tom-tat|summary|trichyeu|trich-yeu|lead/.test(hintsOf(page, node))
}
