import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { FrontierTable } from './tables.ts'

export type FrontierRow = Selectable<FrontierTable>
export type FrontierState = Pick<
  FrontierRow,
  | 'due_at'
  | 'attempts'
  | 'etag'
  | 'last_modified'
  | 'payload_sha256'
  | 'capture'
  | 'first_fetched_at'
  | 'fetched_at'
  | 'changed_at'
  | 'fetches'
  | 'changes'
>
export type NewLink = Pick<
  Insertable<FrontierTable>,
  'url_key' | 'url' | 'source' | 'host' | 'via' | 'referrer' | 'title' | 'published_at' | 'lastmod' | 'priority'
>

/**
 * Adds what is not there. A known row takes over a later `lastmod` (and falls due), a title it lacked, and a higher
 * priority; nothing else of it changes, so discovery can be repeated at will.
 */
export async function addLinks(db: Db, links: readonly NewLink[], now: Date): Promise<{ added: number }> {
  let added = 0
  for (let i = 0; i < links.length; i += 500) {
    const rows = links.slice(i, i + 500).map((link) => ({
      ...link,
      discovered_at: now,
      due_at: now,
      attempts: 0,
      fetches: 0,
      changes: 0,
    }))
    const result = await db
      .insertInto('frontier')
      .values(uniqueByKey(rows))
      .onConflict((on) =>
        on
          .column('url_key')
          .doUpdateSet((eb) => ({
            title: eb.fn.coalesce('frontier.title', 'excluded.title'),
            referrer: eb.fn.coalesce('frontier.referrer', 'excluded.referrer'),
            published_at: eb.fn.coalesce('frontier.published_at', 'excluded.published_at'),
            lastmod: sql<Date>`greatest(frontier.lastmod, excluded.lastmod)`,
            priority: sql<number>`greatest(frontier.priority, excluded.priority)`,
            due_at: sql<Date>`case when excluded.lastmod > coalesce(frontier.lastmod, frontier.fetched_at) then excluded.due_at else frontier.due_at end`,
          }))
          .where((eb) =>
            eb.or([
              sql<boolean>`excluded.lastmod > coalesce(frontier.lastmod, frontier.fetched_at)`,
              sql<boolean>`frontier.title is null and excluded.title is not null`,
              sql<boolean>`frontier.referrer is null and excluded.referrer is not null`,
              sql<boolean>`excluded.priority > frontier.priority`,
            ]),
          ),
      )
      .returning(sql<boolean>`(xmax = 0)`.as('inserted'))
      .execute()
    added += result.filter((row) => row.inserted).length
  }
  return { added }
}

function uniqueByKey<T extends { url_key: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.url_key, row])).values()]
}

/**
 * Rows of the host that are due, highest priority first, then longest due, then by key. Takes no lease. There are few levels
 * of priority: from one to the next the index `frontier_due` is entered anew, so that no row that is not due is ever passed,
 * whatever share of a million is due.
 */
export async function dueRows(db: Db, host: string, limit: number, now: Date): Promise<FrontierRow[]> {
  const { rows } = await sql<FrontierRow>`
    with recursive level (priority) as (
      (select priority from chiso.frontier where host = ${host} and due_at is not null order by priority desc limit 1)
      union all
      select (select f.priority from chiso.frontier f
              where f.host = ${host} and f.due_at is not null and f.priority < level.priority
              order by f.priority desc limit 1)
      from level where level.priority is not null
    )
    select due.* from level cross join lateral (
      select * from chiso.frontier f
      where f.host = ${host} and f.priority = level.priority and f.due_at <= ${now}
      order by f.due_at, f.url_key limit ${limit}
    ) due
    order by due.priority desc, due.due_at, due.url_key limit ${limit}`.execute(db)
  return rows
}

export async function frontierRow(db: Db, url_key: string): Promise<FrontierRow | null> {
  return (await db.selectFrom('frontier').selectAll().where('url_key', '=', url_key).executeTakeFirst()) ?? null
}

/** Writes the state after a try over the row, and the try into the ledger, in one transaction. */
export async function settleRow(
  db: Db,
  row: { url_key: string; url: string; source: string; host: string },
  state: FrontierState,
  outcome: {
    kind: string
    at: Date
    reason: string | null
    status: number | null
    snapshot_id: string | null
    /** Where it is to be asked for from now on. */
    place?: { url: string; host: string }
  },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const set: Updateable<FrontierTable> = {
      ...state,
      ...outcome.place,
      capture: state.capture === null ? null : JSON.stringify(state.capture),
      last_outcome: outcome.kind,
    }
    await tx.updateTable('frontier').set(set).where('url_key', '=', row.url_key).execute()
    await tx
      .insertInto('fetch')
      .values({
        fetch_id: `${outcome.at.toISOString()}-${row.url_key}`.slice(0, 400),
        url_key: row.url_key,
        url: row.url,
        source: row.source,
        host: row.host,
        at: outcome.at,
        outcome: outcome.kind,
        status: outcome.status,
        detail: outcome.reason,
        snapshot_id: outcome.snapshot_id,
      })
      .onConflict((on) => on.doNothing())
      .execute()
  })
}

/** Hosts of a source that have rows due; like the claim, it goes from host to host in the index and passes no row. */
export async function dueHosts(db: Db, source: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    with recursive known (host) as (
      (select host from chiso.frontier where source = ${source} and due_at is not null order by host limit 1)
      union all
      select (select f.host from chiso.frontier f
              where f.source = ${source} and f.due_at is not null and f.host > known.host order by f.host limit 1)
      from known where known.host is not null
    )
    select host from known
    where host is not null and exists (
      select from chiso.frontier f where f.source = ${source} and f.host = known.host and f.due_at <= ${now}
    )
    order by host`.execute(db)
  return rows.map((row) => row.host)
}
