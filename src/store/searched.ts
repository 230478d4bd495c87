import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Current articles published between two days, both inclusive, by site. */
export async function articlesBySite(
  db: Db,
  from: string,
  to: string,
): Promise<{ site: string | null; articles: number }[]> {
  return db
    .selectFrom('article')
    .select(['site', sql<number>`count(*)::int`.as('articles')])
    .where('recorded_to', 'is', null)
    .where(sql<boolean>`substr(published_at, 1, 10) between ${from} and ${to}`)
    .groupBy('site')
    .orderBy('site')
    .execute()
}

/** Of these units, those that current articles of the time name, with the number of articles, the most often named first. */
export async function articlesNaming(
  db: Db,
  unit_ids: readonly string[],
  from: string,
  to: string,
): Promise<{ unit_id: string; articles: number }[]> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('article', 'article.version_id', 'mention.version_id')
    .select(['mention.unit_id', sql<number>`count(distinct article.article_id)::int`.as('articles')])
    .where('mention.unit_id', '=', sql<string>`any(${unit_ids})`)
    .where('article.recorded_to', 'is', null)
    .where(sql<boolean>`substr(article.published_at, 1, 10) between ${from} and ${to}`)
    .groupBy('mention.unit_id')
    .orderBy('articles', 'desc')
    .orderBy('mention.unit_id')
    .execute()
  return rows.map(({ unit_id, articles }) => ({ unit_id: unit_id!, articles }))
}
