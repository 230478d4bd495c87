import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const headOtherRanking = cueRule({
  id: 'head.other-ranking',
  version: 1,
  kind: 'head',
  idea: 'measures that look like a governance index and are none: GFCI, CPI, IIP, VN-Index, AQI, HDI, PMI, đô thị loại I, dân số, cấp độ dịch',
  phrases: [
    ...[
      'gfci',
      'cpi',
      'iip',
      'vn-index',
      'vn index',
      'vnindex',
      'aqi',
      'hdi',
      'pmi',
      'hnx-index',
      'chỉ số giá tiêu dùng',
      'chỉ số sản xuất công nghiệp',
      'chỉ số giải ngân',
      'đô thị loại',
      'tiêu chí đô thị',
      'cấp độ dịch',
      'cấp độ',
      'vùng xanh',
      'ca mắc',
      'ca nhiễm',
      'dân số',
      'diện tích',
    ],
    ...[
      'chỉ số khởi nghiệp',
      'chỉ số giá',
      'chỉ số hạnh phúc',
      'chỉ số ô nhiễm',
      'chất lượng không khí',
      'trung tâm tài chính',
      'thành phố đáng sống',
      'ô nhiễm',
      'ùn tắc',
      'tai nạn',
      'tội phạm',
      'an toàn giao thông',
      'mật độ',
      'chỉ số chứng khoán',
      'tham nhũng',
      'phòng, chống tham nhũng',
      'sản xuất công nghiệp',
      'phòng cháy',
    ],
  ],
  value: { topic: 'other ranking' } satisfies HeadValue,
  unless: (hit) =>
    /^(?:dân số|diện tích)$/.test(hit.folded.slice(hit.start, hit.end)) &&
    !/^\s*(?:đứng|xếp|đông|lớn|là|đạt|thứ|chiếm|tăng|:|\d)/.test(hit.after(10))
      ? 'not what is measured'
      : null,
  examples: {
    finds: [['«GFCI» của TP.HCM xếp thứ 98'], ['«chỉ số giải ngân» đứng thứ 2']],
    ignores: ['PCI', 'chỉ số CCHC'],
  },
})
