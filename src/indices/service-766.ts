import { defineIndex, forms } from './types.ts'

const QUALITY = [
  'phục vụ người dân, doanh nghiệp',
  'phục vụ người dân và doanh nghiệp',
  'phục vụ người dân, tổ chức, doanh nghiệp',
  'phục vụ người dân, tổ chức và doanh nghiệp',
  'phục vụ hành chính công',
  'phục vụ tổ chức, cá nhân',
]

/** The service-quality index of decision 766/QĐ-TTg: a running score of 100 on the national service portal (4.9). */
export const SERVICE_766 = defineIndex({
  code: 'SERVICE_766',
  id: 'SERVICE_766',
  name: 'Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp',
  name_en: 'Service quality index of Decision 766/QD-TTg',
  index_name: null,
  scales: [100],
  issuer: 'Cổng Dịch vụ công Quốc gia',
  levels: ['province', 'city', 'department', 'district', 'ward'],
  surfaces: {
    name: [
      ...forms(
        [
          'bộ chỉ số',
          'chỉ số',
          'bộ chỉ số theo quyết định',
          'bộ chỉ số theo quyết định số',
          'bộ chỉ số đánh giá theo quyết định',
        ],
        ['766', '766/qđ-ttg'],
      ),
      ...forms(
        [
          'chỉ số',
          'bộ chỉ số',
          'các chỉ số',
          'chỉ số đánh giá',
          'bộ chỉ số đánh giá',
          'bộ chỉ số đánh giá chất lượng',
          'chỉ số đánh giá chất lượng',
          'chỉ số chất lượng',
          'bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng',
          'chỉ số chỉ đạo, điều hành và đánh giá chất lượng',
          'bộ chỉ số về',
          'chỉ số về',
          'điểm',
          'điểm số',
          'bảng xếp hạng',
          'xếp hạng',
          'bảng xếp hạng chỉ số',
          'xếp hạng chỉ số',
        ],
        QUALITY,
      ),
      ...forms(
        ['chỉ số', 'bộ chỉ số', 'bảng xếp hạng', 'xếp hạng', 'chỉ số đánh giá'],
        ['chất lượng dịch vụ công', 'chất lượng giải quyết thủ tục hành chính', 'chất lượng giải quyết tthc'],
      ),
    ],
    needs_value: [
      ...forms(['chất lượng', 'kết quả', 'mức độ', ''], QUALITY),
      'chất lượng giải quyết thủ tục hành chính',
    ],
  },
})
