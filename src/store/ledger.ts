import { sql } from 'kysely'
import type { Issue } from '../../schemas/index.ts'
import type { Db } from './database.ts'
import type { LedgerVia } from './tables.ts'

/** Counts an oddity under its code and subject; the latest message stands. */
export async function recordIssue(db: Db, issue: Issue, now: Date): Promise<void> {
  await db
    .insertInto('issue')
    .values({ ...issue, count: 1, first_seen: now, last_seen: now })
    .onConflict((on) =>
      on
        .columns(['code', 'subject'])
        .doUpdateSet({ message: issue.message, last_seen: now, count: sql`issue.count + 1` }),
    )
    .execute()
}

/** Takes the issues of a code off the list, since what they tell of is tried again; answers how many there were. */
export async function clearIssues(db: Db, code: string, subject?: string): Promise<number> {
  let query = db.deleteFrom('issue').where('code', '=', code)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

export async function issues(db: Db) {
  return db.selectFrom('issue').selectAll().orderBy('code').orderBy('subject').execute()
}

/** How often anything of this code has happened. */
export async function timesOf(db: Db, code: string): Promise<number> {
  const { n } = await db
    .selectFrom('issue')
    .select(sql<number>`coalesce(sum(count), 0)::int`.as('n'))
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return n
}

export interface LedgerRow {
  readonly source: string
  /** In Viet Nam. */
  readonly day: string
  readonly via: LedgerVia
  readonly outcome: string
  readonly count: number
}

/** What became of every request, by source and Vietnamese day: "no article" and "did not look" are different facts. */
export async function coverage(
  db: Db,
  { since, source }: { since?: Date; source?: string } = {},
): Promise<LedgerRow[]> {
  let query = db
    .selectFrom('fetch')
    .select([
      'source',
      sql<string>`to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`.as('day'),
      'via',
      'outcome',
      sql<number>`count(*)::int`.as('count'),
    ])
    .groupBy(['source', 'day', 'via', 'outcome'])
    .orderBy('source')
    .orderBy('day')
    .orderBy('via')
    .orderBy('outcome')
  if (since !== undefined) query = query.where('at', '>=', since)
  if (source !== undefined) query = query.where('source', '=', source)
  return query.execute()
}

/** One line of the ledger for a feed, a sitemap or a capture that was asked for; pages of the live site have theirs from `settleRow`. */
export async function recordAsked(
  db: Db,
  row: {
    url_key: string
    url: string
    source: string
    host: string
    at: Date
    outcome: string
    detail: string | null
    via: LedgerVia
  },
): Promise<void> {
  const fetch_id = `${row.at.toISOString()}-${row.url_key}`.slice(0, 400)
  await db
    .insertInto('fetch')
    .values({ fetch_id, ...row, status: null, snapshot_id: null })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function startRun(
  db: Db,
  run: { run_id: string; kind: string; argument: string; started_at: Date },
): Promise<void> {
  await db.insertInto('run').values(run).execute()
}

export async function finishRun(
  db: Db,
  run_id: string,
  finished_at: Date,
  counts: Record<string, number>,
): Promise<void> {
  await db
    .updateTable('run')
    .set({ finished_at, counts: JSON.stringify(counts) })
    .where('run_id', '=', run_id)
    .execute()
}

export async function lastRuns(db: Db, limit: number) {
  return db.selectFrom('run').selectAll().orderBy('started_at', 'desc').orderBy('run_id').limit(limit).execute()
}

/** How many rows of everything: the first thing `chiso status` says. */
export async function totals(db: Db): Promise<Record<string, number>> {
  const count = (table: string, where = '') =>
    sql<number>`(select count(*)::int from chiso.${sql.raw(table)} ${sql.raw(where)})`
  const row = await db
    .selectNoFrom([
      count('frontier').as('urls'),
      count('snapshot').as('snapshots'),
      count('article', 'where recorded_to is null').as('articles'),
      count('observation', 'where recorded_to is null').as('observations'),
      count('directive', 'where recorded_to is null').as('directives'),
      count('cell').as('cells'),
      count('cell', "where state = 'disputed'").as('disputed'),
      count('issue').as('issues'),
      count('dirty_key').as('unresolved keys'),
    ])
    .executeTakeFirstOrThrow()
  return row as unknown as Record<string, number>
}
