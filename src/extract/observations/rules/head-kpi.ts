import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const headKpi = cueRule({
  id: 'head.kpi',
  version: 1,
  kind: 'head',
  idea: 'dossier figures and one-stop satisfaction: tỷ lệ, hồ sơ, đúng hạn, hài lòng tại bộ phận một cửa',
  phrases: [
    ...[
      'tỷ lệ',
      'tỉ lệ',
      'hồ sơ',
      'tỷ lệ hài lòng',
      'bộ phận một cửa',
      'số hồ sơ',
      'thủ tục hành chính',
      'tthc',
      'dịch vụ công',
      'người dân hài lòng',
      'người dân trưởng thành',
      'trả kết quả đúng hạn',
      'đúng hạn',
    ],
    ...[
      'tiêm chủng',
      'phủ sóng',
      'tài khoản',
      'định danh',
      'chữ ký số',
      'hộ nghèo',
      'hộ dân',
      'cử tri',
      'đảng viên',
      'nông thôn mới',
      'hoàn thành',
      'nhiệm vụ',
      'kế hoạch',
      'phiếu',
      'phiếu khảo sát',
    ],
  ],
  value: { topic: 'kpi' } satisfies HeadValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (
      /(?:kết quả|khảo sát|đánh giá|công bố|theo|ban hành|vượt)\s$/.test(hit.before(12)) &&
      /^(?:kế hoạch|hoàn thành|nhiệm vụ|phiếu)/.test(own)
    )
      return 'background'
    if (
      /^(?:thủ tục hành chính|tthc|dịch vụ công|kế hoạch|nhiệm vụ|hoàn thành)$/.test(own) &&
      !/^\s*(?:đạt|trực tuyến|được|đúng hạn|năm|:|là|của)/.test(hit.after(16))
    )
      return 'no figure hangs on it'
    if (
      /^(?:dịch vụ công|thủ tục hành chính)$/.test(own) &&
      /(?:cổng|chất lượng|cung cấp)\s(?:[a-zà-ỹ]{1,6}\s){0,2}$/.test(hit.before(24))
    )
      return 'part of a name'
    return null
  },
  examples: {
    finds: [['«Tỷ lệ» giải quyết đúng hạn đạt 99,8%'], ['«tỷ lệ hài lòng» tại bộ phận']],
    ignores: ['chỉ số CCHC đạt 95%', 'trên Cổng Dịch vụ công Quốc gia'],
  },
})
