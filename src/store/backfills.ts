import type { Db } from './database.ts'

/** Where a backfill has got to; keys and values are the backfill's own. */
export async function backfillState(db: Db, key: string): Promise<string | null> {
  const row = await db.selectFrom('backfill').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

export async function rememberBackfill(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('backfill')
    .values({ key, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute()
}

/** Whether a capture of that moment is held, whatever it was fetched through. */
export async function hasCapture(db: Db, url: string, capturedAt: Date): Promise<boolean> {
  const row = await db
    .selectFrom('snapshot')
    .select('snapshot_id')
    .where('url', '=', url)
    .where('captured_at', '=', capturedAt)
    .executeTakeFirst()
  return row !== undefined
}
