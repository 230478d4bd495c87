import { asciiOf, foldKey } from '../../../text/index.ts'
import { distance } from './names.ts'

/** Words over the columns of rankings as offices print them (the annexes of sites.md, section 7, and the press). */
const HEADINGS = [
  'STT',
  'TT',
  'Số TT',
  'Đơn vị',
  'Tên đơn vị',
  'Tên cơ quan, đơn vị',
  'Cơ quan, đơn vị',
  'Địa phương',
  'Quận, huyện, thị xã',
  'Quận, huyện',
  'UBND quận, huyện',
  'UBND các quận, huyện, thị xã',
  'Phường, xã',
  'Xã, phường',
  'Phường, xã, thị trấn',
  'Sở, ban, ngành',
  'Điểm thẩm định',
  'Điểm tự chấm',
  'Điểm tự đánh giá',
  'Điểm điều tra XHH',
  'Điểm điều tra xã hội học',
  'Điểm thưởng',
  'Điểm trừ',
  'Điểm tối đa',
  'Tổng điểm',
  'Điểm số',
  'Điểm',
  'Chỉ số (%)',
  'Chỉ số',
  'Chỉ số CCHC',
  'Chỉ số CCHC (%)',
  'Chỉ số cải cách hành chính',
  'Chỉ số hài lòng (%)',
  'Chỉ số hài lòng',
  'Xếp hạng',
  'Thứ hạng',
  'Hạng',
  'Xếp loại',
  'Ghi chú',
  'Kết quả',
  'Tỷ lệ (%)',
  'Chỉ đạo điều hành',
  'Thể chế',
  'Thủ tục hành chính',
  'Bộ máy',
  'Công vụ',
  'Tài chính công',
  'Chính quyền số',
  'Tác động',
]
const KEYS = HEADINGS.map((heading) => ({ heading, key: keyOf(heading) }))
const PERCENT = KEYS.filter(({ key }) => key.includes('%'))

/** A heading with its misread letters put right, where one of the usual headings is all it can be; else as it was read. */
export function headingPutRight(read: string): string {
  const key = keyOf(read)
  if (key.length < 2) return read
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  // A per cent sign is hardly misread, and few headings have one.
  const percent = key.includes('%')
  for (const one of percent ? PERCENT : KEYS) {
    const far = distance(key, one.key)
    if (far < least) {
      second = least
      least = far
      best = one.heading
    } else if (far < second) second = far
  }
  return best !== null &&
    least <= Math.max(key.length > 2 ? 1 : 0, key.length * (percent ? 0.4 : 0.2)) &&
    second > least
    ? best
    : read
}

/** Letters without their marks: over narrow columns those are lost first. */
function keyOf(text: string): string {
  return asciiOf(foldKey(text)).replace(/[^a-z\d%]/g, '')
}
