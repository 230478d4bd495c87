import { sql } from 'kysely'
import { type Moment, NOW } from '../../schemas/index.ts'
import type { Db } from './database.ts'
import { openAt } from './moment.ts'
import { addressOf } from './statements.ts'

/** Days between which something was published, both inclusive. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Articles held at a moment that were published in these days, by site. */
export async function articlesBySite(
  db: Db,
  days: Days,
  moment: Moment = NOW,
): Promise<{ site: string | null; articles: number }[]> {
  return db
    .selectFrom('article')
    .select(['site', sql<number>`count(*)::int`.as('articles')])
    .where(publishedIn(days, moment))
    .groupBy('site')
    .orderBy('site')
    .execute()
}

/** Of these units, those that such articles name, with the number of articles, the most often named first. */
export async function articlesNaming(
  db: Db,
  unit_ids: readonly string[],
  days: Days,
  moment: Moment = NOW,
): Promise<{ unit_id: string; articles: number }[]> {
  const rows = await naming(db, unit_ids, days, moment)
    .select(['mention.unit_id', sql<number>`count(distinct article.article_id)::int`.as('articles')])
    .groupBy('mention.unit_id')
    .orderBy('articles', 'desc')
    .orderBy('mention.unit_id')
    .execute()
  return rows.map(({ unit_id, articles }) => ({ unit_id: unit_id!, articles }))
}

/** Such articles that name the unit, by day and id, at most so many. */
export async function namingArticles(db: Db, unit_id: string, days: Days, moment: Moment, limit: number) {
  return naming(db, [unit_id], days, moment)
    .select(['article.article_id', 'article.site', addressOf, 'article.title', 'article.published_at'])
    .distinctOn(['article.published_at', 'article.article_id'])
    .orderBy('article.published_at')
    .orderBy('article.article_id')
    .limit(limit)
    .execute()
}

function naming(db: Db, unit_ids: readonly string[], days: Days, moment: Moment) {
  return db
    .selectFrom('mention')
    .innerJoin('article', 'article.version_id', 'mention.version_id')
    .where('mention.unit_id', '=', sql<string>`any(${unit_ids})`)
    .where(publishedIn(days, moment))
}

function publishedIn({ from, to }: Days, { asOf, publishedBy }: Moment) {
  const last = publishedBy === null || publishedBy > to ? to : publishedBy
  return sql<boolean>`(${openAt('article', asOf)} and substr(article.published_at, 1, 10) between ${from} and ${last})`
}
