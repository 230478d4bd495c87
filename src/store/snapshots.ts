import type { Insertable, Selectable } from 'kysely'
import type { Db } from './database.ts'
import { contentId } from './ids.ts'
import type { SnapshotTable } from './tables.ts'

export type SnapshotRow = Selectable<SnapshotTable>
export type NewSnapshot = Omit<Insertable<SnapshotTable>, 'snapshot_id' | 'last_seen' | 'read_by' | 'read_outcome'>

/** The same bytes under the same URL are one snapshot, however often they were seen. */
export function snapshotId(url: string | null, payload_sha256: string): string {
  return contentId('sn', [url, payload_sha256])
}

/** Records that these bytes were seen; bytes seen before only move `last_seen`. */
export async function recordSnapshot(db: Db, snapshot: NewSnapshot): Promise<{ snapshot_id: string; isNew: boolean }> {
  const snapshot_id = snapshotId(snapshot.url ?? null, snapshot.payload_sha256)
  const seen = snapshot.captured_at ?? snapshot.fetched_at
  const inserted = await db
    .insertInto('snapshot')
    .values({ ...snapshot, snapshot_id, last_seen: seen, read_by: null, read_outcome: null })
    .onConflict((on) => on.column('snapshot_id').doNothing())
    .executeTakeFirst()
  const isNew = (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
  if (!isNew) await seeAgain(db, snapshot_id, new Date(seen))
  return { snapshot_id, isNew }
}

/** Moves `last_seen` of a snapshot, of the article it is current for, and of the claims read from it. */
export async function seeAgain(db: Db, snapshot_id: string, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('snapshot')
      .set({ last_seen: at })
      .where('snapshot_id', '=', snapshot_id)
      .where('last_seen', '<', at)
      .execute()
    const current = tx
      .selectFrom('article')
      .select('article_id')
      .where('snapshot_id', '=', snapshot_id)
      .where('recorded_to', 'is', null)
    for (const table of ['article', 'observation', 'directive'] as const) {
      await tx
        .updateTable(table)
        .set({ last_seen: at })
        .where('article_id', 'in', current)
        .where('recorded_to', 'is', null)
        .where('last_seen', '<', at)
        .execute()
    }
  })
}

export async function snapshotById(db: Db, snapshot_id: string): Promise<SnapshotRow | null> {
  return (await db.selectFrom('snapshot').selectAll().where('snapshot_id', '=', snapshot_id).executeTakeFirst()) ?? null
}

export async function markRead(db: Db, snapshot_id: string, read_by: string, read_outcome: string): Promise<void> {
  await db.updateTable('snapshot').set({ read_by, read_outcome }).where('snapshot_id', '=', snapshot_id).execute()
}

/** Snapshots that this version of the reader has not read: what a killed run left behind, or what a new reader must redo. */
export async function unreadSnapshots(db: Db, reader: string, limit = 100_000): Promise<string[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select('snapshot_id')
    .where((eb) => eb.or([eb('read_by', 'is', null), eb('read_by', '!=', reader)]))
    .orderBy('snapshot_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.snapshot_id)
}
