import { scanNumbers } from '../../../text/index.ts'
import type { Doc, Sentence } from '../../engine/index.ts'
import { report } from '../../engine/index.ts'
import { type IndexRef, type MarkOf, ref } from '../marks.ts'
import { type Claim, keyOf, type Memory } from '../scene.ts'
import type { PeerValue } from '../values.ts'
import type { Cell, Column, Row, Table } from './types.ts'

export const TABLE = ref('link.table', 1)

interface Context {
  readonly index: IndexRef
  readonly year: number | null
  readonly peer: PeerValue | null
  readonly sentence: Sentence
}

/** Rows of a table as claims: typed by their headings, titled by what was spoken of above (T1–T7). */
export function readTable(doc: Doc, table: Table, memory: Memory, sentence: Sentence): Claim[] {
  const index = memory.tableIndex ?? memory.index
  memory.indexParagraph = sentence.paragraph + table.rows.length
  if (index === null) return refuse(doc, table, 'no index is spoken of')
  const year = memory.years.spoken(keyOf(index), sentence.paragraph) ?? memory.generalYear?.year ?? memory.titleYear
  const context: Context = { index, year: year ?? null, peer: memory.block?.peer ?? null, sentence }
  const scores = scoreColumns(table.columns)
  const ranks = table.columns.map((column, i) => (column.kind === 'rank' ? i : -1)).filter((i) => i >= 0)
  if (scores.length === 0 && ranks.length === 0 && !table.columns.some((column) => column.kind === 'ordinal'))
    return refuse(doc, table, 'no column of ranks or scores')
  const ordinal =
    ranks.length === 0 && countsAsRank(doc, table, scores, memory)
      ? table.columns.findIndex((column) => column.kind === 'ordinal')
      : -1
  const claims: Claim[] = []
  for (const row of table.rows)
    claims.push(...readRow(doc, table, row, context, scores, ordinal >= 0 ? [ordinal] : ranks))
  return withTies(claims)
}

function refuse(doc: Doc, table: Table, note: string): [] {
  report(doc, () => ({
    stage: 'link',
    outcome: 'refused',
    rule: TABLE,
    kind: 'table',
    start: table.start,
    end: table.end,
    note,
  }))
  return []
}

/** T2: the total or the index column; of several plain ones the last; one per year. */
function scoreColumns(columns: readonly Column[]): number[] {
  const all = columns.map((column, i) => (column.kind === 'score' ? i : -1)).filter((i) => i >= 0)
  if (all.length < 2) return all
  const yearly = all.filter((i) => columns[i]!.year !== null)
  if (yearly.length > 1) return yearly
  const whole = all.filter((i) => columns[i]!.whole)
  const percent = whole.filter((i) => columns[i]!.percent)
  if (percent.length > 0) return percent.slice(-1)
  return (whole.length > 0 ? whole : all).slice(-1)
}

/** T4: a running number is a rank only under "bảng xếp hạng", or when the scores fall with it. */
function countsAsRank(doc: Doc, table: Table, scores: readonly number[], memory: Memory): boolean {
  if (memory.ranking) return true
  if (scores.length !== 1 || table.rows.length < 3) return false
  const values = table.rows.map(
    (row) =>
      figureIn(
        doc,
        row.cells.find((cell) => cell.column === scores[0]),
      )?.value ?? Number.NaN,
  )
  return values.every((value, i) => i === 0 || value <= values[i - 1]!) && values[0]! > values[values.length - 1]!
}

function readRow(
  doc: Doc,
  table: Table,
  row: Row,
  context: Context,
  scores: readonly number[],
  ranks: readonly number[],
): Claim[] {
  const named = row.cells.find((cell) => cell.unit !== null)
  if (named?.unit == null) return []
  const claims: Claim[] = []
  const years = new Map<number, number>()
  for (const at of ranks) {
    const cell = row.cells.find((one) => one.column === at)
    const figure = figureIn(doc, cell)
    if (
      cell === undefined ||
      figure === null ||
      !Number.isInteger(figure.value) ||
      figure.value < 1 ||
      figure.value > 999
    )
      continue
    const year = table.columns[at]!.year ?? context.year
    const rank = { rank: figure.value, of: figure.of, fromEnd: null, tied: false, strong: true, held: false }
    const mark: MarkOf<'rank'> = { kind: 'rank', start: cell.start, end: cell.end, rule: TABLE, value: rank }
    claims.push(claim(context, row, named, mark, year))
    if (year !== null) years.set(year, figure.value)
    const inner = bracketed(doc, cell)
    if (inner !== null) claims.push(scoreClaim(doc, context, row, named, inner, table.columns[at]!, year))
  }
  for (const at of scores) {
    const cell = row.cells.find((one) => one.column === at)
    const figure = figureIn(doc, cell)
    if (cell === undefined || figure === null || figure.value > 1000) continue
    const column = table.columns[at]!
    claims.push(
      scoreClaim(doc, context, row, named, { start: cell.start, end: cell.end }, column, column.year ?? context.year),
    )
  }
  const grade = row.cells.find((cell) => table.columns[cell.column]?.kind === 'grade')
  if (grade !== undefined && claims.length > 0)
    claims.push(
      claim(
        context,
        row,
        named,
        {
          kind: 'grade',
          start: grade.start,
          end: grade.end,
          rule: TABLE,
          value: { cue: doc.source.folded.slice(grade.start, grade.end).trim() },
        },
        context.year,
      ),
    )
  return withChange(claims, years)
}

/** T3: two rank columns of two years give the change as well. */
function withChange(claims: readonly Claim[], years: ReadonlyMap<number, number>): Claim[] {
  const latest = Math.max(...years.keys())
  const before = years.get(latest - 1)
  if (years.size < 2 || before === undefined) return [...claims]
  return claims.map((one) =>
    one.year === latest && one.rank !== null ? { ...one, changeRanks: before - one.rank, baseline: latest - 1 } : one,
  )
}

/** Rows that repeat a rank share it (T5). */
function withTies(claims: readonly Claim[]): Claim[] {
  const holders = new Map<string, Set<string>>()
  const key = (one: Claim) => `${one.rank}|${one.year}`
  for (const one of claims)
    if (one.rank !== null) holders.set(key(one), (holders.get(key(one)) ?? new Set()).add(one.unit.name))
  return claims.map((one) => (one.rank !== null && holders.get(key(one))!.size > 1 ? { ...one, tied: true } : one))
}

function scoreClaim(
  doc: Doc,
  context: Context,
  row: Row,
  named: Cell,
  span: { start: number; end: number },
  column: Column,
  year: number | null,
): Claim {
  const figure = scanNumbers(doc.source.folded, span.start, span.end).find((one) => one.kind !== 'code')!
  const unit = figure.percent || column.percent ? '%' : 'điểm'
  const value = { value: figure.value, raw: figure.raw, unit, bound: null, outOf: null, odd: figure.odd } as const
  return claim(context, row, named, { kind: 'score', ...span, rule: TABLE, value }, year)
}

function figureIn(doc: Doc, cell: Cell | undefined) {
  if (cell === undefined) return null
  const figure = scanNumbers(doc.source.folded, cell.start, cell.end)[0]
  return figure === undefined || figure.kind === 'code' || figure.kind === 'date' || figure.kind === 'range'
    ? null
    : figure
}

/** T5: "01 (0,727)" is rank 1 with its score. */
function bracketed(doc: Doc, cell: Cell): { start: number; end: number } | null {
  const open = doc.source.folded.indexOf('(', cell.start)
  if (open < 0 || open >= cell.end) return null
  const figure = scanNumbers(doc.source.folded, open + 1, cell.end)[0]
  return figure === undefined ? null : { start: figure.start, end: figure.end }
}

function claim(context: Context, row: Row, named: Cell, mark: Claim['mark'], year: number | null): Claim {
  const rank = mark.kind === 'rank' ? mark.value : null
  return {
    mark,
    unit: named.unit!,
    place: { kind: 'unit', start: named.start, end: named.end, rule: TABLE, value: named.unit! },
    index: context.index,
    indexMark: null,
    year,
    yearCertain: true,
    yearMark: null,
    began: false,
    period: null,
    baseline: null,
    peer: context.peer === null || context.peer.group === 'unit' ? null : context.peer,
    peerMark: null,
    status: 'achieved',
    tied: false,
    rank: rank?.rank ?? null,
    of: rank?.of ?? null,
    fromEnd: null,
    held: false,
    score:
      mark.kind === 'score' ? { value: mark.value.value, raw: mark.value.raw, unit: mark.value.unit ?? 'điểm' } : null,
    changeRanks: null,
    changePoints: null,
    grade: mark.kind === 'grade' ? mark.value.cue : null,
    rules: [TABLE],
    evidence: { start: row.start, end: row.end },
    sentence: context.sentence,
  }
}
