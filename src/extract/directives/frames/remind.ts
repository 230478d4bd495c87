import type { Frame } from '../types.ts'

export const remind: Frame = {
  id: 'directive.remind',
  version: 1,
  idea: 'lưu ý {A} làm, or what to mind; pointing out a failing ("lưu ý, nhiều phường còn chậm") orders nothing.',
  verbs: ['lưu ý'],
  addressee: 'optional',
  notBehind: /(?:^| )(?:cần|điểm|đáng|phải|các|những|nên|một số|vấn đề|điều|cũng cần|xin) $/,
  notBefore: /^ ?(?:là |khi |của|này)/,
  confidence: 0.8,
  examples: {
    finds: [
      ['«Chủ tịch UBND quận 3 Lê Mẫu lưu ý các phường không để hồ sơ trễ hạn».', 'các phường'],
      ['«Chủ tịch UBND quận 3 Lê Mẫu lưu ý trách nhiệm phục vụ người dân».', null],
    ],
    ignores: ['Chủ tịch UBND quận 3 Lê Mẫu lưu ý, nhiều phường còn trễ hạn hồ sơ.'],
  },
}
