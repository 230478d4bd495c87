import { ending } from '../../../text/index.ts'
import { refuse } from '../../engine/index.ts'
import type { ChangeValue } from '../values.ts'
import { phraseRule } from './phrases.ts'

/** "14/63 (không đổi)": enough in brackets behind a rank. */
const BRACKETED = ['không đổi', 'không thay đổi', 'giữ nguyên']

/** "đứng ở vị trí 14, bằng với năm 2019": the place of the year before. */
const AS_BEFORE = ['bằng', 'ngang', 'tương đương', 'bằng với', 'ngang bằng', 'ngang với']
const OWN_YEAR = /^\s(?:với\s)?(?:kết quả\s|của\s|thứ hạng\s)*(?:năm\s(?:20\d\d|ngoái|trước|liền trước)|kỳ trước)/
const BEFORE_IT = /^\sso với\s(?:kết quả\s|thứ hạng\s|vị trí\s|của\s)*(?:năm|kỳ|lần|đợt)\s/
const PLACED = ending(/(?:thứ|hạng|vị trí|số)\s\S{1,9}(?:\s?\/\s?\d{1,3})?(?:\s[a-zà-ỹ,]{1,7}){0,6},?\s$/)

export const changeNone = phraseRule({
  id: 'change.none',
  version: 1,
  kind: 'change',
  idea: '"giữ nguyên thứ hạng", "duy trì vị trí", "không thay đổi thứ hạng": change 0',
  phrases: [
    'giữ nguyên',
    'duy trì',
    'giữ vững',
    'bảo toàn',
    'vẫn giữ',
    'tiếp tục giữ',
    'không thay đổi',
    'không đổi',
    'giữ',
    'thứ hạng không thay đổi',
    'thứ hạng không đổi',
  ]
    .flatMap((verb) =>
      verb.startsWith('thứ')
        ? [verb]
        : ['thứ hạng', 'vị trí', 'hạng', 'ngôi đầu', 'ngôi vị', 'vị thứ', 'thứ bậc'].map((noun) => `${verb} ${noun}`),
    )
    .filter((phrase) => phrase !== 'giữ vị trí' && phrase !== 'giữ ngôi đầu')
    .concat(BRACKETED, AS_BEFORE),
  read(hit) {
    if (AS_BEFORE.includes(hit.folded.slice(hit.start, hit.end))) {
      if (!OWN_YEAR.test(hit.after(32)) || !PLACED.test(hit.before(48)))
        return refuse('not a place compared with its own')
      const same: ChangeValue = { what: 'ranks', by: 0, unit: null }
      return { value: same }
    }
    if (
      BRACKETED.includes(hit.folded.slice(hit.start, hit.end)) &&
      !(/\(\s?$/.test(hit.before(2)) && /^\s?(?:\)|so với)/.test(hit.after(8))) &&
      !/^\s?(?:\(|, )(?:vẫn\s)?(?:ở\s|đứng\s|xếp\s)?(?:hạng|thứ|vị trí)\s/.test(hit.after(24)) &&
      !(PLACED.test(hit.before(48)) && BEFORE_IT.test(hit.after(32)))
    )
      return refuse('not said of a place')
    if (/^\s(?:trong|ở|thuộc)\s(?:tốp|top|nhóm)/.test(hit.after(16))) return refuse('a group, not a place')
    if (/^\s*(?:cán bộ|chủ tịch|bí thư|lãnh đạo|công tác|giám đốc)/.test(hit.after(16)))
      return refuse('an office, not a place')
    if (
      /(?:chưa|không|để|nhằm|phấn đấu|bài toán|áp lực|quyết tâm|nỗ lực|mục tiêu|câu chuyện|cuộc đua|thách thức|khát vọng|phải|cần|muốn|mong)\s$/.test(
        hit.before(16),
      ) &&
      !hit.folded.startsWith('không', hit.start)
    )
      return refuse('denied or planned')
    const value: ChangeValue = { what: 'ranks', by: 0, unit: null }
    return { value }
  },
  examples: {
    finds: [
      ['TPHCM «giữ nguyên vị trí» thứ 27', { by: 0 }],
      ['huyện Gia Lâm «không thay đổi thứ hạng»', { by: 0 }],
      ['xếp hạng 14/63 («không đổi»)', { by: 0 }],
      ['huyện Nhà Bè «không thay đổi» (hạng 18)', { by: 0 }],
      ['TP Thủ Đức xếp hạng 11, «không thay đổi» so với kỳ đánh giá trước', { by: 0 }],
      ['đứng ở vị trí 14, «bằng với» năm 2019', { by: 0 }],
    ],
    ignores: ['đạt 94%, bằng năm 2019', 'xếp thứ 5 với 94%, không đổi so với năm 2019', 'giữ vị trí thứ 3', 'giữ hàng'],
  },
})
