import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/**
 * Marks the keys that these observations speak to. An existing mark is written again, not passed over: the lock on it makes a
 * resolver that wants to take it off wait for this transaction, and so see its claims. Marks are taken in one order by
 * everybody, so that no two wait for each other.
 */
export async function markDirty(tx: Tx, observationIds: readonly string[]): Promise<void> {
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

/** Takes up to `limit` marks off, waiting for whoever is setting one of them. */
export async function takeDirty(tx: Tx, limit: number): Promise<string[]> {
  const some = await tx
    .selectFrom('dirty_key')
    .select('claim_key')
    .orderBy('claim_key')
    .limit(limit)
    .forUpdate()
    .execute()
  const keys = some.map((row) => row.claim_key)
  if (keys.length > 0) await tx.deleteFrom('dirty_key').where('claim_key', 'in', keys).execute()
  return keys
}

/** Whether claims wait to be resolved. */
export async function hasDirtyKeys(db: Db): Promise<boolean> {
  return (await db.selectFrom('dirty_key').select('claim_key').limit(1).executeTakeFirst()) !== undefined
}
