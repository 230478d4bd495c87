import { defineRule, refuse } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'

export const yearList = defineRule({
  id: 'year.list',
  version: 1,
  kind: 'year',
  idea: '"3 năm liên tiếp (2018, 2019, 2020)", "ba năm liên tiếp 2018, 2019, 2020,": years listed without their noun, in brackets or behind a streak',
  starts: ['#'],
  pattern: /(?:19|20)\d\d(?:\s?(?:,|và|;)\s?(?:19|20)\d\d){1,7}(?=\s?[),:])/y,
  read(hit) {
    const bracketed = /\(\s?$/.test(hit.before(2)) && /^\s?\)/.test(hit.after(2))
    if (!bracketed && !/(?:liên tiếp|liên tục|liền|gần đây|qua)\s?:?\s$/.test(hit.before(14)))
      return refuse('neither alone in its brackets nor behind a streak')
    const own = hit.folded.slice(hit.start, hit.end)
    const value: YearValue = {
      years: [...own.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0])),
      role: 'reference',
      relative: false,
    }
    return { value }
  },
  examples: {
    finds: [
      ['ba năm liên tiếp «2021, 2022, 2023», Hà Nội đều xếp thứ 3', { years: [2021, 2022, 2023] }],
      ['3 năm liên tiếp («2018, 2019, 2020») dẫn đầu', { years: [2018, 2019, 2020] }],
    ],
    ignores: ['(năm 2020, 2021)', 'ngày 1/2/2020, 2021'],
  },
})
