import { defineIndex, forms } from './types.ts'

/** Named governance indices outside the list: code `OTHER`, their name in `index_name`. One line a kind. */
export const PII = defineIndex({
  code: 'OTHER',
  id: 'PII',
  name: 'Chỉ số đổi mới sáng tạo cấp địa phương',
  name_en: 'Provincial Innovation Index',
  index_name: 'PII',
  scales: [100],
  issuer: 'Bộ KH&CN',
  levels: ['province', 'city'],
  surfaces: {
    name: [
      ...forms(['', 'chỉ số'], ['pii']),
      ...forms(
        ['chỉ số đổi mới sáng tạo', 'chỉ số đổi mới, sáng tạo'],
        ['', 'cấp địa phương', 'địa phương', 'cấp tỉnh'],
      ),
      'provincial innovation index',
      'local innovation index',
    ],
  },
})

export const FTA_INDEX = defineIndex({
  code: 'OTHER',
  id: 'FTA_INDEX',
  name: 'Chỉ số thực thi các Hiệp định thương mại tự do',
  name_en: 'FTA Index',
  index_name: 'FTA Index',
  scales: [40, 100],
  issuer: 'Bộ Công Thương',
  levels: ['province', 'city'],
  surfaces: { name: forms(['', 'chỉ số'], ['fta index', 'fta-index']) },
})

export const EBI = defineIndex({
  code: 'OTHER',
  id: 'EBI',
  name: 'Chỉ số thương mại điện tử',
  name_en: 'E-Business Index',
  index_name: 'EBI',
  scales: [100],
  issuer: 'VECOM',
  levels: ['province', 'city'],
  surfaces: { name: [...forms(['', 'chỉ số'], ['ebi']), 'chỉ số thương mại điện tử'] },
})

export const APCI = defineIndex({
  code: 'OTHER',
  id: 'APCI',
  name: 'Chỉ số chi phí tuân thủ thủ tục hành chính',
  name_en: 'Administrative Procedure Compliance Cost Index',
  index_name: 'APCI',
  scales: [100],
  issuer: 'Hội đồng tư vấn cải cách thủ tục hành chính',
  levels: ['province', 'city'],
  surfaces: {
    name: [...forms(['', 'chỉ số'], ['apci']), ...forms(['chỉ số'], ['chi phí tuân thủ'], ['', 'thủ tục hành chính'])],
  },
})
