import type { Span } from '../../text/index.ts'

/** What may stand between two items of one list: joints, type words, bodies, values. One pass, no repetition inside. */
const GAP =
  /^(?:\([^()\n]{0,80}\)|\d+(?:[.,]\d+)*|[\s,;:/&%-]|(?:và|cùng|hoặc|hay|với|các|quận|huyện|thị xã|thành phố|phường|xã|thị trấn|đặc khu|sở|ubnd|ủy ban nhân dân|tp\.?|q\.?|h\.?|p\.?|tx\.?|điểm|đạt|thứ|hạng)(?![a-zà-ỹ\d]))*$/
const JOINT = /[,;/&]|(?:^|\s)(?:và|cùng|hoặc|hay)(?:\s|$)/

/** Numbers the lists: units coordinated one after the other share a number, all others get null. */
export function listIds(folded: string, spans: readonly Span[]): Array<number | null> {
  const ids: Array<number | null> = spans.map(() => null)
  let next = 0
  for (let i = 1; i < spans.length; i++) {
    const from = spans[i - 1]!.end
    const to = spans[i]!.start
    if (to - from > 140 || to <= from) continue
    const gap = folded.slice(from, to)
    if (gap.includes('\n') || !JOINT.test(gap) || !GAP.test(gap)) continue
    ids[i - 1] ??= next++
    ids[i] = ids[i - 1]!
  }
  return ids
}
