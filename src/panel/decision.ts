import type { Cell } from '../../schemas/index.ts'

/**
 * What a person decided about one claim key, with a name and a reason. Decisions are kept as claims are: a later one
 * outweighs an earlier one, none is edited.
 */
export interface Decision {
  readonly decision_id: string
  /** `keyText` of the claim key. */
  readonly key: string
  /** `accept`: this value of those stated; `correct`: a value nobody stated; `reject`: these observations do not count. */
  readonly action: 'accept' | 'correct' | 'reject'
  readonly value: number | null
  readonly value_unit: Cell['value_unit']
  /** The observations rejected; empty for the other actions. */
  readonly observation_ids: readonly string[]
  /**
   * The distinct stated values the person saw, ascending. When the sources say something else today, the decision is not
   * carried out and the cell is flagged `review-stale`: a quiet override must not outlive the mistake it repaired.
   */
  readonly expect: readonly number[] | null
  readonly by: string
  readonly reason: string
  /** UTC instant. */
  readonly decided_at: string
}
