import type { Grid, GridCell } from './grid.ts'
import {
  type ColumnKind,
  headingKind,
  headingUnit,
  headingYear,
  type NamedIndex,
  namedIndex,
  namesWhole,
} from './headings.ts'

/** What a column holds, by the words over it; where those are silent, by what stands in it. */
export interface Column {
  readonly index: number
  readonly kind: ColumnKind
  readonly header: string
  /** A year in the header: two rank columns for two years are two statements (language guide, T3). Of a change, its baseline. */
  readonly year: number | null
  /** `%` or `điểm` in the header. */
  readonly unit: '%' | 'điểm' | null
  /** The index that the header names; null where the table's own words must say it. */
  readonly measures: NamedIndex | null
}

/**
 * Types the columns (language guide, 11.3). STT is never a rank. Of several totals the one that is called an index, or given
 * in per cent, is the score, and the others are its components; totals of other years and other indices all stay scores.
 */
export function columnsOf(grid: Grid): Column[] {
  const typed = grid.header.map((header, index) => column(grid, header, index))
  return withOwners(withParts(grid, withOneScore(withUnit(grid, typed))))
}

function column(grid: Grid, header: string, index: number): Column {
  return {
    index,
    header,
    kind: headingKind(header) ?? (looksOrdinal(grid, index) ? 'ordinal' : 'other'),
    year: headingYear(header),
    unit: headingUnit(header),
    measures: namedIndex(header),
  }
}

/** A column of names without a header is the unit's. */
function withUnit(grid: Grid, columns: readonly Column[]): Column[] {
  if (columns.some((one) => one.kind === 'unit')) return [...columns]
  let best = -1
  let most = 0
  for (const { index, kind } of columns) {
    if (kind !== 'other') continue
    const names = texts(grid, index).filter((text) => /^\p{L}.*\p{L}/u.test(text)).length
    if (names > most) {
      most = names
      best = index
    }
  }
  return columns.map((one) => (one.index === best && most * 2 > grid.rows.length ? { ...one, kind: 'unit' } : one))
}

function withOneScore(columns: readonly Column[]): Column[] {
  const scores = columns.filter((one) => one.kind === 'score')
  if (scores.length === 0) {
    const components = columns.filter((one) => one.kind === 'component')
    return components.length === 1 ? replaced(columns, components, 'score') : [...columns]
  }
  const groups = Map.groupBy(scores, (one) => `${one.year}|${one.measures?.code}|${one.measures?.name}`)
  const demoted: Column[] = []
  for (const group of groups.values()) {
    const whole = group.filter((one) => namesWhole(one.header))
    const best = whole.findLast((one) => one.unit === '%') ?? whole.at(-1) ?? group.at(-1)!
    demoted.push(...group.filter((one) => one !== best))
  }
  return replaced(columns, demoted, 'component')
}

/** Another index that, with the components, makes up the score in every row is a component itself (the survey part of PAR). */
function withParts(grid: Grid, columns: readonly Column[]): Column[] {
  const scores = columns.filter((one) => one.kind === 'score')
  const parts = columns.filter((one) => one.kind === 'component')
  if (scores.length < 2 || parts.length === 0) return [...columns]
  const rows = grid.rows.filter((row) => !row.total)
  const value = (row: (typeof rows)[number], one: Column) => numberOf(row.cells[one.index] ?? null) ?? Number.NaN
  for (const whole of scores) {
    const others = scores.filter((one) => one !== whole)
    const summed = [...parts, ...others]
    const adds = (row: (typeof rows)[number]) =>
      Math.abs(summed.reduce((sum, one) => sum + value(row, one), 0) - value(row, whole)) <= 0.011 * summed.length
    if (rows.every(adds)) return replaced(columns, others, 'component')
  }
  return [...columns]
}

function replaced(columns: readonly Column[], some: readonly Column[], kind: ColumnKind): Column[] {
  return columns.map((one) => (some.includes(one) ? { ...one, kind } : one))
}

/** `PAR Index | Hạng | SIPAS | Hạng`: a place that names no year and no index is that of the score before it. */
function withOwners(columns: readonly Column[]): Column[] {
  const scores = columns.filter((one) => one.kind === 'score')
  if (scores.length < 2) return [...columns]
  let owner: Column | null = null
  return columns.map((one) => {
    if (one.kind === 'score') owner = one
    if ((one.kind !== 'rank' && one.kind !== 'grade') || owner === null) return one
    return { ...one, year: one.year ?? owner.year, measures: one.measures ?? owner.measures }
  })
}

/** Counting up from 1 in the first column. */
function looksOrdinal(grid: Grid, index: number): boolean {
  if (index !== 0) return false
  const values = grid.rows.filter((row) => !row.total).map((row) => row.cells[0]?.text ?? '')
  return values.length > 0 && values.every((text, i) => Number.parseInt(text, 10) === i + 1)
}

function texts(grid: Grid, index: number): string[] {
  return grid.rows.map((row) => row.cells[index]?.text ?? '')
}

/** Marks of footnotes behind a figure: `93,55*` `93,55 (**)` `93,55 (1)`. */
const FOOTNOTE = /\s*(?:\*{1,3}|\(\s*(?:\*{1,3}|\d|[a-e])\s*\)|\[\d\])$/u

/** A Vietnamese number in a cell: `96,38` `1.234,5` `(0,727)` `92.5%`; null for anything else. */
export function numberOf(cell: GridCell | null): number | null {
  if (cell === null) return null
  let text = cell.text.trim()
  if (/^\([^()]*\)$/.test(text)) text = text.slice(1, -1)
  text = text.replace(FOOTNOTE, '').replace(/\s*(?:%|điểm)$/iu, '')
  if (!/^[-+]?\d+(?:[.,]\d+)*$/.test(text)) return null
  if (text.includes(',')) return Number(text.replaceAll('.', '').replace(',', '.'))
  // One point with three figures behind it groups thousands, unless the number before it is 0 (`0.727`).
  if (/^[-+]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''))
  return Number(text)
}
