import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

const OPENED = /(?:bậc|hạng)\s\(từ\s(?:(?:thứ|hạng|vị trí)\s)?$/
const REACHED = /(?:bậc|hạng)\s\(từ\s(?:(?:thứ|hạng|vị trí)\s)?\d{1,3}\s(?:lên|xuống|còn)\s(?:(?:thứ|hạng|vị trí)\s)?$/

export const rankSpan = defineRule({
  id: 'rank.span',
  version: 1,
  kind: 'rank',
  idea: '"tăng 14 bậc (từ 23 lên 9)": behind places won or lost the way in brackets, in bare numbers',
  starts: ['#'],
  pattern: vi`(?<n>\d{1,3})`,
  read(hit) {
    const before = hit.before(48)
    const after = hit.after(8)
    const opens = OPENED.test(before) && /^\s(?:lên|xuống|còn)\s/.test(after)
    if (!opens && !(REACHED.test(before) && /^\s?[),]/.test(after))) return refuse('no way from place to place')
    const rank = Number(hit.groups.n)
    if (rank === 0) return refuse('no place')
    const value: RankValue = { rank, of: null, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [
      ['tăng 14 bậc (từ «23» lên 9)', { rank: 23 }],
      ['giảm 9 bậc (từ 8 xuống «17»)', { rank: 17 }],
    ],
    ignores: ['tăng 14 hồ sơ (từ 23 lên 37)', 'tăng 3 bậc (từ 7,1 lên 7,4 điểm)'],
  },
})
