import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { CueValue } from '../values.ts'

export const cueGrade = defineRule({
  id: 'grade.class',
  version: 1,
  kind: 'grade',
  idea: '"xếp loại tốt", "(xếp hạng khá)", "thuộc nhóm A": a class, kept as an attribute',
  starts: ['xếp', 'loại', 'ở', 'thuộc', 'đạt'],
  pattern: vi`(?:xếp loại|xếp hạng|loại|ở mức|thuộc nhóm|đạt loại|đạt mức) (?<grade>xuất sắc|rất tốt|tốt|khá|trung bình cao|trung bình thấp|trung bình|yếu|nâng cao|hình thành|khởi động|a|b|cao nhất|thấp nhất)`,
  read(hit) {
    if (/^(?:ở mức|thuộc nhóm) (?:cao|thấp) nhất/.test(hit.folded.slice(hit.start, hit.end)))
      return refuse('no class of an index here')
    return { value: { cue: hit.groups.grade! } satisfies CueValue }
  },
  examples: {
    finds: [
      ['«xếp loại tốt»', { cue: 'tốt' }],
      ['«thuộc nhóm A»', { cue: 'a' }],
    ],
    ignores: ['xếp hạng nhất'],
  },
})
