import type { Frame } from '../types.ts'

export const admonish: Frame = {
  id: 'directive.admonish',
  version: 2,
  idea: 'nhắc nhở, nhắc, phê bình {A}: directive-like, kept with an addressee.',
  verbs: ['nhắc nhở', 'phê bình', 'nhắc'],
  addressee: 'required',
  notBehind: /(?:^| )(?:bị|tự|được|kiểm điểm,|tự phê bình và|hình thức|và|để|đã bị) $/,
  notBefore: /^ ?(?:lại|đến|tới|tên|về)(?= |[,.;]|$)/,
  confidence: 0.7,
  examples: {
    finds: [['«Chủ tịch UBND huyện Củ Chi Lê Mẫu phê bình UBND các xã chậm giải quyết hồ sơ».', 'UBND các xã']],
    ignores: [
      'Chủ tịch UBND huyện Củ Chi Lê Mẫu nhắc lại các xã đã tụt hạng.',
      'Một số phường của quận Đống Đa bị UBND thành phố phê bình.',
    ],
  },
}
