import { linesOf } from '../lines.ts'
import { type Frame, framesIn } from '../table.ts'
import type { PdfItem } from '../types.ts'
import type { Box } from './picture.ts'
import type { ReadWord } from './recogniser.ts'
import type { RuledCell, RuledTable } from './ruled-tables.ts'
import { itemOf } from './words.ts'

/** A table that no rule draws: its cells by where its words stand, its headings in words. */
export interface BareTable extends RuledTable {
  readonly headings: readonly string[]
}

/** Tables without rules among the words of a page, and the words that stand in none. */
export function bareTables(
  words: readonly ReadWord[],
  size: { readonly width: number; readonly height: number },
  dpi: number,
): { tables: BareTable[]; words: ReadWord[] } {
  const points = 72 / dpi
  const items = words.flatMap((word) => itemOf(word, points) ?? [])
  const lines = linesOf({ width: size.width * points, height: size.height * points, items }, 1, SPACE)
  const tables = framesIn(lines, BLURRED).flatMap((piece) => ('free' in piece ? [] : [tableOf(piece, items, dpi / 72)]))
  const isIn = ({ box }: ReadWord) =>
    tables.some((table) => (box.y0 + box.y1) / 2 > table.box.y0 && (box.y0 + box.y1) / 2 < table.box.y1)
  return { tables, words: words.filter((word) => !isIn(word)) }
}

/** From the foot of a line up to the middle of its letters, in sizes of the letter. */
const HALF_LETTER = 0.35

/** Two words of a cell stand a third of their size apart; more than this is the white between columns. */
const SPACE = 0.6
/** Share of rows in which recognition may read words of two columns as one. */
const BLURRED = 0.15

function tableOf(frame: Frame, items: readonly PdfItem[], scale: number): BareTable {
  const { rows, columns, head } = frame
  const middles = rows.map((row) => row.y - row.size * HALF_LETTER)
  const apart = middles.slice(1).map((middle, i) => middle - middles[i]!)
  const usual = apart.toSorted((a, b) => a - b)[apart.length >> 1]!
  const between = (places: readonly number[], i: number) => (places[i]! + places[i + 1]!) / 2
  const cells = rows.flatMap((_, row) =>
    columns.map(({ from, to }, column): RuledCell => {
      const left = column === 0 ? from - EDGE : Math.max(from - EDGE, (columns[column - 1]!.to + from) / 2)
      const right =
        column === columns.length - 1 ? to + EDGE : Math.min(to + EDGE, (columns[column + 1]!.from + to) / 2)
      const top = row === 0 ? middles[0]! - usual / 2 : between(middles, row - 1)
      const foot = row === rows.length - 1 ? middles[row]! + usual / 2 : between(middles, row)
      return { row, column, rowspan: 1, colspan: 1, box: scaled({ x0: left, y0: top, x1: right, y1: foot }, scale) }
    }),
  )
  const top = head[0] === undefined ? middles[0]! - usual / 2 : head[0].y - head[0].size * 1.2
  const box = scaled({ x0: columns[0]!.from, y0: top, x1: columns.at(-1)!.to, y1: middles.at(-1)! + usual / 2 }, scale)
  return { rows: rows.length, columns: columns.length, cells, box, headings: headingsOf(frame, items) }
}

/** Points that a cell is wider than its widest word, where its neighbours leave room: a digit recognition missed may stand there. */
const EDGE = 14

const scaled = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by })

/** Words over each column, top down: word by word, since headings of narrow columns stand too close to be told apart by gaps. */
function headingsOf({ head, columns }: Frame, items: readonly PdfItem[]): string[] {
  const middles = columns.map(({ from, to }) => (from + to) / 2)
  const words = middles.map(() => [] as string[])
  for (const line of head) {
    const own = items
      .filter((item) => Math.abs(item.y - line.y) <= Math.max(2, line.size * 0.4))
      .toSorted((a, b) => a.x - b.x)
    for (const { text, x, width } of own) {
      const apart = middles.map((middle) => Math.abs(middle - (x + width / 2)))
      words[apart.indexOf(Math.min(...apart))]!.push(text)
    }
  }
  return words.map((one) => one.join(' '))
}
