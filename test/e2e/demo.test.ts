import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDatabase } from '../contracts/backends.ts'
import { chiso, scratch, start } from './chiso.ts'

const MINUTES = 60_000
const DATABASE_URL = process.env.CHISO_TEST_DATABASE_URL
const REDIS_URL = process.env.CHISO_TEST_REDIS_URL

interface Summary {
  equal: number
  total: number
  different: unknown[]
  missing: unknown[]
  extra: unknown[]
}

async function demo(data: string, env: Record<string, string> = {}): Promise<Summary> {
  const { out, err, code } = await chiso(['demo', '--json', '--quiet', '--data', data], env)
  if (out === '') throw new Error(`demo ended with ${code}: ${err}`)
  return JSON.parse(out)
}

/** Everything the database concludes and says, without the clocks of the run. */
async function state(data: string, env: Record<string, string> = {}): Promise<{ cells: string; claims: string }> {
  const cells = (await chiso(['panel', '--format', 'json', '--data', data], env)).out
  let claims = ''
  for (const dataset of ['observations', 'directives', 'documents']) {
    claims += (await chiso(['export', 'jsonl', '--dataset', dataset, '--data', data], env)).out
  }
  return {
    cells,
    claims: claims.replace(/"(?:first_seen|last_seen|recorded_from|recorded_to|withdrawn_at)":(?:"[^"]*"|null),?/g, ''),
  }
}

const here = join(scratch(), 'plain')
const plain = demo(here).then(async (summary) => ({ summary, state: await state(here) }))

describe('the demo', () => {
  it('crawls the made city and finds its truth', { timeout: 4 * MINUTES }, async () => {
    const { summary } = await plain
    expect(summary.different).toEqual([])
    expect(summary.missing).toEqual([])
    expect(summary.extra).toEqual([])
    expect(summary.equal).toBe(summary.total)
    expect(summary.total).toBeGreaterThan(700)
  })

  it('leaves the same cells and claims after kill -9 in its middle and a rerun', { timeout: 6 * MINUTES }, async () => {
    const data = join(scratch(), 'killed')
    for (const moment of [4_000, 7_000]) {
      const run = start(['demo', '--data', data])
      await run.until(/Refreshing/)
      await sleep(moment)
      run.kill('SIGKILL')
      expect((await run.done).signal).toBe('SIGKILL')
    }
    await demo(data)
    expect(await state(data)).toEqual((await plain).state)
    const { out } = await chiso(['doctor', '--json', '--data', data])
    const archive = JSON.parse(out).find((finding: { what: string }) => finding.what === 'archive')
    // A record that was being written when the process died is torn; nothing refers to it, and all others are whole.
    expect(archive.found).toMatch(/records/)
  })

  describe.skipIf(DATABASE_URL === undefined || REDIS_URL === undefined)('on servers', () => {
    it('gives the same cells and ids on PostgreSQL', { timeout: 4 * MINUTES }, async () => {
      const database = await createDatabase()
      const env = { DATABASE_URL: database.url }
      const data = join(scratch(), 'postgres')
      await demo(data, env)
      expect(await state(data, env)).toEqual((await plain).state)
      await database.drop()
    })

    it('gives the same on PostgreSQL with Redis, with workers in processes of their own', {
      timeout: 5 * MINUTES,
    }, async () => {
      const database = await createDatabase()
      const url = new URL(REDIS_URL!)
      url.pathname = '/5'
      const env = { DATABASE_URL: database.url, REDIS_URL: url.href }
      const data = join(scratch(), 'redis')
      const workers = [1, 2].map(() =>
        start(['work', '--made-city', '--data', data, '--queues', 'read,extract,resolve'], env),
      )
      await Promise.all(workers.map((worker) => worker.until(/Working on/)))
      await demo(data, env)
      for (const worker of workers) worker.kill('SIGTERM')
      const ended = await Promise.all(workers.map((worker) => worker.done))
      expect(ended.map(({ err }) => /done: .*[1-9]\d* read/.test(err))).toEqual([true, true])
      expect(await state(data, env)).toEqual((await plain).state)
      await database.drop()
    })
  })
})
