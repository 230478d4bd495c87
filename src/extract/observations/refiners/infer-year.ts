import type { Doc } from '../../engine/index.ts'
import { ref } from '../marks.ts'
import { type Claim, type IndexYears, keyOf } from '../scene.ts'

export const INFER_YEAR = ref('refine.year', 1)

/**
 * Years of figures that stand without one: the only year the text gives for the index; for results "just announced" from
 * January to July the year before (Y4); a running index is of the day it is read. Else null (Y6).
 */
export function inferYears(doc: Doc, claims: readonly Claim[], years: IndexYears): Claim[] {
  const { published } = doc
  const announced =
    published !== null &&
    published.month <= 7 &&
    /(?:vừa|mới)\s(?:(?:được|do)\s(?:[a-zà-ỹ]{1,8}\s){0,8}|chính thức\s)?công bố/.test(doc.source.folded)
  const made = claims.map((claim) => {
    if (claim.year !== null) return claim
    const only = claim.status === 'achieved' ? years.only(keyOf(claim.index)) : null
    if (only !== null) return inferred(claim, only)
    if (published === null) return claim
    if (claim.index.code === 'SERVICE_766') return inferred(claim, published.year)
    return announced && claim.status === 'achieved' && claim.changeRanks === null
      ? inferred(claim, published.year - 1)
      : claim
  })
  // Where a climb began is a fact only when its year is known (S7).
  return made.filter((claim) => !(claim.began && claim.year === null))
}

function inferred(claim: Claim, year: number): Claim {
  return {
    ...claim,
    year: claim.began ? year - 1 : year,
    began: false,
    yearCertain: false,
    rules: [...claim.rules, INFER_YEAR],
  }
}
