import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const headAverage = cueRule({
  id: 'head.average',
  version: 1,
  kind: 'head',
  idea: 'averages and spreads of a block: trung bình, bình quân, giá trị trung bình, trung vị',
  phrases: [
    'trung bình',
    'giá trị trung bình',
    'bình quân',
    'trung vị',
    'mức trung bình',
    'điểm trung bình',
    'mặt bằng chung',
    'chung của toàn thành phố',
    'chung toàn thành phố',
    'chung của thành phố',
    'chung của toàn tp',
    'chung toàn tp',
    'chung của cả nước',
    'khoảng cách',
    'chênh lệch',
    'độ chênh',
    'quốc gia',
  ],
  value: { topic: 'average' } satisfies HeadValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^quốc gia$/.test(own))
      return /(?:chỉ số|dti|index|papi|sipas|pci)\s(?:cấp\s)?$/.test(hit.before(16)) ? null : "not the nation's figure"
    if (/(?:loại|mức|nhóm|mức độ|khá|xếp loại|hạng)\s$/.test(hit.before(12)) && !/^(?:mức|giá)/.test(own))
      return 'a grade'
    if (/(?:so với|hơn|vượt|trên|dưới|cách|kém|bằng|thấp hơn|cao hơn)\s(?:mức\s|điểm\s)?$/.test(hit.before(16)))
      return 'what is compared with'
    if (
      own.startsWith('chung') &&
      /(?<![a-zà-ỹ])(?:xét|nhìn|tính|đánh giá)\s$/.test(hit.before(12)) &&
      /^,/.test(hit.after(1))
    )
      return 'a view of the whole, whose figures are told behind it'
    if (/^\s*(?:cao|thấp|khá)/.test(hit.after(6))) return 'a grade'
    return null
  },
  examples: {
    finds: [['«Giá trị trung bình» cả nước đạt 86,98%'], ['«bình quân» toàn khối là 91%']],
    ignores: [
      'Xét chung toàn thành phố, TP HCM đạt 84,61 điểm',
      'xếp loại trung bình',
      'cao hơn mức trung bình 3 điểm',
    ],
  },
})
