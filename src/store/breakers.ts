import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What a host's last answers add up to, as the crawler states it. */
export interface BreakerRow {
  readonly until: Date | null
  readonly reason: string
  readonly later: number
  readonly refused: number
  readonly unreachable: number
}

/** Of every host that is not simply open for business. */
export async function allBreakers(db: Db): Promise<[host: string, breaker: BreakerRow][]> {
  const rows = await db.selectFrom('breaker').selectAll().orderBy('host').execute()
  return rows.map(({ host, ...breaker }) => [host, breaker])
}

/** Writes it over the one that was known; one that says nothing is forgotten. */
export async function rememberBreaker(db: Db, host: string, breaker: BreakerRow): Promise<void> {
  const { until, reason, later, refused, unreachable } = breaker
  if (until === null && later + refused + unreachable === 0) {
    await db.deleteFrom('breaker').where('host', '=', host).execute()
    return
  }
  const row = { until, reason, later, refused, unreachable }
  await db
    .insertInto('breaker')
    .values({ host, ...row })
    .onConflict((on) => on.column('host').doUpdateSet(row))
    .execute()
}

/** Hosts that want to be left alone at `now`, whichever process was told so. */
export async function closedHosts(db: Db, now: Date): Promise<Map<string, { until: Date; reason: string }>> {
  const rows = await db
    .selectFrom('breaker')
    .select(['host', sql<Date>`until`.as('until'), 'reason'])
    .where('until', '>', now)
    .execute()
  return new Map(rows.map(({ host, until, reason }) => [host, { until, reason }]))
}
