import type { IndexCode } from '../../../schemas/index.ts'
import { indexLexicon } from '../../indices/index.ts'
import { foldKey } from '../../text/index.ts'

export type ColumnKind = 'ordinal' | 'unit' | 'score' | 'component' | 'rank' | 'grade' | 'change' | 'note' | 'other'

/** Asked in this order: the first that the words fit says what the column holds. */
const KINDS: ReadonlyArray<readonly [ColumnKind, RegExp]> = [
  ['ordinal', /^(?:stt|s\.t\.t|tt|số tt|số thứ tự|no|#)\.?$/],
  ['note', /ghi chú|(?<!\p{L})note/u],
  ['change', /tăng|giảm|so với|chênh lệch|thay đổi|\+\/-/],
  [
    'component',
    /thẩm định|tự chấm|tự đánh giá|điều tra|khảo sát|xhh|xã hội học|thành phần|thưởng|(?<!\p{L})trừ(?!\p{L})|điểm cộng|lĩnh vực|tiêu chí|(?<!\p{L})trục|tối đa|chỉ đạo|thể chế|cải cách thủ tục|bộ máy|công vụ|cải cách tài chính|tài chính công|chính quyền số|hiện đại hóa/u,
  ],
  ['score', /hài lòng/],
  ['grade', /xếp loại|phân loại|mức độ|^loại$|đánh giá|^nhóm/],
  ['rank', /xếp hạng|thứ hạng|thứ bậc|xếp thứ|vị trí|vị thứ|^thứ$|(?<!\p{L})hạng(?!\s*mục)|(?<!\p{L})rank/u],
  ['other', /tỷ lệ|tỉ lệ|hồ sơ|phiếu|dân số|diện tích|số lượng|kinh phí|ngân sách/],
  [
    'score',
    /chỉ số|tổng điểm|tổng cộng|tổng số điểm|tổng hợp|kết quả|(?<!\p{L})điểm|index|score|(?<!\p{L})(?:total|cchc|sipas|papi|pci|ddci|dti)(?!\p{L})/u,
  ],
  ['unit', /đơn vị|địa phương|(?<!\p{L})(?:quận|huyện|xã|phường|sở|cơ quan|tên)(?!\p{L})|(?<!\p{L})(?:unit|district)/u],
]

/** A year or a unit of measure names a column only where nothing else is said over it. */
const BARE_FIGURE = /^(?:năm )?(?:19|20)\d\d$|^\(?%\)?$/

/** What a heading says of its column, or null. Headings of several rows stand joined by ` / `, the lowest last. */
export function headingKind(heading: string): ColumnKind | null {
  const text = foldKey(heading).replaceAll(/\s+/g, ' ').trim()
  if (text === '') return null
  // The lowest words say what the column is, the ones above what it belongs to.
  const last = text.split(' / ').at(-1)!
  const own = BARE_FIGURE.test(last) ? null : kindBy(last)
  return own ?? kindBy(text) ?? (BARE_FIGURE.test(last) ? 'score' : null)
}

const kindBy = (text: string) => KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null

/** `%` or `điểm` in the heading. */
export function headingUnit(heading: string): '%' | 'điểm' | null {
  if (/%|phần trăm|tỷ lệ|tỉ lệ/iu.test(heading)) return '%'
  return /điểm/iu.test(heading) ? 'điểm' : null
}

export function headingYear(heading: string): number | null {
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(heading)
  return year === null ? null : Number(year[1])
}

/** The heading names the total or the index itself, not just "điểm". */
export const namesWhole = (heading: string) =>
  /tổng|chỉ số|index|sipas|papi|ddci|(?<!\p{L})dti|cchc|kết quả/iu.test(heading)

export interface NamedIndex {
  readonly code: IndexCode
  readonly name: string | null
}

/** The one index that the words name: two columns of two indices are two statements. */
export function namedIndex(words: string): NamedIndex | null {
  const folded = foldKey(words)
  const found = new Map<string, NamedIndex>()
  for (const { value } of indexLexicon().matches(folded, 0, folded.length)) {
    if (value.strength !== 'name' && value.strength !== 'needs_value') continue
    const { code, index_name } = value.index
    found.set(`${code}|${index_name}`, { code, name: index_name })
  }
  return found.size === 1 ? [...found.values()][0]! : null
}
