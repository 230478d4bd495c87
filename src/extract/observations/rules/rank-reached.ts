import { ending } from '../../../text/index.ts'
import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

/** "thứ hạng nhích từ 24": the noun of the place stands before its verb. */
const WAY = ending(
  /(?<![a-zà-ỹ])(?:thứ hạng|vị trí|xếp hạng|thứ bậc)(?:\s(?!năm|quý|tháng)[a-zà-ỹ]{1,6}){0,4}\stừ\s\d{1,3}(?:\s?\/\s?\d{1,3})?\s(?:đã\s|năm 20\d\d\s)?$/,
)

export const rankReached = defineRule({
  id: 'rank.reached',
  version: 1,
  kind: 'rank',
  idea: '"từ vị trí 30/30 lên 15/30", "từ hạng 12 xuống 19": the second place of a way from place to place',
  starts: ['lên', 'xuống', 'còn'],
  pattern: vi`(?:lên|xuống|còn)(?: thành| tới| đến)? (?<n>\d{1,3})(?:\s?/\s?(?<of>\d{1,3}))?`,
  read(hit) {
    if (
      !WAY.test(hit.before(72)) &&
      !/(?<![a-zà-ỹ])từ\s(?:vị trí|hạng|thứ|thứ hạng|vị trí thứ|hạng thứ|vị trí số)\s\d{1,3}(?:\s?\/\s?\d{1,3})?[^.;%]{0,40}$/.test(
        hit.before(72),
      )
    )
      return refuse('no way from place to place')
    if (/^\s?(?:%|bậc|hạng|điểm|[.,]\d)/.test(hit.after(8))) return refuse('no place')
    const rank = Number(hit.groups.n)
    const of = hit.groups.of === undefined ? null : Number(hit.groups.of)
    if (rank === 0 || (of !== null && rank > of)) return refuse('the place is beyond the total')
    const digits = /\d/.exec(hit.folded.slice(hit.start, hit.end))!
    const value: RankValue = { rank, of, fromEnd: null, tied: false, strong: true, held: false }
    return { value, start: hit.start + digits.index }
  },
  examples: {
    finds: [
      ['từ vị trí 30/30 lên «15/30»', { rank: 15, of: 30 }],
      ['thứ hạng nhích từ 24 lên «19»', { rank: 19 }],
    ],
    ignores: ['tăng lên 15 điểm', 'từ 12 lên 15'],
  },
})
