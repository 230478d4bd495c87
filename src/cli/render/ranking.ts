import type { Cell } from '../../../schemas/index.ts'
import { ordinal, type RankingRow } from '../../panel/index.ts'
import { type Column, type TableOptions, table } from './table.ts'

/** The ranking of a year as people read it: place, unit, score, move, how many say so, and how sure that is. */
export function rankingTable(
  rows: readonly RankingRow[],
  nameOf: (unit_id: string) => string,
  options: TableOptions = {},
): string {
  const fields = new Set(rows.flatMap((row) => (row.rank?.peer_group ? [row.rank.peer_group] : [])))
  const columns: Column<RankingRow>[] = [
    { header: 'rank', align: 'right', value: (row) => placeOf(row.rank) },
    { header: 'unit', shrinksTo: 12, value: (row) => nameOf(row.unit_id) },
    { header: 'score', align: 'right', value: (row) => scoreOf(row.score) },
    { header: 'change', align: 'right', value: (row) => changeOf(row.change) },
    { header: 'sources', align: 'right', value: (row) => Math.max(row.rank?.sources ?? 0, row.score?.sources ?? 0) },
    { header: 'state', value: statesOf },
  ]
  // Only where one ranking mixes fields (75 xã, 126 xã, phường) is it worth a column.
  if (fields.size > 1) columns.push({ header: 'among', shrinksTo: 10, value: (row) => row.rank?.peer_group ?? null })
  columns.push({ header: 'flags', shrinksTo: 10, value: flagsOf })
  const isEmpty = (column: Column<RankingRow>): boolean =>
    column.header === 'flags' && rows.every((r) => flagsOf(r) === null)
  return table(
    rows,
    columns.filter((c) => !isEmpty(c)),
    options,
  )
}

/** Every cell on a line of its own: `chiso panel` without a year. */
export function cellTable(
  cells: readonly Cell[],
  nameOf: (unit_id: string) => string,
  options: TableOptions = {},
): string {
  return table(
    cells,
    [
      { header: 'index', value: (c) => c.index_name ?? c.index, shrinksTo: 9 },
      { header: 'unit', value: (c) => nameOf(c.unit_id), shrinksTo: 12 },
      { header: 'year', align: 'right', value: (c) => c.period ?? c.reference_year },
      { header: '', value: (c) => c.property },
      { header: 'value', align: 'right', value: (c) => (c.property === 'rank' ? placeOf(c) : scoreOf(c)) },
      { header: 'state', value: (c) => c.state },
      { header: 'sources', align: 'right', value: (c) => c.sources },
      { header: 'decided by', value: (c) => c.decided_by, shrinksTo: 10 },
      { header: 'flags', value: (c) => c.flags.join(' ') || null, shrinksTo: 8 },
    ],
    options,
  )
}

function placeOf(cell: Cell | null): string | null {
  if (cell === null) return null
  if (cell.value === null) return '?'
  return cell.rank_of === null ? String(cell.value) : `${cell.value}/${cell.rank_of}`
}

function scoreOf(cell: Cell | null): string | null {
  if (cell === null) return null
  if (cell.value === null) return '?'
  return cell.value_unit === '%' ? `${cell.value} %` : String(cell.value)
}

function changeOf(change: number | null): string | null {
  if (change === null) return null
  return change === 0 ? '=' : change > 0 ? `+${change}` : `−${-change}`
}

/** One word when both cells have the same standing, both with their names otherwise. */
function statesOf({ rank, score }: RankingRow): string {
  if (rank && score && rank.state !== score.state) return `rank ${rank.state}, score ${score.state}`
  return (rank ?? score)?.state ?? ''
}

function flagsOf({ rank, score }: RankingRow): string | null {
  const flags = new Set([...(rank?.flags ?? []), ...(score?.flags ?? [])])
  return flags.size === 0 ? null : [...flags].join(' ')
}

/** `PAR Index 2023: 30 units, best 1st`: the line above the table. */
export function rankingTitle(rows: readonly RankingRow[], index_name: string, year: number): string {
  const disputed = rows.filter((r) => r.rank?.state === 'disputed' || r.score?.state === 'disputed').length
  const leader = rows[0]?.rank?.value
  const parts = [`${rows.length} ${rows.length === 1 ? 'unit' : 'units'}`]
  if (leader != null && leader > 1) parts.push(`the best of those known is ${ordinal(leader)}`)
  if (disputed > 0) parts.push(`${disputed} disputed`)
  return `${index_name} ${year}: ${parts.join(', ')}`
}
