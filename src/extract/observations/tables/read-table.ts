import { headingYear, namedIndex } from '../../../article/tables/index.ts'
import { scanNumbers } from '../../../text/index.ts'
import type { Doc, Sentence } from '../../engine/index.ts'
import { report } from '../../engine/index.ts'
import { type IndexRef, type MarkOf, ref } from '../marks.ts'
import { type Claim, fits, keyOf, type Memory } from '../scene.ts'
import type { PeerValue } from '../values.ts'
import type { Cell, Column, Row, Table } from './types.ts'

export const TABLE = ref('link.table', 1)

interface Context {
  /** What the table is about where its columns do not say. */
  readonly index: IndexRef | null
  readonly year: number | null
  readonly peer: PeerValue | null
  /** Groups named in the lines that open the parts of the table. */
  readonly sections: ReadonlyMap<number, PeerValue>
  readonly sentence: Sentence
}

/** Rows of a table as claims: typed by their headings, titled by what was spoken of above (T1–T7). */
export function readTable(
  doc: Doc,
  table: Table,
  memory: Memory,
  sentence: Sentence,
  peers: ReadonlyArray<MarkOf<'peer'>>,
): Claim[] {
  memory.indexParagraph = sentence.paragraph + table.rows.length
  const context = contextOf(doc, table, memory, sentence, peers)
  if (context.index === null && !table.columns.some((column) => column.measures !== null))
    return refuse(doc, table, 'no index is spoken of')
  const scores = scoreColumns(table.columns)
  const ranks = table.columns.map((column, i) => (column.kind === 'rank' ? i : -1)).filter((i) => i >= 0)
  if (scores.length === 0 && ranks.length === 0 && !table.columns.some((column) => column.kind === 'ordinal'))
    return refuse(doc, table, 'no column of ranks or scores')
  const ordinal = ranks.length === 0 ? ordinalAsRank(doc, table, scores, memory) : null
  const claims: Claim[] = []
  for (const row of table.rows)
    claims.push(...readRow(doc, table, row, context, scores, ordinal?.rows.has(row) ? [ordinal.column] : ranks))
  return withTies(claims)
}

/** A name over the table goes before what the text spoke of last; what was spoken of before it fills in the rest (T7). */
function contextOf(
  doc: Doc,
  table: Table,
  memory: Memory,
  sentence: Sentence,
  peers: ReadonlyArray<MarkOf<'peer'>>,
): Context {
  const titles = table.titles.map((span) => doc.source.folded.slice(span.start, span.end))
  const named = titles.map(namedIndex).find((one) => one !== null)
  const index = named === undefined ? memory.index : { code: named.code, name: named.name, weak: false }
  const spoken = index === null ? null : memory.years.spoken(keyOf(index), sentence.paragraph)
  const year =
    titles.map(headingYear).find((one) => one !== null) ?? spoken ?? memory.generalYear?.year ?? memory.titleYear
  const sections = new Map<number, PeerValue>()
  for (const { section } of table.rows) {
    const peer =
      section === null ? undefined : peers.find((one) => one.start >= section.start && one.end <= section.end)
    if (section !== null && peer !== undefined) sections.set(section.start, peer.value)
  }
  return { index, year: year ?? null, peer: memory.block?.peer ?? null, sections: told(doc, sections, table), sentence }
}

/** "I. Khối quận … II. Khối huyện" with places of their own: each is its own group, whatever "khối huyện" means elsewhere (G1). */
function told(doc: Doc, sections: Map<number, PeerValue>, table: Table): ReadonlyMap<number, PeerValue> {
  const groups = new Set([...sections.values()].map((peer) => peer.group))
  if (!groups.has('urban-district') || !groups.has('rural-district')) return sections
  for (const [start, peer] of sections) {
    if (peer.group !== 'rural-district') continue
    const end = table.rows.find((row) => row.section?.start === start)!.section!.end
    const words = /huyện(?:, thị xã)?/.exec(doc.source.folded.slice(start, end))
    if (words !== null) sections.set(start, { ...peer, surface: words[0] })
  }
  return sections
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

/** T2: the total or the index column; of several plain ones the last; one a year and an index. */
function scoreColumns(columns: readonly Column[]): number[] {
  const all = columns.map((column, i) => (column.kind === 'score' ? i : -1)).filter((i) => i >= 0)
  const apart = new Set(
    all.map((i) => `${columns[i]!.year}|${columns[i]!.measures?.code}|${columns[i]!.measures?.name}`),
  )
  if (all.length < 2 || apart.size === all.length) return all
  const yearly = all.filter((i) => columns[i]!.year !== null)
  if (yearly.length > 1) return yearly
  const whole = all.filter((i) => columns[i]!.whole)
  const percent = whole.filter((i) => columns[i]!.percent)
  if (percent.length > 0) return percent.slice(-1)
  return (whole.length > 0 ? whole : all).slice(-1)
}

/**
 * T4: a running number is a rank under "bảng xếp hạng", or where the scores fall with it; never against the scores, and not
 * for those who share a score, unless they share the number too: a list that only counts gives each line its own.
 */
function ordinalAsRank(
  doc: Doc,
  table: Table,
  scores: readonly number[],
  memory: Memory,
): { column: number; rows: ReadonlySet<Row> } | null {
  const column = table.columns.findIndex((one) => one.kind === 'ordinal')
  if (column < 0) return null
  if (scores.length !== 1) return memory.ranking ? { column, rows: new Set(table.rows) } : null
  const value = (row: Row) =>
    figureIn(
      doc,
      row.cells.find((cell) => cell.column === scores[0]),
    )?.value ?? Number.NaN
  const values = table.rows.map(value)
  const falls = values.every((one, i) => i === 0 || !(one > values[i - 1]!))
  if (!falls) return null
  if (!memory.ranking && (values.length < 3 || values.some(Number.isNaN) || values[0] === values.at(-1))) return null
  const places = table.rows.map(
    (row) =>
      figureIn(
        doc,
        row.cells.find((cell) => cell.column === column),
      )?.value ?? Number.NaN,
  )
  const stands = (i: number, j: number) => values[i] !== values[j] || places[i] === places[j]
  return { column, rows: new Set(table.rows.filter((_, i) => stands(i, i - 1) && stands(i, i + 1))) }
}

/** A class is a word or a letter; "từ 93% trở lên" under "Nhóm" is none. */
const GRADE = /^(?:loại )?(?:[a-d]|\p{L}{2,}(?: \p{L}+){0,3})$/u

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
  const about: About = { doc, context, row, named }
  const claims: Claim[] = []
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
    const column = table.columns[at]!
    const rank = { rank: figure.value, of: figure.of, fromEnd: null, tied: false, strong: true, held: false }
    const mark: MarkOf<'rank'> = { kind: 'rank', start: cell.start, end: cell.end, rule: TABLE, value: rank }
    claims.push(...claim(about, mark, column))
    const inner = bracketed(doc, cell)
    if (inner !== null) claims.push(...scoreClaim(about, inner, column))
  }
  for (const at of scores) {
    const cell = row.cells.find((one) => one.column === at)
    const figure = figureIn(doc, cell)
    if (cell === undefined || figure === null || figure.value > 1000) continue
    const column = table.columns[at]!
    // T5 under a heading that names a year only.
    const inner = Number.isInteger(figure.value) ? bracketed(doc, cell) : null
    if (inner === null) claims.push(...scoreClaim(about, { start: cell.start, end: cell.end }, column))
    else {
      const rank = { rank: figure.value, of: null, fromEnd: null, tied: false, strong: true, held: false }
      claims.push(...claim(about, { kind: 'rank', start: cell.start, end: cell.end, rule: TABLE, value: rank }, column))
      claims.push(...scoreClaim(about, inner, column))
    }
  }
  const grade = row.cells.find(
    (cell) =>
      table.columns[cell.column]?.kind === 'grade' && GRADE.test(doc.source.folded.slice(cell.start, cell.end).trim()),
  )
  if (grade !== undefined && claims.length > 0) {
    const cue = doc.source.folded.slice(grade.start, grade.end).trim()
    claims.push(
      ...claim(
        about,
        { kind: 'grade', start: grade.start, end: grade.end, rule: TABLE, value: { cue } },
        table.columns[grade.column]!,
      ),
    )
  }
  return withChange(withStated(about, table, claims))
}

/** A column of changes belongs to the one figure of its row; where the two are of several years, to the latest. */
function withStated({ doc, row }: About, table: Table, claims: readonly Claim[]): Claim[] {
  const cell = row.cells.find((one) => table.columns[one.column]?.kind === 'change')
  const of = cell === undefined ? undefined : table.columns[cell.column]
  if (cell === undefined || of === undefined) return [...claims]
  const change = changeIn(doc.source.folded.slice(cell.start, cell.end), of.heading)
  const latest = Math.max(...claims.map((one) => one.year ?? 0))
  const holder = claims.findIndex(
    (one) => (one.year ?? 0) === latest && (change?.what === 'ranks' ? one.rank !== null : one.score !== null),
  )
  if (change === null || holder < 0) return [...claims]
  return claims.map((one, i) =>
    i !== holder
      ? one
      : {
          ...one,
          changeRanks: change.what === 'ranks' ? change.by : one.changeRanks,
          changePoints: change.what === 'points' ? change.by : one.changePoints,
          baseline: of.year ?? one.baseline,
          evidence: { start: Math.min(one.evidence.start, cell.start), end: Math.max(one.evidence.end, cell.end) },
        },
  )
}

/** `+6` `-8` `Tăng 6` `↓ 3` `0`: a number without its direction says nothing, unless the heading names only one. */
function changeIn(cell: string, heading: string): { what: 'ranks' | 'points'; by: number } | null {
  const parts = /^(?<sign>[+\-−–↑↓▲▼]|tăng|giảm)?\s*(?<figure>\d+(?:[.,]\d+)?)\s*(?:bậc|hạng|điểm|%)?$/.exec(
    cell.trim(),
  )?.groups
  if (parts?.figure === undefined) return null
  const figure = Number(parts.figure.replace(',', '.'))
  const rises = /tăng/i.test(heading)
  const falls = /giảm/i.test(heading)
  const only = rises !== falls ? (rises ? 1 : -1) : null
  const sign = parts.sign === undefined ? (figure === 0 ? 1 : only) : /^(?:\+|↑|▲|tăng)$/.test(parts.sign) ? 1 : -1
  if (sign === null) return null
  if (/hạng|bậc|thứ/i.test(heading)) return { what: 'ranks', by: figure === 0 ? 0 : sign * figure }
  return /điểm|%|chỉ số/i.test(heading) ? { what: 'points', by: figure === 0 ? 0 : sign * figure } : null
}

/** T3: two rank columns of two years give the change as well. */
function withChange(claims: readonly Claim[]): Claim[] {
  const before = (one: Claim) =>
    claims.find(
      (other) => other.rank !== null && keyOf(other.index) === keyOf(one.index) && other.year === one.year! - 1,
    )
  return claims.map((one) => {
    const earlier = one.rank === null || one.year === null || one.changeRanks !== null ? undefined : before(one)
    return earlier === undefined ? one : { ...one, changeRanks: earlier.rank! - one.rank!, baseline: one.year! - 1 }
  })
}

/** Rows that repeat a rank share it (T5). */
function withTies(claims: readonly Claim[]): Claim[] {
  const holders = new Map<string, Set<string>>()
  const key = (one: Claim) => `${keyOf(one.index)}|${one.rank}|${one.year}|${one.peer?.group}`
  for (const one of claims)
    if (one.rank !== null) holders.set(key(one), (holders.get(key(one)) ?? new Set()).add(one.unit.name))
  return claims.map((one) => (one.rank !== null && holders.get(key(one))!.size > 1 ? { ...one, tied: true } : one))
}

interface About {
  readonly doc: Doc
  readonly context: Context
  readonly row: Row
  readonly named: Cell
}

function scoreClaim(about: About, span: { start: number; end: number }, column: Column): Claim[] {
  const figure = scanNumbers(about.doc.source.folded, span.start, span.end).find((one) => one.kind !== 'code')!
  const unit = figure.percent || column.percent ? '%' : 'điểm'
  const value = { value: figure.value, raw: figure.raw, unit, bound: null, outOf: null, odd: figure.odd } as const
  return claim(about, { kind: 'score', ...span, rule: TABLE, value }, column)
}

function figureIn(doc: Doc, cell: Cell | undefined) {
  if (cell === undefined) return null
  const figure = scanNumbers(doc.source.folded, cell.start, cell.end)[0]
  // "7. Sở Du lịch8. Sở Ngoại vụ": a number glued to the name before it reads as a code, but the cell is a number.
  if (figure?.kind === 'code' && /^\d{1,3}$/.test(figure.raw)) return { ...figure, value: Number(figure.raw), of: null }
  if (figure === undefined || figure.kind === 'code' || figure.kind === 'date' || figure.kind === 'range') return null
  // Two figures in one cell ran together: which of them is meant, and where the first one ends, nobody can tell.
  const rest = doc.source.folded.slice(figure.end, cell.end)
  return /^[,.]?\d/.test(rest) || /^\s+\d/.test(rest) ? null : figure
}

/** T5: "01 (0,727)" is rank 1 with its score. */
function bracketed(doc: Doc, cell: Cell): { start: number; end: number } | null {
  const open = doc.source.folded.indexOf('(', cell.start)
  if (open < 0 || open >= cell.end) return null
  const figure = scanNumbers(doc.source.folded, open + 1, cell.end)[0]
  return figure === undefined ? null : { start: figure.start, end: figure.end }
}

/** What one cell says of the row's unit; nothing where neither its column nor the table names an index. */
function claim({ context, row, named }: About, mark: Claim['mark'], column: Column): Claim[] {
  const index = indexOf(column, context)
  if (index === null) return []
  const rank = mark.kind === 'rank' ? mark.value : null
  const unit = named.unit!
  const peer = (row.section === null ? undefined : context.sections.get(row.section.start)) ?? context.peer
  return [
    {
      mark,
      unit,
      place: { kind: 'unit', start: named.start, end: named.end, rule: TABLE, value: unit },
      index,
      indexMark: null,
      year: column.year ?? context.year,
      yearCertain: true,
      yearMark: null,
      began: false,
      period: null,
      baseline: null,
      peer: peer === null || peer.group === 'unit' || !fits(peer, unit) ? null : peer,
      peerMark: null,
      status: 'achieved',
      tied: false,
      rank: rank?.rank ?? null,
      of: rank?.of ?? null,
      fromEnd: null,
      held: false,
      score:
        mark.kind === 'score'
          ? { value: mark.value.value, raw: mark.value.raw, unit: mark.value.unit ?? 'điểm' }
          : null,
      changeRanks: null,
      changePoints: null,
      grade: mark.kind === 'grade' ? mark.value.cue : null,
      rules: [TABLE],
      evidence: { start: Math.min(named.start, mark.start), end: Math.max(named.end, mark.end) },
      sentence: context.sentence,
    },
  ]
}

function indexOf({ measures }: Column, { index }: Context): IndexRef | null {
  if (measures === null || (index?.code === measures.code && index.name === measures.name)) return index
  return { code: measures.code, name: measures.name, weak: false }
}
