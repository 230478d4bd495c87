import type { Db } from './database.ts'

export interface SourceVisitRow {
  fetchedAt: Date
  etag: string | null
  lastModified: string | null
  links: number
}

/** What we remember of one feed, sitemap or listing. */
export async function sourceVisit(db: Db, url: string): Promise<SourceVisitRow | null> {
  const row = await db.selectFrom('source_visit').selectAll().where('url', '=', url).executeTakeFirst()
  return row === undefined
    ? null
    : { fetchedAt: row.fetched_at, etag: row.etag, lastModified: row.last_modified, links: row.links }
}

export async function rememberVisit(db: Db, url: string, visit: Readonly<SourceVisitRow>): Promise<void> {
  const row = { fetched_at: visit.fetchedAt, etag: visit.etag, last_modified: visit.lastModified, links: visit.links }
  await db
    .insertInto('source_visit')
    .values({ url, ...row })
    .onConflict((on) => on.column('url').doUpdateSet(row))
    .execute()
}

export interface RobotsRow {
  fetchedAt: Date
  verdict: 'parsed' | 'open' | 'closed'
  text: string
  reason: string
  closedSince: Date | null
}

export async function robotsOf(db: Db, origin: string): Promise<RobotsRow | null> {
  const row = await db.selectFrom('robots').selectAll().where('origin', '=', origin).executeTakeFirst()
  if (row === undefined) return null
  const { fetched_at: fetchedAt, closed_since: closedSince, verdict, text, reason } = row
  return { fetchedAt, verdict, text, reason, closedSince }
}

export async function rememberRobots(db: Db, origin: string, entry: Readonly<RobotsRow>): Promise<void> {
  const { fetchedAt, closedSince, ...same } = entry
  const row = { ...same, fetched_at: fetchedAt, closed_since: closedSince }
  await db
    .insertInto('robots')
    .values({ origin, ...row })
    .onConflict((on) => on.column('origin').doUpdateSet(row))
    .execute()
}
