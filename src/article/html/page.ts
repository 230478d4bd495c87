import { TAG_NAMES } from './tags.ts'

/**
 * An element or a text in document order. The subtree of a node is `page.nodes.slice(node.index, node.last)`: every pass over
 * a page is a loop over an array, so the depth of the nesting costs neither stack nor time. Offsets are UTF-16 indices into
 * the source.
 */
export interface HtmlNode {
  readonly tag: number
  readonly index: number
  readonly parent: HtmlNode | null
  /** Index after the last descendant. */
  last: number
  readonly start: number
  /** End of the start tag; for text, the end of the text. */
  readonly open: number
  /** End of the content, before the end tag if there is one. */
  close: number
  end: number
  /** White space stood before it (white space alone makes no node). */
  readonly space: boolean
}

/** A parsed page: the source and its nodes in document order, the root first. */
export interface Page {
  readonly source: string
  readonly nodes: readonly HtmlNode[]
  /** Tag names by number; those of unknown elements follow the known ones. */
  readonly names: readonly string[]
}

export function nameOf(page: Page, node: HtmlNode): string {
  return TAG_NAMES[node.tag] ?? page.names[node.tag] ?? ''
}

export function contains(outer: HtmlNode, inner: HtmlNode): boolean {
  return inner.index >= outer.index && inner.index < outer.last
}

/** Direct children, in order. */
export function childrenOf(page: Page, node: HtmlNode): HtmlNode[] {
  const children: HtmlNode[] = []
  for (let i = node.index + 1; i < node.last; i = page.nodes[i]!.last) children.push(page.nodes[i]!)
  return children
}

/** Every element with this tag below `node`, in order. */
export function* descendants(page: Page, node: HtmlNode, tag: number): Generator<HtmlNode> {
  for (let i = node.index + 1; i < node.last; i++) {
    const inner = page.nodes[i]!
    if (inner.tag === tag) yield inner
  }
}

/** The nearest ancestor (not the node itself) that `is` accepts, at most `limit` steps up. */
export function ancestor(node: HtmlNode, is: (node: HtmlNode) => boolean, limit = 64): HtmlNode | null {
  let up = node.parent
  for (let i = 0; up !== null && i < limit; i++, up = up.parent) if (is(up)) return up
  return null
}
