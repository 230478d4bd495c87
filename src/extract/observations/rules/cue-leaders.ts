import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { CueValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'

const HEADED = '(?:đứng đầu|dẫn đầu|đầu bảng|đầu tiên|đầu|cao nhất|trên cùng)'

export const cueLeaders = defineRule({
  id: 'cue.leaders',
  version: 1,
  kind: 'successor',
  idea: '"Ba vị trí dẫn đầu … lần lượt thuộc về A, B, C", "A, B và C lần lượt giữ ba vị trí đầu": the first ranks in the order of a list of just as many',
  starts: ['tốp', 'top', 'lần', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', '#'],
  pattern: vi`(?:(?:(?<n>${COUNT}) (?:địa phương|đơn vị|quận, huyện|quận|huyện|sở, ngành|sở|phường, xã|xã, phường|phường|xã|cơ quan|vị trí|thứ hạng|cái tên) ${HEADED}|(?:tốp|top) (?<top>${COUNT})(?: (?:đứng đầu|dẫn đầu))?)(?:(?!với|điểm|đạt)[^.;:()%]){0,100}?(?:lần lượt|theo thứ tự)(?:,? (?:là|thuộc về|gọi tên|có))|(?:lần lượt|theo thứ tự) (?:chiếm|giữ|nắm|nắm giữ|đứng ở|xếp ở|ở|đứng) (?<m>${COUNT}) (?:vị trí|thứ hạng|ngôi) ${HEADED})`,
  read(hit) {
    const { n, top, m } = hit.groups
    const count = countOf((n ?? top ?? m)!)
    if (count === null || count < 2 || count > 20) return refuse('no list')
    if (m !== undefined && /^,?\s(?:và|cuối)/.test(hit.after(6))) return refuse('places of two ends')
    const value: CueValue = { cue: m === undefined ? `from 1 of ${count}` : `behind 1 ${count}` }
    return { value }
  },
  examples: {
    finds: [
      [
        '«Ba vị trí dẫn đầu Chỉ số CCHC năm 2023 lần lượt thuộc về» quận Hoàn Kiếm, quận Ba Đình và quận Tây Hồ',
        { cue: 'from 1 of 3' },
      ],
      ['«Tốp 3 lần lượt là» Hoàn Kiếm, Ba Đình và Tây Hồ', { cue: 'from 1 of 3' }],
      ['quận Hoàn Kiếm, quận Ba Đình «lần lượt giữ hai vị trí đầu»', { cue: 'behind 1 2' }],
    ],
    ignores: [
      'Ba sở đứng đầu là Sở Nội vụ, Sở Tư pháp, Sở Tài chính',
      'ba địa phương có điểm cao nhất, lần lượt đạt 81,2; 80,9',
      'ba sở đứng cuối lần lượt là',
      'ba vị trí dẫn đầu với điểm số lần lượt là 0,84; 0,82 và 0,81',
    ],
  },
})
