import { z } from 'zod'
import { IndexCode } from '../../schemas/index.ts'
import { UsageError } from '../errors.ts'
import { type Decision, parseKey } from '../panel/index.ts'
import { decisionId } from './decide.ts'

/** One line of a file of decisions. What this database adds (when it took them down) is not part of it. */
const Line = z.strictObject({
  decision_id: z.string(),
  decided_at: z.iso.datetime(),
  by: z.string().min(1),
  action: z.enum(['accept', 'correct', 'reject', 'merge', 'claim', 'revoke']),
  key: z.string(),
  value: z.number().nullish(),
  value_unit: z.enum(['%', 'điểm']).nullish(),
  observation_ids: z.array(z.string()).optional(),
  into_key: z.string().nullish(),
  claim: z
    .strictObject({
      unit_id: z.string().optional(),
      reference_year: z.number().int().optional(),
      index: IndexCode.optional(),
    })
    .nullish(),
  revokes: z.string().nullish(),
  expect: z.array(z.number()).nullish(),
  reason: z.string().min(1),
})

/**
 * JSON Lines that live well in git: a decision a line, in the order in which they were taken, fields in one order, what is
 * absent left out. The same decisions give the same bytes, and two people's additions meet at the end of the file.
 */
export function encodeDecisions(decisions: readonly Decision[]): string {
  const order = (d: Decision): string => `${d.decided_at} ${d.decision_id}`
  return decisions
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((d) => {
      const { decision_id, decided_at, by, action, key, value, value_unit, into_key, claim, revokes, expect, reason } =
        d
      const ids = d.observation_ids.length > 0 ? { observation_ids: d.observation_ids } : {}
      const told = {
        decision_id,
        decided_at,
        by,
        action,
        key,
        value,
        value_unit,
        ...ids,
        into_key,
        claim,
        revokes,
        expect,
        reason,
      }
      return `${JSON.stringify(Object.fromEntries(Object.entries(told).filter(([, said]) => said !== null)))}\n`
    })
    .join('')
}

/**
 * Reads such a file; `now` is when this database takes the decisions down.
 * @throws UsageError that names the line when it is no decision, or was changed after it was signed
 */
export function decodeDecisions(text: string, now: string): Decision[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const decision = decodeLine(line, i + 1, now)
    if (decisionId(decision) !== decision.decision_id)
      throw new UsageError(
        `Line ${i + 1} was changed after it was signed: take the old decision back with \`chiso review revoke\` and decide anew.`,
      )
    return [decision]
  })
}

function decodeLine(line: string, number: number, now: string): Decision {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    throw new UsageError(`Line ${number} is not JSON: a file of decisions has one object a line.`)
  }
  const parsed = Line.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new UsageError(`Line ${number} is no decision: ${issue!.path.join('.') || 'it'}: ${issue!.message}.`)
  }
  const told = parsed.data
  parseKey(told.key)
  return {
    decision_id: told.decision_id,
    key: told.key,
    action: told.action,
    value: told.value ?? null,
    value_unit: told.value_unit ?? null,
    observation_ids: told.observation_ids ?? [],
    into_key: told.into_key ?? null,
    claim: told.claim ?? null,
    revokes: told.revokes ?? null,
    expect: told.expect ?? null,
    by: told.by,
    reason: told.reason,
    decided_at: new Date(told.decided_at).toISOString(),
    recorded_from: now,
  }
}
