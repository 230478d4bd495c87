import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

const YEAR = String.raw`\((?:năm )?(?:19|20)\d\d\)`
const JOINT = '(?:,|;| và|, và)'
const BEGUN = new RegExp(
  `(?:thứ|hạng|vị trí)\\s\\d{1,3}(?:/\\d{1,3})?\\s${YEAR}(?:${JOINT}\\s\\d{1,3}(?:/\\d{1,3})?\\s${YEAR})*${JOINT}\\s$`,
)

export const rankSeries = defineRule({
  id: 'rank.series',
  version: 1,
  kind: 'rank',
  idea: '"thứ 26 (2017), 24 (2018) và 21 (2019)": places told by their years, the noun at the first only',
  starts: ['#'],
  pattern: vi`(?<n>\d{1,3})(?:/(?<of>\d{1,3}))?(?= ${YEAR})`,
  read(hit) {
    if (!BEGUN.test(hit.before(120))) return refuse('no series of places')
    const rank = Number(hit.groups.n)
    const of = hit.groups.of === undefined ? null : Number(hit.groups.of)
    if (rank === 0 || (of !== null && rank > of)) return refuse('no place')
    const value: RankValue = { rank, of, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [
      ['thứ 26 (2017), «24» (2018) và 21 (2019)', { rank: 24 }],
      ['hạng 9 (năm 2017), 7 (năm 2018), «5» (năm 2019)', { rank: 5 }],
    ],
    ignores: ['có 26 phường (2017), 24 (2018)', 'thứ 26 (2017), trong đó 24 (2018)'],
  },
})
