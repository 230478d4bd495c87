import type { Doc } from '../engine/types.ts'
import type { Draft, Stranger } from './draft.ts'
import type { Settled } from './settle.ts'
import { LEVEL_OF_KIND } from './words.ts'

export interface Read {
  readonly draft: Draft
  readonly settled: Settled
}

/** A place that no list knows ("xã Sơn Dung", "quận Hồng Bàng"), as a unit of elsewhere: its figures are nobody's of ours. */
export function readStranger(doc: Doc, { start, nameEnd, kinds, surface }: Stranger): Read | null {
  if (nameEnd === null) return null
  const kind = LEVEL_OF_KIND[kinds[0]!] ?? 'ward'
  const raw = doc.source.quote(start, nameEnd).quote
  const draft: Draft = {
    start,
    end: nameEnd,
    level: kind,
    bare: surface,
    units: [],
    body: null,
    kinds,
    how: 'typed',
    former: false,
    tail: null,
  }
  const name = raw.slice(0, 1).toUpperCase() + raw.slice(1)
  const level = kind === 'province' ? 'city' : kind
  return { draft, settled: { unit: null, name, level, city: null, outOfScope: true, candidates: [] } }
}

/** Bare names that the article types only for places of other provinces: "Tân Bình" beside "xã Tân Bình, huyện Phụng Hiệp". */
export function namesOfElsewhere(read: readonly Read[]): ReadonlySet<string> {
  const elsewhere = new Set<string>()
  const ours = new Set<string>()
  for (const { draft, settled } of read) {
    if (draft.kinds === null || (settled.level !== 'district' && settled.level !== 'ward')) continue
    ;(settled.outOfScope ? elsewhere : ours).add(draft.bare)
  }
  for (const bare of ours) elsewhere.delete(bare)
  return elsewhere
}
