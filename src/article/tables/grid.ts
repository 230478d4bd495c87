import type { Block } from '../../../schemas/index.ts'

/** A cell with its place in the article text. */
export interface GridCell {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface GridRow {
  /** Row of the table, from 0. */
  readonly index: number
  /** One entry a column; a cell that spans stands in every column it covers. */
  readonly cells: readonly (GridCell | null)[]
  /** The line that opened this part of the table: `I. Khối quận, huyện`. */
  readonly section: GridCell | null
  /** A sum or a mean, not a unit. */
  readonly total: boolean
}

/** A table as data: header words by column, then rows. */
export interface Grid {
  readonly columns: number
  /** Words of all header rows over each column, top down, joined by ` / `; `''` where there are none. */
  readonly header: readonly string[]
  readonly headerRows: number
  /** A line over the whole table that names no column: what the table is about. */
  readonly title: GridCell | null
  readonly rows: readonly GridRow[]
}

type Table = NonNullable<Block['table']>

/** A span of more columns than this names nothing any more; see MAX_ROWS of the reader. */
const MAX_CELLS = 200_000

/**
 * Resolves spans, finds the header (marked, or by what stands in it), drops headers repeated on every page, and tells totals
 * and section lines from rows. `text` is the article text the table's offsets point into. null when no row is left.
 */
export function gridOf(table: Table, text: string): Grid | null {
  if (table.rows * table.columns > MAX_CELLS || table.columns === 0) return null
  const matrix = filled(table, text)
  const marked = markedRows(table)
  const headerRows = countHeader(matrix, marked)
  const header = headerOf(matrix, headerRows, table.columns)
  const repeated = new Set(matrix.slice(0, headerRows).map(rowKey))
  const rows: GridRow[] = []
  let section: GridCell | null = null
  for (let index = headerRows; index < matrix.length; index++) {
    const cells = matrix[index]!
    const distinct = distinctIn(cells)
    if (distinct.length === 0 || repeated.has(rowKey(cells)) || repeatsHeader(cells, header) || isNumbering(cells))
      continue
    const opened = table.columns > 1 ? sectionIn(distinct) : null
    if (opened !== null) {
      section = opened
      continue
    }
    rows.push({ index, cells, section, total: distinct.slice(0, 2).some((cell) => TOTAL.test(cell.text)) })
  }
  if (rows.length === 0) return null
  return { columns: table.columns, header, headerRows, title: titleIn(matrix, headerRows), rows }
}

/** `I. Khối quận, huyện` over the columns, or `I | Khối sở | 88,4`: a number of the block, its name, perhaps its mean. */
function sectionIn(cells: readonly GridCell[]): GridCell | null {
  const [first, second] = cells
  if (first === undefined) return null
  if (cells.length === 1) return TOTAL.test(first.text) || /^\d/.test(first.text) ? null : first
  const numbered = /^(?:[IVX]+|[A-E])[.)]?$/.test(first.text)
  const name = numbered ? second! : first
  return numbered || NUMBERED_BLOCK.test(name.text) ? (BLOCK.test(name.text) ? name : null) : null
}

const BLOCK = /^(?:(?:[IVX]+|[A-E]|\d)[.):-]\s*)?(?:khối|nhóm|cụm|các|ubnd|sở|quận|huyện|phường|xã)(?!\p{L})/iu
const NUMBERED_BLOCK = /^(?:[IVX]+|[A-E])[.):-]\s|^(?:khối|nhóm|cụm)\s/iu

function titleIn(matrix: readonly (GridCell | null)[][], headerRows: number): GridCell | null {
  return matrix.slice(0, headerRows).find(spansAll)?.[0] ?? null
}

const TOTAL =
  /^(?:tổng(?: cộng| số)?|cộng|trung bình(?: chung)?|bình quân(?: chung)?|toàn (?:thành phố|tỉnh))(?=$|[\s:,(])/iu

function filled(table: Table, text: string): (GridCell | null)[][] {
  const matrix: (GridCell | null)[][] = Array.from({ length: table.rows }, () => new Array(table.columns).fill(null))
  for (const cell of table.cells) {
    const value = { text: text.slice(cell.start, cell.end), start: cell.start, end: cell.end }
    for (let r = cell.row; r < Math.min(cell.row + cell.rowspan, table.rows); r++)
      for (let c = cell.column; c < Math.min(cell.column + cell.colspan, table.columns); c++) matrix[r]![c] = value
  }
  return matrix
}

/** Number of leading rows whose cells are all marked as headers. */
function markedRows(table: Table): number {
  const plain = table.cells.filter((cell) => !cell.header).map((cell) => cell.row)
  return Math.min(table.rows, ...plain)
}

/** Rows before the first that carries data: no decimal, no number beside a name. Word marks no header at all. */
function countHeader(matrix: readonly (GridCell | null)[][], marked: number): number {
  let rows = marked
  for (; rows < Math.min(matrix.length, 6); rows++) {
    const cells = matrix[rows]!
    if (isNumbering(cells)) continue
    if (rows > 0 && !spansAll(matrix[rows - 1]!) && sectionIn(distinctIn(cells)) !== null) break
    if (rows === marked && marked > 0 && !isHeading(cells)) break
    if (!isHeading(cells)) break
  }
  return rows >= matrix.length ? Math.min(marked, matrix.length) : rows
}

const HEADING =
  /(?<![\p{L}])(?:stt|tt|số tt|đơn vị|tên|địa phương|chỉ số|điểm|xếp hạng|thứ hạng|hạng|xếp loại|kết quả|tổng|năm|lĩnh vực|cơ quan|ghi chú|tỷ lệ|nội dung|tiêu chí|unit|rank|score)(?![\p{L}])/iu
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*\s*%?$/

function isHeading(cells: readonly (GridCell | null)[]): boolean {
  const texts = cells.filter((cell) => cell !== null && cell.text !== '').map((cell) => cell!.text)
  if (texts.length === 0) return true
  if (texts.some((text) => NUMBER.test(text) && !/^20\d\d$/.test(text))) return false
  return texts.some((text) => HEADING.test(text))
}

/** `(1) (2) (3)` or `1 2 3 4` under a header: numbers of columns. */
function isNumbering(cells: readonly (GridCell | null)[]): boolean {
  const numbers = cells.map((cell) => /^\(?(\d{1,2})\)?$/.exec(cell?.text ?? '')?.[1])
  return numbers.length >= 3 && numbers.every((number, i) => number !== undefined && Number(number) === i + 1)
}

function headerOf(matrix: readonly (GridCell | null)[][], rows: number, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const words: string[] = []
    for (let row = 0; row < rows; row++) {
      const cells = matrix[row]!
      const text = cells[column]?.text ?? ''
      // A title line over the whole table names no column.
      if (text === '' || isNumbering(cells) || words.at(-1) === text || spansAll(cells)) continue
      words.push(text)
    }
    return words.join(' / ')
  })
}

const distinctIn = (cells: readonly (GridCell | null)[]): GridCell[] => [
  ...new Set(cells.filter((cell): cell is GridCell => cell !== null && cell.text !== '')),
]

function spansAll(cells: readonly (GridCell | null)[]): boolean {
  return cells.length > 1 && cells.every((cell) => cell === cells[0])
}

/** The header again, its lines broken otherwise: nothing in it but words that stand over its columns. */
function repeatsHeader(cells: readonly (GridCell | null)[], header: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const filled = cells.flatMap((cell, i) =>
    cell === null || cell.text === '' ? [] : [[plain(cell.text), plain(header[i] ?? '')]],
  )
  return filled.length >= 2 && filled.every(([own, over]) => own !== '' && over!.includes(own!))
}

function rowKey(cells: readonly (GridCell | null)[]): string {
  return cells.map((cell) => (cell?.text ?? '').toLowerCase().replace(/\s+/g, '')).join('\u0001')
}
