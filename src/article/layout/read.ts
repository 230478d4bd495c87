import type { Layout } from '../../sites/index.ts'
import type { BlockDraft } from '../assemble/index.ts'
import { flow } from '../assemble/index.ts'
import { markPictures, tidy } from '../generic/index.ts'
import { attribute, type HtmlNode, type Page, selectAll, selectFirst, tag, textOf } from '../html/index.ts'

/** What a layout makes of its page. */
export interface LayoutReading {
  readonly layout: string
  readonly title: { readonly text: string; readonly html_start: number; readonly html_end: number }
  readonly lead: BlockDraft | null
  readonly body: readonly BlockDraft[]
  readonly stamps: readonly { readonly text: string; readonly from: 'meta' | 'dom' }[]
  readonly authors: readonly string[]
  readonly section: string | null
  readonly tags: readonly string[]
  /** Where the body stands, for links and attachments. */
  readonly root: HtmlNode
}

const META = tag('meta')

/** The first layout that knows the page; null when none does, or when the page has no title or body where it says. */
export function readLayout(page: Page, layouts: readonly Layout[], prefix: string): LayoutReading | null {
  for (const layout of layouts) {
    if (selectFirst(page, layout.knownBy) === null) continue
    const reading = readBy(page, layout, prefix)
    if (reading !== null) return reading
  }
  return null
}

function readBy(page: Page, layout: Layout, prefix: string): LayoutReading | null {
  const title = firstFilled(page, layout.title)
  if (title === null) return null
  const root = bodyOf(page, layout.body)
  if (root === null) return null
  const lead = firstFilled(page, layout.lead ?? [])
  const removed = new Uint8Array(page.nodes.length)
  removed[title.index] = 1
  if (lead !== null) removed[lead.index] = 1
  for (const selector of layout.drop ?? []) for (const node of selectAll(page, selector, root)) removed[node.index] = 1
  markPictures(page, root, removed, true)
  const name = textOf(page, title)
  const body = tidy(flow(page, root, removed), name, true)
  if (body.length === 0) return null
  return {
    layout: `${prefix}@${layout.id}`,
    title: { text: name, html_start: title.open, html_end: title.close },
    lead: lead === null ? null : leadBlock(page, lead),
    body,
    stamps: stampsOf(page, layout.publishedAt ?? []),
    authors: listOf(page, layout.authors ?? []),
    section: listOf(page, layout.section ?? []).at(-1) ?? null,
    tags: listOf(page, layout.tags ?? []),
    root,
  }
}

/** The largest element of the first selector that finds any: an empty twin for phones often stands before it. */
function bodyOf(page: Page, selectors: readonly string[]): HtmlNode | null {
  for (const selector of selectors) {
    let best: HtmlNode | null = null
    for (const node of selectAll(page, selector))
      if (best === null || node.close - node.open > best.close - best.open) best = node
    if (best !== null && textOf(page, best) !== '') return best
  }
  return null
}

function firstFilled(page: Page, selectors: readonly string[]): HtmlNode | null {
  for (const selector of selectors)
    for (const node of selectAll(page, selector)) if (textOf(page, node) !== '') return node
  return null
}

function leadBlock(page: Page, node: HtmlNode): BlockDraft {
  return { kind: 'lead', text: textOf(page, node), html_start: node.open, html_end: node.close, linked: 0 }
}

function stampsOf(page: Page, selectors: readonly string[]): { text: string; from: 'meta' | 'dom' }[] {
  const stamps: { text: string; from: 'meta' | 'dom' }[] = []
  for (const selector of selectors) {
    const [css, name] = splitAttribute(selector)
    for (const node of selectAll(page, css)) {
      const text = name === null ? textOf(page, node) : attribute(page, node, name)
      if (text !== null && text.trim() !== '') {
        stamps.push({ text, from: node.tag === META ? 'meta' : 'dom' })
        break
      }
    }
  }
  return stamps
}

/** `selector@attribute`; an `@` inside brackets belongs to the selector. */
function splitAttribute(selector: string): [css: string, attribute: string | null] {
  const at = /^(.*)@([\w-]+)$/.exec(selector)
  return at === null ? [selector, null] : [at[1]!, at[2]!]
}

function listOf(page: Page, selectors: readonly string[]): string[] {
  for (const selector of selectors) {
    const texts = selectAll(page, selector)
      .map((node) => textOf(page, node))
      .filter((text) => text !== '')
    if (texts.length > 0) return [...new Set(texts)]
  }
  return []
}
