import { createRequire } from 'node:module'
import type { Options } from 'css-select'
import { attribute, hasAttribute } from './attributes.ts'
import { childrenOf, type HtmlNode, nameOf, type Page } from './page.ts'
import { tag } from './tags.ts'
import { rawText } from './text.ts'

/**
 * CSS selectors over the tree, by css-select, each compiled once. The library is loaded at the first selector: a run over
 * pages of unknown sites never needs it, and it costs 40 ms of start-up.
 */
export function selectAll(page: Page, selector: string, within: HtmlNode = page.nodes[0]!): HtmlNode[] {
  const matches = matcher(page, selector)
  const found: HtmlNode[] = []
  for (let i = within.index + 1; i < within.last; i++) {
    const node = page.nodes[i]!
    if (node.tag !== TEXT && matches(node)) found.push(node)
  }
  return found
}

export function selectFirst(page: Page, selector: string, within: HtmlNode = page.nodes[0]!): HtmlNode | null {
  const matches = matcher(page, selector)
  for (let i = within.index + 1; i < within.last; i++) {
    const node = page.nodes[i]!
    if (node.tag !== TEXT && matches(node)) return node
  }
  return null
}

const TEXT = tag('#text')
type Matcher = (node: HtmlNode) => boolean

/** The page the compiled matchers look at: they are closed over an adapter, and an adapter hands out nodes, not pages. */
let current: Page
const compiled = new Map<string, Matcher>()

function matcher(page: Page, selector: string): Matcher {
  current = page
  let matches = compiled.get(selector)
  if (matches === undefined) {
    matches = library().compile<HtmlNode, HtmlNode>(selector, { adapter: ADAPTER }) as Matcher
    compiled.set(selector, matches)
  }
  return matches
}

function library(): typeof import('css-select') {
  return createRequire(import.meta.url)('css-select')
}

const ADAPTER: NonNullable<Options<HtmlNode, HtmlNode>['adapter']> = {
  isTag: (node): node is HtmlNode => node.tag !== TEXT,
  getAttributeValue: (node, name) => attribute(current, node, name) ?? undefined,
  hasAttrib: (node, name) => hasAttribute(current, node, name),
  getChildren: (node) => childrenOf(current, node),
  getName: (node) => nameOf(current, node),
  getParent: (node) => (node.parent?.index === 0 ? null : node.parent),
  getSiblings: (node) => (node.parent === null ? [node] : childrenOf(current, node.parent)),
  getText: (node) => rawText(current, node),
  removeSubsets: (nodes) => nodes,
}
