import type { Frame } from '../types.ts'

export const commission: Frame = {
  id: 'directive.commission',
  version: 1,
  idea: 'đặt hàng {A}: a leader orders a result of an organ.',
  verbs: ['đặt hàng'],
  addressee: 'required',
  notBehind: /(?:^| )(?:được|cơ chế|đơn|việc) $/,
  confidence: 0.7,
  examples: {
    finds: [
      [
        '«Chủ tịch UBND TP.HCM Lê Mẫu đặt hàng Sở Khoa học và Công nghệ xây dựng bộ tiêu chí».',
        'Sở Khoa học và Công nghệ',
      ],
      ['«Phó Chủ tịch UBND TP.HCM Lê Mẫu đặt hàng ITPC xây dựng bộ cẩm nang».', 'ITPC'],
    ],
    ignores: ['Người dân quận 3 đặt hàng qua mạng.'],
  },
}
