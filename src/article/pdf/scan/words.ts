import type { PdfItem } from '../types.ts'
import type { ReadWord } from './recogniser.ts'

/** Below this a scrap of up to three letters is noise of the stamp or a fold. */
const CONFIDENCE = 30

/** A recognised word as an item of its page, `points` to the point of the picture; null for what is no word. */
export function itemOf({ text, confidence, box, baseline }: ReadWord, points: number): PdfItem | null {
  if ((confidence < CONFIDENCE && text.length <= 3) || /^[|¦_—–=~.'"`]+$/.test(text)) return null
  // A speck or the rest of a rule beside a figure is read as a mark; the digits themselves are never touched.
  const plain = text.replace(/^[|[\]]+|[|[\]]+$/g, '').replace(/^(\d[\d.,]*?)[;:.,'|]+$/, '$1')
  if (plain === '') return null
  return {
    text: plain,
    x: box.x0 * points,
    y: baseline * points,
    width: (box.x1 - box.x0) * points,
    size: Math.max(8, Math.min(14, (box.y1 - box.y0) * points)),
  }
}
