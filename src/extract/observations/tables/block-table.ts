import type { Block } from '../../../../schemas/index.ts'
import {
  checkTable,
  columnsOf,
  type Grid,
  type GridCell,
  type GridRow,
  gridOf,
  namesWhole,
  type Column as TypedColumn,
  upright,
} from '../../../article/tables/index.ts'
import type { Doc, Span } from '../../engine/index.ts'
import type { UnitSpan } from '../../units/types.ts'
import { toRef } from '../unit-ref.ts'
import type { Cell, Column, Row, Table } from './types.ts'

/** A real table of a page: its cells are data with typed columns. */
export function blockTable(
  doc: Doc,
  block: Block,
  before: Block | undefined,
  units: readonly UnitSpan[],
): Table | null {
  if (block.table === undefined || block.table.rows < 2) return null
  const text = doc.input.text
  const grid = gridOf(upright(block.table, text), text)
  if (grid === null) return null
  const columns = columnsOf(grid)
  const within = units.filter((unit) => unit.mention.start >= block.start && unit.mention.end <= block.end)
  const place = (cell: { start: number; end: number }): Span => ({
    start: doc.source.toFolded(cell.start),
    end: doc.source.toFolded(cell.end),
  })
  const named = (row: GridRow) => unitOf(row, columns, within, text)
  const restarts = countAnew(grid, columns)
  const rows = grid.rows.flatMap((row): Row[] => {
    const unit = row.total ? null : named(row)
    if (unit === null) return []
    const seen = new Set<GridCell>()
    const cells = row.cells.flatMap((cell, column): Cell[] => {
      if (cell === null || cell.text === '' || seen.has(cell)) return []
      seen.add(cell)
      return [{ ...place(cell), column, unit: cell === unit.cell ? toRef(unit.span) : null }]
    })
    const section = row.section === null || !restarts ? null : place(row.section)
    return [
      {
        cells,
        section,
        start: Math.min(...cells.map((cell) => cell.start)),
        end: Math.max(...cells.map((cell) => cell.end)),
      },
    ]
  })
  const titles = [grid.title, headingOver(before)].flatMap((one) => (one === null ? [] : [place(one)]))
  return { ...place(block), columns: columns.map(told), rows, titles, warnings: warningsOf(grid, columns, named) }
}

const told = (column: TypedColumn): Column => ({
  kind: column.kind,
  year: column.year,
  percent: column.unit === '%',
  whole: namesWhole(column.header),
  heading: column.header,
  measures: column.measures,
})

/** The unit a row is about: a cell that is a name, and not a sentence in which a unit turns up. */
function unitOf(
  row: GridRow,
  columns: readonly TypedColumn[],
  units: readonly UnitSpan[],
  text: string,
): { cell: GridCell; span: UnitSpan } | null {
  const order = [...columns].sort((a, b) => Number(b.kind === 'unit') - Number(a.kind === 'unit'))
  for (const { index, kind } of order) {
    if (kind !== 'unit' && kind !== 'other') continue
    const cell = row.cells[index]
    if (cell == null) continue
    const span = units.find((one) => one.mention.start >= cell.start && one.mention.end <= cell.end)
    if (span !== undefined && !span.outOfScope && isName(cell, span, text)) return { cell, span }
  }
  return null
}

/** Words that may stand beside the name in its cell. */
const BESIDE = /ủy ban nhân dân|ubnd|hđnd|đơn vị|(?:thành phố|tp\.?)\s*(?:hà nội|hồ chí minh|hcm)?|\([^()]*\)|\d+/giu

function isName(cell: GridCell, span: UnitSpan, text: string): boolean {
  const rest = `${text.slice(cell.start, span.mention.start)} ${text.slice(span.mention.end, cell.end)}`
  return rest.replace(BESIDE, '').replace(/[^\p{L}]/gu, '').length <= 8
}

/** Do the sections of the table count their places for themselves? */
function countAnew(grid: Grid, columns: readonly TypedColumn[]): boolean {
  const sections = new Set(grid.rows.map((row) => row.section).filter((section) => section !== null))
  if (sections.size < 2) return sections.size === 1
  const rank = columns.find((column) => column.kind === 'rank')
  if (rank === undefined) return true
  const firsts = grid.rows.filter((row) => !row.total && /^0?1$/.test(row.cells[rank.index]?.text ?? ''))
  return new Set(firsts.map((row) => row.section)).size > 1
}

/** The heading right over the table: its caption, or a line of the page. */
function headingOver(before: Block | undefined): { start: number; end: number } | null {
  return before?.kind === 'heading' ? before : null
}

const SAYS = {
  sum: 'the parts do not add up to the score',
  ranks: 'the places do not run from 1 to the number of rows',
}

/** What contradicts itself in the table is told, and left as it is printed. */
function warningsOf(
  grid: Grid,
  columns: readonly TypedColumn[],
  named: (row: GridRow) => { span: UnitSpan } | null,
): string[] {
  const rows = grid.rows.filter((row) => row.total || named(row) !== null)
  if (!rows.some((row) => !row.total)) return []
  // Scores out of order are told of whole editions, wherever their figures stand (refiners/warn.ts).
  return checkTable({ ...grid, rows }, columns).failures.flatMap(({ kind, row }) => {
    if (kind === 'order') return []
    const unit = row === null ? null : named(row)
    return [`table.${kind}: ${unit === null ? '' : `${unit.span.name}: `}${SAYS[kind]}`]
  })
}
