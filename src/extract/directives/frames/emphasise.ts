import type { Frame } from '../types.ts'

export const emphasise: Frame = {
  id: 'directive.emphasise',
  version: 1,
  idea: 'nhấn mạnh, nêu rõ, gợi ý: a statement, unless {A} cần / phải / nên follows.',
  verbs: ['nhấn mạnh', 'khẳng định', 'nêu rõ', 'gợi ý', 'chỉ rõ'],
  addressee: 'required',
  modal: true,
  confidence: 0.6,
  examples: {
    finds: [
      ['«Bí thư Quận ủy Hoàng Mai Lê Mẫu nhấn mạnh, các phường phải chấm dứt tình trạng trễ hạn».', 'các phường'],
    ],
    ignores: ['Bí thư Quận ủy Hoàng Mai Lê Mẫu nhấn mạnh kết quả cải cách hành chính của các phường.'],
  },
}
