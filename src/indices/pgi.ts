import { defineIndex, forms } from './types.ts'

export const PGI = defineIndex({
  code: 'PGI',
  id: 'PGI',
  name: 'Chỉ số xanh cấp tỉnh',
  name_en: 'Provincial Green Index',
  index_name: null,
  scales: [40, 100],
  issuer: 'VCCI',
  levels: ['province', 'city'],
  surfaces: {
    name: [...forms(['', 'chỉ số'], ['pgi']), ...forms(['chỉ số xanh'], ['', 'cấp tỉnh']), 'provincial green index'],
  },
})
