import type { Db, Tx } from './database.ts'
import { rewriteHistory } from './rewrite-history.ts'
import { lockArticle } from './sightings.ts'

/**
 * An address says that it has no page (404, 410). What was read there still stands, since a portal that is closed takes
 * nothing back, but it is known to be taken down as of then, and so is what an older capture brings later. Answers how many
 * claims changed by it.
 */
export async function recordAbsence(db: Db, url: string, at: Date, now: Date = at): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('absence')
      .values({ url, seen_at: at })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return 0
    let changed = 0
    for (const article_id of await articlesAt(tx, url)) changed += await takeDown(tx, article_id, now)
    return changed
  })
}

async function articlesAt(tx: Tx, url: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('snapshot')
    .innerJoin('article', 'article.version_id', 'snapshot.version_id')
    .select('article.article_id')
    .distinct()
    .where('snapshot.url', '=', url)
    // Everybody locks articles in one order.
    .orderBy('article.article_id')
    .execute()
  return rows.map((row) => row.article_id)
}

async function takeDown(tx: Tx, article_id: string, now: Date): Promise<number> {
  await lockArticle(tx, article_id)
  let changed = 0
  for (const table of ['observation', 'directive'] as const) {
    const { opened, closed } = await rewriteHistory(tx, table, { article_id, now }, null)
    changed += opened + closed
  }
  return changed
}
