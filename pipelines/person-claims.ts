import { NOW, type Observation } from '../schemas/index.ts'
import { claimKeysOf, type Decision, keyText, standingDecisions } from '../src/panel/index.ts'
import { endPersonClaims, followOriginal, fullVoice, type PersonClaim, type Tx } from '../src/store/index.ts'

/**
 * Lets the claims that these decisions made come, go and be marked with those they complete, and ends those of decisions that
 * were taken back. Give with a decision whatever takes it back. Doing it again changes nothing. Answers the decisions that rest
 * on a claim which is not held, so that they change nothing here.
 */
export async function settleClaims(tx: Tx, decisions: readonly Decision[], now: Date): Promise<string[]> {
  const made = decisions.filter((d) => d.action === 'claim')
  if (made.length === 0) return []
  const standing = new Set(standingDecisions(decisions, NOW).map((d) => d.decision_id))
  const ended = made.filter((d) => !standing.has(d.decision_id))
  await endPersonClaims(
    tx,
    ended.map((d) => d.decision_id),
    now,
  )
  const idle: string[] = []
  for (const decision of made.filter((d) => standing.has(d.decision_id))) {
    const claim = await personClaim(tx, decision)
    if (claim.claim_keys.length === 0) idle.push(decision.decision_id)
    await followOriginal(tx, claim, now)
  }
  return idle
}

/** A claim that is not held any more speaks to no key; what it once spoke to is known from when it did. */
async function personClaim(
  tx: Tx,
  { decision_id, observation_ids, claim, recorded_from }: Decision,
): Promise<PersonClaim> {
  const of = observation_ids[0]!
  const fields = claim as Partial<Observation>
  const voice = await fullVoice(tx, of)
  const claim_keys =
    voice === null ? [] : claimKeysOf({ ...(voice.observation as Observation), ...fields }).map(keyText)
  return { decision_id, of, fields: { ...fields }, claim_keys, recorded_from: new Date(recorded_from) }
}
