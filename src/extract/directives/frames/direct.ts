import type { Frame } from '../types.ts'

export const direct: Frame = {
  id: 'directive.direct',
  version: 1,
  idea: 'chỉ đạo {A} làm: an order when somebody gives it to somebody on an occasion; told work ("đã chỉ đạo thực hiện") is not.',
  verbs: ['chỉ đạo'],
  addressee: 'required',
  notBehind:
    /(?:^| )(?:ban|sự|quan tâm|tập trung|công tác|lãnh đạo,|lãnh đạo|trong|theo|ý kiến|phát biểu|tăng cường|thường xuyên|trực tiếp|kịp thời|(?<!(?:có|ký|ra|gửi|bằng) )văn bản|chủ động|được|của|các|đã quan tâm|phải|cần|quyết liệt|tiếp tục|những|dưới|tích cực|thực hiện|luôn|quan điểm|tinh thần|vai trò|có|việc|nhằm|để|và) $/,
  confidence: 0.85,
  examples: {
    finds: [
      [
        'Tại cuộc họp sáng 20/3, «Chủ tịch UBND quận Thanh Xuân Lê Mẫu chỉ đạo các phòng, ban khẩn trương khắc phục tồn tại».',
        'các phòng, ban',
      ],
    ],
    ignores: [
      'UBND quận Đống Đa đã chỉ đạo các phường thực hiện quyết liệt công tác cải cách hành chính.',
      'Dưới sự chỉ đạo của Quận ủy Đống Đa, các phường đã hoàn thành nhiệm vụ.',
      'Quận Đống Đa chỉ đạo tổ chức quản lý tốt các hoạt động lễ hội.',
      'Thời gian tới, UBND quận Đống Đa sẽ chỉ đạo các phường rà soát thủ tục.',
    ],
  },
}
