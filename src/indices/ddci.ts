import { defineIndex, forms } from './types.ts'

const PEERS = [
  'sở, ngành và địa phương',
  'sở, ban, ngành và địa phương',
  'sở, ban, ngành, địa phương',
  'sở, ngành, địa phương',
  'sở, ban, ngành và quận, huyện',
  'sở, ngành và quận, huyện',
  'sở, ban ngành và địa phương',
  'sở ngành và địa phương',
  'sở, ban, ngành',
  'sở, ngành',
  'sở ban ngành',
  'địa phương',
  'quận, huyện',
  'huyện',
  'sở, ngành, quận, huyện',
  'sở ngành',
  'sở, ban, ngành và phường, xã',
  'sở, ngành và phường, xã',
  'phường, xã, đặc khu',
  'xã, phường',
  'cơ sở',
  'các sở, ngành và địa phương',
  'các sở, ban, ngành và địa phương',
  'sở, ban, ngành và các địa phương',
  'sở, ngành và các địa phương',
]

/** Department and District Competitiveness Index, misprinted DDIC. */
export const DDCI = defineIndex({
  code: 'DDCI',
  id: 'DDCI',
  name: 'Chỉ số năng lực cạnh tranh cấp sở, ban, ngành và địa phương',
  name_en: 'Department and District Competitiveness Index',
  index_name: null,
  scales: [100],
  issuer: 'UBND Thành phố (ITPC)',
  levels: ['department', 'district', 'ward'],
  surfaces: {
    name: [
      ...forms(['', 'chỉ số', 'bộ chỉ số'], ['ddci', 'ddic']),
      ...forms(
        ['chỉ số', 'bộ chỉ số', 'chỉ số đánh giá', 'bộ chỉ số đánh giá', 'chỉ số về'],
        ['năng lực cạnh tranh', 'năng lực cạnh tranh của', 'năng lực điều hành'],
        ['cấp', ''],
        PEERS,
      ),
      ...forms(['năng lực cạnh tranh cấp'], PEERS),
      'department and district competitiveness index',
      'district and department competitiveness index',
    ],
  },
})
