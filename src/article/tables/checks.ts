import { type Column, numberOf } from './columns.ts'
import type { Grid, GridRow } from './grid.ts'

export interface CheckFailure {
  readonly kind: 'sum' | 'ranks' | 'order'
  /** The row it shows in; null where it is the table as a whole. */
  readonly row: GridRow | null
}

/** What the figures of a table say about each other; a reader of rows lowers its trust where they disagree. */
export interface TableChecks {
  /** Rows whose components add up to their score; null where nothing can be added. */
  readonly sums: ReadonlyMap<number, boolean | null>
  /** Ranks are 1 … n, ties repeated and the next places skipped or not; null without a rank column. */
  readonly ranks: boolean | null
  /** A better rank never has a lower score; null without both columns. */
  readonly order: boolean | null
  /** What does not hold, row by row. */
  readonly failures: readonly CheckFailure[]
}

/** Rounding of two decimals, once a component. */
const ROUNDING = 0.011

/** Checks every ranking of the table for itself: each index, each year, and each block that counts its places from 1. */
export function checkTable(grid: Grid, columns: readonly Column[]): TableChecks {
  const rows = grid.rows.filter((row) => !row.total)
  const failures: CheckFailure[] = []
  const scores = columns.filter((column) => column.kind === 'score')
  const sums = scores.length === 1 ? sumsOf(rows, columns, scores[0]!, failures) : new Map<number, boolean | null>()
  let ranks: boolean | null = null
  let order: boolean | null = null
  for (const rank of columns.filter((column) => column.kind === 'rank')) {
    const score =
      scores.find((one) => one.year === rank.year && one.measures?.code === rank.measures?.code) ?? only(scores)
    for (const block of blocksOf(rows, rank)) {
      const places = block.map((row) => numberOf(row.cells[rank.index] ?? null))
      const isOne = isRanking(places)
      ranks = (ranks ?? true) && isOne
      if (!isOne && isWhole(places)) failures.push({ kind: 'ranks', row: null })
      if (score === undefined) continue
      const wrong = outOfOrder(block, places, score)
      if (wrong === undefined) continue
      order = (order ?? true) && wrong === null
      if (wrong !== null) failures.push({ kind: 'order', row: wrong })
    }
  }
  return { sums, ranks, order, failures }
}

const only = (columns: readonly Column[]) => (columns.length === 1 ? columns[0] : undefined)

function sumsOf(
  rows: readonly GridRow[],
  columns: readonly Column[],
  score: Column,
  failures: CheckFailure[],
): Map<number, boolean | null> {
  // What a unit gave itself, and what it could have got, are no parts of what it got.
  const components = columns.filter(
    (column) => column.kind === 'component' && !/tự chấm|tự đánh giá|tối đa|tỷ lệ|tỉ lệ/iu.test(column.header),
  )
  const sums = new Map(rows.map((row) => [row.index, sumHolds(row, components, score)]))
  const told = rows.filter((row) => sums.get(row.index) !== null)
  const off = told.filter((row) => !sums.get(row.index))
  // Where most rows add up, one that does not is a slip; where most do not, the columns are not parts of the score.
  if (off.length * 2 < told.length) for (const row of off) failures.push({ kind: 'sum', row })
  return sums
}

/** The parts of a table whose places are counted for themselves: its sections, when more than one of them has a first. */
function blocksOf(rows: readonly GridRow[], rank: Column): readonly (readonly GridRow[])[] {
  const sections = [...Map.groupBy(rows, (row) => row.section).values()]
  const own = sections.filter((block) => block.some((row) => numberOf(row.cells[rank.index] ?? null) === 1))
  return own.length > 1 ? sections : [rows]
}

function sumHolds(row: GridRow, components: readonly Column[], score: Column): boolean | null {
  const total = numberOf(row.cells[score.index] ?? null)
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

/** A page may print three of thirty places; one that prints the first and no place beyond its rows prints them all. */
function isWhole(places: readonly (number | null)[]): boolean {
  const known = places.filter((place) => place !== null)
  return known.includes(1) && known.length >= 4 && Math.max(...known) <= places.length
}

/** The first row whose score is higher than that of a better place; null where all fit, undefined where nothing can be told. */
function outOfOrder(
  rows: readonly GridRow[],
  places: readonly (number | null)[],
  score: Column,
): GridRow | null | undefined {
  const pairs = rows
    .map((row, i) => ({ row, rank: places[i] ?? null, value: numberOf(row.cells[score.index] ?? null) }))
    .filter((pair): pair is { row: GridRow; rank: number; value: number } => pair.rank !== null && pair.value !== null)
    .toSorted((a, b) => a.rank - b.rank || b.value - a.value)
  if (pairs.length < 2) return undefined
  const wrong = pairs.find((pair, i) => i > 0 && pairs[i - 1]!.rank !== pair.rank && pairs[i - 1]!.value < pair.value)
  return wrong?.row ?? null
}
