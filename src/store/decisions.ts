import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { markKeys } from './dirty.ts'
import type { DecisionTable } from './tables.ts'

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
