import type { WideRow } from '../../panel/index.ts'
import { type Column, type TableOptions, table } from './table.ts'

/** A row a unit: for each year its rank and score, `~` before what is only derived, `?` where sources contradict each other. */
export function wideTable(
  rows: readonly WideRow[],
  years: readonly number[],
  nameOf: (unit_id: string) => string,
  options: TableOptions = {},
): string {
  if (rows.length === 0) return 'The panel holds no such cell. `chiso status` says what has been read.\n'
  const columns: Column<WideRow>[] = [
    { header: 'unit', shrinksTo: 12, value: (r) => nameOf(r.unit_id) },
    { header: 'index', shrinksTo: 9, value: (r) => r.index_name ?? r.index },
    ...years.flatMap((year): Column<WideRow>[] => [
      { header: `${year}`, align: 'right', value: (r) => shown(r, `rank_${year}`) },
      { header: '', align: 'right', value: (r) => shown(r, `score_${year}`) },
    ]),
  ]
  return table(rows, columns, options)
}

function shown(row: WideRow, column: string): string | null {
  const state = row[`${column}_state`]
  if (state === 'disputed') return '?'
  const value = row[column]
  return value === null || value === undefined ? null : `${state === 'derived' ? '~' : ''}${value}`
}
