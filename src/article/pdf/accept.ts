import { foldKey } from '../../text/index.ts'
import { checkTable, columnsOf, type Grid, numberOf } from '../tables/index.ts'

/** Why a table of a document may not be used, or null. */
export function refusal(grid: Grid): string | null {
  const columns = columnsOf(grid)
  const unit = columns.find((column) => column.kind === 'unit')
  const rank = columns.find((column) => column.kind === 'rank')
  const score = columns.find((column) => column.kind === 'score')
  if (unit === undefined || (rank === undefined && score === undefined)) return null
  const rows = grid.rows.filter((row) => !row.total)
  const names = rows.map((row) => row.cells[unit.index]?.text ?? '')
  if (names.some((name) => name === '')) return 'a row names no unit'
  const twice = names.find((name, i) => names.findIndex((other) => foldKey(other) === foldKey(name)) !== i)
  if (twice !== undefined) return `${twice} stands twice`
  for (const column of columns.filter((one) => one.kind === 'score' || one.kind === 'rank'))
    for (const row of rows)
      if (numberOf(row.cells[column.index] ?? null) === null)
        return `"${row.cells[column.index]?.text ?? ''}" is no figure (${column.header}, row ${row.index + 1})`
  const checks = checkTable(grid, columns)
  // Where most rows add up, one that does not is a misread figure; where none does, the columns are not parts of the score.
  const sums = [...checks.sums].filter(([, holds]) => holds !== null)
  const off = sums.find(([, holds]) => !holds)
  if (off !== undefined && sums.filter(([, holds]) => holds).length * 2 > sums.length)
    return `the components of row ${off[0] + 1} do not add up to its index`
  if (checks.ranks === false) return `the ranks do not run from 1 to ${rows.length}`
  return checks.order === false ? 'the order of the ranks contradicts the index' : null
}
