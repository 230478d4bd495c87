import { BLOCK, FLAGS, HEADING, type HtmlNode, hintsOf, type Page, tag } from '../html/index.ts'
import type { Measures } from './measure.ts'

const TEXT = tag('#text')
const P = tag('p')
const TD = tag('td')
const TR = tag('tr')
const A = tag('a')

/** Letters of a teaser beside its headline, at the most. */
const BLURB = 320
/** Letters of a headline, at the least. */
const HEADLINE = 20

/**
 * Marks cards: two or more neighbours of one kind that each hold a headline which is a link, and little else. They lead to other
 * articles wherever they stand, and whatever their classes are called.
 */
export function markCards(page: Page, measures: Measures, removed: Uint8Array, kept: ReadonlySet<number>): void {
  const { nodes } = page
  for (let i = 1; i < nodes.length; ) {
    const node = nodes[i]!
    if (removed[i] === 1) {
      i = node.last
      continue
    }
    if (!isCard(page, node, measures, kept)) {
      i++
      continue
    }
    const cards = [node]
    const name = firstName(page, node)
    for (let k = node.last; k < node.parent!.last; k = nodes[k]!.last) {
      const next = nodes[k]!
      if (next.tag === TEXT) continue
      if (next.tag !== node.tag || firstName(page, next) !== name || !isCard(page, next, measures, kept)) break
      cards.push(next)
    }
    if (cards.length > 1) {
      for (const card of cards) removed[card.index] = 1
      i = cards.at(-1)!.last
    } else i++
  }
}

function firstName(page: Page, node: HtmlNode): string {
  return hintsOf(page, node).split(' ', 1)[0]!
}

function isCard(page: Page, node: HtmlNode, { ink, linked }: Measures, kept: ReadonlySet<number>): boolean {
  const flags = FLAGS[node.tag] ?? 0
  if (!(flags & BLOCK) || flags & HEADING || node.tag === P || node.tag === TD || node.tag === TR) return false
  const i = node.index
  if (linked[i]! < HEADLINE || ink[i]! - linked[i]! > BLURB || kept.has(i) || node.last - i > 80) return false
  for (let k = i + 1; k < node.last; k++) {
    const inner = page.nodes[k]!
    if (!((FLAGS[inner.tag] ?? 0) & HEADING)) continue
    const own = inner.parent?.tag === A ? ink[k]! : linked[k]!
    return ink[k]! >= HEADLINE && own >= ink[k]! * 0.8
  }
  return false
}
