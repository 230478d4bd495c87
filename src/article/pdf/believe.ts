import { type Column, columnsOf, type Grid, type GridCell, gridOf, type TableDraft, upright } from '../tables/index.ts'
import { type Judgement, judged, type ScannedTable } from './scan/index.ts'
import { draft } from './table.ts'

export interface TableOutcome {
  /** What is left of the table: its headings and the rows that hold; null without any. */
  readonly draft: TableDraft | null
  /** Rows of a ranking, and those of them that hold; 0 where the table ranks nobody. */
  readonly ranked: number
  readonly held: number
  readonly warnings: readonly string[]
}

/** A scanned table with what can be believed of it. */
export function believed(scanned: ScannedTable, units: readonly string[] | null, whole: boolean): TableOutcome {
  const table = draft(
    scanned.rows.map((row) => row.map((cell) => cell.text)),
    scanned.headers,
  )
  const at = new Map(table.cells.map((cell) => [cell.start, scanned.rows[cell.row]![cell.column]!]))
  const figureAt = (cell: GridCell) => (cell.text === '' ? null : (at.get(cell.start)?.figure ?? null))
  const grid = gridOf(upright({ ...table, cells: [...table.cells] }, table.text), table.text)
  const columns = grid === null ? [] : columnsOf(grid)
  if (grid === null || !isRanking(columns)) return plain(scanned)
  const judgement = judged(grid, columns, figureAt, units, whole)
  return { ...told(grid, judgement), draft: remaining(scanned, table, grid, judgement) }
}

/** Figures that something bears out: places beside scores, or parts beside their sum. A lone column of figures has no witness. */
function isRanking(columns: readonly Column[]): boolean {
  const has = (kind: Column['kind']) => columns.some((one) => one.kind === kind)
  return has('unit') && has('score') && (has('rank') || columns.filter((one) => one.kind === 'component').length >= 2)
}

function told(grid: Grid, { accepted, refused }: Judgement): Omit<TableOutcome, 'draft'> {
  const ranked = accepted.size + refused.length
  if (refused.length === 0) return { ranked, held: accepted.size, warnings: [] }
  const rows = refused
    .toSorted((a, b) => a.row.index - b.row.index)
    .map(
      ({ row, name, reason }) => `pdf.row-refused: row ${row.index + 1 - grid.headerRows} (${name || '?'}): ${reason}`,
    )
  const lost = `pdf.rows-lost: ${refused.length} of ${ranked} rows of a scanned table were not read surely and are left out`
  return { ranked, held: accepted.size, warnings: [lost, ...rows] }
}

/** The scanned rows with the texts of the rows that hold; everything else of the body is left empty, and empty rows go. */
function remaining(scanned: ScannedTable, table: TableDraft, grid: Grid, { accepted }: Judgement): TableDraft | null {
  if (accepted.size === 0) return null
  const texts = new Map<number, string>()
  for (const [row, put] of accepted)
    for (const [column, cell] of row.cells.entries()) {
      if (cell == null || cell.text === '') continue
      texts.set(cell.start, put.get(column) ?? cell.text)
    }
  for (const { section } of grid.rows) if (section !== null) texts.set(section.start, section.text)
  const rows = scanned.rows.map((row) => row.map((cell) => cell.text))
  for (const cell of table.cells)
    if (cell.row >= scanned.headers) rows[cell.row]![cell.column] = texts.get(cell.start) ?? ''
  return draft(
    rows.filter((row, i) => i < scanned.headers || row.some((text) => text !== '')),
    scanned.headers,
  )
}

/** Of a table that ranks nobody, or whose headings were not read, the words stay: nothing could bear its figures out. */
function plain(scanned: ScannedTable): TableOutcome {
  const rows = scanned.rows.map((row) =>
    row.map(({ text, figure }) => (figure === null ? text.replace(/\d+(?:[.,]\d+)?/g, '').trim() : '')),
  )
  const figures = scanned.rows.flat().some((cell) => cell.figure !== null)
  return {
    draft: draft(rows, scanned.headers),
    ranked: 0,
    held: 0,
    warnings: figures ? ['pdf.figures-left: the headings of a scanned table do not say whom it ranks by what'] : [],
  }
}
