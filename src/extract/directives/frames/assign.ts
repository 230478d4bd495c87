import type { Frame } from '../types.ts'

/** "giao cụ thể", "giao rõ trách nhiệm cho", "giao nhiệm vụ cụ thể cho": what is given stands between the verb and who gets it. */
const VARIANTS = ['', ' cụ thể', ' rõ', ' trực tiếp', ' thêm'].flatMap((how) =>
  ['', ' nhiệm vụ', ' trách nhiệm', ' việc'].flatMap((what) =>
    ['', ' cụ thể', ' chính'].flatMap((kind) => ['', ' cho'].map((to) => `giao${how}${what}${kind}${to}`)),
  ),
)

export const assign: Frame = {
  id: 'directive.assign',
  version: 1,
  idea: 'giao {A} chủ trì …, phối hợp {B}: A is the addressee, B supports; "được giao" and "giao thông" order nobody.',
  verbs: [...VARIANTS, 'phân công'],
  addressee: 'required',
  notBehind: /(?:^| )(?:bàn|chuyển|tiền|nhận|ngoại|xã|được|bị|tuyến|hợp đồng|đã bàn|phó|việc|thời gian|giải|đấu) $/,
  notBefore:
    /^ ?(?:thông|lưu|dịch|tiếp|nộp|nhận|hàng|đất|hữu|tranh|phó(?! (?:chủ|bí|giám|trưởng|chánh|thủ|tổng|phòng|ban))|thương|mùa|thừa|hưởng|thoa|cấu|kèo)(?= |[,.;]|$)/,
  confidence: 0.95,
  examples: {
    finds: [
      ['«UBND Thành phố Hà Nội giao Sở Nội vụ chủ trì, phối hợp các quận hướng dẫn thực hiện».', 'Sở Nội vụ'],
      ['«Chủ tịch UBND quận 7 Lê Mẫu giao nhiệm vụ cho Phòng Nội vụ tổng hợp báo cáo».', 'Phòng Nội vụ'],
      ['«Bí thư Thành ủy Hà Nội Lê Mẫu phân công Phó Bí thư Thành ủy theo dõi việc này».', 'Phó Bí thư Thành ủy'],
    ],
    ignores: [
      'Quận Đống Đa hoàn thành các chỉ tiêu được giao.',
      'Thu ngân sách quận Đống Đa đạt 39% dự toán Thành phố giao.',
      'UBND quận Đống Đa bàn giao mặt bằng cho các đơn vị thi công.',
    ],
  },
}
