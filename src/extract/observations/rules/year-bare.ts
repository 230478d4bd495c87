import { defineRule, refuse } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'

export const yearBare = defineRule({
  id: 'year.bare',
  version: 1,
  kind: 'year',
  idea: '"PAR INDEX 2023", "PCI 2022": a year without its noun, which only an index before it makes a year',
  starts: ['#'],
  pattern: /(?:19|20)\d\d(?![a-zà-ỹ\d])/y,
  read(hit) {
    if (/[\d.,/–-]$/.test(hit.before(1)) || /năm\s*$/.test(hit.before(6))) return refuse('part of a date or named')
    if (/^\s?[/-]\s?\d|^[.,]\d/.test(hit.after(4))) return refuse('a range or a figure')
    const planned = /(?:mục tiêu|chỉ tiêu|kế hoạch|phấn đấu)\s$/.test(hit.before(12))
    const value: YearValue = {
      years: [Number(hit.folded.slice(hit.start, hit.end))],
      role: planned ? 'plan' : 'bare',
      relative: false,
    }
    return { value }
  },
  examples: {
    finds: [['PAR INDEX «2023» của Hà Nội', { years: [2023] }]],
    ignores: ['giai đoạn 2021-2025', 'ngày 12/3/2023', 'năm 2022'],
  },
})
