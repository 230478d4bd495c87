import { type Candidate, candidatesOf } from '../agreement.ts'
import type { ClaimKey } from '../claim-key.ts'
import type { Decision } from '../decision.ts'
import type { Reading } from '../reading.ts'

/** What a policy is shown: the readings that count, and the values they stand behind (two or more, or there is no quarrel). */
export interface Ballot {
  readonly key: ClaimKey
  readonly readings: readonly Reading[]
  readonly candidates: readonly Candidate[]
  /** People's decisions on this key, the latest first. */
  readonly decisions: readonly Decision[]
}

export type Ruling =
  /** This value stands; `chosen` are the readings behind it. */
  | {
      readonly kind: 'stands'
      readonly value: number
      readonly value_unit: '%' | 'điểm' | null
      readonly chosen: readonly Reading[]
      readonly state: 'single' | 'agreed' | 'resolved' | 'corrected'
    }
  /** These readings do not count; when that leaves one value, it stands by this policy, in this state. */
  | { readonly kind: 'aside'; readonly readings: readonly Reading[]; readonly state: 'resolved' | 'corrected' }

/** One way to settle a quarrel. The first policy in the list that gives a ruling signs the cell. */
export interface Policy {
  readonly id: string
  /** Raised whenever the same ballot may get another ruling: old releases name the version that signed them. */
  readonly version: number
  /** Completes the sentence "The value stands because …". */
  readonly because: string
  readonly rule: (ballot: Ballot) => Ruling | null
}

export const signature = (policy: Pick<Policy, 'id' | 'version'>): string => `${policy.id}@${policy.version}`

export function standing(candidate: Candidate, state: 'single' | 'agreed' | 'resolved' | 'corrected'): Ruling {
  const { value, value_unit, readings } = candidate
  return { kind: 'stands', value, value_unit, chosen: readings, state }
}

/** The ballot once some readings are set aside. */
export function without(ballot: Ballot, aside: ReadonlySet<Reading>): Ballot {
  const readings = ballot.readings.filter((r) => !aside.has(r))
  return { ...ballot, readings, candidates: candidatesOf(readings) }
}

/** The only candidate that has a witness of this kind, or null when none or several have one. */
export function onlyOneWith(ballot: Ballot, is: (reading: Reading) => boolean): Candidate | null {
  const having = ballot.candidates.filter((c) => c.witnesses.some(is))
  return having.length === 1 ? having[0]! : null
}
