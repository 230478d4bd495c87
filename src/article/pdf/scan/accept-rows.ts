import type { Column, Grid, GridCell, GridRow } from '../../tables/index.ts'
import { amountOf, type Figure } from './figures.ts'
import { unitsNamed } from './names.ts'

/** What the scanner saw in a cell, by the cell's place in the text of its table. */
export type FigureAt = (cell: GridCell) => Figure | null

export interface Judgement {
  /** Rows that hold: the texts of their cells, put right, by column. */
  readonly accepted: ReadonlyMap<GridRow, ReadonlyMap<number, string>>
  readonly refused: readonly Refusal[]
}

export interface Refusal {
  readonly row: GridRow
  /** As read, or as put right. */
  readonly name: string
  readonly reason: string
}

interface Candidate {
  readonly row: GridRow
  readonly name: string
  readonly texts: Map<number, string>
}

/**
 * Judges the rows of a scanned ranking one by one. A row holds when its unit is one of the list and stands once, every figure
 * was read twice alike or the sum of its parts leaves one reading only, and its place fits the order of the rows that hold.
 * `whole`: no page of the table is missing.
 */
export function judged(
  grid: Grid,
  columns: readonly Column[],
  figureAt: FigureAt,
  units: readonly string[] | null,
  whole: boolean,
): Judgement {
  const rows = grid.rows.filter((row) => !row.total)
  const unit = columns.find((column) => column.kind === 'unit')!
  const read = rows.map((row) => row.cells[unit.index]?.text ?? '')
  const names = units === null ? read : unitsNamed(read, units)
  const refused: Refusal[] = []
  const sum = sumOf(rows, columns, figureAt)
  let held: Candidate[] = []
  for (const [i, row] of rows.entries()) {
    const name = names[i] ?? ''
    if (name === '') {
      refused.push({ row, name: read[i]!, reason: 'its unit is not to be told' })
      continue
    }
    const figures = figuresOf(row, columns, figureAt, sum)
    if (typeof figures === 'string') refused.push({ row, name, reason: figures })
    else held.push({ row, name, texts: figures.set(unit.index, name) })
  }
  for (const ranking of rankingsOf(columns))
    held = inOrder(held, refused, ranking, figureAt, whole ? rows.length : null)
  // A row that one ranking threw out may have spoken for others in another: what is left is asked once more.
  for (const ranking of rankingsOf(columns))
    held = inOrder(held, refused, ranking, figureAt, whole ? rows.length : null)
  return { accepted: new Map(held.map(({ row, texts }) => [row, texts])), refused }
}

interface Sum {
  readonly score: Column
  readonly parts: readonly Column[]
}

/**
 * The columns that add up, digit for digit, in most rows: there a misread digit shows. An area whose heading nobody knows is a
 * part as well where the rows say so. null where they add up in no way.
 */
function sumOf(rows: readonly GridRow[], columns: readonly Column[], figureAt: FigureAt): Sum | null {
  const scores = columns.filter((column) => column.kind === 'score')
  const parts = columns.filter((column) => column.kind === 'component' && !NO_PART.test(column.header))
  const others = columns.filter((column) => column.kind === 'other' && !NO_PART.test(column.header))
  if (scores.length !== 1) return null
  for (const some of others.length === 0
    ? [parts]
    : [parts, columns.filter((one) => [...parts, ...others].includes(one))]) {
    const sum = { score: scores[0]!, parts: some }
    const adding = some.length < 2 ? [] : rows.filter((row) => readingsOf(row, sum, figureAt).length > 0)
    if (adding.length >= 3 && adding.length * 2 > rows.length) return sum
  }
  return null
}

/** What a unit gave itself, and what it could have got, are no parts of what it got. */
const NO_PART = /tự chấm|tự đánh giá|tối đa|tỷ lệ|tỉ lệ/iu

/** Sums are of hundredths; floating points are not. */
const HALF_A_DIGIT = 0.0005

/** Every way to read a row in which the parts add up: the figures of the parts, then the score. */
function readingsOf(row: GridRow, { score, parts }: Sum, figureAt: FigureAt): string[][] {
  const cells = [...parts, score].map((column) => {
    const cell = row.cells[column.index]
    return cell == null ? [] : (figureAt(cell)?.candidates ?? [])
  })
  if (cells.some((candidates) => candidates.length === 0)) return []
  let ways: string[][] = [[]]
  for (const candidates of cells) {
    ways = ways.flatMap((way) => candidates.map((candidate) => [...way, candidate]))
    if (ways.length > 256) return []
  }
  return ways.filter((way) => {
    const total = amountOf(way.at(-1)!)
    const added = parts.reduce((all, part, i) => all + (isDeduction(part) ? -1 : 1) * amountOf(way[i]!), 0)
    return Math.abs(added - total) < HALF_A_DIGIT
  })
}

const isDeduction = (column: Column) => /(?<!\p{L})trừ/iu.test(column.header)

/** The figures of a row as they are held to be, by column; or why they are not. */
function figuresOf(
  row: GridRow,
  columns: readonly Column[],
  figureAt: FigureAt,
  sum: Sum | null,
): Map<number, string> | string {
  const texts = new Map<number, string>()
  for (const column of columns) {
    const cell = row.cells[column.index]
    const figure = cell == null ? null : figureAt(cell)
    // A sign is no digit and is lost with a speck: changes of scans are not told.
    if (column.kind === 'change' && cell != null) texts.set(column.index, '')
    else if (figure !== null) texts.set(column.index, figure.trust === 'sure' ? figure.value! : '')
  }
  if (sum !== null) {
    const ways = readingsOf(row, sum, figureAt)
    if (ways.length === 0) return 'its parts do not add up to its index'
    if (ways.length > 1) return 'its figures can be read in two ways'
    for (const [i, part] of [...sum.parts, sum.score].entries()) texts.set(part.index, ways[0]![i]!)
  }
  if (sum === null && !columns.some((column) => column.kind === 'rank')) return 'its parts do not add up to its index'
  const unsure = columns.find(
    ({ kind, index }) => kind === 'score' && (texts.get(index) ?? '') === '' && (row.cells[index]?.text ?? '') !== '',
  )
  return unsure === undefined ? texts : `its figure under "${unsure.header}" was not read alike twice`
}

interface Ranking {
  readonly rank: Column
  readonly score: Column | null
}

function rankingsOf(columns: readonly Column[]): Ranking[] {
  const scores = columns.filter((column) => column.kind === 'score')
  return columns
    .filter((column) => column.kind === 'rank')
    .map((rank) => ({
      rank,
      score:
        scores.find((one) => one.year === rank.year && one.measures?.code === rank.measures?.code) ??
        (scores.length === 1 ? scores[0]! : null),
    }))
}

/** The rows whose places fit each other. Two that contradict each other go both: either may be the misread one. */
function inOrder(
  held: readonly Candidate[],
  refused: Refusal[],
  ranking: Ranking,
  figureAt: FigureAt,
  total: number | null,
): Candidate[] {
  const sections = Map.groupBy(held, ({ row }) => row.section)
  const restart = [...sections.values()].filter((rows) => rows.some(({ row }) => firstIn(row, ranking.rank, figureAt)))
  const groups = restart.length > 1 ? [...sections.values()] : [[...held]]
  const of = (group: readonly Candidate[]) =>
    total === null ? null : groups.length > 1 ? group.length + total - held.length : total
  return groups.flatMap((group) => groupInOrder(group, refused, ranking, figureAt, of(group)))
}

const firstIn = (row: GridRow, rank: Column, figureAt: FigureAt) => {
  const cell = row.cells[rank.index]
  return cell != null && figureAt(cell)?.value === '1'
}

interface Placed extends Candidate {
  readonly places: readonly number[]
  readonly sure: boolean
  readonly score: number | null
}

function groupInOrder(
  group: readonly Candidate[],
  refused: Refusal[],
  { rank, score }: Ranking,
  figureAt: FigureAt,
  total: number | null,
): Candidate[] {
  const placed = group.map((one): Placed => {
    const cell = one.row.cells[rank.index]
    const figure = cell == null || cell.text === '' ? null : figureAt(cell)
    const told = score === null ? '' : (one.texts.get(score.index) ?? '')
    return {
      ...one,
      places: (figure?.candidates ?? []).map(amountOf).filter((place) => Number.isInteger(place) && place > 0),
      sure: figure?.trust === 'sure',
      score: told === '' ? null : amountOf(told),
    }
  })
  const say = (one: Placed, reason: string) => refused.push({ row: one.row, name: one.name, reason })
  const out: Placed[] = []
  const kept = fitting(
    placed.filter((one) => one.sure),
    total,
    (one) => out.push(one),
  )
  // A place that was not read twice alike holds where the scores of the others leave it hardly another.
  const unread = total === null ? Number.POSITIVE_INFINITY : total - placed.length
  const scored = placed.filter((one) => !out.includes(one))
  const forced = placed.flatMap((one): Placed[] => {
    if (one.sure || one.score === null) return []
    const [low, high] = bounds(one, scored, unread, gaps(kept))
    const places = one.places.filter((place) => place >= low && place <= high)
    return places.length === 1 && high - low <= LEEWAY ? [{ ...one, places }] : []
  })
  for (const one of out) say(one, 'its place contradicts the order of the other rows')
  for (const one of placed)
    if (!one.sure && !forced.some((other) => other.row === one.row)) say(one, 'its place was not read alike twice')
  const all = fitting([...kept, ...forced], total, (one) =>
    say(one, 'its place contradicts the order of the other rows'),
  )
  return all.map(({ row, name, texts, places }) => ({ row, name, texts: texts.set(rank.index, String(places[0]!)) }))
}

/** Places that the scores may leave open for a figure that was read once: ties, and a row or two that were lost. */
const LEEWAY = 2

/** Are places skipped after a tie, as the rows below one show? null where none does. */
function gaps(kept: readonly Placed[]): boolean | null {
  for (const one of kept) {
    const better = kept.filter((other) => other.score !== null && one.score !== null && other.score > one.score)
    const distinct = new Set(better.map((other) => other.score)).size
    if (distinct < better.length) return one.places[0]! > better.length
  }
  return null
}

/** Rows without any that contradicts another, or the number of rows. */
function fitting(rows: readonly Placed[], total: number | null, drop: (one: Placed) => void): Placed[] {
  let kept = [...rows]
  const place = (one: Placed) => one.places[0]!
  for (;;) {
    const quarrels = kept.map((one) => kept.filter((other) => contradict(one, other)).length)
    const most = Math.max(0, ...quarrels)
    if (most === 0) break
    for (const [i, one] of kept.entries()) if (quarrels[i] === most) drop(one)
    kept = kept.filter((_, i) => quarrels[i] !== most)
  }
  for (;;) {
    const unknown = total === null ? Number.POSITIVE_INFINITY : total - kept.length
    const out = kept.filter((one) => {
      const [low, high] = bounds(one, kept, unknown, gaps(kept))
      return place(one) < low || place(one) > high
    })
    if (out.length === 0) return kept
    for (const one of out) drop(one)
    kept = kept.filter((one) => !out.includes(one))
  }

  function contradict(a: Placed, b: Placed): boolean {
    if (a === b || a.score === null || b.score === null) return false
    return a.score > b.score ? place(a) >= place(b) : a.score < b.score ? place(a) <= place(b) : false
  }
}

/**
 * The best and the worst place a row can have among rows of known score and `unknown` others. Equal scores share a place or
 * follow each other; after a tie places are skipped (`skips`) or not.
 */
function bounds(one: Placed, rows: readonly Placed[], unknown: number, skips: boolean | null): [number, number] {
  const others = rows.filter((other) => other.row !== one.row)
  if (one.score === null) return [1, others.length + 1 + unknown]
  const better = others.filter((other) => other.score !== null && other.score > one.score!)
  const equal = others.filter((other) => other.score === one.score)
  const distinct = new Set(better.map((other) => other.score)).size
  const low = skips === true ? better.length + 1 : distinct + 1
  return [low, (skips === false ? distinct : better.length) + equal.length + 1 + unknown]
}
