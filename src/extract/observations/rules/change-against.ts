import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { ChangeValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'

const DOWN = /^(?:giảm|tụt|hạ|xuống|sụt|rớt|rơi|mất|lùi|thấp|kém|thua)/

export const changeAgainst = defineRule({
  id: 'change.against-year',
  version: 1,
  kind: 'change',
  idea: '"thấp hơn năm 2020 ba bậc", "tăng so với năm trước 5 bậc": places with the year compared in between',
  starts: [
    ...['thấp', 'cao', 'kém', 'hơn', 'thua', 'vượt', 'tăng', 'giảm', 'tụt', 'lùi', 'thăng', 'sụt', 'rớt', 'hạ'],
    'cải',
  ],
  pattern: vi`(?<verb>(?:thấp|cao|kém|tăng|giảm|tụt|lùi|sụt|hạ|cải thiện|vượt) (?:hơn|so với|so)|kém|hơn|thua|(?:tăng|giảm|tụt|lùi|thăng|sụt|rớt|hạ|cải thiện)(?: hạng| bậc)? so với)(?: (?:với|chính|mình|cùng kỳ|kết quả|của|mức|thứ hạng|kỳ|lần))*(?: (?:năm )?(?:20\d\d|trước|ngoái|liền trước|trước đó|kỳ trước|lần trước))(?: (?:tới|đến|là|những))? (?<n>${COUNT}) (?:bậc|thứ hạng|hạng|vị trí|nấc|thứ bậc)`,
  read(hit) {
    if (/^\s*(?:lương|học)/.test(hit.after(8))) return refuse('places of something else')
    if (/(?:chưa|không|nếu)\s$/.test(hit.before(8))) return refuse('denied')
    const count = countOf(hit.groups.n!)
    if (count === null) return refuse('no number')
    const value: ChangeValue = { what: 'ranks', by: DOWN.test(hit.groups.verb!) ? -count : count, unit: null }
    return { value }
  },
  examples: {
    finds: [
      ['quận đứng thứ 24, «thấp hơn năm 2020 ba bậc»', { by: -3 }],
      ['«tăng so với năm trước 5 bậc»', { by: 5 }],
      ['xếp thứ 7, «hơn năm ngoái 2 bậc»', { by: 2 }],
    ],
    ignores: ['thấp hơn quận Ba Đình 3 bậc', 'tăng 5 bậc so với năm trước'],
  },
})
