import type { CueValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const cueTarget = cueRule({
  id: 'cue.target',
  version: 1,
  kind: 'target',
  idea: 'what is wanted, not what is: phấn đấu, mục tiêu, chỉ tiêu, hướng tới, quyết tâm, dự kiến đạt, cần đạt',
  phrases: [
    ...[
      'phấn đấu',
      'đặt mục tiêu',
      'mục tiêu',
      'chỉ tiêu',
      'đặt chỉ tiêu',
      'hướng tới',
      'hướng đến',
      'quyết tâm',
      'yêu cầu đạt',
      'dự kiến đạt',
      'dự kiến',
      'cần đạt',
      'phải đạt',
      'kỳ vọng',
      'mong muốn',
      'sẽ đạt',
      'dự báo',
      'ước đạt',
      'kế hoạch đạt',
      'nỗ lực đưa',
      'sẽ nằm',
      'sẽ vươn lên',
      'sẽ đứng',
      'sẽ xếp',
      'sẽ tăng',
      'để đạt',
      'nhằm đạt',
      'cam kết',
      'đăng ký',
      'yêu cầu',
      'đề nghị',
      'giao chỉ tiêu',
      'phải nằm',
      'phải đứng',
      'phải xếp',
      'phải tăng',
      'phải vươn lên',
      'phải lọt',
      'phải giữ',
      'phải trở lại',
      'phải cải thiện',
      'cần tăng',
      'cần vươn lên',
      'cần giữ',
      'tham vọng',
      'sẽ lọt',
    ],
  ],
  value: { cue: 'target' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const before = hit.before(24)
    if (
      /(?:vượt|hoàn thành|đạt|so với|vượt mức|không đạt|chưa đạt|vượt xa|theo|bằng|đúng|như)\s(?:[a-zà-ỹ\d/]{1,5}\s){0,2}$/.test(
        before,
      ) &&
      /mục tiêu|chỉ tiêu|kỳ vọng|kế hoạch/.test(own)
    )
      return 'measured against the target'
    if (/^dự kiến$/.test(own) && /^\s*(?:chiều|sáng|ngày|hôm|công bố|trong|tuần|tháng)/.test(hit.after(12)))
      return 'a date, not a value'
    if (/(?:chương trình|quốc gia|dự án)\s$/.test(before) && own === 'mục tiêu') return 'a programme'
    if (/(?:qua|nhờ|sau|bằng|với)\s(?:[a-zà-ỹ]{1,6}\s){0,3}$/.test(before) && /^(?:quyết tâm|nỗ lực)/.test(own))
      return 'what was done for it'
    return null
  },
  examples: {
    finds: [['«phấn đấu» Chỉ số CCHC đạt từ 95% trở lên'], ['«mục tiêu» xếp thứ 10']],
    ignores: ['vượt mục tiêu đề ra', 'hoàn thành 12/12 chỉ tiêu', 'dự kiến chiều nay công bố'],
  },
})

export const cueAchieved = cueRule({
  id: 'cue.achieved',
  version: 1,
  kind: 'achieved',
  idea: 'what ends a target: kết quả, thực tế, đã đạt, trên thực tế',
  phrases: [
    'kết quả',
    'thực tế',
    'đã đạt',
    'trên thực tế',
    'thực hiện',
    'hiện đạt',
    'đã xếp',
    'đã vươn lên',
    'đã đứng',
    'hiện nay',
    'hiện xếp',
    'hiện đứng',
    'hiện',
  ],
  value: { cue: 'achieved' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (
      /^(?:hiện|thực hiện|hiện nay)$/.test(own) &&
      !/^\s*(?:đang\s|mới\s|chỉ\s)?(?:xếp|đứng|ở|đạt|là|giữ)/.test(hit.after(12))
    )
      return 'not about what is reached'
    return own === 'kết quả' && !/^\s*(?:,|:|là|đạt|cho thấy|thực tế)/.test(hit.after(10)) ? 'no result stated' : null
  },
  examples: { finds: [['mục tiêu là 93%, «kết quả» đạt 94,5%']], ignores: ['thực hiện kế hoạch'] },
})
