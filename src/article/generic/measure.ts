import { BLOCK, FLAGS, type HtmlNode, type Page, SILENT, tag } from '../html/index.ts'

/** Letters per node, counted bottom-up in one pass: of the whole subtree, of its links, and of its paragraphs. */
export interface Measures {
  /** All text below. */
  readonly ink: Float64Array
  /** Text below that is inside links. */
  readonly linked: Float64Array
  /** Text below that stands in paragraphs: the runs that are long enough and not mostly links. */
  readonly mass: Float64Array
  /** Text of the element itself, through inline elements only. */
  readonly own: Float64Array
}

const TEXT = tag('#text')
const A = tag('a')
const P = tag('p')
const LI = tag('li')
const BLOCKQUOTE = tag('blockquote')

/** `removed[i] === 1`: node i and all in it count for nothing. */
export function measure(page: Page, removed: Uint8Array): Measures {
  const { nodes } = page
  const n = nodes.length
  const sums: Sums = {
    ink: new Float64Array(n),
    linked: new Float64Array(n),
    mass: new Float64Array(n),
    own: new Float64Array(n),
    ownLinked: new Float64Array(n),
  }
  for (let i = n - 1; i > 0; i--) {
    if (removed[i] !== 1) add(nodes[i]!, sums)
    else sums.ink[i] = sums.linked[i] = sums.mass[i] = sums.own[i] = 0
  }
  return sums
}

interface Sums extends Measures {
  readonly ownLinked: Float64Array
}

/** What a node holds goes to its parent. A function of its own: called a million times, it is compiled early (measured: five times). */
function add(node: HtmlNode, { ink, linked, mass, own, ownLinked }: Sums): void {
  const i = node.index
  const parent = node.parent!.index
  if (node.tag === TEXT) {
    const length = node.end - node.start
    ink[parent]! += length
    own[parent]! += length
    return
  }
  const flags = FLAGS[node.tag] ?? 0
  if (flags & SILENT) return
  if (node.tag === A) {
    linked[i] = ink[i]!
    ownLinked[i] = own[i]!
  }
  if (flags & BLOCK) mass[i]! += paragraphMass(node, own[i]!, ownLinked[i]!)
  else {
    own[parent]! += own[i]!
    ownLinked[parent]! += ownLinked[i]!
  }
  ink[parent]! += ink[i]!
  linked[parent]! += linked[i]!
  mass[parent]! += mass[i]!
}

/** A run of 80 letters is a sentence, 25 to 80 may be a label; list items are menus as often as text. */
function paragraphMass(node: HtmlNode, own: number, linked: number): number {
  if (own < 25 || linked > own * 0.5) return 0
  const text = own - linked
  if (node.tag === P || node.tag === BLOCKQUOTE) return own < 80 ? text * 0.6 : text
  if (node.tag === LI) return own < 80 ? text * 0.15 : text * 0.6
  return own < 80 ? text * 0.2 : text * 0.9
}
