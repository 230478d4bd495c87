import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

export const rankRunnerUp = defineRule({
  id: 'rank.runner-up',
  version: 1,
  kind: 'rank',
  idea: '"vị trí á quân", "ngôi á quân": rank 2',
  starts: ['á', 'vị', 'ngôi'],
  pattern: vi`(?:(?:vị trí|ngôi|ngôi vị) )?á quân`,
  read(hit) {
    if (/(?:đoạt|đoạt giải|giải|huy chương)\s$/.test(hit.before(16))) return refuse('a prize')
    const value: RankValue = { rank: 2, of: null, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [['«vị trí á quân» thuộc về quận Tây Hồ', { rank: 2 }]],
    ignores: ['đoạt giải á quân giải bóng đá'],
  },
})
