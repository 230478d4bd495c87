import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

/** A place that keeps its leading zero, with the score in brackets: the mark of a ranking that was flattened into a sentence. */
const PADDED = /(?<![\d.,/])0\d\s\((?:0[.,]\d|\d{2}[.,]\d)/
/** "Thứ hạng (điểm trong ngoặc): Quận 1: 2 (0,712); …": what the number is, the head of the list says. */
const HEADED = /(?:thứ hạng|xếp hạng)[^.;:]{0,80}:/
const FIGURE = String.raw`\d{1,2}[.,]\d{1,4}\s?(?:%|điểm)?`

export const rankRow = defineRule({
  id: 'rank.row',
  version: 1,
  kind: 'rank',
  idea: '"Sở Tài chính 02 (0,790); Sở Y tế 03 (0,7455)": rows of a ranking in a sentence, the place before its score in brackets (T5)',
  starts: ['#'],
  pattern: vi`(?<n>\d{1,3})(?= \((?<score>${FIGURE})\))`,
  read(hit) {
    const before = hit.before(90)
    const colon = /[a-zà-ỹ\d)]\s?:\s$/.test(before)
    if (!colon && !/[a-zà-ỹ)]\s$/.test(before)) return refuse('no name before it')
    const n = hit.groups.n!
    if (
      colon
        ? !HEADED.test(hit.before(300))
        : !PADDED.test(before.slice(-60) + hit.folded.slice(hit.start, hit.end) + hit.after(80))
    )
      return refuse('no row of a ranking')
    const rank = Number(n)
    if (rank === 0) return refuse('no number')
    const twin = `${n} (${hit.groups.score})`
    const value: RankValue = {
      rank,
      of: null,
      fromEnd: null,
      tied: before.includes(twin) || hit.after(90).includes(` ${twin}`),
      strong: false,
      held: false,
    }
    return { value }
  },
  examples: {
    finds: [
      ['Sở Tài chính «02» (0,790); Sở Ngoại vụ 05 (0,701)', { rank: 2, strong: false, tied: false }],
      ['Sở Y tế «03» (0,7455); Sở Công Thương 03 (0,7455)', { rank: 3, tied: true }],
      ['Thứ hạng DTI (điểm trong ngoặc): Quận 1: «2» (0,712); Quận 3: 5 (0,701)', { rank: 2 }],
      ['Sở Ngoại vụ 09 (0,701); Sở Du lịch «10» (0,694)', { rank: 10 }],
    ],
    ignores: ['Quận 5 (95,3%); Quận 7 (94,1%)', 'phường 02 của quận (0,7)'],
  },
})
