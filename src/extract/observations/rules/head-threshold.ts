import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const headThreshold = cueRule({
  id: 'head.threshold',
  version: 1,
  kind: 'head',
  idea: 'limits of classes and design of an index: thang điểm, trọng số, đơn vị đạt từ 90% trở lên, điểm tối đa',
  phrases: [
    'thang điểm',
    'trọng số',
    'điểm tối đa',
    'tối đa',
    'thang',
    'mức điểm',
    'ngưỡng',
    'điểm chuẩn',
    'cơ cấu điểm',
    'tỷ trọng',
    'tỉ trọng',
    'điểm sàn',
  ],
  value: { topic: 'threshold' } satisfies HeadValue,
  // "95,9 điểm trên thang 100" is a score with its scale.
  unless: (hit) =>
    hit.folded.startsWith('thang', hit.start) && /\d\s?(?:điểm\s)?(?:trên|theo|ở)\s$/.test(hit.before(14))
      ? 'the scale of a score'
      : null,
  examples: { finds: [['«thang điểm» 100']], ignores: ['bậc thanh toán', 'đạt 95,9 điểm trên thang 100'] },
})
