import type { TableCell } from '../../../schemas/index.ts'
import { headingKind, type TableDraft } from '../tables/index.ts'
import type { Line, Segment } from './lines.ts'

/** Lines of a document in reading order, tables found among them. */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: TableDraft }

const NUMBER = /^[-+(]?\d+(?:[.,]\d+)*[)%]?\.?$/
/** Two figures a line and three columns: less is a list or a letterhead. */
const FIGURES = 2
/** Lines of a header: two rows of merged cells, wrapped in narrow columns. */
const HEADER_LINES = 9

/**
 * Tables by position: runs of lines with figures in them, columns where white space runs through all of them. A wrapped name
 * has its lines above and below the figures of its row, so a line without figures joins the nearest row.
 */
export function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = []
  for (const piece of framesIn(lines)) {
    if ('free' in piece) {
      parts.push({ kind: 'lines', lines: piece.free })
      continue
    }
    const table = assemble(piece)
    const last = parts.at(-1)
    if (last?.kind === 'table' && last.table.columns === table.columns)
      parts[parts.length - 1] = { kind: 'table', table: joined(last.table, table) }
    else parts.push({ kind: 'table', table })
  }
  return parts
}

/** Where a table without rules stands: the lines over it that head its columns, its lines, those of them that begin a row, its columns. */
export interface Frame {
  readonly head: readonly Line[]
  readonly lines: readonly Line[]
  readonly rows: readonly Line[]
  readonly columns: readonly { readonly from: number; readonly to: number }[]
}

/**
 * Lines in order, cut into tables and what stands between them. `blurred`: share of rows that may run over the white between
 * two columns, as words do that recognition read as one.
 */
export function framesIn(lines: readonly Line[], blurred = 0): (Frame | { readonly free: readonly Line[] })[] {
  const pieces: (Frame | { readonly free: readonly Line[] })[] = []
  let free: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const run = runFrom(lines, i)
    const columns = run === null ? [] : columnsOf(run.rows, blurred)
    if (run === null || run.rows.length < 2 || columns.length < 3) {
      free.push(lines[i]!)
      i++
      continue
    }
    const head = headerAbove(free, run.rows[0]!, columns)
    free = free.slice(0, free.length - head.length)
    if (free.length > 0) pieces.push({ free })
    free = []
    pieces.push({ head, lines: lines.slice(i, run.end), rows: run.rows, columns })
    i = run.end
  }
  if (free.length > 0) pieces.push({ free })
  return pieces
}

function figures(line: Line): number {
  return line.segments.reduce((n, { text }) => n + text.split(' ').filter((word) => NUMBER.test(word)).length, 0)
}

/** A line as a table has them: three cells, two figures. */
export function isRow(line: Line): boolean {
  return line.segments.length >= 3 && figures(line) >= FIGURES
}

/** The run of rows that starts at `from`: rows, and between them lines that wrap a cell. Ends with the page. */
function runFrom(lines: readonly Line[], from: number): { rows: Line[]; end: number } | null {
  const first = lines[from]!
  if (!isRow(first)) return null
  const rows = [first]
  let end = from + 1
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!
    const last = rows.at(-1)!
    if (line.page !== first.page || line.y - last.y > last.size * 7) break
    if (isRow(line)) {
      rows.push(line)
      end = i + 1
    } else if (line.segments.length > 2) break
  }
  // The last name may wrap under its figures.
  const last = rows.at(-1)!
  while (end < lines.length) {
    const line = lines[end]!
    const close = line.page === last.page && line.y - last.y < last.size * 1.6
    if (!close || line.segments.length !== 1 || !overlapsText(line.segments[0]!, last)) break
    end++
  }
  return { rows, end }
}

function overlapsText(segment: Segment, row: Line): boolean {
  return row.segments.some((one) => !NUMBER.test(one.text) && segment.from < one.to && segment.to > one.from)
}

/** Column edges: the places where no row (or few, where they are blurred) has ink, between places where most have. */
function columnsOf(rows: readonly Line[], blurred: number): { from: number; to: number }[] {
  const spans = rows.flatMap((row) => row.segments)
  const cores = coresOf(spans, rows.length * blurred)
  return cores.flatMap((core) => {
    const over = (span: Segment, one: { from: number; to: number }) => span.from < one.to && span.to > one.from
    const own = spans.filter((span) => over(span, core) && cores.every((one) => one === core || !over(span, one)))
    if (own.length < Math.max(1, rows.length * 0.3)) return []
    return [{ from: Math.min(...own.map((span) => span.from)), to: Math.max(...own.map((span) => span.to)) }]
  })
}

/** Where more than `few` spans lie over each other; cores with less than two points between them are one. */
function coresOf(spans: readonly Segment[], few: number): { from: number; to: number }[] {
  const edges = spans
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.step - a.step)
  const cores: { from: number; to: number }[] = []
  let depth = 0
  for (const { at, step } of edges) {
    const before = depth
    depth += step
    const last = cores.at(-1)
    if (before <= few && depth > few) {
      if (last !== undefined && at < last.to + 2) last.to = Number.POSITIVE_INFINITY
      else cores.push({ from: at, to: Number.POSITIVE_INFINITY })
    } else if (before > few && depth <= few && last !== undefined) last.to = at
  }
  return cores
}

function columnOf(columns: readonly { from: number; to: number }[], segment: Segment): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, column] of columns.entries()) {
    const apart = Math.max(column.from - segment.to, segment.from - column.to)
    if (apart < least) {
      least = apart
      best = i
    }
  }
  return best
}

/** The lines right above the first row that stand over its columns: not the title, which is wider than a column. */
function headerAbove(free: readonly Line[], first: Line, columns: readonly { from: number; to: number }[]): Line[] {
  const width = columns.at(-1)!.to - columns[0]!.from
  const header: Line[] = []
  let below = first
  for (let i = free.length - 1; i >= 0 && header.length < HEADER_LINES; i--) {
    const line = free[i]!
    if (line.page !== first.page || below.y - line.y > first.size * 4) break
    const widest = Math.max(...line.segments.map((segment) => segment.to - segment.from))
    if (line.segments.length === 1 && (widest > width * 0.45 || isTitleEnd(line.segments[0]!, columns, header))) break
    if (line.segments.some(({ text }) => text.length > 60 || /^(?:phụ lục|\(kèm theo|\(ban hành)/i.test(text))) break
    header.unshift(line)
    below = line
  }
  return header
}

/** The last words of a title stand right over the table, as narrow as a heading: `của Chủ tịch)`, `KHỐI QUẬN, HUYỆN`. */
function isTitleEnd(
  { text, from, to }: Segment,
  columns: readonly { from: number; to: number }[],
  below: readonly Line[],
): boolean {
  if (below.length === 0) return false
  if (/^[^(]*\)/.test(text)) return true
  const kind = headingKind(text)
  if (kind === null) return !/%/.test(text) && below.some((line) => line.segments.length >= columns.length / 2)
  const over = columns.filter((column) => from < column.to && to > column.from).length
  if (kind === 'unit' && over > 1) return true
  const capitals = (words: string) => words === words.toUpperCase()
  return (
    capitals(text) &&
    text.length > 12 &&
    !below.some((line) => line.segments.some((one) => one.text.length > 4 && capitals(one.text)))
  )
}

/** What stands over each column, top down. */
function headingsOf({ head, columns }: Frame): string[] {
  const header = columns.map(() => [] as string[])
  for (const line of head)
    for (const segment of line.segments) {
      const over = columns
        .map((_, i) => i)
        .filter((i) => segment.from < columns[i]!.to && segment.to > columns[i]!.from)
      for (const i of over.length > 0 ? over : [columnOf(columns, segment)]) header[i]!.push(segment.text)
    }
  return header.map((words) => words.join(' '))
}

function assemble(frame: Frame): TableDraft {
  const { lines, rows, columns } = frame
  const cells = rows.map(() => columns.map(() => [] as { y: number; text: string }[]))
  for (const line of lines) {
    const at = isRow(line) ? rows.indexOf(line) : nearest(rows, line)
    for (const segment of line.segments) cells[at]![columnOf(columns, segment)]!.push({ y: line.y, text: segment.text })
  }
  const body = cells.map((row) =>
    row.map((parts) =>
      parts
        .toSorted((a, b) => a.y - b.y)
        .map((part) => part.text)
        .join(' '),
    ),
  )
  const top = headingsOf(frame)
  return draft(top.some((text) => text !== '') ? [top, ...body] : body, top.some((text) => text !== '') ? 1 : 0)
}

function nearest(rows: readonly Line[], line: Line): number {
  let best = 0
  for (const [i, row] of rows.entries()) if (Math.abs(row.y - line.y) < Math.abs(rows[best]!.y - line.y)) best = i
  return best
}

/** Cells of plain rows as a table, the first `headers` rows marked. */
export function draft(rows: readonly (readonly string[])[], headers: number): TableDraft {
  const cells: TableCell[] = []
  const lines: string[] = []
  let at = 0
  for (const [row, texts] of rows.entries()) {
    let offset = at
    for (const [column, text] of texts.entries()) {
      cells.push({
        row,
        column,
        rowspan: 1,
        colspan: 1,
        header: row < headers,
        start: offset,
        end: offset + text.length,
      })
      offset += text.length + 1
    }
    const line = texts.join('\t')
    lines.push(line)
    at += line.length + 1
  }
  return { rows: rows.length, columns: rows[0]?.length ?? 0, cells, text: lines.join('\n'), caption: null }
}

/** The rows of a table that goes on over the page; its repeated header is a row like any, and the grid drops it. */
function joined(first: TableDraft, second: TableDraft): TableDraft {
  const rows = [...rowsOf(first), ...rowsOf(second)]
  return draft(rows, first.cells.some((cell) => cell.header) ? 1 : 0)
}

export function rowsOf(table: TableDraft): string[][] {
  const rows: string[][] = Array.from({ length: table.rows }, () => new Array(table.columns).fill(''))
  for (const cell of table.cells) rows[cell.row]![cell.column] = table.text.slice(cell.start, cell.end)
  return rows
}
