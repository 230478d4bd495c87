import { defineRule, refuse } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'

export const yearList = defineRule({
  id: 'year.list',
  version: 1,
  kind: 'year',
  idea: '"3 năm liên tiếp (2018, 2019, 2020)", "(2020-2022)" behind a streak: years listed in brackets without their noun',
  starts: ['#'],
  pattern: /(?:19|20)\d\d(?:\s?(?:,|và|;)\s?(?:19|20)\d\d){1,7}(?=\s?\))/y,
  read(hit) {
    if (!/\(\s?$/.test(hit.before(2))) return refuse('not alone in its brackets')
    const own = hit.folded.slice(hit.start, hit.end)
    const value: YearValue = {
      years: [...own.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0])),
      role: 'reference',
      relative: false,
    }
    return { value }
  },
  examples: {
    finds: [['3 năm liên tiếp («2018, 2019, 2020») dẫn đầu', { years: [2018, 2019, 2020] }]],
    ignores: ['(năm 2020, 2021)', 'ngày 1/2/2020, 2021'],
  },
})
