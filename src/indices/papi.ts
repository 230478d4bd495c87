import { defineIndex, forms } from './types.ts'

/** Provincial Governance and Public Administration Performance Index: provinces only. */
export const PAPI = defineIndex({
  code: 'PAPI',
  id: 'PAPI',
  name: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh',
  name_en: 'Provincial Governance and Public Administration Performance Index',
  index_name: null,
  scales: [80, 100],
  issuer: 'CECODES, UNDP',
  levels: ['province', 'city'],
  surfaces: {
    name: [
      ...forms(['', 'chỉ số'], ['papi']),
      ...forms(
        ['chỉ số'],
        ['hiệu quả quản trị và hành chính công', 'hiệu quả quản trị hành chính công', 'quản trị và hành chính công'],
        ['', 'cấp tỉnh'],
      ),
      'provincial governance and public administration performance index',
    ],
  },
})
