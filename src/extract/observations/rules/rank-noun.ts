import { ending } from '../../../text/index.ts'
import { defineRule, refuse } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

const HEAD = ending(
  /(?<![a-zà-ỹ])(?:thứ hạng|vị trí|xếp hạng|thứ bậc|vị thứ)(?:\s(?!là\s|đạt\s|chỉ số|điểm)(?:(?:q|h|p|tx|tp)\.)?(?:[a-zà-ỹ]{1,7}|(?<=q\.|p\.|quận\s|phường\s)\d{1,2})){0,8}(?:\skhông phải(?:\slà)?\s\d{1,3}(?:\/\d{1,3})?,?\smà)?,?\s(?:(?:lần lượt|tương ứng)\s)?(?:là|ở)\s(?:số\s)?$/,
)

export const rankNoun = defineRule({
  id: 'rank.noun',
  version: 1,
  kind: 'rank',
  idea: '"thứ hạng của quận lần lượt là 11, 9 và 6", "vị trí của thành phố là 14/63": a number that its noun makes a place',
  starts: ['#'],
  pattern: /(?<n>\d{1,3})(?:(?:\s?\/\s?|\s(?:trong|trên)\s(?:tổng\s)?(?:số\s)?)(?<of>\d{1,3}))?(?![\d.,/]*\d)/y,
  read(hit) {
    if (!HEAD.test(hit.before(80))) return refuse('no noun of a ranking')
    if (hit.groups.of === undefined && /^\s?(?:%|điểm|bậc|năm|đơn vị|địa phương|quận|huyện)/.test(hit.after(12)))
      return refuse('counts something')
    const { n, of } = hit.groups
    const rank = Number(n)
    const total = of === undefined ? null : Number(of)
    if (rank === 0 || (total !== null && rank > total)) return refuse('no place')
    const value: RankValue = { rank, of: total, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [
      ['thứ hạng của quận lần lượt là «11», 9 và 6', { rank: 11 }],
      ['thứ hạng cũng không phải 17 mà là «27/63»', { rank: 27, of: 63 }],
      ['thứ hạng đúng là «14 trong 22» địa phương', { rank: 14, of: 22 }],
      ['thứ hạng của Q.Tân Phú không phải 12 mà là «21/22»', { rank: 21, of: 22 }],
      ['vị trí của quận 7 là «14/22»', { rank: 14, of: 22 }],
      ['vị trí của Hà Nội là «14/63»', { rank: 14, of: 63 }],
    ],
    ignores: ['chỉ số của quận lần lượt là 91 và 92', 'thứ hạng của quận là 2 bậc', 'vị trí là 3 đơn vị'],
  },
})
