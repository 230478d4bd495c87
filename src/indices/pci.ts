import { defineIndex, forms } from './types.ts'

/** Provincial Competitiveness Index: provinces only; "năng lực cạnh tranh" without "cấp tỉnh" is a topic (4.7). */
export const PCI = defineIndex({
  code: 'PCI',
  id: 'PCI',
  name: 'Chỉ số năng lực cạnh tranh cấp tỉnh',
  name_en: 'Provincial Competitiveness Index',
  index_name: null,
  scales: [100],
  issuer: 'VCCI',
  levels: ['province', 'city'],
  surfaces: {
    name: [
      ...forms(['', 'chỉ số'], ['pci']),
      ...forms(['chỉ số', 'bảng xếp hạng', ''], ['năng lực cạnh tranh cấp tỉnh']),
      'provincial competitiveness index',
    ],
    needs_value: forms(['chỉ số', 'bảng xếp hạng', 'xếp hạng', 'bảng', ''], ['năng lực cạnh tranh']),
  },
})
