import type { Doc } from '../../engine/index.ts'
import { ref } from '../marks.ts'
import { type Claim, keyOf } from '../scene.ts'

export const INFER_YEAR = ref('refine.year', 1)

/** Y4: results "just announced" from January to July are the year before; a running index is of the day it is read. Else null (Y6). */
export function inferYears(doc: Doc, read: readonly Claim[]): Claim[] {
  const claims = onlyYear(read)
  const published = doc.published
  if (published === null) return [...claims]
  const announced = published.month <= 7 && /(?:vừa|mới)\s(?:được\s|chính thức\s)?công bố/u.test(doc.source.folded)
  return claims.map((claim) => {
    if (claim.year !== null) return claim
    if (claim.index.code === 'SERVICE_766') return inferred(claim, published.year)
    return announced && claim.status === 'achieved' && claim.changeRanks === null
      ? inferred(claim, published.year - 1)
      : claim
  })
}

/** A list that stands before its year: the one year that the text gives for the index, if there is but one. */
function onlyYear(claims: readonly Claim[]): Claim[] {
  const years = new Map<string, Set<number>>()
  for (const claim of claims)
    if (claim.year !== null && claim.status === 'achieved')
      years.set(keyOf(claim.index), (years.get(keyOf(claim.index)) ?? new Set()).add(claim.year))
  return claims.map((claim) => {
    const known = years.get(keyOf(claim.index))
    return claim.year !== null || claim.status === 'target' || known === undefined || known.size !== 1
      ? claim
      : inferred(claim, [...known][0]!)
  })
}

function inferred(claim: Claim, year: number): Claim {
  return { ...claim, year, yearCertain: false, rules: [...claim.rules, INFER_YEAR] }
}
