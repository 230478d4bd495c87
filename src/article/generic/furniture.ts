import { ancestor, attribute, BLOCK, FLAGS, type HtmlNode, type Page, tag, textOf } from '../html/index.ts'
import type { Measures } from './measure.ts'

const INPUT = tag('input')
const TIME = tag('time')
const SUP = tag('sup')

/** Letters of the paragraphs around a field that is the point of its box. */
const BOX = 320
/** Steps up from a small thing to its box. */
const REACH = 16
/** `[12]`, `[note 3]` */
const NOTE = /^\[[^\]]{1,12}\]$/

/** Marks small things that are known by their element, wherever they stand in a text. */
export function markFurniture(page: Page, measures: Measures, removed: Uint8Array, kept: ReadonlySet<number>): void {
  for (const node of page.nodes) {
    if (node.tag === TIME) {
      if (isAlone(node, measures)) removed[node.index] = 1
    } else if (node.tag === SUP) {
      // Nobody's word, and it would cut a name off from its figure.
      if (node.close - node.open < 200 && NOTE.test(textOf(page, node))) removed[node.index] = 1
    } else if (node.tag === INPUT) {
      const box = boxOf(page, node, measures, kept)
      if (box !== null) removed[box.index] = 1
    }
  }
}

/** A clock with a line to itself: the hour of an entry, the day above a headline. */
function isAlone(node: HtmlNode, { ink, own }: Measures): boolean {
  if (ink[node.index] === 0) return false
  const block = ancestor(node, ({ tag }) => ((FLAGS[tag] ?? 0) & BLOCK) !== 0, REACH)
  return block !== null && own[block.index] === ink[node.index]
}

/** The box around a field for an address: a few words and a button. */
function boxOf(page: Page, field: HtmlNode, { mass, ink }: Measures, kept: ReadonlySet<number>): HtmlNode | null {
  if (/^(?:hidden|search|radio|checkbox)$/i.test(attribute(page, field, 'type') ?? '')) return null
  let box: HtmlNode | null = null
  for (let up = field.parent, i = 0; up !== null && up.index > 0 && i < REACH; up = up.parent, i++) {
    if (mass[up.index]! > BOX || ink[up.index]! > BOX * 2 || kept.has(up.index)) break
    if (FLAGS[up.tag]! & BLOCK) box = up
  }
  return box
}
