import type { Cell, Moment } from '../../schemas/index.ts'
import { dayInVietnam } from './as-of.ts'
import { compare } from './voice.ts'

/**
 * What a person decided about one claim key, with a name and a reason. Decisions are kept as claims are: a later one
 * outweighs an earlier one, none is edited, and one is taken back by another line.
 */
export interface Decision {
  readonly decision_id: string
  /** `keyText` of the claim key. */
  readonly key: string
  /**
   * `accept`: this value of those stated; `correct`: a value nobody stated; `reject`: these observations do not count;
   * `merge`: what is said under this key is said of `into_key`; `claim`: a claim that could not be filed is read as `claim`
   * says; `revoke`: the decision `revokes` no longer holds.
   */
  readonly action: 'accept' | 'correct' | 'reject' | 'merge' | 'claim' | 'revoke'
  readonly value: number | null
  readonly value_unit: Cell['value_unit']
  /** The observations rejected or completed; empty for the other actions. */
  readonly observation_ids: readonly string[]
  readonly into_key: string | null
  /** Fields of the claim as it is to be read, for `claim`. */
  readonly claim: Readonly<Record<string, unknown>> | null
  readonly revokes: string | null
  /**
   * The distinct stated values the person saw, ascending. When the sources say something else today, the decision is not
   * carried out and the cell is flagged `review-stale`: a quiet override must not outlive the mistake it repaired.
   */
  readonly expect: readonly number[] | null
  readonly by: string
  readonly reason: string
  /** UTC instant. */
  readonly decided_at: string
  /** When this database took it down; an imported decision counts from then on. */
  readonly recorded_from: string
}

/** The decisions that hold at a moment, without those that were taken back by then, the latest first. */
export function standingDecisions(decisions: readonly Decision[], { asOf, publishedBy }: Moment): Decision[] {
  const taken = decisions.filter(
    (d) =>
      (asOf === null || Date.parse(d.recorded_from) <= Date.parse(asOf)) &&
      (publishedBy === null || dayInVietnam(d.decided_at) <= publishedBy),
  )
  const revoked = new Set(taken.map((d) => d.revokes))
  return taken
    .filter((d) => d.action !== 'revoke' && !revoked.has(d.decision_id))
    .sort((a, b) => compare(b.decided_at, a.decided_at) || compare(b.decision_id, a.decision_id))
}

/** Where what is said under a key counts, once keys that mean the same have been merged; a circle of merges moves nothing. */
export function mergedInto(decisions: readonly Decision[]): (key: string) => string {
  const into = new Map(
    decisions.toReversed().flatMap((d) => (d.action === 'merge' && d.into_key !== null ? [[d.key, d.into_key]] : [])),
  )
  if (into.size === 0) return (key) => key
  return (key) => {
    const walked = new Set<string>()
    for (let at = key; ; at = into.get(at)!) {
      if (walked.has(at)) return key
      walked.add(at)
      if (!into.has(at)) return at
    }
  }
}
