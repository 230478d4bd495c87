import type { Frame } from '../types.ts'

export const require: Frame = {
  id: 'directive.require',
  version: 1,
  idea: 'yêu cầu {A} làm: the plain order; "theo yêu cầu", "đáp ứng yêu cầu" and "yêu cầu của" are nouns.',
  verbs: ['yêu cầu', 'đặt ra yêu cầu'],
  addressee: 'optional',
  notBehind:
    /(?:^| )(?:theo|các|những|đáp ứng|một|mục đích,|đúng|đạt|so với|vượt|với|từ|do|nhiều|đặt ra|bảo đảm|đảm bảo|nhận|có|mọi|hai|ba|thực hiện|trước|về|hết|là|bị|được|theo đúng|của|xuất phát từ|tiếp nhận|khi|nếu|cầu|chất vấn|ngoài|trả lời|bằng|như) $/,
  notBefore:
    /^ ?(?:của|về|này|đó|đặt ra|đề ra|nêu trên|trên|cao|mới|cấp bách|cấp thiết|thực tiễn|thực tế|nhiệm vụ|khách quan|bức thiết|tối thiểu|bồi thường|người dân nộp|được|là|công việc|chung|riêng|phát triển|kỹ thuật|chuyên môn|hay|và chất lượng|chất lượng|quản lý|cụ thể)(?= |[,.;]|$)/,
  confidence: 0.95,
  examples: {
    finds: [
      ['«Chủ tịch UBND quận Thanh Xuân Lê Mẫu yêu cầu các phường rà soát thủ tục».', 'các phường'],
      ['Kết luận cuộc họp, «Bí thư Quận ủy Đống Đa Trần Thị Thử yêu cầu đẩy mạnh cải cách hành chính».', null],
    ],
    ignores: [
      'UBND quận Đống Đa thực hiện theo yêu cầu của thành phố.',
      'Chủ tịch UBND quận Đống Đa Lê Mẫu nêu các yêu cầu đặt ra với phường.',
    ],
  },
}
