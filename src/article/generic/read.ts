import { type BlockDraft, flow } from '../assemble/index.ts'
import { childrenOf, clean, contains, FLAGS, type HtmlNode, type Page, SILENT, tag } from '../html/index.ts'
import { isVietnamese, type Metadata, type TitleReading } from '../metadata/index.ts'
import { markCards } from './cards.ts'
import { markFurniture } from './furniture.ts'
import { leadAbove } from './lead.ts'
import { type Measures, measure } from './measure.ts'
import { markPictures } from './pictures.ts'
import { markBoilerplate } from './remove.ts'
import { findRoot } from './root.ts'
import { markNamedSections } from './sections.ts'
import { stampsNear, type VisibleStamp } from './stamps.ts'
import { statedBody } from './stated.ts'
import { tidy } from './tidy.ts'

export interface GenericReading {
  readonly lead: BlockDraft | null
  readonly body: readonly BlockDraft[]
  /** Visible dates, best first. */
  readonly stamps: readonly VisibleStamp[]
  readonly authors: readonly string[]
  readonly root: HtmlNode
  /** Letters of all visible text of the page. */
  readonly letters: number
  readonly prose: { readonly letters: number; readonly paragraphs: number; readonly longestRun: number }
  readonly confidence: number
}

/** Share of the paragraphs that must survive the names of classes. */
const LEFT = 0.2

export function readGeneric(page: Page, metadata: Metadata, title: TitleReading | null): GenericReading | null {
  const removed = new Uint8Array(page.nodes.length)
  const all = measure(page, removed)
  if (all.ink[0] === 0) return fromData(page, metadata)
  const certain = anchors(page, metadata, title)
  const kept = frames(certain, all)
  markBoilerplate(page, all, removed, kept)
  markOthers(page, all, removed, kept)
  let measures = measure(page, removed)
  if (kept.size === 0 && measures.mass[0]! < all.mass[0]! * LEFT) {
    // The names condemned nearly everything: here they mean something else, and only small elements are taken at their word.
    removed.fill(0)
    markBoilerplate(page, all, removed, kept, 0.08)
    measures = measure(page, removed)
  }
  const found = findRoot(page, measures, title?.node ?? null)
  if (found === null) return fromData(page, metadata)
  const root = column(page, found, certain, measures)
  if (title?.node != null) removeAbove(page, root, title.node, measures, removed)
  markPictures(page, root, removed)
  const shown = tidy(flow(page, root, removed), title?.text ?? null)
  const stated = statedBody(metadata, lettersOf(shown))
  const body = stated ?? shown
  return {
    lead: leadAbove(page, title?.node ?? null, root, metadata),
    body,
    stamps: visibleDates(page, metadata, title, body),
    authors: [],
    root,
    letters: all.ink[0]!,
    prose: proseOf(body),
    confidence: 0.5,
  }
}

/** A page that shows nothing but its data. */
function fromData(page: Page, metadata: Metadata): GenericReading | null {
  const body = statedBody(metadata, 0)
  if (body === null) return null
  const letters = lettersOf(body)
  return {
    lead: null,
    body,
    stamps: [],
    authors: [],
    root: page.nodes[0]!,
    letters,
    prose: proseOf(body),
    confidence: 0.4,
  }
}

function lettersOf(body: readonly BlockDraft[]): number {
  return body.reduce((sum, { text }) => sum + text.length, 0)
}

/** Mass under which a text is a notice of a few lines, which a column beside it can outweigh. */
const NOTICE = 800

/**
 * Of a short text the part of the page that holds both its headline and its first sentence, unless the text goes on elsewhere: in
 * a neighbour that has much more of it.
 */
function column(page: Page, root: HtmlNode, certain: readonly HtmlNode[], { mass }: Measures): HtmlNode {
  const [title, sentence] = certain
  if (title === undefined || sentence === undefined || mass[root.index]! >= NOTICE) return root
  let part = title
  while (part.parent !== null && !contains(part, sentence)) part = part.parent
  if (!contains(root, part)) return root
  for (let up = part; up !== root && up.parent !== null; up = up.parent)
    for (const beside of childrenOf(page, up.parent))
      if (beside !== up && mass[beside.index]! > mass[part.index]! * 1.5) return root
  return part
}

/** What is known by its shape or its heading to belong to something else. */
function markOthers(page: Page, all: Measures, removed: Uint8Array, kept: ReadonlySet<number>): void {
  markNamedSections(page, all, removed, kept)
  markCards(page, all, removed, kept)
  markFurniture(page, all, removed, kept)
}

/** Visible dates check what Vietnamese pages state in their data, and stand for it elsewhere only where that states none. */
function visibleDates(
  page: Page,
  metadata: Metadata,
  title: TitleReading | null,
  body: readonly BlockDraft[],
): VisibleStamp[] {
  const { article, meta } = metadata
  const stated = article?.published ?? meta.get('article:published_time') ?? null
  if (stated !== null && !isVietnamese(metadata)) return []
  return stampsNear(page, title?.node ?? null, body[0]?.html_start ?? null)
}

const TEXT = tag('#text')
const NAV = tag('nav')
const FOOTER = tag('footer')
/** Letters of a description that must stand in the page to say where the article is. */
const ANCHOR = 40
/** Letters of paragraphs around an anchor that make it a part of the page, not a card. */
const PART = 150

/** Places that belong to the article for certain: its headline, and the sentence that the page's description repeats. */
function anchors(page: Page, { meta, article }: Metadata, title: TitleReading | null): HtmlNode[] {
  const found = title?.node == null ? [] : [title.node]
  const said =
    clean((article?.body ?? '').slice(0, 400)) ||
    (meta.get('og:description') ?? meta.get('description') ?? article?.description ?? '')
  if (said.length < ANCHOR) return found
  const start = said.slice(0, ANCHOR)
  for (let i = 1; i < page.nodes.length; ) {
    const node = page.nodes[i]!
    // Menus show the newest articles with their first sentence.
    if (node.tag === NAV || node.tag === FOOTER || FLAGS[node.tag]! & SILENT) i = node.last
    else if (
      node.tag === TEXT &&
      !(title?.node != null && contains(title.node, node)) &&
      node.end - node.start >= ANCHOR &&
      page.source.slice(node.start, node.end).includes(start)
    )
      return [...found, node]
    else i++
  }
  return found
}

/** The elements around the anchors that hold paragraphs: no name condemns them. */
function frames(nodes: readonly HtmlNode[], { mass }: Measures): ReadonlySet<number> {
  const kept = new Set<number>()
  for (const node of nodes)
    for (let up = node.parent; up !== null; up = up.parent) if (mass[up.index]! >= PART) kept.add(up.index)
  return kept
}

/** What stands above the headline inside the root: tickers and menus, unless it outweighs what follows. */
function removeAbove(page: Page, root: HtmlNode, title: HtmlNode, { mass }: Measures, removed: Uint8Array): void {
  if (title.index <= root.index || title.index >= root.last) return
  let above = 0
  const parts: number[] = []
  for (let i = root.index + 1; i < title.index; ) {
    const node = page.nodes[i]!
    if (node.last > title.index) {
      i++
      continue
    }
    above += mass[i]!
    parts.push(i)
    i = node.last
  }
  if (above < mass[root.index]! * 0.6) for (const i of parts) removed[i] = 1
}

function proseOf(body: readonly BlockDraft[]): GenericReading['prose'] {
  let letters = 0
  let paragraphs = 0
  let run = 0
  let longestRun = 0
  for (const block of body) {
    if (block.text.length >= 80 && block.linked < 0.3) {
      letters += block.text.length
      paragraphs++
      longestRun = Math.max(longestRun, ++run)
    } else if (block.kind === 'heading' || block.linked > 0.5) run = 0
  }
  return { letters, paragraphs, longestRun }
}
