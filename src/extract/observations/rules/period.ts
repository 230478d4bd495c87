import { romanNumeral } from '../../../text/index.ts'
import { defineRule, refuse, vi } from '../../engine/index.ts'

export interface PeriodValue {
  readonly year: number | null
  /** `03`, `Q3`, `W47`, `01-22`: joined to the year it makes `2025-03`. */
  readonly part: string
}

export const period = defineRule({
  id: 'period.below-year',
  version: 1,
  kind: 'period',
  idea: '"tháng 3/2025", "quý III/2025", "tuần thứ 47", "tính đến ngày 22/01": a period below a year',
  starts: ['tháng', 'quý', 'tuần', 'tính', 'cập', 'thống', 'số', 'ghi', 'chốt'],
  pattern: vi`(?:tháng (?<m>\d{1,2})(?:(?:\s?/\s?|-| năm |, năm )(?<my>20\d\d))?|quý (?<q>[ivIV1-4]{1,3})(?:(?:\s?/\s?|-| năm |, năm )(?<qy>20\d\d))?|tuần (?:thứ )?(?<w>\d{1,2})(?:(?:\s?/\s?| năm |, năm )(?<wy>20\d\d))?|(?:tính|cập nhật|thống kê|số liệu|ghi nhận|chốt)(?: số liệu| dữ liệu)?(?: tính)?(?: đến| tới| lúc| vào lúc)(?: hết)?(?: \d{1,2}(?:h| ?giờ)(?:\d\d)?)?,?(?: sáng| chiều| tối| trưa)?(?: ngày)? (?<dd>\d{1,2})[/.-](?<dm>\d{1,2})(?:[/.-](?<dy>20\d\d))?)`,
  read(hit) {
    const { m, my, q, qy, w, wy, dd, dm, dy } = hit.groups
    const before = hit.before(24)
    if (
      /(?:ngày\s\d{1,2}|hồi|công bố|ban hành|từ|trước|sau|(?<!dẫn\s|đứng\s)đầu|cuối|so với|hơn|kém|bằng|như|(?<!\d)\d{1,2})\s(?:tháng\s)?$/.test(
        before,
      )
    )
      return refuse('a date or an announcement')
    const year = my ?? qy ?? wy ?? dy
    const make = (part: string) => ({
      value: { year: year === undefined ? null : Number(year), part } satisfies PeriodValue,
    })
    if (m !== undefined) return Number(m) >= 1 && Number(m) <= 12 ? make(m.padStart(2, '0')) : refuse('no month')
    if (w !== undefined) return Number(w) >= 1 && Number(w) <= 53 ? make(`W${w.padStart(2, '0')}`) : refuse('no week')
    if (dd !== undefined) return make(`${dm!.padStart(2, '0')}-${dd.padStart(2, '0')}`)
    const quarter = /^\d$/.test(q!) ? Number(q) : romanNumeral(q!)
    return quarter !== null && quarter >= 1 && quarter <= 4 ? make(`Q${quarter}`) : refuse('no quarter')
  },
  examples: {
    finds: [
      ['trong «tháng 3/2025», phường đạt', { year: 2025, part: '03' }],
      ['«quý III/2025»', { year: 2025, part: 'Q3' }],
      ['Bộ chỉ số 766 «tháng 01/2026»', { year: 2026, part: '01' }],
      ['«tuần thứ 47»', { year: null, part: 'W47' }],
      ['«tính đến ngày 22/01», xã', { part: '01-22' }],
      ['«Cập nhật đến 16h ngày 22/9/2025», phường', { year: 2025, part: '09-22' }],
    ],
    ignores: [
      'ngày 5 tháng 3 năm 2025',
      'sáng 15 tháng 3',
      'công bố tháng 3/2023',
      'hồi tháng 3',
      'cao hơn tuần thứ 46 là 0,6 điểm',
    ],
  },
})
