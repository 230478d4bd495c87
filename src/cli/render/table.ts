import { PLAIN, type Style } from './style.ts'
import { cutToWidth, displayWidth, padToWidth } from './width.ts'

export interface Column<Row> {
  readonly header: string
  readonly value: (row: Row) => string | number | null
  readonly align?: 'left' | 'right'
  /** Gives way when the table is wider than the terminal, down to this many columns. Columns without it never shrink. */
  readonly shrinksTo?: number
}

export interface TableOptions {
  /** Columns of the terminal; null when the output is not one, and nothing is cut. */
  readonly width?: number | null
  readonly style?: Style
}

const GAP = '  '

/**
 * Rows as lines of text, the header first, a rule below it. An absent value is an empty place. The last column is not
 * padded, so that lines carry no blanks at their end.
 */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], options: TableOptions = {}): string {
  const { width = null, style = PLAIN } = options
  const body = rows.map((row) => columns.map((column) => oneLine(column.value(row))))
  const natural = columns.map((column, i) =>
    body.reduce((widest, cells) => Math.max(widest, displayWidth(cells[i]!)), displayWidth(column.header)),
  )
  const widths = shrunkTo(width, natural, columns)
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => padToWidth(cutToWidth(cell, widths[i]!), widths[i]!, columns[i]!.align ?? 'left'))
      .join(GAP)
      .trimEnd()
  const head = [line(columns.map((c) => c.header)), widths.map((w) => '─'.repeat(w)).join(GAP)]
  return [style.strong(head[0]!), style.faint(head[1]!), ...body.map(line)].map((l) => `${l}\n`).join('')
}

function oneLine(value: string | number | null): string {
  return value === null ? '' : String(value).normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Takes from the widest column that may still give, one column of the terminal at a time. */
function shrunkTo<Row>(width: number | null, natural: readonly number[], columns: readonly Column<Row>[]): number[] {
  const widths = [...natural]
  if (width === null) return widths
  const total = (): number => widths.reduce((sum, w) => sum + w, GAP.length * (widths.length - 1))
  while (total() > width) {
    const mayGive = widths.flatMap((w, i) => (w > (columns[i]!.shrinksTo ?? Number.POSITIVE_INFINITY) ? [i] : []))
    if (mayGive.length === 0) break
    const widest = mayGive.reduce((a, b) => (widths[b]! > widths[a]! ? b : a))
    widths[widest]! -= 1
  }
  return widths
}
