import type { Column, ColumnKind } from './types.ts'

const KINDS: ReadonlyArray<readonly [ColumnKind, RegExp]> = [
  ['ordinal', /^(?:stt|tt|số tt|số thứ tự|no|#)\.?$/],
  [
    'component',
    /thẩm định|tự chấm|tự đánh giá|đtxhh|điều tra|xã hội học|xhh|thành phần|thưởng|điểm trừ|điểm cộng|lĩnh vực|tiêu chí|trục|khảo sát|tối đa/,
  ],
  ['change', /tăng|giảm|so với|chênh lệch|thay đổi/],
  ['grade', /xếp loại|phân loại|^loại$|mức độ/],
  ['rank', /hạng|thứ bậc|vị trí|xếp thứ|vị thứ|^thứ$|rank/],
  ['other', /tỷ lệ|tỉ lệ|hồ sơ|phiếu|ghi chú|dân số|diện tích|số lượng|kinh phí|ngân sách/],
  [
    'score',
    /tổng điểm|tổng cộng|tổng số điểm|chỉ số|kết quả|điểm|index|sipas|ddci|dti|cchc|score|^năm (?:19|20)\d\d$|^(?:19|20)\d\d$|^%$/,
  ],
  ['unit', /đơn vị|địa phương|^tên|quận|huyện|^sở|phường|xã|cơ quan|unit|district/],
]

/** What a heading says of its column. */
export function columnOf(heading: string): Column {
  const text = heading.replaceAll(/\s+/g, ' ').trim()
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
  const year = /(?:19|20)\d\d/.exec(text)
  return {
    kind,
    year: year === null ? null : Number(year[0]),
    percent: text.includes('%'),
    whole: /tổng|chỉ số|index|sipas|ddci|dti|cchc|kết quả/.test(text),
    heading: text,
  }
}

/** Is this short line a heading of a column, rather than a title or a sentence? */
export function isHeading(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 40 && !/[.:;]$/.test(trimmed) && columnOf(trimmed).kind !== 'other'
}
