import { defineIndex, forms } from './types.ts'

/** Digital Transformation Index: a number of 0–1 or 0–100; national, and the city's own for departments and districts. */
export const DTI = defineIndex({
  code: 'DTI',
  id: 'DTI',
  name: 'Chỉ số chuyển đổi số',
  name_en: 'Digital Transformation Index',
  index_name: null,
  scales: [1, 100, 1000],
  issuer: 'Bộ TT&TT, từ 2025 Bộ KH&CN (tỉnh, thành phố); UBND Thành phố (sở, quận, huyện, phường, xã)',
  levels: ['province', 'city', 'department', 'district', 'ward'],
  surfaces: {
    name: [
      ...forms(['', 'chỉ số', 'bộ chỉ số', 'điểm', 'xếp hạng', 'bảng xếp hạng'], ['dti']),
      ...forms(
        [
          'chỉ số',
          'bộ chỉ số',
          'chỉ số đánh giá',
          'bộ chỉ số đánh giá',
          'chỉ số về',
          'chỉ số đánh giá mức độ',
          'bộ chỉ số đánh giá mức độ',
          'chỉ số mức độ',
          'bảng xếp hạng',
          'xếp hạng',
          'thứ hạng',
          'xếp hạng mức độ',
          'xếp hạng về',
          'xếp hạng chỉ số',
          'bảng xếp hạng chỉ số',
          'kết quả xếp hạng',
          'điểm',
          'tổng điểm',
          'bảng xếp hạng về',
        ],
        ['chuyển đổi số', 'cđs'],
        ['', 'cấp tỉnh', 'cấp huyện', 'cấp sở', 'cấp xã', 'quốc gia'],
      ),
      'digital transformation index',
    ],
    needs_value: [
      ...forms(
        ['mức độ', 'đánh giá mức độ', 'kết quả', 'kết quả đánh giá', 'công tác', 'về', 'đánh giá', ''],
        ['chuyển đổi số', 'cđs'],
        ['', 'cấp xã', 'cấp huyện'],
      ),
      'digital transformation',
    ],
  },
})
