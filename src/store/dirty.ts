import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/**
 * Marks the keys that these observations speak to. An existing mark is written again, not passed over: the lock on it makes a
 * resolver that wants to take it off wait for this transaction, and so see its claims. Marks are taken in one order by
 * everybody, so that no two wait for each other.
 */
export async function markDirty(tx: Db | Tx, observationIds: readonly string[]): Promise<void> {
  if (observationIds.length === 0) return
  await tx
    .insertInto('dirty_key')
    .columns(['claim_key'])
    .expression((eb) =>
      eb
        .selectFrom('observation_key')
        .select('claim_key')
        .distinct()
        .where('observation_id', 'in', observationIds as string[])
        .orderBy('claim_key'),
    )
    .onConflict((on) => on.column('claim_key').doUpdateSet({ claim_key: sql`excluded.claim_key` }))
    .execute()
}

/** Marks keys by name: somebody decided about them, or the policies changed. */
export async function markKeys(tx: Tx, keys: readonly string[]): Promise<void> {
  const wanted = [...new Set(keys)].sort()
  for (let i = 0; i < wanted.length; i += 5_000) {
    await tx
      .insertInto('dirty_key')
      .values(wanted.slice(i, i + 5_000).map((claim_key) => ({ claim_key })))
      .onConflict((on) => on.column('claim_key').doUpdateSet({ claim_key: sql`excluded.claim_key` }))
      .execute()
  }
}

/**
 * When the cells were resolved under other policies than these, every key is to be resolved again. Answers whether it is so.
 */
export async function resolveUnder(db: Db, policy_version: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('resolved_under').select('policy_version').forUpdate().executeTakeFirst()
    if (row?.policy_version === policy_version) return false
    await tx
      .insertInto('resolved_under')
      .values({ policy_version })
      .onConflict((on) => on.column('one').doUpdateSet({ policy_version }))
      .execute()
    // A new folder has nothing to resolve again.
    if (
      row === undefined &&
      (await tx.selectFrom('cell').select('claim_key').limit(1).executeTakeFirst()) === undefined
    )
      return false
    await sql`insert into chiso.dirty_key select distinct claim_key from chiso.observation_key
      order by claim_key on conflict do nothing`.execute(tx)
    return true
  })
}

/**
 * Takes up to `limit` marks behind a key off, waiting for whoever is setting one of them; sorted. Who goes on from the last one
 * does not walk over the marks that were taken before, which stay in the index for a while.
 */
export async function takeDirty(tx: Tx, limit: number, after = ''): Promise<string[]> {
  const { rows } = await sql<{ claim_key: string }>`
    with taken as materialized (
      select claim_key from chiso.dirty_key where claim_key > ${after} order by claim_key limit ${limit} for update)
    delete from chiso.dirty_key using taken where dirty_key.claim_key = taken.claim_key
    returning dirty_key.claim_key`.execute(tx)
  return rows.map((row) => row.claim_key).sort()
}

/** Whether claims wait to be resolved. */
export async function hasDirtyKeys(db: Db): Promise<boolean> {
  return (await db.selectFrom('dirty_key').select('claim_key').limit(1).executeTakeFirst()) !== undefined
}
