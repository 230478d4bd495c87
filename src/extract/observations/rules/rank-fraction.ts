import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

export const rankFraction = defineRule({
  id: 'rank.fraction',
  version: 1,
  kind: 'rank',
  idea: '"xếp 21/30 quận, huyện", "đứng 5/63": a place by its fraction right behind the verb',
  starts: ['xếp', 'đứng'],
  pattern: vi`(?:xếp|đứng)(?: hạng| ở)? (?<n>\d{1,3})(?:\s?/\s?(?<slash>\d{1,3})| (?:trong|trên)(?: tổng)?(?: số)? (?<of>\d{1,3}))`,
  read(hit) {
    const rank = Number(hit.groups.n)
    const of = Number(hit.groups.slash ?? hit.groups.of)
    if (rank === 0 || rank > of) return refuse('the place is beyond the total')
    if (of < 3) return refuse('too short a table')
    const before = hit.before(24)
    const value: RankValue = {
      rank,
      of,
      fromEnd: null,
      tied: /(?:đồng|cùng)\s$/.test(before),
      strong: true,
      held: /(?:tiếp tục|vẫn)\s$/.test(before),
    }
    return { value }
  },
  examples: {
    finds: [
      ['quận Ba Đình «xếp 21/30» quận, huyện', { rank: 21, of: 30 }],
      ['Hà Nội «đứng 02/63» tỉnh, thành phố', { rank: 2, of: 63 }],
    ],
    ignores: ['quận đạt 5/30 tiêu chí', 'xếp 33/30', 'xếp lịch họp thứ 5, 30/5'],
  },
})
