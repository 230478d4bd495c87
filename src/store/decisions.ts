import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { markDirty, markKeys } from './dirty.ts'
import { contentId } from './ids.ts'
import type { DecisionTable } from './tables.ts'

/** The `extractor_version` of a claim that a person made. */
export const BY_PERSON = 'review'

/** A decision as it leaves the store: instants as ISO text. Fits `Decision` of src/panel. */
export interface DecisionRow extends Omit<Selectable<DecisionTable>, 'decided_at' | 'recorded_from'> {
  decided_at: string
  recorded_from: string
}

/**
 * Takes decisions down; one that is known is passed over, so that a file can be read in as often as one likes. Their keys are
 * resolved again. Answers the ids that are new.
 */
export async function recordDecisions(db: Db, decisions: readonly DecisionRow[]): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    const fresh: string[] = []
    for (const { observation_ids, claim, expect, ...decision } of decisions) {
      const inserted = await tx
        .insertInto('decision')
        .values({
          ...decision,
          observation_ids: JSON.stringify(observation_ids),
          claim: claim === null ? null : JSON.stringify(claim),
          expect: expect === null ? null : JSON.stringify(expect),
        })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst()
      if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n) fresh.push(decision.decision_id)
    }
    const known = new Set(fresh)
    const keys = decisions
      .filter((d) => known.has(d.decision_id))
      .flatMap((d) => (d.into_key === null ? [d.key] : [d.key, d.into_key]))
    await markKeys(tx, keys)
    return fresh
  })
}

/** A claim as a person reads it: another one with some fields filled in, with the same words on the same page. */
export interface PersonClaim {
  decision_id: string
  of: string
  fields: Record<string, unknown>
  claim_keys: readonly string[]
}

/** The id of the claim that a decision makes. */
export const personClaimId = (decision_id: string): string => contentId('ob', [BY_PERSON, decision_id])

/** Writes such claims down. One whose original we do not hold (the page changed, or never came here) is left out and named. */
export async function recordPersonClaims(db: Db, claims: readonly PersonClaim[], now: Date): Promise<string[]> {
  const left: string[] = []
  for (const { decision_id, of, fields, claim_keys } of claims) {
    await db.transaction().execute(async (tx) => {
      const original = await tx
        .selectFrom('observation')
        .selectAll()
        .where('observation_id', '=', of)
        .where('recorded_to', 'is', null)
        .executeTakeFirst()
      if (original === undefined) {
        left.push(decision_id)
        return
      }
      const observation_id = personClaimId(decision_id)
      await tx
        .insertInto('observation')
        .values({
          ...original,
          ...fields,
          observation_id,
          evidence: JSON.stringify(original.evidence),
          rules: JSON.stringify([{ id: 'review.claim', version: 1 }]),
          confidence: 1,
          extractor_version: BY_PERSON,
          recorded_from: now,
        })
        .onConflict((on) => on.doNothing())
        .execute()
      await tx
        .insertInto('observation_key')
        .values(claim_keys.map((claim_key) => ({ claim_key, observation_id })))
        .onConflict((on) => on.doNothing())
        .execute()
      await markDirty(tx, [observation_id])
    })
  }
  return left
}

/** Ends the claims that these decisions made: they were taken back, or the words they rest on are gone. */
export async function endPersonClaims(tx: Db | Tx, decisionIds: readonly string[], now: Date): Promise<void> {
  const ids = decisionIds.map(personClaimId)
  if (ids.length === 0) return
  await tx
    .updateTable('observation')
    .set({ recorded_to: now, superseded_at: now })
    .where('observation_id', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute()
  await markDirty(tx, ids)
}

/** The decisions that made a claim out of one of these. */
export async function claimsMadeOf(tx: Tx, observationIds: readonly string[]): Promise<string[]> {
  if (observationIds.length === 0) return []
  const rows = await tx
    .selectFrom('decision')
    .select('decision_id')
    .where('action', '=', 'claim')
    .where(sql<boolean>`observation_ids ?| ${observationIds}::text[]`)
    .execute()
  return rows.map((row) => row.decision_id)
}

export async function allDecisions(db: Db | Tx): Promise<DecisionRow[]> {
  const rows = await db.selectFrom('decision').selectAll().orderBy('decided_at').orderBy('decision_id').execute()
  return rows.map(toRow)
}

/** The decisions about these keys, the taken-back ones and what takes them back included. */
export async function decisionsOn(db: Db | Tx, keys: readonly string[]): Promise<DecisionRow[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where((eb) => eb.or([eb('key', '=', sql<string>`any(${keys})`), eb('into_key', '=', sql<string>`any(${keys})`)]))
    .orderBy('decided_at')
    .orderBy('decision_id')
    .execute()
  return rows.map(toRow)
}

/** The keys with all that somebody ever merged with one of them: they are resolved together. Sorted. */
export async function mergedWith(db: Db | Tx, keys: readonly string[]): Promise<string[]> {
  const found = await sql<{ key: string }>`
    with recursive together(key) as (
      select unnest(${keys}::text[])
      union
      select case when decision.key = together.key then decision.into_key else decision.key end
      from together
      join chiso.decision on decision.into_key is not null and together.key in (decision.key, decision.into_key)
    )
    select key from together order by key collate "C"`.execute(db)
  return found.rows.map((row) => row.key)
}

function toRow(row: Selectable<DecisionTable>): DecisionRow {
  return { ...row, decided_at: row.decided_at.toISOString(), recorded_from: row.recorded_from.toISOString() }
}
