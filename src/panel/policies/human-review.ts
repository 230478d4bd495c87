import type { Decision } from '../decision.ts'
import type { Reading } from '../reading.ts'
import { agree, spelledShortest } from '../spelling.ts'
import { type Ballot, type Policy, type Ruling, standing } from './policy.ts'

/** A person has looked at the sources and signed. Stale decisions (see `expect`) never reach the ballot. */
export const humanReview: Policy = {
  id: 'human-review',
  version: 1,
  because: 'a person looked at the sources and decided',
  rule(ballot) {
    for (const decision of ballot.decisions) {
      const ruling = carryOut(decision, ballot)
      if (ruling) return ruling
    }
    return null
  },
}

function carryOut(decision: Decision, ballot: Ballot): Ruling | null {
  if (decision.action === 'reject') {
    const rejected = new Set(decision.observation_ids)
    const readings = ballot.readings.filter((r) => rejected.has(r.voice.observation.observation_id))
    return readings.length > 0 ? { kind: 'aside', readings, state: 'resolved' } : null
  }
  if (decision.value === null) return null
  if (decision.action === 'accept') {
    const accepted = ballot.candidates.find((c) => agree(c, spelledShortest(decision.value!)))
    return accepted ? standing(accepted, 'resolved') : null
  }
  const chosen = ballot.readings.filter((r) => agree(r, spelledShortest(decision.value!)))
  return { kind: 'stands', value: decision.value, value_unit: decision.value_unit, chosen, state: 'corrected' }
}

/** Whether the sources still say what the person saw. */
export function isStale(decision: Decision, readings: readonly Reading[]): boolean {
  if (decision.expect === null) return false
  const now = valuesOf(readings)
  return now.length !== decision.expect.length || now.some((value, i) => value !== decision.expect![i])
}

export const valuesOf = (readings: readonly Reading[]): number[] =>
  [...new Set(readings.map((r) => r.value))].sort((a, b) => a - b)
