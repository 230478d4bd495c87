import type { Doc } from '../engine/types.ts'
import { isUpperAt } from './case.ts'
import type { Draft, DraftLevel } from './draft.ts'
import type { Place } from './lexicons.ts'
import type { NamedBy } from './types.ts'
import { FORMER } from './words.ts'

export function placeDraft(
  doc: Doc,
  start: number,
  end: number,
  level: DraftLevel,
  bare: string,
  units: Draft['units'],
  kinds: readonly string[] | null,
  how: NamedBy,
): Draft {
  return {
    start,
    end,
    level,
    bare,
    units,
    body: null,
    kinds,
    how,
    former: isFormer(doc.source.folded, end),
    tail: null,
  }
}

/** "Bắc, Nam Từ Liêm", "hai quận Từ Liêm": two units in one breath (3.7). `places` come in the order of the text. */
export function bothTuLiem(doc: Doc, start: number, end: number, places: readonly [Place, Place]): Draft[] {
  const folded = doc.source.folded
  if (!isUpperAt(doc.source, end - 4)) return []
  const cut = folded.slice(start, end).search(/(?:nam|bắc)?\s*từ liêm/)
  const [one, two] = places
  const firstEnd =
    isUpperAt(doc.source, start) && !/^(?:hai|2)/.test(folded.slice(start, end)) ? start + 3 : start + cut
  return [
    placeDraft(doc, start, firstEnd, 'district', one.bare, one.units, ['quan'], 'shared-type'),
    placeDraft(
      doc,
      start + cut + (folded.charCodeAt(start + cut) === 32 ? 1 : 0),
      end,
      'district',
      two.bare,
      two.units,
      ['quan'],
      'shared-type',
    ),
  ]
}

function isFormer(folded: string, end: number): boolean {
  const at = skipSpaces(folded, end)
  const behind = folded.slice(at, at + 24)
  return FORMER.some((word) => behind.startsWith(word) && !/^[a-zà-ỹ]/.test(behind.slice(word.length)))
}

export function skipSpaces(folded: string, at: number): number {
  let i = at
  while (folded.charCodeAt(i) === 32 && i - at < 3) i++
  return i
}
