import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

/**
 * Nouns that say what the figures of their clause measure, when it is not an index (language guide 6.3 and 13). One rule a
 * domain; a figure belongs to the nearest head, and only figures of an index become observations.
 */

/** Names of the parts of PCI, PAPI and PAR INDEX. */
const PARTS = [
  'gia nhập thị trường',
  'tiếp cận đất đai',
  'tính minh bạch',
  'chi phí thời gian',
  'chi phí không chính thức',
  'cạnh tranh bình đẳng',
  'tính năng động',
  'chính sách hỗ trợ doanh nghiệp',
  'dịch vụ hỗ trợ doanh nghiệp',
  'đào tạo lao động',
  'thiết chế pháp lý',
  'trách nhiệm giải trình',
  'kiểm soát tham nhũng',
  'cung ứng dịch vụ công',
  'quản trị môi trường',
  'quản trị điện tử',
  'tham gia của người dân',
  'cải cách tổ chức bộ máy',
  'cải cách chế độ công vụ',
  'cải cách thủ tục hành chính',
  'tài chính công',
  'chỉ đạo, điều hành',
  'chỉ đạo điều hành',
  'xây dựng chính quyền điện tử',
  'tổ chức bộ máy',
  'chế độ công vụ',
]

export const headComponent = cueRule({
  id: 'head.component',
  version: 1,
  kind: 'head',
  idea: 'parts of an index: chỉ số thành phần, lĩnh vực, trục nội dung, tiêu chí, điểm thẩm định, điểm điều tra xã hội học',
  phrases: [
    ...[
      'chỉ số thành phần',
      'các chỉ số thành phần',
      'chỉ số con',
      'trục nội dung',
      'lĩnh vực',
      'nội dung',
      'nhóm tiêu chí',
      'tiêu chí',
      'nhóm chỉ số',
      'nhóm nội dung',
    ],
    ...[
      'điểm thẩm định',
      'thẩm định',
      'điểm điều tra xã hội học',
      'điều tra xã hội học',
      'điểm đtxhh',
      'đtxhh',
      'điểm tự chấm',
      'tự chấm',
      'tự đánh giá',
      'điểm tự đánh giá',
      'điểm thưởng',
      'điểm cộng',
      'điểm trừ',
    ],
    ...[
      'công khai, minh bạch',
      'công khai minh bạch',
      'tiến độ giải quyết',
      'thanh toán trực tuyến',
      'số hóa hồ sơ',
      'dịch vụ công trực tuyến',
      'dịch vụ trực tuyến',
      'mức độ hài lòng',
      'điểm thành phần',
      ...PARTS,
      'cải cách thể chế',
      'cải cách tài chính công',
      'hiện đại hóa hành chính',
      'trục',
      'ở trụ',
      'trụ cột',
      'các trụ',
      'chính quyền số',
      'kinh tế số',
      'xã hội số',
    ],
  ],
  value: { topic: 'component' } satisfies HeadValue,
  unless(hit) {
    const after = hit.after(12)
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^\s*(?:chỉ số|về chỉ số)/.test(after)) return 'an index follows'
    if (/^(?:tự chấm|tự đánh giá|thẩm định)/.test(own) && /^\s*(?:chỉ số|kết quả)/.test(after))
      return 'the index itself'
    if (/^(?:nội dung|lĩnh vực|tiêu chí)$/.test(own) && /(?:\d|các|nhiều|một số|những|tất cả)\s$/.test(hit.before(12)))
      return 'counted or many: the method'
    return null
  },
  examples: {
    finds: [
      ['«chỉ số thành phần» về cạnh tranh bình đẳng đứng thứ 3'],
      ['«điểm thẩm định» đạt 58,2 điểm'],
      ['«Tiêu chí» dịch vụ đạt 14,2/18 điểm'],
    ],
    ignores: ['Bộ chỉ số gồm 8 lĩnh vực', 'chỉ số CCHC'],
  },
})
