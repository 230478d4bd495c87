import { randomBytes } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { QUEUE_SCHEMA, type QueueTarget } from '../../src/queue/index.ts'
import { embeddedPool, type Pool } from '../../src/store/index.ts'

/** The three places a queue can lie in. Servers are named by the environment (scripts/with-servers.ts); without them they are skipped by name. */
export interface TestBackend {
  readonly name: string
  readonly available: boolean
  open(): Promise<{ target: QueueTarget; pool: Pool; close(): Promise<void> }>
}

const DATABASE_URL = process.env.CHISO_TEST_DATABASE_URL
const REDIS_URL = process.env.CHISO_TEST_REDIS_URL

export const backends: readonly TestBackend[] = [
  { name: 'PGlite', available: true, open: openEmbedded },
  { name: 'PostgreSQL', available: DATABASE_URL !== undefined, open: openPostgres },
  { name: 'Redis', available: REDIS_URL !== undefined, open: openRedis },
]

async function openEmbedded() {
  const pglite = await PGlite.create()
  const pool = embeddedPool(pglite)
  await pool.query(`SET search_path TO ${QUEUE_SCHEMA}, public`)
  return { target: { kind: 'pool', pool } as const, pool, close: () => pglite.close() }
}

/** A database of its own for each test file. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `chiso_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: DATABASE_URL })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const url = new URL(DATABASE_URL!)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      const again = new pg.Client({ connectionString: DATABASE_URL })
      await again.connect()
      await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await again.end()
    },
  }
}

async function openPostgres() {
  const database = await createDatabase()
  const real = new pg.Pool({
    connectionString: database.url,
    max: 20,
    options: `-c search_path=${QUEUE_SCHEMA},public`,
  })
  const pool = real as unknown as Pool
  return {
    target: { kind: 'pool', pool } as const,
    pool,
    close: async () => {
      await real.end()
      await database.drop()
    },
  }
}

/** The store beside a Redis queue is PGlite here: the contract is the queue's. */
async function openRedis() {
  const store = await openEmbedded()
  return {
    ...store,
    target: { kind: 'redis', url: REDIS_URL!, prefix: `chiso-test-${randomBytes(6).toString('hex')}` } as const,
  }
}
