import { type Column, numberOf } from './columns.ts'
import type { Grid, GridRow } from './grid.ts'

/** What the figures of a table say about each other; a reader of rows lowers its trust where they disagree. */
export interface TableChecks {
  /** Rows whose components add up to their score; null where nothing can be added. */
  readonly sums: ReadonlyMap<number, boolean | null>
  /** Ranks are 1 … n, ties repeated and the next places skipped or not; null without a rank column. */
  readonly ranks: boolean | null
  /** A better rank never has a lower score; null without both columns. */
  readonly order: boolean | null
}

/** Rounding of two decimals, once a component. */
const ROUNDING = 0.011

export function checkTable(grid: Grid, columns: readonly Column[]): TableChecks {
  const rows = grid.rows.filter((row) => !row.total)
  const score = columns.find((column) => column.kind === 'score')
  const rank = columns.find(
    (column) => column.kind === 'rank' && (score?.year == null || column.year === null || column.year === score.year),
  )
  const components = columns.filter((column) => column.kind === 'component')
  const ranks = rank === undefined ? [] : rows.map((row) => numberOf(row.cells[rank.index] ?? null))
  return {
    sums: new Map(rows.map((row) => [row.index, sumHolds(row, components, score)])),
    ranks: rank === undefined ? null : isRanking(ranks),
    order: rank === undefined || score === undefined ? null : inOrder(rows, ranks, score),
  }
}

function sumHolds(row: GridRow, components: readonly Column[], score: Column | undefined): boolean | null {
  const total = score === undefined ? null : numberOf(row.cells[score.index] ?? null)
  if (total === null || components.length < 2) return null
  let sum = 0
  for (const component of components) {
    const value = numberOf(row.cells[component.index] ?? null)
    if (value === null) return null
    sum += /(?<!\p{L})trừ/iu.test(component.header) && value > 0 ? -value : value
  }
  return Math.abs(sum - total) <= ROUNDING * components.length
}

/** Sorted, the places run 1 … n: a tie repeats its place, and the place after it is either skipped or not. */
export function isRanking(ranks: readonly (number | null)[]): boolean {
  if (ranks.length === 0 || ranks.some((rank) => rank === null || !Number.isInteger(rank))) return false
  const sorted = (ranks as number[]).toSorted((a, b) => a - b)
  return sorted.every((rank, i) => {
    const before = sorted[i - 1]
    if (before === undefined) return rank === 1
    return rank === before || rank === i + 1 || rank === before + 1
  })
}

function inOrder(rows: readonly GridRow[], ranks: readonly (number | null)[], score: Column): boolean | null {
  const pairs = rows
    .map((row, i) => ({ rank: ranks[i] ?? null, value: numberOf(row.cells[score.index] ?? null) }))
    .filter((pair): pair is { rank: number; value: number } => pair.rank !== null && pair.value !== null)
    .toSorted((a, b) => a.rank - b.rank || b.value - a.value)
  if (pairs.length < 2) return null
  return pairs.every((pair, i) => i === 0 || pairs[i - 1]!.rank === pair.rank || pairs[i - 1]!.value >= pair.value)
}
