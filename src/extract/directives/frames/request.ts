import type { Frame } from '../types.ts'

export const request: Frame = {
  id: 'directive.request',
  version: 1,
  idea: 'đề nghị {A} làm: an order in the manners of the Party, unless the addressee stands above (then a petition).',
  verbs: ['đề nghị'],
  addressee: 'optional',
  notBehind:
    /(?:^| )(?:theo|các|những|đơn|văn bản|tờ trình|hồ sơ|lời|ý kiến|kiến nghị,|kiến nghị và|một số|nhiều|giấy|của|xem xét|giải quyết|chấp thuận|đồng ý|làm|lập|từng|được|cử tri|mọi|phiếu|bị|và có) $/,
  notBefore:
    /^ ?(?:của|này|đó|được|phê duyệt|công nhận|truy tố|khởi tố|xem xét|khen thưởng|tặng|mức|giảm án|cấp có thẩm quyền|cấp trên|trung ương|chính phủ|quốc hội|thủ tướng|tòa|hđxx|hội đồng xét xử|bộ [^,]{0,30}(?:sớm|xem xét|quan tâm|cho phép))(?= |[,.;]|$)/,
  confidence: 0.9,
  examples: {
    finds: [
      ['«Bí thư Huyện ủy Gia Lâm Lê Mẫu đề nghị các xã, thị trấn tập trung hoàn thành chỉ tiêu».', 'các xã, thị trấn'],
      ['«Bí thư Quận ủy Đống Đa Trần Thử đề nghị, các cấp, ngành tiếp tục thực hiện nhiệm vụ».', 'các cấp, ngành'],
    ],
    ignores: [
      'UBND phường Láng Hạ đề nghị UBND quận Đống Đa sớm bố trí kinh phí.',
      'Cử tri quận Đống Đa đề nghị UBND thành phố giải quyết dứt điểm.',
      'UBND quận Đống Đa giải quyết theo đề nghị của người dân.',
    ],
  },
}
