import { type BlockDraft, flow } from '../assemble/index.ts'
import type { HtmlNode, Page } from '../html/index.ts'
import type { Metadata } from '../metadata/index.ts'
import { measure } from './measure.ts'
import { markBoilerplate } from './remove.ts'
import { findRoot } from './root.ts'

export interface GenericReading {
  readonly lead: BlockDraft | null
  readonly body: readonly BlockDraft[]
  /** Visible dates, best first. */
  readonly stamps: readonly string[]
  readonly authors: readonly string[]
  readonly root: HtmlNode
  /** Letters of all visible text of the page. */
  readonly letters: number
  readonly prose: { readonly letters: number; readonly paragraphs: number; readonly longestRun: number }
  readonly confidence: number
}

export function readGeneric(page: Page, _metadata: Metadata): GenericReading | null {
  const removed = new Uint8Array(page.nodes.length)
  const { ink } = measure(page, removed)
  if (ink[0] === 0) return null
  markBoilerplate(page, ink, removed)
  const measures = measure(page, removed)
  const root = findRoot(page, measures)
  if (root === null) return null
  const body = flow(page, root, removed).filter((block) => block.kind !== 'caption' && block.linked < 0.8)
  return {
    lead: null,
    body,
    stamps: [],
    authors: [],
    root,
    letters: ink[0]!,
    prose: proseOf(body),
    confidence: 0.5,
  }
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
