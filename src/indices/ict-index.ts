import { defineIndex, forms } from './types.ts'

/** ICT Index, replaced by the DTI in 2020; numbers of 0–1. */
export const ICT_INDEX = defineIndex({
  code: 'ICT_INDEX',
  id: 'ICT_INDEX',
  name: 'Chỉ số sẵn sàng cho phát triển và ứng dụng công nghệ thông tin - truyền thông',
  name_en: 'Vietnam ICT Index',
  index_name: null,
  scales: [1, 100],
  issuer: 'Bộ TT&TT, Hội Tin học Việt Nam; Sở TT&TT (sở, quận, huyện)',
  levels: ['province', 'city', 'department', 'district'],
  surfaces: {
    name: [
      ...forms(['', 'chỉ số', 'vietnam', 'viet nam', 'việt nam'], ['ict index', 'ict-index', 'ictindex', 'it index']),
      ...forms(
        ['chỉ số sẵn sàng', 'chỉ số mức độ sẵn sàng'],
        ['cho phát triển và ứng dụng', 'ứng dụng và phát triển', 'phát triển và ứng dụng'],
        [
          'cntt-tt',
          'cntt - tt',
          'cntt',
          'công nghệ thông tin',
          'công nghệ thông tin - truyền thông',
          'công nghệ thông tin và truyền thông',
          'cntt và truyền thông',
          'cntt&tt',
        ],
      ),
      ...forms(
        ['xếp hạng', 'chỉ số', 'bảng xếp hạng', 'chỉ số đánh giá', 'chỉ số xếp hạng'],
        ['mức độ ứng dụng', 'ứng dụng', 'về ứng dụng', 'về mức độ ứng dụng'],
        ['cntt', 'công nghệ thông tin'],
      ),
    ],
    needs_value: forms(
      ['mức độ ứng dụng', 'ứng dụng', 'đánh giá mức độ ứng dụng', 'kết quả ứng dụng'],
      ['cntt', 'công nghệ thông tin'],
    ),
  },
})
