import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** A stretch of time in which every capture of a page was read as the same version. */
export interface Stretch {
  readonly version_id: string
  readonly first: Date
  readonly last: Date
}

/**
 * Writers about one article wait for each other: its history is read as a whole and written as a whole. The lock ends with
 * the transaction.
 */
export async function lockArticle(tx: Tx, article_id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${article_id}, 0))`.execute(tx)
}

/** Whether it was not known yet. */
export async function recordSighting(tx: Tx, snapshot_id: string, seen_at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sighting')
    .values({ snapshot_id, seen_at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * The history of the page by its captures, oldest first. Of two captures of one instant the greater version id comes last:
 * some order must hold, the same for everybody.
 */
export async function stretchesOf(tx: Tx, article_id: string): Promise<Stretch[]> {
  const rows = await sql<{ version_id: string; first: Date; last: Date }>`
    with seen as (
      select snapshot.version_id, sighting.seen_at
      from chiso.sighting
      join chiso.snapshot on snapshot.snapshot_id = sighting.snapshot_id
      join chiso.article on article.version_id = snapshot.version_id
      where article.article_id = ${article_id}
    ), turned as (
      select *, row_number() over (order by seen_at, version_id)
        - row_number() over (partition by version_id order by seen_at, version_id) as stretch
      from seen
    )
    select version_id, min(seen_at) as first, max(seen_at) as last
    from turned group by version_id, stretch order by first, version_id`.execute(tx)
  return rows.rows
}

/**
 * Since when the page of an article is gone: the first time that the address where it was last seen said so afterwards; null
 * while it is there. An older address that a site has given up says nothing.
 */
export async function goneSince(tx: Tx, article_id: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    with last as (
      select snapshot.url, sighting.seen_at
      from chiso.sighting
      join chiso.snapshot on snapshot.snapshot_id = sighting.snapshot_id
      join chiso.article on article.version_id = snapshot.version_id
      where article.article_id = ${article_id}
      order by sighting.seen_at desc, snapshot.url limit 1
    )
    select min(absence.seen_at) as at
    from chiso.absence join last on absence.url = last.url and absence.seen_at > last.seen_at`.execute(tx)
  return rows[0]?.at ?? null
}

/** Claims move on only when those that stand are read from this very version. */
export async function stillThere(tx: Tx, article_id: string, at: Date): Promise<void> {
  const current = tx
    .selectFrom('article')
    .select('article_id')
    .where('article_id', '=', article_id)
    .where('recorded_to', 'is', null)
    .where('extracted_by', 'is not', null)
  for (const table of ['observation', 'directive'] as const) {
    await tx
      .updateTable(table)
      .set({ last_seen: at })
      .where('article_id', 'in', current)
      .where('recorded_to', 'is', null)
      .where('last_seen', '<', at)
      .execute()
  }
  await tx
    .updateTable('article')
    .set({ last_seen: at })
    .where('article_id', '=', article_id)
    .where('recorded_to', 'is', null)
    .execute()
}

/** Makes the version of the latest capture the current one, and keeps the page clocks of every version. */
export async function settleVersions(tx: Tx, article_id: string, now: Date): Promise<{ current: string | null }> {
  const stretches = await stretchesOf(tx, article_id)
  const current = stretches.at(-1)?.version_id ?? null
  const rows = await tx
    .selectFrom('article')
    .select(['version_id', 'recorded_to', 'first_seen', 'last_seen'])
    .where('article_id', '=', article_id)
    .execute()
  for (const row of rows) {
    const own = stretches.filter((s) => s.version_id === row.version_id)
    const isOpen = row.recorded_to === null
    const first_seen = own[0]?.first ?? row.first_seen
    const last_seen = own.at(-1)?.last ?? row.last_seen
    const isSame =
      isOpen === (row.version_id === current) &&
      first_seen.getTime() === row.first_seen.getTime() &&
      last_seen.getTime() === row.last_seen.getTime()
    if (isSame) continue
    const moved =
      row.version_id === current
        ? isOpen
          ? {}
          : { recorded_to: null, extracted_by: null }
        : isOpen
          ? { recorded_to: now }
          : {}
    await tx
      .updateTable('article')
      .set({ first_seen, last_seen, ...moved })
      .where('version_id', '=', row.version_id)
      .execute()
  }
  return { current }
}
