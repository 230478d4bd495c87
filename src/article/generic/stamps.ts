import { readStamp } from '../dates/index.ts'
import { attribute, FLAGS, type HtmlNode, hintsOf, type Page, SILENT, tag, textOf } from '../html/index.ts'

const TEXT = tag('#text')
const TIME = tag('time')
const NAV = tag('nav')
const FOOTER = tag('footer')
const ASIDE = tag('aside')
const A = tag('a')

/** Letters of the source above the headline and below the first paragraph where a stamp may stand. */
const ABOVE = 4000
const BELOW = 600
/** A stamp with its label and the author: "Minh Anh | Thứ Hai, ngày 04/03/2024 - 09:15 (GMT+7)". */
const LONGEST = 110
const NAMED = /date|time|publish|stamp|ngay|thoi-?gian|post-?on|meta|info|author|tool/
const UPDATED = /^(?:cập nhật|sửa lần cuối|last (?:updated|modified)|updated)/i

/** A date that a reader sees, and the element that holds nothing else. */
export interface VisibleStamp {
  readonly text: string
  readonly node: HtmlNode
}

/**
 * Visible dates around the headline, best first: between a little above it and the first paragraph. Dates of teasers, which
 * stand in links, lists and beside the text, are not looked at.
 */
export function stampsNear(page: Page, title: HtmlNode | null, bodyStart: number | null): VisibleStamp[] {
  if (title === null) return []
  const from = title.start - ABOVE
  const to = Math.max(title.end, bodyStart ?? title.end) + BELOW
  const found: (VisibleStamp & { rank: number })[] = []
  for (let i = 1; i < page.nodes.length; ) {
    const node = page.nodes[i]!
    if (node.start > to) break
    if (node.tag === NAV || node.tag === FOOTER || node.tag === ASIDE || node.tag === A || FLAGS[node.tag]! & SILENT) {
      i = node.last
      continue
    }
    i++
    if (node.tag === TEXT || node.start < from || contains(node, title) || node.close - node.open > 1200) continue
    const stamp = stampIn(page, node)
    if (stamp === null) continue
    const distance = node.start < title.start ? 2 : 0
    const rank = distance + (stamp.named ? 0 : 1) + (UPDATED.test(stamp.text) ? 4 : 0) + (stamp.minute ? 0 : 1)
    found.push({ text: stamp.text, node, rank })
  }
  return found.toSorted((a, b) => a.rank - b.rank)
}

function stampIn(page: Page, node: HtmlNode): { text: string; named: boolean; minute: boolean } | null {
  if (node.tag === TIME) {
    const stated = attribute(page, node, 'datetime')
    if (stated !== null && readStamp(stated) !== null)
      return { text: stated, named: true, minute: stated.includes(':') }
  }
  // Digits first: most elements hold none, and their text is never put together.
  if (!/\d/.test(page.source.slice(node.open, Math.min(node.close, node.open + 1200)))) return null
  const text = textOf(page, node)
  if (text.length < 8 || text.length > LONGEST) return null
  const stamp = readStamp(text)
  return stamp === null ? null : { text, named: NAMED.test(hintsOf(page, node)), minute: stamp.iso.length > 10 }
}

function contains(outer: HtmlNode, inner: HtmlNode): boolean {
  return inner.index >= outer.index && inner.index < outer.last
}
