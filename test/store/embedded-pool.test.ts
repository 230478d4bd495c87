import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedPool, type Pool } from '../../src/store/index.ts'

let pglite: PGlite
let pool: Pool

beforeAll(async () => {
  pglite = await PGlite.create()
  pool = embeddedPool(pglite)
  await pool.query('CREATE TABLE t (n integer)')
})
afterAll(() => pglite.close())

const count = async () => (await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM t')).rows[0]!.n

describe('PGlite as a pool', () => {
  it('lets nobody into a transaction: what others say meanwhile is not rolled back with it', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO t VALUES ($1)', [1])
    const other = pool.query('INSERT INTO t VALUES (2)')
    await client.query('ROLLBACK')
    client.release()
    await other
    expect((await pool.query('SELECT n FROM t')).rows).toEqual([{ n: 2 }])
  })

  it('undoes the transaction of a client that is given back in its middle', async () => {
    const before = await count()
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO t VALUES (3)')
    client.release()
    expect(await count()).toBe(before)
  })

  it('goes on after a statement that fails, in and out of a transaction', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await expect(client.query('SELECT * FROM nowhere')).rejects.toThrow('nowhere')
    await client.query('ROLLBACK')
    client.release()
    await expect(pool.query('SELECT * FROM nowhere')).rejects.toThrow('nowhere')
    expect(await count()).toBeGreaterThan(0)
  })

  it('keeps a session through a savepoint', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('SAVEPOINT here')
    await client.query('INSERT INTO t VALUES (4)')
    await client.query('ROLLBACK TO SAVEPOINT here')
    const other = pool.query('INSERT INTO t VALUES (5)')
    await client.query('INSERT INTO t VALUES (6)')
    await client.query('COMMIT')
    client.release()
    await other
    const { rows } = await pool.query('SELECT n FROM t WHERE n >= 4 ORDER BY n')
    expect(rows).toEqual([{ n: 5 }, { n: 6 }])
  })

  it('listens without holding the session, behind a comment too', async () => {
    const client = await pool.connect()
    const heard: unknown[] = []
    client.on('notification', (message) => heard.push(message))
    await client.query('-- subscribe\nLISTEN "made"')
    await pool.query("SELECT pg_notify('made', 'hello')")
    for (let tries = 0; tries < 50 && heard.length === 0; tries++) await new Promise((r) => setTimeout(r, 10))
    expect(heard).toEqual([{ channel: 'made', payload: 'hello' }])
    client.release()
  })

  it('gives numbers as numbers and times as dates, as the server driver does', async () => {
    const { rows } = await pool.query("SELECT 1::int AS i, 2.5::float8 AS f, now() AS t, '[1]'::jsonb AS j")
    expect(rows[0]).toEqual({ i: 1, f: 2.5, t: expect.any(Date), j: [1] })
  })
})
