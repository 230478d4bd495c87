import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'

const PAIRED = /(?:lần lượt|tương ứng|theo thứ tự)(?= )/

export const yearSpan = defineRule({
  id: 'year.span',
  version: 1,
  kind: 'year',
  idea: '"Hai năm tiếp theo, quận lần lượt đạt …", "từ năm 2021 đến 2023 lần lượt …": several years that only a list of figures tells apart',
  starts: ['từ', 'giai', 'trong', 'các', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', '#'],
  pattern: vi`(?:(?:từ năm|từ|năm|giai đoạn|trong các năm|các năm|(?:hai|ba|bốn|năm|sáu|[2-6]) năm) (?<first>20\d\d)(?:\s?-\s?| đến (?:năm )?| tới (?:năm )?)(?<last>20\d\d)|(?:trong )?(?<n>${COUNT}) năm (?<way>tiếp theo|kế tiếp|tiếp đó|sau đó|sau|liền sau|trước đó|liền trước|trước|gần đây|gần nhất|vừa qua|qua|trở lại đây))`,
  read(hit) {
    if (!PAIRED.test(hit.after(120)) && !PAIRED.test(hit.before(12)))
      return refuse('no list of figures to tell the years apart')
    const { first, last, n, way } = hit.groups
    if (first !== undefined && last !== undefined) {
      const years = yearsFrom(Number(first), Number(last) - Number(first) + 1)
      if (years.length < 2 || years.length > 8) return refuse('no span of years')
      const value: YearValue = { years, role: 'reference', relative: false }
      return { value }
    }
    const count = countOf(n!)
    if (count === null || count < 2 || count > 6) return refuse('no span of years')
    if (/^(?:gần|vừa|qua|trở)/.test(way!)) {
      if (hit.doc.published === null) return refuse('no day to count from')
      const years = yearsFrom(hit.doc.published.year - count, count)
      const value: YearValue = { years, role: 'reference', relative: false }
      return { value }
    }
    const value: YearValue = {
      years: [0],
      role: 'reference',
      relative: true,
      shift: way!.includes('trước') ? -count : 1,
      span: count,
    }
    return { value }
  },
  examples: {
    finds: [
      ['«Hai năm tiếp theo», quận lần lượt đạt 92,5% và 94,1%', { shift: 1, span: 2 }],
      ['«Ba năm trước đó» lần lượt đạt 90%, 91% và 92%', { shift: -3, span: 3 }],
      ['«từ năm 2021 đến năm 2023» lần lượt đạt 90%, 91% và 92%', { years: [2021, 2022, 2023] }],
      ['«hai năm gần đây» con số này lần lượt là 92,5% và 94,1%', { years: [2022, 2023] }],
      ['«giai đoạn 2021-2023» lần lượt xếp thứ 9, 7 và 4', { years: [2021, 2022, 2023] }],
    ],
    ignores: ['Hai năm tiếp theo, quận phấn đấu', 'giai đoạn 2021-2025 đề ra', 'Một năm sau, quận lần lượt'],
  },
})

function yearsFrom(first: number, count: number): number[] {
  return count < 1 ? [] : Array.from({ length: Math.min(count, 20) }, (_, i) => first + i)
}
