import type { SentenceKind } from './types.ts'

/** What an entailment model is asked of a sentence. */
export const HYPOTHESES: Readonly<Record<SentenceKind, string>> = {
  observation: 'Câu này cho biết một đơn vị đã đạt điểm hoặc thứ hạng trong một bảng xếp hạng chỉ số.',
  target: 'Câu này nêu mục tiêu về điểm hoặc thứ hạng mà một đơn vị phấn đấu đạt.',
  directive: 'Trong câu này lãnh đạo yêu cầu cấp dưới thực hiện một nhiệm vụ.',
  document: 'Câu này dẫn số hiệu của một văn bản hành chính.',
}

/** Made sentences that an embedding model compares with. */
export const PROTOTYPES: Readonly<Record<SentenceKind | 'background', readonly string[]>> = {
  observation: [
    'Quận Ba Đình đạt 94,12%, xếp thứ 5/30 về Chỉ số cải cách hành chính.',
    'Dẫn đầu bảng xếp hạng là huyện Gia Lâm với 92,4 điểm, tiếp theo là quận Tây Hồ.',
    'Chỉ số hài lòng của người dân năm 2022 đạt 88,7%, tăng 3 bậc so với năm trước.',
  ],
  target: [
    'Phấn đấu năm 2025 chỉ số cải cách hành chính của quận đạt trên 95%.',
    'Thành phố đặt mục tiêu nằm trong nhóm 5 địa phương dẫn đầu cả nước.',
  ],
  directive: [
    'Chủ tịch UBND Thành phố yêu cầu các sở, ngành khắc phục ngay những tiêu chí còn thấp điểm.',
    'Đồng chí đề nghị UBND các phường rà soát, rút ngắn thời gian giải quyết hồ sơ.',
  ],
  document: [
    'Thực hiện Kế hoạch số 215/KH-UBND ngày 3/8/2023 của UBND Thành phố.',
    'UBND Thành phố ban hành Quyết định số 1024/QĐ-UBND công bố kết quả.',
  ],
  background: [
    'Người dân có thể nộp hồ sơ tại bộ phận một cửa hoặc trên Cổng dịch vụ công.',
    'Đội chủ nhà xếp thứ ba với 24 điểm sau vòng 12.',
    'Thu ngân sách trên địa bàn đạt 1.250 tỷ đồng, bằng 62% dự toán.',
    'Cơn bão số 4 gây mưa lớn trên diện rộng.',
  ],
}
