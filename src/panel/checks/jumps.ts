import { keyText } from '../claim-key.ts'
import { type Entry, type Finding, finding } from './edition.ts'

/** Real moves are large: +17 places of 30 stand in our own seeds. A flag asks for a look at what is larger still. */
const RANK_SHARE = 0.75
/** Percent points from one year to the next. */
const SCORE_POINTS = 20

/** A value that leaps from one year to the next: most often a year read wrongly, or two units of one name. */
export function jumps(entries: readonly Entry[], held: readonly Entry[]): Finding[] {
  const byKey = new Map(held.map((e) => [e.claim_key, e]))
  return entries.flatMap((e) => {
    const before = byKey.get(keyText({ ...e.key, reference_year: e.key.reference_year - 1 }))
    const [now, then] = [e.cell.value, before?.cell.value ?? null]
    if (!before || now === null || then === null || Math.abs(now - then) < limitOf(e, before)) return []
    return [finding('jump', e, `From ${then} in ${before.key.reference_year} to ${now} in ${e.key.reference_year}.`)]
  })
}

function limitOf(now: Entry, before: Entry): number {
  if (now.key.property === 'rank') {
    const total = now.cell.rank_of ?? before.cell.rank_of
    return total === null ? Number.POSITIVE_INFINITY : RANK_SHARE * total
  }
  return now.cell.value_unit === '%' && before.cell.value_unit === '%' ? SCORE_POINTS : Number.POSITIVE_INFINITY
}
