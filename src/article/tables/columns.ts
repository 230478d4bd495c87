import type { Grid, GridCell } from './grid.ts'

export type ColumnKind = 'ordinal' | 'unit' | 'score' | 'component' | 'rank' | 'grade' | 'change' | 'note' | 'other'

/** What a column holds, by the words over it; where those are silent, by what stands in it. */
export interface Column {
  readonly index: number
  readonly kind: ColumnKind
  readonly header: string
  /** A year in the header: two rank columns for two years are two statements (language guide, T3). */
  readonly year: number | null
  /** `%` or `điểm` in the header. */
  readonly unit: '%' | 'điểm' | null
}

const ORDINAL = /^(?:stt|s\.t\.t|tt|số tt|số thứ tự|no\.?|#)$/iu
const RANK = /(?:xếp hạng|thứ hạng|xếp thứ|vị trí|vị thứ|(?<!\p{L})hạng(?!\s*mục)|(?<!\p{L})rank)/iu
const GRADE = /(?:xếp loại|phân loại|mức độ|(?<!\p{L})loại(?!\p{L})|đánh giá|nhóm)/iu
const CHANGE = /(?:tăng|giảm|so với|chênh lệch|\+\/-)/iu
const SCORE = /(?:chỉ số|tổng điểm|tổng cộng|tổng số điểm|tổng hợp|kết quả|index|(?<!\p{L})total)/iu
const COMPONENT =
  /(?:điểm|thẩm định|điều tra|khảo sát|xhh|xã hội học|thưởng|(?<!\p{L})trừ|lĩnh vực|chỉ đạo|thể chế|thủ tục|bộ máy|công vụ|tài chính|chính quyền số|hiện đại|tự chấm|score)/iu
const UNIT = /(?:đơn vị|địa phương|(?<!\p{L})(?:quận|huyện|xã|phường|sở|cơ quan|tên)(?!\p{L})|unit|district)/iu
const NOTE = /(?:ghi chú|note)/iu
const YEAR = /(?<!\d)(20\d\d)(?!\d)/

/**
 * Types the columns (language guide, 11.3). STT is never a rank. Of several totals the one that is called an index, or given
 * in per cent, is the score, and the others are its components; totals of different years all stay scores.
 */
export function columnsOf(grid: Grid): Column[] {
  const typed = grid.header.map((header, index) => column(grid, header, index))
  return withOneScore(withFallbacks(grid, typed))
}

function column(grid: Grid, header: string, index: number): Column {
  const year = YEAR.exec(header)
  const base = { index, header, year: year === null ? null : Number(year[1]), unit: unitOf(header) }
  const last = header.split(' / ').at(-1) ?? ''
  // The lowest words say what the column is, the ones above what it belongs to.
  return { ...base, kind: kindBy(last) ?? kindBy(header) ?? (looksOrdinal(grid, index) ? 'ordinal' : 'other') }
}

function kindBy(words: string): ColumnKind | null {
  const text = words.trim()
  if (text === '') return null
  if (ORDINAL.test(text)) return 'ordinal'
  if (NOTE.test(text)) return 'note'
  if (CHANGE.test(text)) return 'change'
  if (RANK.test(text)) return 'rank'
  if (GRADE.test(text) && !SCORE.test(text)) return 'grade'
  if (SCORE.test(text) && !/(?:điểm|chỉ số) (?:thành phần|thẩm định|điều tra|khảo sát|thưởng|trừ)/iu.test(text))
    return 'score'
  if (COMPONENT.test(text)) return 'component'
  return UNIT.test(text) ? 'unit' : null
}

function unitOf(header: string): '%' | 'điểm' | null {
  if (/%|phần trăm|tỷ lệ/iu.test(header)) return '%'
  return /điểm/iu.test(header) ? 'điểm' : null
}

/** A column of names without a header is the unit's; counting up from 1 in the first column is an ordinal. */
function withFallbacks(grid: Grid, columns: readonly Column[]): Column[] {
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
  const byYear = Map.groupBy(scores, (one) => one.year)
  const demoted: Column[] = []
  for (const group of byYear.values()) {
    const best =
      group.find((one) => /chỉ số|index/iu.test(one.header)) ?? group.find((one) => one.unit === '%') ?? group.at(-1)!
    demoted.push(...group.filter((one) => one !== best))
  }
  return replaced(columns, demoted, 'component')
}

function replaced(columns: readonly Column[], some: readonly Column[], kind: ColumnKind): Column[] {
  return columns.map((one) => (some.includes(one) ? { ...one, kind } : one))
}

function looksOrdinal(grid: Grid, index: number): boolean {
  if (index !== 0) return false
  const values = grid.rows.filter((row) => !row.total).map((row) => row.cells[0]?.text ?? '')
  return values.length > 0 && values.every((text, i) => Number.parseInt(text, 10) === i + 1)
}

function texts(grid: Grid, index: number): string[] {
  return grid.rows.map((row) => row.cells[index]?.text ?? '')
}

/** A Vietnamese number in a cell: `96,38` `1.234,5` `(0,727)` `92.5%`; null for anything else. */
export function numberOf(cell: GridCell | null): number | null {
  if (cell === null) return null
  const text = cell.text.replace(/[()%\s]/g, '')
  if (!/^[-+]?\d+(?:[.,]\d+)*$/.test(text)) return null
  if (text.includes(',')) return Number(text.replaceAll('.', '').replace(',', '.'))
  // One point with three figures behind it groups thousands, unless the number before it is 0 (`0.727`).
  if (/^[-+]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''))
  return Number(text)
}
