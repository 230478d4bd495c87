import { type BlockDraft, flow } from '../assemble/index.ts'
import { FLAGS, type HtmlNode, type Page, SILENT, tag } from '../html/index.ts'
import { isVietnamese, type Metadata, type TitleReading } from '../metadata/index.ts'
import { leadAbove } from './lead.ts'
import { type Measures, measure } from './measure.ts'
import { markPictures } from './pictures.ts'
import { markBoilerplate } from './remove.ts'
import { findRoot } from './root.ts'
import { stampsNear, type VisibleStamp } from './stamps.ts'
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
  if (all.ink[0] === 0) return null
  const kept = frames(anchors(page, metadata, title), all)
  markBoilerplate(page, all, removed, kept)
  let measures = measure(page, removed)
  if (kept.size === 0 && measures.mass[0]! < all.mass[0]! * LEFT) {
    // The names condemned nearly everything: here they mean something else, and only small elements are taken at their word.
    removed.fill(0)
    markBoilerplate(page, all, removed, kept, 0.08)
    measures = measure(page, removed)
  }
  const root = findRoot(page, measures, title?.node ?? null)
  if (root === null) return null
  if (title?.node != null) removeAbove(page, root, title.node, measures, removed)
  markPictures(page, root, removed)
  const body = tidy(flow(page, root, removed), title?.text ?? null)
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
  const said = article?.body ?? meta.get('og:description') ?? meta.get('description') ?? article?.description ?? ''
  if (said.length < ANCHOR) return found
  const start = said.slice(0, ANCHOR)
  for (let i = 1; i < page.nodes.length; ) {
    const node = page.nodes[i]!
    // Menus show the newest articles with their first sentence.
    if (node.tag === NAV || node.tag === FOOTER || FLAGS[node.tag]! & SILENT) i = node.last
    else if (
      node.tag === TEXT &&
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
