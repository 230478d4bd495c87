import { defineIndex, forms } from './types.ts'

const TOPIC = ['cải cách hành chính', 'cchc', 'chcc', 'cải cách hành chính nhà nước', 'cải cách hành chính công']

/** Chỉ số cải cách hành chính: the ministry's for provinces, the city's for departments, districts and wards (4.1). */
export const PAR_INDEX = defineIndex({
  code: 'PAR_INDEX',
  id: 'PAR_INDEX',
  name: 'Chỉ số cải cách hành chính',
  name_en: 'Public Administration Reform Index',
  index_name: null,
  scales: [100],
  issuer: 'Bộ Nội vụ (tỉnh, thành phố); UBND Thành phố (sở, quận, huyện, phường, xã)',
  levels: ['province', 'city', 'department', 'district', 'ward'],
  surfaces: {
    name: [
      ...forms(
        [
          'chỉ số',
          'bộ chỉ số',
          'các chỉ số',
          'chỉ số đánh giá',
          'chỉ số xác định',
          'chỉ số đánh giá kết quả',
          'chỉ số đánh giá công tác',
          'chỉ số theo dõi, đánh giá',
          'chỉ số về',
          'chỉ số công tác',
          'chỉ số đánh giá, xếp hạng',
        ],
        TOPIC,
      ),
      ...forms(['chỉ số', ''], ['par index', 'par-index', 'parindex', 'par - index', 'par_index', 'par idex']),
      ...forms(['điểm', 'điểm số', 'tổng điểm', 'thứ hạng', 'xếp hạng', 'bảng xếp hạng', 'hạng', 'bảng điểm'], TOPIC),
      ...forms(
        ['điểm', 'thứ hạng', 'xếp hạng', 'bảng xếp hạng', 'điểm số'],
        ['công tác', 'chỉ số', 'về', 'kết quả'],
        TOPIC,
      ),
      'chỉ số par',
      'public administration reform index',
      'public administration reform (par) index',
      'administrative reform index',
      'par index score',
    ],
    needs_value: [
      ...forms(
        [
          'kết quả',
          'kết quả thực hiện',
          'kết quả công tác',
          'kết quả xếp hạng',
          'kết quả đánh giá',
          'công tác',
          'đánh giá',
          'nhiệm vụ',
          'về',
          '',
        ],
        TOPIC,
      ),
      'administrative reform',
      'public administration reform',
    ],
  },
})
