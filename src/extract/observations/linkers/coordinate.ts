import type { Doc } from '../../engine/index.ts'
import { type Mark, ref } from '../marks.ts'

export const COORDINATE = ref('link.coordinated-change', 1)

/** "tăng 1 bậc và 2,89%": the verb of the first change governs the second figure, too. */
export function coordinateChanges(doc: Doc, marks: readonly Mark[]): Mark[] {
  return marks.map((mark, i) => {
    const before = marks
      .slice(Math.max(0, i - 4), i)
      .findLast((other) => other.kind === 'change' || other.kind === 'score' || other.kind === 'rank')
    if (mark.kind !== 'score' || before?.kind !== 'change' || before.value.what !== 'ranks' || !before.value.by)
      return mark
    if (!/^\s*(?:và|,|tương ứng|,\s?tương ứng)\s*$/.test(doc.source.folded.slice(before.end, mark.start))) return mark
    const by = Math.sign(before.value.by) * mark.value.value
    return {
      kind: 'change',
      start: mark.start,
      end: mark.end,
      rule: COORDINATE,
      value: { what: 'points', by, unit: mark.value.unit },
    }
  })
}

/** "Quận đông dân Bình Tân": the type word belongs to the name that follows, it stands for nobody else. */
export function dropTypeWords(doc: Doc, marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, i) => {
    if (mark.kind !== 'anaphor') return true
    if (mark.value.level === null && !pointsBack(doc, mark)) return false
    const next = marks.slice(i + 1).find((other) => other.kind === 'unit')
    if (next?.kind !== 'unit' || next.value.level !== mark.value.level) return true
    return !/^\s(?:[a-zà-ỹ]{1,7}\s){0,3}$/.test(doc.source.folded.slice(mark.end, next.start))
  })
}

/** "đơn vị đạt cao nhất" is any unit; "đơn vị này", "của đơn vị", "Đơn vị phấn đấu" is the one just named. */
function pointsBack(doc: Doc, mark: Mark): boolean {
  const { folded } = doc.source
  if (/(?:này|đó|ấy|trên)$/.test(folded.slice(mark.start, mark.end))) return true
  const before = folded.slice(Math.max(0, mark.start - 12), mark.start)
  const after = folded.slice(mark.end, mark.end + 16)
  if (/^\s(?:này|đó|ấy|trên)(?![a-zà-ỹ])/.test(after)) return true
  if (/^\s(?:đạt|có|xếp|đứng|dẫn|nào|thấp|cao)(?![a-zà-ỹ])/.test(after) && !/(?:^|\n)\s*$/.test(before)) return false
  return /(?:của|giúp|đưa)\s$|(?:^|[\n.!?;,"])\s*$/.test(before)
}
