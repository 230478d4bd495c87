import type { Cell } from '../../schemas/index.ts'
import { compare } from './voice.ts'

/** One line of the ranking table of a year: what is known of one unit. */
export interface RankingRow {
  readonly unit_id: string
  readonly rank: Cell | null
  readonly score: Cell | null
  /** Places gained since the year before, computed from the two rank cells; null when one of them has no value. */
  readonly change: number | null
}

/**
 * The ranking of one year among cells of one index, one row a unit and field, in order of rank, then of score; units without
 * either value come last. Cells below a year are left out.
 */
export function rankingOf(cells: readonly Cell[], year: number): RankingRow[] {
  const yearly = cells.filter((c) => c.period === null && c.component === null)
  const ranks = ranksOf(yearly, year)
  const before = ranksOf(yearly, year - 1)
  const scores = yearly.filter((c) => c.reference_year === year && c.property === 'score')
  const scoreOf = new Map(scores.map((c) => [c.unit_id, c]))
  const ranked = new Set(ranks.map((c) => c.unit_id))
  const rows = ranks.map((rank) => rowOf(rank, scoreOf.get(rank.unit_id) ?? null, sameField(rank, ranks, before)))
  const unranked = scores
    .filter((c) => !ranked.has(c.unit_id))
    .map((score) => ({ ...EMPTY, unit_id: score.unit_id, score }))
  return [...rows, ...unranked].sort(byPlace)
}

const EMPTY = { rank: null, score: null, change: null } as const
const ranksOf = (cells: readonly Cell[], year: number): Cell[] =>
  cells.filter((c) => c.reference_year === year && c.property === 'rank')

/**
 * The rank of the year before in the same field. Most texts leave the field unsaid, so a unit with one rank in either year is
 * taken to be in one field; with several ranks (among 75 xã, among 126 xã, phường) only the field of the same name compares.
 */
function sameField(rank: Cell, ranks: readonly Cell[], before: readonly Cell[]): Cell | null {
  const own = before.filter((c) => c.unit_id === rank.unit_id)
  const isOnly = own.length === 1 && ranks.filter((c) => c.unit_id === rank.unit_id).length === 1
  return (isOnly ? own[0] : own.find((c) => c.peer_group === rank.peer_group)) ?? null
}

function rowOf(rank: Cell, score: Cell | null, before: Cell | null): RankingRow {
  const change = rank.value === null || before?.value == null ? null : before.value - rank.value
  return { unit_id: rank.unit_id, rank, score, change }
}

function byPlace(a: RankingRow, b: RankingRow): number {
  const last = Number.POSITIVE_INFINITY
  const [ra, rb] = [a.rank?.value ?? last, b.rank?.value ?? last]
  if (ra !== rb) return ra - rb
  const [sa, sb] = [a.score?.value ?? -1, b.score?.value ?? -1]
  return sb - sa || compare(a.unit_id, b.unit_id) || compare(a.rank?.peer_group ?? '', b.rank?.peer_group ?? '')
}
