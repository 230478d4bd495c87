import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLOSED_PATH, type MadeCity, makeCity, type ServedCity, serveCity } from '../../fixtures/made-city/index.ts'
import { rngOf } from '../../fixtures/made-city/random.ts'
import { verifyArchive } from '../../src/archive/index.ts'
import { urlKey } from '../../src/crawl/index.ts'
import { scratch } from './chiso.ts'
import { DAY, DELAY_S, faultsOf, localMinute, type Night, spendNight } from './support/made-year.ts'

/** CHISO_LONG=1 takes the whole year; without it four weeks stand for it, chosen so that nothing of what happens is left out. */
const LONG = process.env.CHISO_LONG === '1'
/** In the third week one site gets its new design; plan week 13 and after have bad days of every kind. */
const START = LONG ? new Date('2021-09-03T20:00:00Z') : new Date('2021-09-17T20:00:00Z')
const WEEKS = LONG ? 52 : 4
const FIRST_PLAN = LONG ? 0 : 13
/** A figure is printed wrong, taken back; printed wrong, changed in silence; pages are taken down. */
const LATER = ['2022-03-25', '2022-03-29', '2023-03-13', '2023-03-21', ...(LONG ? ['2025-09-01', '2025-09-09'] : [])]
const nightOf = (day: string) => new Date(`${day}T20:00:00Z`)
const MINUTES = 60_000

const keysIn = (log: ServedCity['log']) => log.map((line) => urlKey(`http://${line.host}${line.path}`))

describe(`${WEEKS} weeks of the made city, with its bad days, through the whole pipeline`, () => {
  const folder = scratch()
  const nights: { night: Night; asked: string[]; at: Date }[] = []
  let city: MadeCity
  let served: ServedCity

  beforeAll(async () => {
    city = makeCity()
    served = await serveCity(city)
  })
  afterAll(() => served.close())

  async function spend(at: Date): Promise<Night> {
    served.show(city.at(localMinute(at)))
    const from = served.log.length
    const night = await spendNight({ folder, city, port: served.port, at })
    nights.push({ night, asked: keysIn(served.log.slice(from)), at })
    return night
  }

  /** What was spoiled is tried again within three days: after them nothing may be missing, wrong or too much. */
  async function untilTrue(at: Date): Promise<void> {
    served.misbehave([])
    for (const days of [0, 2]) await spend(new Date(at.getTime() + days * DAY))
    const { missing, different, extra } = nights.at(-1)!.night.truth
    expect({ at: localMinute(at), missing, different, extra }).toEqual({
      at: localMinute(at),
      missing: [],
      different: [],
      extra: [],
    })
  }

  it('the panel equals the truth after them, and after each thing that happens later', {
    timeout: (LONG ? 30 : 4) * MINUTES,
  }, async () => {
    for (let week = 0; week < WEEKS; week++) {
      served.misbehave(faultsOf(city, FIRST_PLAN + week))
      const { report } = await spend(new Date(START.getTime() + week * 7 * DAY))
      expect(report.gaveUp).toBe(0)
    }
    await untilTrue(new Date(START.getTime() + (WEEKS * 7 + 3) * DAY))
    for (const day of LATER) await spend(nightOf(day))
    await untilTrue(new Date(nightOf(LATER.at(-1)!).getTime() + 2 * DAY))
    expect(nights.at(-1)!.night.truth.total).toBeGreaterThan(200)
  })

  it('only what was due, or what a feed called changed, was asked for again', () => {
    const needless = nights.flatMap(({ night, asked, at }) =>
      asked
        .filter((key) => night.known.has(key) && !night.due.has(key) && !night.changed.has(key))
        .map((key) => `${localMinute(at)} ${key}`),
    )
    expect(needless).toEqual([])
    const { night } = nights.at(-1)!
    expect(night.due.size).toBeLessThan(night.known.size)
  })

  it('the city’s own log shows one connection a host, its pause, and no step behind robots.txt', () => {
    const { log } = served
    expect(log.filter((line) => line.path === CLOSED_PATH || line.path.startsWith('/noi-bo/'))).toEqual([])
    expect(new Set(log.map((line) => line.user_agent)).size).toBe(1)
    expect(Math.max(...log.map((line) => line.open))).toBe(1)
    expect(Math.max(...log.map((line) => line.sockets))).toBe(1)
    for (const host of city.hosts) {
      const times = log.filter((line) => line.host === host).map((line) => line.at)
      const gaps = times.slice(1).map((time, i) => time - times[i]!)
      // Both ends of a gap are whole milliseconds.
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(DELAY_S * 1000 - 1)
      // robots.txt is the first thing a host is ever asked for.
      expect(log.find((line) => line.host === host)!.path).toBe('/robots.txt')
    }
  })

  it('left an archive without a flaw', async () => {
    const report = await verifyArchive(join(folder, 'data', 'archive'))
    expect(report.damaged).toEqual([])
    expect(report.records).toBeGreaterThan(300)
  })
})

describe('kill -9 at any moment', () => {
  const NIGHTS = LONG ? 12 : 2
  const KILLS = LONG ? 4 : 2

  it('loses nothing, and asks for no page twice but the one in hand', {
    timeout: (LONG ? 20 : 3) * MINUTES,
  }, async () => {
    const folder = scratch()
    const city = makeCity()
    await using served = await serveCity(city)
    const rng = rngOf(7, 'kills')
    const needless: string[] = []
    let last = ''
    for (let i = 0; i < NIGHTS; i++) {
      const at = new Date(nightOf('2021-03-01').getTime() + i * 14 * DAY)
      served.show(city.at(localMinute(at)))
      const from = served.log.length
      const killedAt: number[] = []
      for (;;) {
        const child = spawn(process.execPath, [
          join(import.meta.dirname, 'support/spend-night.ts'),
          folder,
          String(served.port),
          at.toISOString(),
        ])
        let out = ''
        let err = ''
        child.stdout.on('data', (chunk) => {
          out += chunk
        })
        child.stderr.on('data', (chunk) => {
          err += chunk
        })
        const ended = new Promise<void>((done) => child.once('close', () => done()))
        if (killedAt.length < KILLS) {
          // The moments lie where something is going on: from the first request of this process on.
          const before = served.log.length
          while (served.log.length === before && child.exitCode === null) await sleep(5)
          await sleep(rng.int(20, 900))
          child.kill('SIGKILL')
          await ended
          // Only now has the city heard of everything that was under way.
          killedAt.push(Date.now())
          continue
        }
        await ended
        if (out === '') throw new Error(err)
        last = out
        break
      }
      needless.push(...twice(served.log.slice(from), killedAt))
    }
    expect(JSON.parse(last)).toMatchObject({ missing: [], different: [], extra: [], gaveUp: 0 })
    expect(JSON.parse(last).total).toBeGreaterThan(50)
    expect(needless).toEqual([])
    const report = await verifyArchive(join(folder, 'data', 'archive'))
    // A record that was being written is torn; the rest is whole.
    expect(report.damaged.length).toBeLessThanOrEqual(NIGHTS * KILLS)
  })

  /** Articles that came whole twice in a night although the first was not among the last two of its host before a kill. */
  function twice(log: ServedCity['log'], killedAt: readonly number[]): string[] {
    const inHand = new Set(
      killedAt.flatMap((moment) =>
        [...Map.groupBy(log, (line) => line.host).values()].flatMap((lines) =>
          lines.filter((line) => line.at <= moment).slice(-2),
        ),
      ),
    )
    const articles = log.filter((line) => line.status === 200 && /\d{5,}|ItemID=|-\/.*-\d+$/.test(line.path))
    const first = new Set<string>()
    return articles.flatMap((line) => {
      const key = `${line.host}${line.path}`
      if (first.has(key)) return [key]
      if (!inHand.has(line)) first.add(key)
      return []
    })
  }
})
