import type { Frame } from '../types.ts'

export const press: Frame = {
  id: 'directive.press',
  version: 1,
  idea: 'thúc {A} làm, as headlines order; "thúc đẩy" and "kết thúc" are other words.',
  verbs: ['thúc'],
  addressee: 'required',
  notBehind: /(?:^| )(?:kết|thôi|bó|hối|đốc|giục|câu) $/,
  notBefore: /^ ?(?:đẩy|giục|bách|ép|thủ)(?= |[,.;]|$)/,
  confidence: 0.7,
  examples: {
    finds: [['«Chủ tịch UBND TP.HCM Lê Mẫu thúc các quận, huyện hoàn thành số hóa hồ sơ».', 'các quận, huyện']],
    ignores: [
      'Chủ tịch UBND TP.HCM Lê Mẫu thúc đẩy các sở chuyển đổi số.',
      'Kết thúc hội nghị, các phường của quận 3 ký cam kết.',
    ],
  },
}
