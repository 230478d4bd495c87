import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AskedToWait } from '../../src/errors.ts'
import { type Handlers, openQueues, type Queues } from '../../src/queue/index.ts'
import { backends } from './backends.ts'

const idle: Handlers = {
  refresh: async () => {},
  crawl: async () => {},
  read: async () => {},
  extract: async () => {},
  resolve: async () => {},
}

for (const backend of backends) {
  describe.skipIf(!backend.available)(`the queue on ${backend.name}`, () => {
    let open: Awaited<ReturnType<typeof backend.open>>
    let queues: Queues
    const trouble: Error[] = []

    beforeAll(async () => {
      open = await backend.open()
    })
    afterAll(() => open.close())
    beforeEach(async () => {
      queues = await openQueues(open.target)
      trouble.length = 0
    })
    afterEach(async () => {
      await queues.close()
    })

    const work = (handlers: Partial<Handlers>, givenUp: unknown[] = []) =>
      queues.work(
        { ...idle, ...handlers },
        {
          onGivenUp: (stage, data, error) => givenUp.push([stage, data, error.message]),
          onTrouble: (error) => trouble.push(error),
        },
      )

    async function untilIdle(): Promise<void> {
      for (let tries = 0; tries < 400; tries++) {
        if ((await queues.busy(10_000)) === 0) return
        await sleep(25)
      }
      throw new Error(`the queue is not idle: ${JSON.stringify(await queues.counts())}`)
    }

    it('runs each job once, however often it is added while it waits', async () => {
      const seen: string[] = []
      const jobs = Array.from({ length: 60 }, (_, i) => ({ snapshot_id: `sn_${i}` }))
      await queues.addMany('read', jobs)
      await queues.addMany('read', jobs)
      work({ read: async ({ snapshot_id }) => void seen.push(snapshot_id) })
      await untilIdle()
      expect(seen.sort()).toEqual(jobs.map((job) => job.snapshot_id).sort())
      expect(trouble).toEqual([])
    })

    it('runs a job again when it is added again after it is done', async () => {
      let runs = 0
      work({ extract: async () => void runs++ })
      await queues.add('extract', { version_id: 'av_1' })
      await untilIdle()
      await queues.add('extract', { version_id: 'av_1' })
      await untilIdle()
      expect(runs).toBe(2)
    })

    it('tries a job that throws again, and says so when it gives up', async () => {
      const tries = new Map<string, number>()
      const givenUp: unknown[] = []
      work(
        {
          read: async ({ snapshot_id }) => {
            const n = (tries.get(snapshot_id) ?? 0) + 1
            tries.set(snapshot_id, n)
            if (snapshot_id === 'always' || n < 2) throw new Error('no luck')
          },
        },
        givenUp,
      )
      await queues.addMany('read', [{ snapshot_id: 'once' }, { snapshot_id: 'always' }])
      await untilIdle()
      expect(Object.fromEntries(tries)).toEqual({ once: 2, always: 4 })
      expect(givenUp).toEqual([['read', { snapshot_id: 'always' }, 'no luck']])
    })

    it('brings a job back at the time it was asked to wait for, without counting a failure', async () => {
      const times: number[] = []
      const givenUp: unknown[] = []
      work(
        {
          crawl: async () => {
            times.push(Date.now())
            if (times.length < 6) throw new AskedToWait(120, 'slow down')
          },
        },
        givenUp,
      )
      await queues.add('crawl', { source: 's', host: 'h' })
      await untilIdle()
      expect(times).toHaveLength(6)
      expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(100)
      expect(givenUp).toEqual([])
    })

    it('brings a job that waits for later back at once when it is asked for now', async () => {
      let runs = 0
      work({
        crawl: async () => {
          if (++runs === 1) throw new AskedToWait(600_000, 'closed for ten minutes')
        },
      })
      const job = { source: 's', host: 'h' }
      await queues.addNow('crawl', [job])
      await untilIdle()
      await queues.add('crawl', job)
      await untilIdle()
      expect(runs).toBe(1)
      await queues.addNow('crawl', [job])
      await untilIdle()
      expect(runs).toBe(2)
    })

    it('keeps one schedule under one name, with the time zone of Viet Nam', async () => {
      await queues.setSchedule('refresh', '0 2 * * *', { source: '*' })
      await queues.setSchedule('refresh', '30 3 * * *', { source: '*' })
      const [schedule, ...others] = await queues.schedules()
      expect(others).toEqual([])
      expect(schedule).toMatchObject({ name: 'refresh', pattern: '30 3 * * *', tz: 'Asia/Ho_Chi_Minh' })
      expect(schedule!.next!.toISOString()).toMatch(/T20:30:00/)
      expect(await queues.busy(60_000)).toBe(0)
      expect(await queues.removeSchedule('refresh')).toBe(true)
      expect(await queues.schedules()).toEqual([])
    })

    it('carries out what a schedule says when its time comes', async () => {
      const ran: string[] = []
      work({ refresh: async ({ source }) => void ran.push(source) })
      await queues.setSchedule('often', '* * * * * *', { source: 'made' })
      for (let tries = 0; tries < 200 && ran.length < 2; tries++) await sleep(25)
      await queues.removeSchedule('often')
      expect(ran.slice(0, 2)).toEqual(['made', 'made'])
    })
  })
}
