import { scanNumbers } from '../../../text/index.ts'
import type { Doc, Span } from '../../engine/index.ts'
import type { UnitSpan } from '../../units/types.ts'
import { toRef } from '../unit-ref.ts'
import { blankColumn, columnOf, isHeading } from './columns.ts'
import { isLetter, lettersIn } from './letters.ts'
import type { Cell, Column, Row, Table } from './types.ts'

interface Token extends Span {
  readonly kind: 'number' | 'unit' | 'heading' | 'grade' | 'aggregate'
  readonly unit: UnitSpan | null
}

interface Line extends Span {
  readonly tokens: readonly Token[]
  /** Nothing but cells: what is left between them is shorter than a word or two. */
  readonly tabular: boolean
}

const GRADE = /(?:xuất sắc|rất tốt|tốt|khá|trung bình|yếu)(?![a-zà-ỹ])/g
const MIN_ROWS = 2
/** A rule of dashes and bars is drawn, not written. */
const IS_WRITTEN = /[a-zà-ỹ\d]/
/** "Trung bình khối | 92,5": a row of nobody's, which ends the row before it. */
const AGGREGATE =
  /(?<![a-zà-ỹ])(?:trung bình|bình quân|trung vị|giá trị trung bình|điểm trung bình)(?: (?:chung|khối|các|toàn|thành phố|của)(?![a-zà-ỹ])[^|\t\n\d]{0,30})?/g

/** Tables that lost their lines: one row a line, or one cell a line (T6). */
export function flatTables(doc: Doc, units: readonly UnitSpan[]): Table[] {
  const tables: Table[] = []
  let run: Line[] = []
  let at = 0
  const flush = () => {
    const table = tableOf(doc, run)
    if (table !== null) tables.push(table)
    run = []
  }
  let last = -1
  for (const sentence of doc.sentences) {
    // One line may be cut into several sentences ("1. Quận A"); the line is what counts.
    if (sentence.start < last) continue
    const start = lineStart(doc.source.folded, sentence.start)
    let end = lineEnd(doc.source.folded, sentence.start)
    while (at < units.length && units[at]!.end <= start) at++
    // A long name may wrap (T8): the row goes on where the name does.
    const wrapped = wrappedAt(units, at, end)
    if (wrapped !== null) end = lineEnd(doc.source.folded, wrapped)
    last = end
    if (!IS_WRITTEN.test(doc.source.folded.slice(start, end))) continue
    const line = lineOf(doc, start, end, units, at)
    if (line.tabular && sentence.zone.kind !== 'title') run.push(line)
    else flush()
  }
  flush()
  return tables
}

/** Where a name that begins on the line ending at `end` goes on below. */
function wrappedAt(units: readonly UnitSpan[], from: number, end: number): number | null {
  for (let i = from; i < units.length && units[i]!.start < end; i++) if (units[i]!.end > end) return units[i]!.end - 1
  return null
}

function lineStart(folded: string, at: number): number {
  return folded.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(folded: string, at: number): number {
  const end = folded.indexOf('\n', at)
  return end < 0 ? folded.length : end
}

function lineOf(doc: Doc, start: number, end: number, units: readonly UnitSpan[], from: number): Line {
  if (end - start > 240) return { start, end, tokens: [], tabular: false }
  const folded = doc.source.folded
  if (isProse(folded, start, end, units, from)) return { start, end, tokens: [], tabular: false }
  const tokens: Token[] = []
  for (let i = from; i < units.length && units[i]!.start < end; i++) {
    const unit = units[i]!
    if (unit.start >= start && unit.end <= end) tokens.push({ start: unit.start, end: unit.end, kind: 'unit', unit })
  }
  const free = (span: Span) => tokens.every((token) => span.end <= token.start || span.start >= token.end)
  for (const number of scanNumbers(folded, start, end))
    if (number.kind !== 'date' && number.kind !== 'time' && number.kind !== 'code' && free(number))
      tokens.push({ start: number.start, end: number.end, kind: 'number', unit: null })
  if (!tokens.some((token) => token.kind === 'unit'))
    for (const match of folded.slice(start, end).matchAll(AGGREGATE)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      if (/^[\s|\d.]*$/.test(folded.slice(start, span.start))) tokens.push({ ...span, kind: 'aggregate', unit: null })
    }
  for (const match of folded.slice(start, end).matchAll(GRADE)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    if (free(span)) tokens.push({ ...span, kind: 'grade', unit: null })
  }
  tokens.sort((a, b) => a.start - b.start)
  joinBracketed(folded, tokens)
  if (!tokens.some((token) => token.kind === 'unit')) {
    const headings = headingsOf(doc, start, end)
    if (headings.length > 0) return { start, end, tokens: headings, tabular: true }
  }
  let rest = 0
  let at = start
  for (const token of tokens) {
    rest += filler(folded.slice(at, token.start))
    at = token.end
  }
  rest += filler(folded.slice(at, end))
  return {
    start,
    end,
    tokens,
    tabular: tokens.length > 0 && rest <= FILLER && tokens.filter((token) => token.kind === 'unit').length <= 1,
  }
}

/** Words that a cell may hold beside its figure or name: they are no prose. */
const CELL_WORD = /điểm|ubnd|hạng|xuất|sắc|rất|tốt|khá|trung|bình|yếu|phần|trăm|đ$/
/** More letters than this outside the names of units and the words of cells, and the line is no row. */
const FILLER = 4

/** Letters beyond those of names and cells, counted at a glance: a line of prose needs no table reader, unless it is a heading. */
function isProse(folded: string, start: number, end: number, units: readonly UnitSpan[], from: number): boolean {
  const first = units[from]
  if (first === undefined || first.start >= end || first.start < start || first.end > end) return false
  let letters = 0
  let next = from
  for (let at = start; at < end; ) {
    while (next < units.length && units[next]!.end <= at) next++
    const unit = units[next]
    if (unit !== undefined && unit.start <= at) {
      at = unit.end
      continue
    }
    let to = at
    while (to < end && (unit === undefined || to < unit.start) && isLetter(folded.charCodeAt(to))) to++
    if (to > at && !CELL_WORD.test(folded.slice(at, to))) letters += to - at
    if (letters > FILLER) return true
    at = Math.max(to, at + 1)
  }
  return false
}

/** "01 (0,727)" is one cell (T5). */
function joinBracketed(folded: string, tokens: Token[]): void {
  for (let i = tokens.length - 1; i > 0; i--) {
    const [left, right] = [tokens[i - 1]!, tokens[i]!]
    if (
      left.kind !== 'number' ||
      right.kind !== 'number' ||
      folded.slice(left.end, right.start).trim() !== '(' ||
      folded.charCodeAt(right.end) !== 41
    )
      continue
    tokens.splice(i - 1, 2, { ...left, end: right.end + 1 })
  }
}

/** Letters between cells; brackets, bars, dots and "điểm" are the table's own. */
function filler(text: string): number {
  return lettersIn(text.replaceAll(/điểm|ubnd|hạng|đ(?![a-zà-ỹ])/g, ''))
}

const BETWEEN_CELLS = /[|\t]|\s\s/
const CELLS = /\s?\|\s?|\t|\s{2,}/

/** Headings of one line: cells parted by tabs, bars or wide gaps, or a lone heading, or headings run together. */
function headingsOf(doc: Doc, start: number, end: number): Token[] {
  const { folded } = doc.source
  const text = withTabs(doc, start, end)
  const cells = BETWEEN_CELLS.test(text) ? text.split(CELLS).filter((cell) => cell.trim() !== '') : [text]
  if (cells.length > 1 && cells.every((cell) => isHeading(cell))) return place(folded, start, cells)
  // A column of something else among known ones ("Số phiếu") still has its heading.
  if (
    cells.length >= 3 &&
    cells.every((cell) => cell.trim().length <= 40) &&
    cells.filter((cell) => isHeading(cell)).length * 2 >= cells.length
  )
    return place(folded, start, cells)
  if (/^(?:stt|tt|hạng|xếp hạng|đơn vị|địa phương)\s/.test(text) && text.length < 120) {
    const words = text.match(
      /stt|tt|tên đơn vị|đơn vị|địa phương|(?:điểm|kết quả) (?:thẩm định|đtxhh|điều tra xã hội học|điều tra xhh|tự chấm|tự đánh giá)|tổng điểm(?: \(?%\)?)?|điểm số|(?:chỉ số(?: [a-zà-ỹ]{2,6})?|sipas|papi|pci|ddci|dti|pgi|par[ -]?index|ict index|kết quả)(?: năm)?(?: 20\d\d)?(?: \((?:%|điểm)\))?|xếp hạng(?: năm)?(?: 20\d\d)?|thứ hạng(?: năm)?(?: 20\d\d)?|hạng(?: năm)?(?: 20\d\d)?|xếp loại|điểm(?: năm)?(?: 20\d\d)?(?: \(%\))?|năm 20\d\d/g,
    )
    if (words !== null && words.length >= 2 && words.some((word) => /đơn vị|địa phương/.test(word)))
      return place(folded, start, words)
  }
  return cells.length === 1 && isHeading(cells[0]!) ? place(folded, start, cells) : []
}

/** Folding makes a space of a tab; between cells it was more than that. */
function withTabs(doc: Doc, start: number, end: number): string {
  const { folded, raw } = doc.source
  let text = ''
  if (!raw.slice(doc.source.toRaw(start), doc.source.toRaw(end)).includes('\t')) return folded.slice(start, end)
  for (let i = start; i < end; i++)
    text += folded.charCodeAt(i) === 32 && raw.charCodeAt(doc.source.toRaw(i)) === 9 ? '\t' : folded[i]
  return text
}

function place(folded: string, start: number, cells: readonly string[]): Token[] {
  let at = start
  return cells.map((cell) => {
    const from = folded.indexOf(cell, at)
    at = from + cell.length
    return { start: from, end: at, kind: 'heading' as const, unit: null }
  })
}

function tableOf(doc: Doc, lines: readonly Line[]): Table | null {
  const tokens = lines.flatMap((line) => line.tokens)
  const first = tokens.findIndex((token) => token.kind === 'unit')
  if (first < 0 || tokens.filter((token) => token.kind === 'unit').length < MIN_ROWS) return null
  const headings = tokens.slice(0, first).filter((token) => token.kind === 'heading')
  const columns = headings.map((token) => columnOf(doc.source.folded.slice(token.start, token.end)))
  let lead = 0
  while (first - lead - 1 >= 0 && tokens[first - lead - 1]!.kind === 'number') lead++
  const unitColumn = columns.findIndex((column) => column.kind === 'unit')
  if (unitColumn >= 0 && unitColumn < lead) lead = unitColumn
  const rows = rowsOf(tokens, first, lead)
  const typed = columns.length > 0 && unitColumn >= 0 ? columns : guessColumns(doc, rows, lead)
  const withColumns = rows.map((row) => assign(row, typed))
  if (!withColumns.some((row) => row.cells.length > 1)) return null
  return {
    start: lines[0]!.start,
    end: lines[lines.length - 1]!.end,
    columns: typed,
    rows: withColumns,
    titles: [],
    warnings: [],
  }
}

function rowsOf(tokens: readonly Token[], first: number, lead: number): Token[][] {
  const rows: Token[][] = []
  const units = tokens.map((token, i) => (token.kind === 'unit' && i >= first ? i : -1)).filter((i) => i >= 0)
  units.forEach((at, n) => {
    const next = units[n + 1]
    const from = Math.max(at - lead, n === 0 ? 0 : units[n - 1]! + 1)
    const to = next === undefined ? tokens.length : Math.max(at + 1, next - lead)
    const row = tokens.slice(from, to).filter((token) => token.kind !== 'heading')
    const stop = row.findIndex((token) => token.kind === 'aggregate')
    rows.push(stop < 0 ? row : row.slice(0, stop))
  })
  return rows
}

/** Without headings: what stands before the name counts, decimals are scores, small integers behind the name are ranks. */
function guessColumns(doc: Doc, rows: readonly Token[][], lead: number): Column[] {
  const columns: Column[] = Array.from({ length: lead }, () => blankColumn('ordinal'))
  columns.push(blankColumn('unit'))
  const sample = rows[0] ?? []
  const behind = sample.slice(sample.findIndex((token) => token.kind === 'unit') + 1)
  const decimals = behind.filter((token) => /\d[.,]\d/.test(doc.source.folded.slice(token.start, token.end)))
  for (const token of behind) {
    const text = doc.source.folded.slice(token.start, token.end)
    if (token.kind === 'grade') columns.push(blankColumn('grade'))
    else if (/\d[.,]\d|%/.test(text))
      columns.push(blankColumn(decimals.length > 1 && token !== decimals[decimals.length - 1] ? 'component' : 'score'))
    else columns.push(blankColumn(decimals.length > 0 ? 'rank' : 'other'))
  }
  return columns
}

/** Cells find their column by their place before or behind the name; a row of another length keeps only what is sure. */
function assign(row: readonly Token[], columns: readonly Column[]): Row {
  const name = row.findIndex((token) => token.kind === 'unit')
  const unitColumn = columns.findIndex((column) => column.kind === 'unit')
  const behind = row.slice(name + 1)
  const expected = columns.slice(unitColumn + 1)
  const fits = behind.length === expected.length || expected.length === 0
  const cells: Cell[] = []
  row.forEach((token, i) => {
    let column = unitColumn + (i - name)
    if (i < name) column = unitColumn - (name - i)
    if (i > name && !fits) column = firstFor(token, expected, behind.indexOf(token)) + unitColumn + 1
    if (column < 0 || column >= columns.length) return
    cells.push({
      start: token.start,
      end: token.end,
      column,
      unit: token.unit === null || token.unit.outOfScope ? null : toRef(token.unit),
    })
  })
  const start = Math.min(...row.map((token) => token.start))
  return { cells, section: null, start, end: Math.max(...row.map((token) => token.end)) }
}

function firstFor(token: Token, expected: readonly Column[], at: number): number {
  const wanted = token.kind === 'grade' ? 'grade' : 'score'
  const exact = expected.findIndex((column) => column.kind === wanted)
  return expected.length === 1 || token.kind === 'grade'
    ? exact
    : at < expected.length && expected.length < 2
      ? at
      : -99
}
