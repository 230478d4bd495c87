import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDatabase } from '../contracts/backends.ts'
import { scratch, start } from './chiso.ts'

const DATABASE_URL = process.env.CHISO_TEST_DATABASE_URL
const REDIS_URL = process.env.CHISO_TEST_REDIS_URL

/** Stands before a server, so that it can go away without hurting those who share it. */
async function standIn(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address() as { port: number }
  const own = new URL(url)
  own.hostname = '127.0.0.1'
  own.port = String(address.port)
  return {
    url: own.href,
    async die() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (const socket of sockets) socket.resetAndDestroy()
      await closed
    },
  }
}

describe('Ctrl-C', () => {
  it('ends in seconds, says so in one sentence, and the next run goes on', { timeout: 120_000 }, async () => {
    const data = join(scratch(), 'data')
    const run = start(['demo', '--data', data])
    await run.until(/Refreshing/)
    await sleep(2_500)
    const asked = Date.now()
    run.kill('SIGINT')
    const { code, err } = await run.done
    expect(code).toBe(130)
    expect(Date.now() - asked).toBeLessThan(12_000)
    const said = err
      .split(/[\r\n]/)
      .filter((line) => line.trim() !== '' && !/^\s*(?:Refreshing|A made city|\d+ pages)/.test(line))
    expect(said).toEqual(['Stopping: running jobs end, the rest waits in the queue. Run the same command to go on.'])
    const verified = await start(['archive', 'verify', '--json', '--data', data]).done
    expect(JSON.parse(verified.out).damaged).toEqual([])
  })
})

describe.skipIf(DATABASE_URL === undefined || REDIS_URL === undefined)('a server that dies in mid-run', () => {
  it.each(['PostgreSQL', 'Redis'])('%s: one sentence, exit code 3', { timeout: 120_000 }, async (which) => {
    const database = await createDatabase()
    const postgres = await standIn(database.url)
    const redis = await standIn(`${REDIS_URL!.replace(/\/$/, '')}/${which === 'Redis' ? 6 : 7}`)
    const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url }
    const run = start(['demo', '--quiet', '--data', join(scratch(), 'data')], env)
    await sleep(6_000)
    const before = Date.now()
    await (which === 'Redis' ? redis : postgres).die()
    const { code, err } = await run.done
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/^chiso: [^\n]+\n$/) })
    // It ends by itself; how fast is a matter of the machine (some ten seconds on a quiet one).
    expect(Date.now() - before).toBeLessThan(90_000)
    await Promise.all([postgres.die(), redis.die()])
    await database.drop()
  })
})
