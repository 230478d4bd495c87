import type { Cell } from '../../schemas/index.ts'
import { UsageError } from '../errors.ts'
import type { Decision } from '../panel/index.ts'
import { contentId } from '../store/index.ts'

/** What a person gives; the rest follows from the panel as it stands. */
export interface Verdict {
  readonly action: Decision['action']
  readonly key: string
  readonly value?: number | null
  readonly value_unit?: Cell['value_unit']
  readonly observation_ids?: readonly string[]
  readonly into_key?: string | null
  readonly claim?: Readonly<Record<string, unknown>> | null
  readonly revokes?: string | null
  readonly expect?: readonly number[] | null
  readonly by: string
  readonly reason: string
}

/**
 * A decision with its id: a hash of what was decided, by whom and when, so that a file of decisions can be read in anywhere
 * and as often as one likes.
 */
export function decisionOf(verdict: Verdict, now: string): Decision {
  const by = verdict.by.trim()
  const reason = verdict.reason.trim()
  if (by === '') throw new UsageError('A decision has a name: give --by "Your name".')
  if (reason === '') throw new UsageError('A decision has a reason: give --reason "why".')
  const told = {
    key: verdict.key,
    action: verdict.action,
    value: verdict.value ?? null,
    value_unit: verdict.value_unit ?? null,
    observation_ids: [...(verdict.observation_ids ?? [])].sort(),
    into_key: verdict.into_key ?? null,
    claim: verdict.claim ?? null,
    revokes: verdict.revokes ?? null,
    expect: verdict.expect ?? null,
    by,
    reason,
    decided_at: new Date(now).toISOString(),
  }
  return { decision_id: decisionId(told), ...told, recorded_from: told.decided_at }
}

export const decisionId = (told: Omit<Decision, 'decision_id' | 'recorded_from'>): string =>
  contentId('de', [
    told.key,
    told.action,
    told.value,
    told.value_unit,
    told.observation_ids,
    told.into_key,
    told.claim === null ? null : Object.entries(told.claim).sort(([a], [b]) => (a < b ? -1 : 1)),
    told.revokes,
    told.expect,
    told.by,
    told.reason,
    told.decided_at,
  ])

/**
 * The guard: what the person saw must be what the sources say now, or somebody decides about another question than the one
 * that stands.
 * @throws UsageError when the two differ
 */
export function checkExpected(expected: readonly number[], stated: readonly number[]): void {
  const same = expected.length === stated.length && expected.every((value, i) => value === stated[i])
  if (same) return
  const words = (values: readonly number[]) => (values.length === 0 ? 'nothing' : values.join(', '))
  throw new UsageError(
    `You expected the sources to say ${words(expected)}, and they say ${words(stated)}: look again before you decide.`,
  )
}
