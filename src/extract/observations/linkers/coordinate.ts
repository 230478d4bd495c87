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
    if (!/^\s*(?:và|,|tương ứng|,\s?tương ứng)\s*$/u.test(doc.source.folded.slice(before.end, mark.start))) return mark
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
    const next = marks.slice(i + 1).find((other) => other.kind === 'unit')
    if (next?.kind !== 'unit' || next.value.level !== mark.value.level) return true
    return !/^\s(?:[\p{L}]{1,7}\s){0,3}$/u.test(doc.source.folded.slice(mark.end, next.start))
  })
}
