import type { Selectable } from 'kysely'
import type { Article } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import type { ArticleTable } from './tables.ts'

export type ArticleRow = Selectable<ArticleTable>

export interface ArticleReading extends Article {
  snapshot_id: string
  source_class: string | null
}

/**
 * Records a version of an article as read from one snapshot. A version that is held already only moves `last_seen`; another
 * one closes it. A capture older than the version we hold (an archived page that comes in late) is kept, closed at once:
 * what the page says now stays what its latest capture says.
 */
export async function recordArticle(
  db: Db,
  article: ArticleReading,
  seen: Date,
  now: Date,
): Promise<'new' | 'changed' | 'unchanged' | 'older'> {
  return db.transaction().execute(async (tx) => {
    const current = await tx
      .selectFrom('article')
      .select(['version_id', 'last_seen'])
      .where('article_id', '=', article.article_id)
      .where('recorded_to', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (current?.version_id === article.version_id) {
      if (current.last_seen < seen)
        await tx.updateTable('article').set({ last_seen: seen }).where('version_id', '=', article.version_id).execute()
      return 'unchanged'
    }
    const older = current !== undefined && current.last_seen > seen
    if (current !== undefined && !older)
      await tx.updateTable('article').set({ recorded_to: now }).where('version_id', '=', current.version_id).execute()
    await insertVersion(tx, article, seen, now, older)
    return older ? 'older' : current === undefined ? 'new' : 'changed'
  })
}

/** A version that was closed and is seen again (a correction taken back) opens anew under its old id. */
async function insertVersion(tx: Tx, article: ArticleReading, seen: Date, now: Date, closed: boolean): Promise<void> {
  const row = {
    ...article,
    authors: JSON.stringify(article.authors),
    blocks: JSON.stringify(article.blocks),
    tags: JSON.stringify(article.tags),
    attachments: JSON.stringify(article.attachments),
    warnings: JSON.stringify(article.warnings),
    first_seen: seen,
    last_seen: seen,
    recorded_from: now,
    recorded_to: closed ? now : null,
    extracted_by: closed ? 'older' : null,
  }
  await tx
    .insertInto('article')
    .values(row)
    .onConflict((on) =>
      on
        .column('version_id')
        .doUpdateSet(closed ? { last_seen: seen } : { last_seen: seen, recorded_to: null, extracted_by: null }),
    )
    .execute()
}

export async function articleByVersion(db: Db, version_id: string): Promise<ArticleRow | null> {
  return (await db.selectFrom('article').selectAll().where('version_id', '=', version_id).executeTakeFirst()) ?? null
}

/** Versions we hold that this extractor has not read. */
export async function unextractedVersions(db: Db, extractor: string, limit = 100_000): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('version_id')
    .where('recorded_to', 'is', null)
    .where((eb) => eb.or([eb('extracted_by', 'is', null), eb('extracted_by', '!=', extractor)]))
    .orderBy('version_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.version_id)
}
