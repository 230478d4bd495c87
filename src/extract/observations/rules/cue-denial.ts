import type { CueValue } from '../values.ts'
import { cueRule, TURN_OF_SPEECH } from './phrases.ts'

export const cueDenial = cueRule({
  id: 'cue.denial',
  version: 1,
  kind: 'denial',
  idea: '"chưa", "không", "bác bỏ", "tin đồn", "không chính xác": the clause says that it is not so',
  phrases: [
    ...[
      'không phải',
      'chứ không',
      'chưa đạt',
      'không đạt',
      'chưa lọt',
      'không lọt',
      'không còn',
      'chưa vào',
      'không vào',
      'chưa thể',
      'không thể',
      'chưa xếp',
      'không xếp',
      'không nằm',
      'chưa nằm',
      'không đứng',
      'chưa đứng',
      'chưa từng',
      'không hề',
      'chưa bao giờ',
      'không có chuyện',
      'chưa phải',
      'chưa công bố',
      'chưa có kết quả',
    ],
    ...[
      'bác bỏ',
      'tin đồn',
      'không chính xác',
      'chưa chính xác',
      'sai sự thật',
      'không đúng',
      'đồn đoán',
      'thất thiệt',
      'thông tin sai',
      'bịa đặt',
      'nếu',
      'giả sử',
      'giá như',
      'phủ nhận',
      'trang mạng',
      'mạng xã hội',
      'tin giả',
      'bác thông tin',
      'bác tin',
      'bác tin đồn',
      'không đúng sự thật',
      'chưa chính thức',
      'chưa được',
    ],
  ],
  value: { cue: 'denial' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const after = hit.after(24)
    if (
      own === 'nếu' &&
      /(?<![a-zà-ỹ])thì(?![a-zà-ỹ])/.test(hit.after(220)) &&
      !/(?<![a-zà-ỹ])(?:sẽ|được|phải|cần|có thể|không)(?![a-zà-ỹ])/.test(hit.after(220))
    )
      return 'a contrast, not a condition'
    if (own === 'nếu' && /^\s(?:chỉ\s)?(?:tính|xét|so|kể|nhìn|tách|lấy)\s/.test(after)) return 'a way of looking at it'
    if (own === 'nếu' && /^\s(?:như\s)?(?:năm|trong năm|tháng|tuần|quý|trước đây|ở)/.test(after))
      return 'a contrast, not a condition'
    if (own === 'không phải' && TURN_OF_SPEECH.test(after)) return 'a turn of speech'
    if (own === 'không phải' && /mà\s(?:là|đứng|xếp|đạt)/.test(after)) return null
    if (/^(?:không|chưa) (?:đạt|thể)/.test(own) && /^\s*(?:chỉ tiêu|mục tiêu|kế hoạch|kỳ vọng|như kỳ vọng)/.test(after))
      return 'of a target'
    if (own === 'không còn' && !/^\s(?:nằm|trong|đứng|giữ|ở|xếp|dẫn)/.test(after)) return 'of something else'
    return null
  },
  examples: {
    finds: [['«chưa lọt» vào tốp 10'], ['«tin đồn» quận xếp cuối']],
    ignores: ['Nếu như năm 2021, quận đạt', 'Nếu tính riêng 51 phường, đơn vị xếp thứ hai', 'không thay đổi thứ hạng'],
  },
})

export const cueQuestion = cueRule({
  id: 'cue.question',
  version: 1,
  kind: 'denial',
  idea: '"Quận nào đứng đầu?", "ai xếp cuối": a question states nothing',
  phrases: [
    'quận nào',
    'huyện nào',
    'sở nào',
    'đơn vị nào',
    'địa phương nào',
    'phường nào',
    'xã nào',
    'tỉnh nào',
    'thành phố nào',
    'quận, huyện nào',
    'bao nhiêu',
    'thứ mấy',
    'hạng mấy',
    'vì sao',
    'tại sao',
  ],
  value: { cue: 'question' } satisfies CueValue,
  unless: (hit) =>
    // "con số chưa sở nào từng có": nobody at all, and no question.
    /(?<![a-zà-ỹ])(?:chưa|không|bất kỳ|bất cứ|chẳng)\s(?:một\s)?$/.test(hit.before(12))
      ? 'none of them'
      : /^[^.!?]{0,120}\?/.test(hit.after(140)) || /nào$/.test(hit.folded.slice(hit.start, hit.end))
        ? null
        : 'no question',
  examples: {
    finds: [['«Quận nào» đứng đầu?']],
    ignores: ['con số chưa sở nào từng có', 'vì sao tụt hạng là điều được bàn'],
  },
})

export const cueUnranked = cueRule({
  id: 'cue.unranked',
  version: 1,
  kind: 'denial',
  idea: '"không xếp hạng", "chưa tham gia đánh giá": takes part without a place',
  phrases: ['không xếp hạng', 'chưa xếp hạng', 'không được xếp hạng', 'chưa được xếp hạng'],
  value: { cue: 'unranked' } satisfies CueValue,
  examples: { finds: [['nên «không xếp hạng»']], ignores: ['xếp hạng 3'] },
})
