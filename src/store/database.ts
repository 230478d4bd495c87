import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Migrator } from 'kysely/migration'
import { EnvironmentError } from '../errors.ts'
import { migrations } from './migrations/index.ts'
import type { Pool } from './pool.ts'
import type { Tables } from './tables.ts'

export const SCHEMA = 'chiso'
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Kysely over the pool. Our tables are addressed with their schema: the search path belongs to the queue. */
export function databaseOn(pool: Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) }).withSchema(SCHEMA)
}

/** Brings the schema up to date; several processes may start at once (Kysely takes an advisory lock). */
export async function migrate(pool: Pool): Promise<void> {
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`).catch((error: { code?: string }) => {
    // Two processes create it in the same instant: one of them is told so.
    if (error.code !== '23505' && error.code !== '42P06') throw error
  })
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as never }) }),
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: SCHEMA,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new EnvironmentError('The database schema could not be brought up to date.', { cause: error })
}
