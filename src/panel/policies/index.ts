import { humanReview } from './human-review.ts'
import { issuingBody } from './issuing-body.ts'
import { issuingTable } from './issuing-table.ts'
import { type Policy, signature } from './policy.ts'
import { precision } from './precision.ts'
import { publishedCorrection } from './published-correction.ts'
import { severalIndependent } from './several-independent.ts'
import { sourceClass } from './source-class.ts'
import { unanimous } from './unanimous.ts'

export { isStale, valuesOf } from './human-review.ts'
export type { Ballot, Policy, Ruling } from './policy.ts'
export { signature, without } from './policy.ts'

/** In this order; the first that gives a ruling signs. A new policy is one file and one line here. */
export const POLICIES: readonly Policy[] = [
  humanReview,
  publishedCorrection,
  unanimous,
  precision,
  issuingTable,
  issuingBody,
  severalIndependent,
  sourceClass,
]

/** How a value follows from a change; signs cells that nobody states. */
export const DERIVED_FROM_CHANGE = {
  id: 'derived-from-change',
  version: 1,
  because: 'a source states a later value together with the change since this year',
} as const

/** Nobody could decide. */
export const UNDECIDED = { id: 'none', version: 1, because: 'no policy decides between the values' } as const

/** Changes whenever the same claims may give another cell: part of the idempotency key of the resolve stage. */
export const POLICY_VERSION: string = [...POLICIES, DERIVED_FROM_CHANGE].map(signature).join(' ')

/** The sentence behind a cell's `decided_by`; null for a signature that this version does not know. */
export function becauseOf(decidedBy: string): string | null {
  return [...POLICIES, DERIVED_FROM_CHANGE, UNDECIDED].find((p) => signature(p) === decidedBy)?.because ?? null
}
