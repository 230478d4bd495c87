import { defineRule, refuse } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

export const rankStart = defineRule({
  id: 'rank.start',
  version: 1,
  kind: 'rank',
  idea: '"thứ hạng nhích từ 24 lên 19": the first place of a way whose noun stands before the verb',
  starts: ['#'],
  pattern: /(?<=từ )(?<n>\d{1,3})(?:\s?\/\s?(?<of>\d{1,3}))?/y,
  read(hit) {
    if (
      !/(?<![a-zà-ỹ])(?:thứ hạng|vị trí|xếp hạng|thứ bậc)(?:\s(?!năm|quý|tháng)[a-zà-ỹ]{1,6}){0,4}\stừ\s$/.test(
        hit.before(48),
      ) ||
      !/^\s(?:năm 20\d\d\s)?(?:lên|xuống|còn)\s(?:thành\s|tới\s|đến\s)?(?:thứ\s|hạng\s|vị trí\s)?\d/.test(hit.after(32))
    )
      return refuse('no way from place to place')
    const rank = Number(hit.groups.n)
    const of = hit.groups.of === undefined ? null : Number(hit.groups.of)
    if (rank === 0 || (of !== null && rank > of)) return refuse('the place is beyond the total')
    const value: RankValue = { rank, of, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [['thứ hạng nhích từ «24» lên 19', { rank: 24 }]],
    ignores: ['điểm số tăng từ 24 lên 29', 'vị trí việc làm giảm từ 24 người'],
  },
})
