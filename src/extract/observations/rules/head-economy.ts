import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const headEconomy = cueRule({
  id: 'head.economy',
  version: 1,
  kind: 'head',
  idea: 'budget, growth, investment, disbursement: their percents, ranks and changes are of the economy',
  phrases: [
    ...[
      'thu ngân sách',
      'chi ngân sách',
      'ngân sách',
      'tăng trưởng',
      'tốc độ tăng trưởng',
      'giá trị sản xuất',
      'giải ngân',
      'vốn đầu tư',
      'đầu tư công',
      'thu hút đầu tư',
      'fdi',
      'kim ngạch',
      'xuất khẩu',
      'dự toán',
      'thu hút fdi',
    ],
    ...[
      'doanh thu',
      'tổng mức bán lẻ',
      'du lịch',
      'khách du lịch',
      'lượt khách',
      'grdp',
      'gdp',
      'nợ thuế',
      'thu thuế',
      'quy mô kinh tế',
      'thu nhập bình quân',
      'sản lượng',
      'lợi nhuận',
      'doanh nghiệp thành lập',
      'lãi suất',
      'cổ phiếu',
      'tín dụng',
    ],
  ],
  value: { topic: 'economy' } satisfies HeadValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (own === 'du lịch' && /(?:sở|,|và|:|;)\s$/.test(hit.before(5))) return 'the department'
    return null
  },
  examples: {
    finds: [['«thu ngân sách» đạt 112% dự toán'], ['«giải ngân» đứng thứ 2 thành phố']],
    ignores: ['chỉ số giá'],
  },
})
