import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import pg from 'pg'
import { type Db, databaseOn, embeddedPool, migrate, type Pool } from '../../../src/store/index.ts'
import { createDatabase } from '../../contracts/backends.ts'

/** A store of its own and what was asked of it. */
export interface CountedStore {
  readonly db: Db
  readonly mode: string
  /** Statements and the rows they brought since the last look. */
  counted(): { statements: number; rows: number }
  empty(): Promise<void>
  close(): Promise<void>
}

export const STORES: readonly { name: string; available: boolean; open(): Promise<CountedStore> }[] = [
  { name: 'PGlite', available: true, open: openEmbedded },
  { name: 'PostgreSQL', available: process.env.CHISO_TEST_DATABASE_URL !== undefined, open: openServer },
]

async function openEmbedded(): Promise<CountedStore> {
  const pglite = await PGlite.create()
  return countedOn(embeddedPool(pglite), 'embedded', () => pglite.close())
}

async function openServer(): Promise<CountedStore> {
  const database = await createDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  return countedOn(pool as unknown as Pool, 'postgres', async () => {
    await pool.end()
    await database.drop()
  })
}

async function countedOn(pool: Pool, mode: string, close: () => Promise<void>): Promise<CountedStore> {
  await migrate(pool)
  let [statements, rows] = [0, 0]
  const connect = pool.connect.bind(pool)
  pool.connect = async () => {
    const client = await connect()
    const query = client.query.bind(client)
    // A connection comes back from the pool again and again: it is counted once.
    if (!COUNTED.has(client)) {
      COUNTED.add(client)
      client.query = async <R>(text: string, params?: readonly unknown[]) => {
        const result = await query<R>(text, params)
        statements += 1
        rows += result.rows?.length ?? 0
        return result
      }
    }
    return client
  }
  const db = databaseOn(pool)
  return {
    db,
    mode,
    counted: () => {
      const told = { statements, rows }
      statements = rows = 0
      return told
    },
    empty: async () => {
      await sql`truncate chiso.absence, chiso.snapshot, chiso.observation, chiso.observation_key, chiso.dirty_key,
        chiso.cell, chiso.decision, chiso.issue cascade`.execute(db)
    },
    close,
  }
}

const COUNTED = new WeakSet<object>()
