import type { CueValue } from '../values.ts'
import { cueRule } from './phrases.ts'

/** "…, cùng thị xã Sơn Tây đứng thứ 15": the other one stands between the word and the place. */
const BESIDE =
  /^\s(?:với\s)?(?:quận|huyện|thị xã|sở|phường|xã|tp|thành phố)\s[a-zà-ỹ\d -]{1,28}\s(?:đứng|xếp|ở|giữ)\s(?:ở\s)?(?:thứ|hạng|vị trí)\s/

export const cueTie = cueRule({
  id: 'cue.tie',
  version: 1,
  kind: 'tie',
  idea: '"cùng đạt", "đồng hạng", "bằng điểm", "cùng xếp thứ": one place or one score for several',
  phrases: [
    'cùng đạt',
    'đồng hạng',
    'bằng điểm',
    'bằng điểm nhau',
    'tied for',
    'tied at',
    'tied in',
    'điểm bằng nhau',
    'ngang điểm nhau',
    'đồng điểm',
    'cùng điểm',
    'cùng xếp',
    'cùng đứng',
    'cùng hạng',
    'cùng thứ hạng',
    'cùng vị trí',
    'đồng vị trí',
    'đồng xếp',
    'đồng đứng',
    'đều đạt',
    'cùng có',
    'đều xếp',
    'đều đứng',
    'cùng giữ',
    'cùng dẫn đầu',
    'đồng dẫn đầu',
    'cùng ở',
    'cùng mức',
    'cùng được',
    'cùng số điểm',
    'đồng thứ',
    'đồng giữ',
    'cùng chia',
    'chia nhau',
    'chia sẻ',
    'cùng nhau',
    'ngang điểm',
    'bằng nhau',
    'đồng quán quân',
    'đều ở mức',
    'cùng ở mức',
    'đều ở',
    'cùng',
    'đồng',
  ],
  value: { cue: 'tie' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^(?:chia|cùng nhau)/.test(own))
      return /^\s(?:chia\s|giữ\s|đứng\s|xếp\s)?(?:ở\s)?(?:hạng|vị trí|thứ|ngôi)/.test(hit.after(20))
        ? null
        : 'another word'
    if (own === 'cùng' && BESIDE.test(hit.after(56))) return null
    if (own === 'cùng') return /^\s\d/.test(hit.after(2)) ? null : 'another word'
    if (own === 'đồng') return /^\s(?:thứ|hạng|vị)\s/.test(hit.after(6)) ? null : 'another word'
    if (/^\s*(?:loại|tăng|giảm|hạng tốt|hai khối|cả hai)/.test(hit.after(10)))
      return 'a common class or direction, not a tie'
    return null
  },
  examples: {
    finds: [
      ['huyện Thanh Oai đạt 92,96%, «cùng» thị xã Sơn Tây đứng thứ 15'],
      ['«đồng hạng» 15 với huyện Thanh Oai'],
      ['hai quận «cùng đạt» 93%'],
    ],
    ignores: ['cùng xếp loại khá', 'cùng dẫn đầu hai khối'],
  },
})
