import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

export const rankBracketed = defineRule({
  id: 'rank.bracketed',
  version: 1,
  kind: 'rank',
  idea: '"93,6% (15/30)": a fraction alone in brackets behind a score or "áp chót" is the place with its total',
  starts: ['#'],
  pattern: vi`(?<n>\d{1,3})\s?/\s?(?<of>\d{1,3})`,
  read(hit) {
    if (
      !/(?:%|điểm|phần trăm|áp chót|cuối|cuối bảng|chót bảng|cuối cùng|đội sổ)\s?\(\s?$/.test(hit.before(16)) ||
      !/^\s?[),;]/.test(hit.after(2))
    )
      return refuse('not alone behind a score')
    const rank = Number(hit.groups.n)
    const of = Number(hit.groups.of)
    if (rank === 0 || rank > of || of < 5 || of === 100) return refuse('no place of a ranking')
    const value: RankValue = { rank, of, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [
      ['đạt 93,6% («15/30»)', { rank: 15, of: 30 }],
      ['đứng áp chót («29/30»)', { rank: 29, of: 30 }],
    ],
    ignores: ['đạt 93,6% (31/30)', 'hoàn thành 15/30 chỉ tiêu (15/30)'],
  },
})
