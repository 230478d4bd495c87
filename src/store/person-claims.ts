import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { markDirty, markKeys } from './dirty.ts'
import { contentId } from './ids.ts'
import type { ObservationTable } from './tables.ts'

/** The `extractor_version` of a claim that a person made. */
export const BY_PERSON = 'review'

/** A claim as a person reads it: another one with some fields filled in, with the same words on the same page. */
export interface PersonClaim {
  readonly decision_id: string
  /** The claim that is completed. */
  readonly of: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly claim_keys: readonly string[]
  /** When this database took the decision down. */
  readonly recorded_from: Date
}

/** The id of the claim that a decision makes. */
export const personClaimId = (decision_id: string): string => contentId('ob', [BY_PERSON, decision_id])

type Row = Selectable<ObservationTable>

/**
 * Lets such a claim live as the one it completes does: it comes with the page, is taken down with it, ends with the words and
 * comes back with them, at the same instants, though not before somebody decided. Answers whether anything changed, and then its
 * keys are marked; doing it again changes nothing.
 */
export async function followOriginal(tx: Tx, claim: PersonClaim, now: Date): Promise<boolean> {
  const observation_id = personClaimId(claim.decision_id)
  const own = await rowsOf(tx, observation_id)
  const wanted = (await rowsOf(tx, claim.of))
    .filter((row) => row.recorded_to === null || row.recorded_to > claim.recorded_from)
    .map((row) => ({ ...row, recorded_from: later(row.recorded_from, claim.recorded_from) }))
  const missing = wanted.filter((row) => !own.some((held) => isPlaceOf(held, row)))
  const outrun = wanted.filter((row) => own.some((held) => isPlaceOf(held, row) && !hasClocksOf(held, row)))
  const gone = own.filter((held) => held.recorded_to === null && !wanted.some((row) => isPlaceOf(held, row)))
  if (missing.length + outrun.length + gone.length === 0) return false
  // One row of a claim is open at a time: those that close do so before another opens.
  for (const row of gone) await setClocks(tx, observation_id, row, { ...row, recorded_to: now, superseded_at: now })
  for (const row of outrun.toSorted(closedFirst)) await setClocks(tx, observation_id, row, row)
  for (const row of missing.toSorted(closedFirst)) await insert(tx, observation_id, row, claim.fields)
  if (claim.claim_keys.length > 0)
    await tx
      .insertInto('observation_key')
      .values(claim.claim_keys.map((claim_key) => ({ claim_key, observation_id })))
      .onConflict((on) => on.doNothing())
      .execute()
  await markDirty(tx, [observation_id])
  return true
}

const rowsOf = (tx: Tx, observation_id: string): Promise<Row[]> =>
  tx
    .selectFrom('observation')
    .selectAll()
    .where('observation_id', '=', observation_id)
    .orderBy('recorded_from')
    .orderBy('first_seen')
    .execute()

const later = (a: Date, b: Date): Date => (a > b ? a : b)
const isSame = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()
const closedFirst = (a: Row, b: Row): number => Number(a.recorded_to === null) - Number(b.recorded_to === null)

const isPlaceOf = (held: Row, row: Row): boolean =>
  isSame(held.recorded_from, row.recorded_from) && isSame(held.first_seen, row.first_seen)

/** `last_seen` moves on with the page by itself. */
const hasClocksOf = (held: Row, row: Row): boolean =>
  isSame(held.recorded_to, row.recorded_to) &&
  isSame(held.withdrawn_at, row.withdrawn_at) &&
  isSame(held.superseded_at, row.superseded_at) &&
  held.said_on === row.said_on

async function setClocks(
  tx: Tx,
  observation_id: string,
  { recorded_from, first_seen }: Row,
  { recorded_to, withdrawn_at, superseded_at, said_on, last_seen }: Row,
): Promise<void> {
  await tx
    .updateTable('observation')
    .set({ recorded_to, withdrawn_at, superseded_at, said_on, last_seen })
    .where('observation_id', '=', observation_id)
    .where('recorded_from', '=', recorded_from)
    .where('first_seen', '=', first_seen)
    .execute()
}

async function insert(tx: Tx, observation_id: string, row: Row, fields: PersonClaim['fields']): Promise<void> {
  await tx
    .insertInto('observation')
    .values({
      ...row,
      ...fields,
      observation_id,
      evidence: JSON.stringify(row.evidence),
      rules: JSON.stringify([{ id: 'review.claim', version: 1 }]),
      confidence: 1,
      extractor_version: BY_PERSON,
    })
    // A person at the command line and the resolver may both be at it.
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Ends the claims that these decisions made: they were taken back. */
export async function endPersonClaims(tx: Db | Tx, decisionIds: readonly string[], now: Date): Promise<void> {
  const ids = decisionIds.map(personClaimId)
  if (ids.length === 0) return
  const ended = await tx
    .updateTable('observation')
    .set({ recorded_to: now, superseded_at: now })
    .where('observation_id', 'in', ids)
    .where('recorded_to', 'is', null)
    .returning('observation_id')
    .execute()
  await markDirty(
    tx,
    ended.map((row) => row.observation_id),
  )
}

/** Has the keys resolved again that people filed one of these claims under; the resolver lets their claims follow. */
export async function markCompleted(tx: Tx, observationIds: readonly string[]): Promise<void> {
  if (observationIds.length === 0) return
  const rows = await tx
    .selectFrom('decision')
    .select('key')
    .where('action', '=', 'claim')
    .where(sql<boolean>`observation_ids ?| ${observationIds}::text[]`)
    .execute()
  await markKeys(
    tx,
    rows.map((row) => row.key),
  )
}
