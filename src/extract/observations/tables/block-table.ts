import type { Block } from '../../../../schemas/index.ts'
import type { Doc } from '../../engine/index.ts'
import type { UnitSpan } from '../../units/types.ts'
import { toRef } from '../unit-ref.ts'
import { columnOf } from './columns.ts'
import type { Cell, Column, Row, Table } from './types.ts'

/** A real table of a page: its cells are data with typed columns. */
export function blockTable(doc: Doc, block: Block, units: readonly UnitSpan[]): Table | null {
  const table = block.table
  if (table === undefined || table.rows < 2) return null
  const { source } = doc
  const at = (raw: number) => source.toFolded(raw)
  const grid: Array<Array<{ start: number; end: number; header: boolean } | undefined>> = Array.from(
    { length: table.rows },
    () => [],
  )
  for (const cell of table.cells) {
    const one = { start: at(cell.start), end: at(cell.end), header: cell.header }
    for (let r = cell.row; r < Math.min(table.rows, cell.row + cell.rowspan); r++)
      for (let c = cell.column; c < Math.min(table.columns, cell.column + cell.colspan, 40); c++) grid[r]![c] = one
  }
  const heads = headRows(doc, grid, units)
  const columns: Column[] = []
  for (let c = 0; c < Math.min(table.columns, 40); c++) {
    const parts = [...new Set(heads.map((r) => grid[r]![c]).filter((cell) => cell !== undefined))]
    columns.push(columnOf(parts.map((cell) => source.folded.slice(cell.start, cell.end)).join(' ')))
  }
  const rows: Row[] = []
  for (let r = heads.length; r < table.rows; r++) {
    const cells: Cell[] = []
    grid[r]!.forEach((cell, column) => {
      if (cell === undefined || cells.some((other) => other.start === cell.start && other.end === cell.end)) return
      const unit = units.find((one) => one.start >= cell.start && one.end <= cell.end && !one.outOfScope)
      cells.push({ start: cell.start, end: cell.end, column, unit: unit === undefined ? null : toRef(unit) })
    })
    if (cells.length > 0) rows.push({ cells, start: cells[0]!.start, end: cells[cells.length - 1]!.end })
  }
  return { start: at(block.start), end: at(block.end), columns, rows }
}

/** The rows above the first that names a unit or is not marked as a heading. */
function headRows(
  doc: Doc,
  grid: ReadonlyArray<ReadonlyArray<{ start: number; end: number; header: boolean } | undefined>>,
  units: readonly UnitSpan[],
): number[] {
  const heads: number[] = []
  for (let r = 0; r < Math.min(grid.length, 4); r++) {
    const cells = grid[r]!.filter((cell) => cell !== undefined)
    const named = cells.some((cell) => units.some((unit) => unit.start >= cell.start && unit.end <= cell.end))
    const marked = cells.length > 0 && cells.every((cell) => cell.header)
    const worded = cells.some((cell) => columnOf(doc.source.folded.slice(cell.start, cell.end)).kind !== 'other')
    if (marked || (!named && (worded || r === 0))) heads.push(r)
    else break
  }
  return heads
}
