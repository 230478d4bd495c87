import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './database.ts'
import { contentId } from './ids.ts'
import { goneSince, lockArticle, recordSighting, settleVersions, stillThere } from './sightings.ts'
import type { SnapshotTable } from './tables.ts'

export type SnapshotRow = Selectable<SnapshotTable>
export type NewSnapshot = Omit<
  Insertable<SnapshotTable>,
  'snapshot_id' | 'last_seen' | 'read_by' | 'read_outcome' | 'version_id'
>

/** The same bytes under the same URL are one snapshot, however often they were seen. */
export function snapshotId(url: string | null, payload_sha256: string): string {
  return contentId('sn', [url, payload_sha256])
}

export interface Sighted {
  snapshot_id: string
  isNew: boolean
  /** A version that has to be extracted again, since these bytes change what its page says now or used to say. */
  again: string | null
}

/** Records that these bytes were seen, when they are new and when they are known. */
export async function recordSnapshot(db: Db, snapshot: NewSnapshot): Promise<Sighted> {
  const snapshot_id = snapshotId(snapshot.url ?? null, snapshot.payload_sha256)
  const seen = new Date(snapshot.captured_at ?? snapshot.fetched_at)
  const isNew = await db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('snapshot')
      .values({ ...snapshot, snapshot_id, last_seen: seen, read_by: null, read_outcome: null, version_id: null })
      .onConflict((on) => on.column('snapshot_id').doNothing())
      .executeTakeFirst()
    const isInserted = (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
    if (isInserted) await recordSighting(tx, snapshot_id, seen)
    return isInserted
  })
  return {
    snapshot_id,
    isNew,
    again: isNew ? null : await seeAgain(db, snapshot_id, seen, new Date(snapshot.fetched_at)),
  }
}

/**
 * Known bytes were seen at another time. When they are what the page says now, its claims were seen with them; when they are
 * not (a correction taken back, an older capture that comes in late, a page that is back), the history of the page changes and its version is to
 * be extracted again: that version is the answer.
 */
export async function seeAgain(db: Db, snapshot_id: string, at: Date, now: Date = at): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const article = await tx
      .selectFrom('snapshot')
      .innerJoin('article', 'article.version_id', 'snapshot.version_id')
      .select(['article.article_id', 'article.version_id'])
      .where('snapshot.snapshot_id', '=', snapshot_id)
      .executeTakeFirst()
    if (article !== undefined) await lockArticle(tx, article.article_id)
    const wasGone = article !== undefined && (await goneSince(tx, article.article_id)) !== null
    const isNews = await recordSighting(tx, snapshot_id, at)
    await tx
      .updateTable('snapshot')
      .set({ last_seen: at })
      .where('snapshot_id', '=', snapshot_id)
      .where('last_seen', '<', at)
      .execute()
    if (article === undefined || !isNews) return null
    if (!wasGone && (await isLatest(tx, article.version_id, at))) {
      await stillThere(tx, article.article_id, at)
      return null
    }
    await settleVersions(tx, article.article_id, now)
    await tx.updateTable('article').set({ extracted_by: null }).where('version_id', '=', article.version_id).execute()
    return article.version_id
  })
}

/** Whether nothing is known of the page behind this moment but this version, extracted. */
async function isLatest(tx: Tx, version_id: string, at: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('article')
    .select('version_id')
    .where('version_id', '=', version_id)
    .where('recorded_to', 'is', null)
    .where('last_seen', '<=', at)
    .executeTakeFirst()
  return row !== undefined
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

/** Marks the snapshots that were read to one of these outcomes as unread; answers which. */
export async function reopenRefused(db: Db, outcomes: readonly string[]): Promise<string[]> {
  const rows = await db
    .updateTable('snapshot')
    .set({ read_by: null, read_outcome: null })
    .where('read_outcome', 'in', outcomes as string[])
    .returning('snapshot_id')
    .execute()
  return rows.map((row) => row.snapshot_id)
}
