import type { Selectable } from 'kysely'
import type { Article } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import { goneSince, lockArticle, settleVersions, stillThere } from './sightings.ts'
import type { ArticleTable } from './tables.ts'

export type ArticleRow = Selectable<ArticleTable>

export interface ArticleReading extends Article {
  snapshot_id: string
  source_class: string | null
}

/**
 * Records a version of an article as read from one snapshot. Which version is the current one follows from the captures alone
 * (sightings.ts): a capture that comes in late takes its place in the past, and what the page says now stays what its latest
 * capture says.
 */
export async function recordArticle(
  db: Db,
  article: ArticleReading,
  now: Date,
): Promise<'new' | 'changed' | 'unchanged' | 'older'> {
  return db.transaction().execute(async (tx) => {
    await lockArticle(tx, article.article_id)
    const before = await currentVersion(tx, article.article_id)
    const wasGone = (await goneSince(tx, article.article_id)) !== null
    await tx
      .updateTable('snapshot')
      .set({ version_id: article.version_id })
      .where('snapshot_id', '=', article.snapshot_id)
      .execute()
    await insertVersion(tx, article, now)
    const { current } = await settleVersions(tx, article.article_id, now)
    if (before === article.version_id && current === before) {
      // Other bytes, the same words: the claims were seen again. On a page that is back their history is written anew.
      const { last_seen } = await tx
        .selectFrom('article')
        .select('last_seen')
        .where('version_id', '=', before)
        .executeTakeFirstOrThrow()
      if (!wasGone) await stillThere(tx, article.article_id, last_seen)
      else await tx.updateTable('article').set({ extracted_by: null }).where('version_id', '=', before).execute()
      return 'unchanged'
    }
    if (current !== article.version_id) return 'older'
    return before === null ? 'new' : 'changed'
  })
}

async function currentVersion(tx: Tx, article_id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('article')
    .select('version_id')
    .where('article_id', '=', article_id)
    .where('recorded_to', 'is', null)
    .executeTakeFirst()
  return row?.version_id ?? null
}

/** A new version stands closed until its captures say that it is the current one. One that is held already stays as it is. */
async function insertVersion(tx: Tx, article: ArticleReading, now: Date): Promise<void> {
  const link = await tx
    .selectFrom('echo_link')
    .select('echo_of')
    .where('article_id', '=', article.article_id)
    .where('recorded_to', 'is', null)
    .executeTakeFirst()
  await tx
    .insertInto('article')
    .values({
      ...article,
      echo_of: link?.echo_of ?? null,
      authors: JSON.stringify(article.authors),
      blocks: JSON.stringify(article.blocks),
      tags: JSON.stringify(article.tags),
      attachments: JSON.stringify(article.attachments),
      warnings: JSON.stringify(article.warnings),
      first_seen: now,
      last_seen: now,
      recorded_from: now,
      recorded_to: now,
      extracted_by: null,
    })
    .onConflict((on) => on.column('version_id').doNothing())
    .execute()
}

export async function articleByVersion(db: Db, version_id: string): Promise<ArticleRow | null> {
  return (await db.selectFrom('article').selectAll().where('version_id', '=', version_id).executeTakeFirst()) ?? null
}

/**
 * Versions that this extractor has not read: older ones too, since what a page used to say is part of its history. A version
 * that no bytes are read as any more (the reader changed) is left alone.
 */
export async function unextractedVersions(db: Db, extractor: string, limit = 100_000): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('version_id')
    .where((eb) => eb.or([eb('extracted_by', 'is', null), eb('extracted_by', '!=', extractor)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('snapshot')
          .select('snapshot.snapshot_id')
          .whereRef('snapshot.version_id', '=', 'article.version_id'),
      ),
    )
    .orderBy('version_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.version_id)
}
