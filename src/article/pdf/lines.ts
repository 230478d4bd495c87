import { collapse } from '../html/index.ts'
import type { PdfItem, PdfPage } from './types.ts'

/** Words that stand close enough to be one phrase, or one cell of a table. */
export interface Segment {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Line {
  readonly page: number
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/**
 * Items on one baseline, left to right, cut where the gap is wider than a space can be: `space` sizes of the letter. Items of a
 * text layer may leave out the white around their words; recognised words are as wide as their ink.
 */
export function linesOf(page: PdfPage, number: number, space = 0.9): Line[] {
  const items = once(page.items).toSorted((a, b) => a.y - b.y || a.x - b.x)
  const rows: PdfItem[][] = []
  for (const item of items) {
    const row = rows.at(-1)
    // Superscripts and OCR baselines wander by a part of the letter's height.
    if (row !== undefined && Math.abs(item.y - row[0]!.y) <= Math.max(2, row[0]!.size * 0.4)) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => {
    const size = Math.max(...row.map((item) => item.size))
    return {
      page: number,
      y: row[0]!.y,
      size,
      segments: segmentsOf(
        row.toSorted((a, b) => a.x - b.x),
        size,
        space,
      ),
    }
  })
}

/** Scans carry an invisible text layer, often drawn twice ("NNGGUUYYỄỄNN"): an item at the place of its equal is a copy. */
function once(items: readonly PdfItem[]): PdfItem[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const place = `${item.text}\u0001${Math.round(item.x / 2)}\u0001${Math.round(item.y / 2)}`
    if (item.text.trim() === '' || seen.has(place)) return false
    seen.add(place)
    return true
  })
}

function segmentsOf(row: readonly PdfItem[], size: number, space: number): Segment[] {
  const segments: { text: string; from: number; to: number }[] = []
  for (const item of row) {
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : item.x - last.to
    if (last !== undefined && gap < size * space) {
      const joined = gap > size * 0.12 && !/\s$/.test(last.text) && !/^\s/.test(item.text) ? ' ' : ''
      last.text += joined + item.text
      last.to = Math.max(last.to, item.x + item.width)
    } else segments.push({ text: item.text, from: item.x, to: item.x + item.width })
  }
  return segments
    .map((segment) => ({ ...segment, text: collapse(segment.text).trim() }))
    .filter((segment) => segment.text !== '' && !/^[|¦_\-–—.]+$/.test(segment.text))
}
