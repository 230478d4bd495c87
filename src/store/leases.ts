import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * One holder at a time in the whole cluster, for as long as it renews: a host is crawled by one job, one resolver writes
 * cells. The database's clock decides, so workers with skewed clocks agree.
 */
export async function takeLease(db: Db, name: string, holder: string, seconds: number): Promise<boolean> {
  const until = sql<Date>`now() + make_interval(secs => ${seconds}::double precision)`
  const row = await db
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict((on) =>
      on
        .column('name')
        .doUpdateSet({ holder, until })
        .where((eb) => eb.or([eb('lease.holder', '=', holder), sql<boolean>`lease.until < now()`])),
    )
    .returning('holder')
    .executeTakeFirst()
  return row !== undefined
}

export async function releaseLease(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}

/** On opening an embedded folder: whoever held a lease is dead, the folder is ours alone. */
export async function clearLeases(db: Db): Promise<void> {
  await db.deleteFrom('lease').execute()
}
