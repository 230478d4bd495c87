import { compare } from '../voice.ts'
import { bounds } from './bounds.ts'
import {
  type CheckedCell,
  type EditionCheck,
  editionsOf,
  entriesOf,
  type Finding,
  type UnitsInTime,
} from './edition.ts'
import { jumps } from './jumps.ts'
import { missing } from './missing.ts'
import { rankPermutation } from './rank-permutation.ts'
import { rankTotal } from './rank-total.ts'
import { scoreOrder } from './score-order.ts'

export type { CheckedCell, Finding, UnitsInTime } from './edition.ts'

/** A new check is one file and one line here. */
const CHECKS: readonly EditionCheck[] = [rankPermutation, scoreOrder, rankTotal, bounds, missing]

/**
 * What is odd in the editions these cells make up, sorted. Give whole editions: all cells of an index and of the years in
 * question. `before` are cells of the year before them, which are looked back to and not checked themselves. Cells of other
 * indices may stand among them.
 */
export function checkEditions(
  cells: readonly CheckedCell[],
  units: UnitsInTime,
  before: readonly CheckedCell[] = [],
): Finding[] {
  const entries = entriesOf(cells)
  const found = editionsOf(entries, units).flatMap((edition) => CHECKS.flatMap((check) => check(edition, units)))
  const all = [...found, ...jumps(entries, [...entriesOf(before), ...entries])]
  const distinct = new Map(all.map((f) => [`${f.code} ${f.claim_key} ${f.unit_id} ${f.message}`, f]))
  return [...distinct.entries()].sort(([a], [b]) => compare(a, b)).map(([, f]) => f)
}

/** The cells with the flags of these findings in place of those of earlier checks. Values stay as they are. */
export function withFindings<C extends { readonly flags: readonly string[] }>(
  cells: readonly { readonly claim_key: string; readonly cell: C }[],
  findings: readonly Finding[],
): { claim_key: string; cell: C & { flags: string[] } }[] {
  const codes = Map.groupBy(findings, (f) => f.claim_key)
  return cells.map(({ claim_key, cell }) => {
    const own = cell.flags.filter((flag) => !flag.startsWith('check.'))
    const found = (codes.get(claim_key) ?? []).map((f) => f.code)
    return { claim_key, cell: { ...cell, flags: [...new Set([...own, ...found])].sort(compare) } }
  })
}
