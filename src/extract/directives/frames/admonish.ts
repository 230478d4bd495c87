import type { Frame } from '../types.ts'

export const admonish: Frame = {
  id: 'directive.admonish',
  version: 1,
  idea: 'nhắc nhở, phê bình {A}: directive-like, kept with an addressee.',
  verbs: ['nhắc nhở', 'phê bình'],
  addressee: 'required',
  notBehind: /(?:^| )(?:bị|tự|được|kiểm điểm,|tự phê bình và|hình thức|và|để|đã bị) $/,
  confidence: 0.7,
  examples: {
    finds: [['«Chủ tịch UBND huyện Củ Chi Lê Mẫu phê bình UBND các xã chậm giải quyết hồ sơ».', 'UBND các xã']],
    ignores: ['Một số phường của quận Đống Đa bị UBND thành phố phê bình.'],
  },
}
