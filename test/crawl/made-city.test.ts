import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  badDays,
  CLOSED_PATH,
  type MadeCity,
  makeCity,
  type ServedCity,
  serveCity,
} from '../../fixtures/made-city/index.ts'
import type { Issue } from '../../schemas/index.ts'
import { type Archive, openArchive, verifyArchive } from '../../src/archive/index.ts'
import {
  crawlHost,
  createFetcher,
  createPace,
  discover,
  type Fetcher,
  memoryRobotsCache,
  memorySourceMemory,
  robotsFor,
  urlKey,
} from '../../src/crawl/index.ts'
import { MemoryFrontier } from './support/memory-frontier.ts'

const DAY = 86_400_000
const WEEKS = 52
/** The first request of a week is for robots.txt, which would take every blow: two weeks of three they fall further in. */
const AIMED = [{}, { path: /^\/(?!robots\.txt)/ }, { path: /\d{5,}\.html?|ItemID=|post\d+|-\/|\d{6,}/ }]
/** Vietnam time of the city's clock, 03:00 of a made night. */
const localMinute = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)

describe('a year of the made city, with its bad days', () => {
  let dir: string
  let city: MadeCity
  let served: ServedCity
  let archive: Archive
  let fetcher: Fetcher
  let now = new Date('2024-01-05T20:00:00Z')
  const frontier = new MemoryFrontier()
  const memory = memorySourceMemory()
  const robotsCache = memoryRobotsCache()
  const issues: Issue[] = []
  const clock = () => now
  /** Hex SHA-256 of each capture, by URL key, with the day of the city it was taken on. */
  const captures: { url: string; sha256: string; day: string }[] = []

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'chiso-city-'))
    city = makeCity()
    served = await serveCity(city.at(localMinute(now)))
    archive = await openArchive({ dir, writer: 'city', software: 'chiso/test' })
    const limits = { totalMs: 400, responseMs: 300 }
    const resolve = { '*.chiso.example': served.address.includes(':') ? served.address : `127.0.0.1:${served.port}` }
    fetcher = createFetcher({
      userAgent: 'chiso/test (+https://chiso.example)',
      allowPrivate: true,
      resolve,
      limits,
      now: clock,
    })
  })

  afterAll(async () => {
    fetcher.close()
    await archive.close()
    await served.close()
    await rm(dir, { recursive: true })
  })

  async function night(): Promise<void> {
    served.show(city.at(localMinute(now)))
    frontier.now = now
    const manners = {
      fetcher,
      robots: robotsFor(fetcher, robotsCache, clock),
      pace: createPace({ scale: 0, now: clock }),
    }
    for (const site of city.sites) {
      const deps = { ...manners, archive, memory, now, onIssue: (issue: Issue) => void issues.push(issue) }
      for await (const link of discover(site, deps)) await frontier.add([link])
      for (const host of site.hosts)
        await crawlHost({
          ...manners,
          host,
          site,
          frontier,
          archive,
          now: clock,
          onFetched: async ({ kind, snapshot }) => {
            if (kind !== 'unchanged')
              captures.push({ url: snapshot.final_url!, sha256: snapshot.payload_sha256, day: localMinute(now) })
            return null
          },
        })
    }
  }

  it(`lasts ${WEEKS} weeks`, { timeout: 120_000 }, async () => {
    for (let week = 0; week < WEEKS; week++) {
      served.misbehave(badDays(city, week).map((fault) => ({ ...fault, ...AIMED[week % AIMED.length] })))
      await night()
      now = new Date(now.getTime() + 7 * DAY)
    }
    served.misbehave([])
    for (let i = 0; i < 2; i++) {
      await night()
      now = new Date(now.getTime() + 2 * DAY)
    }
    expect(captures.length).toBeGreaterThan(100)
  })

  it('brought every page that states a figure, and robots.txt was never broken', () => {
    const seen = new Set(captures.map((capture) => urlKey(capture.url)))
    const shown = city.at(localMinute(new Date(now.getTime() - 2 * DAY)))
    const missing = [...shown.pages()].filter((page) => page.claims.length > 0 && !seen.has(urlKey(page.url)))
    expect(missing.map((page) => page.url)).toEqual([])
    expect(served.log.filter((line) => line.path === CLOSED_PATH)).toEqual([])
    expect(new Set(served.log.map((line) => line.user_agent))).toEqual(new Set(['chiso/test (+https://chiso.example)']))
  })

  it('holds in the end the bytes each page had on the night it was looked at last', () => {
    const wrong: string[] = []
    for (const row of frontier.rows.values()) {
      if (row.payload_sha256 === null || row.fetched_at === null) continue
      const { host, pathname, search } = new URL(row.url)
      const answer = city.at(localMinute(row.fetched_at)).resource({ method: 'GET', host, path: pathname + search })
      const hash = createHash('sha256').update(answer.body).digest('hex')
      if (answer.status === 200 && hash !== row.payload_sha256) wrong.push(`${row.url} ${localMinute(row.fetched_at)}`)
    }
    expect(wrong).toEqual([])
  })

  it('asks on the next night only for feeds, and for pages that are due', async () => {
    const before = served.log.length
    const due = new Set<string>()
    for (const row of frontier.rows.values()) if (row.due_at !== null && row.due_at <= now) due.add(row.url_key)
    const known = new Set(frontier.rows.keys())
    await night()
    const pages = served.log.slice(before).map((line) => urlKey(`http://${line.host}${line.path}`))
    const needless = pages.filter((key) => known.has(key) && !due.has(key))
    expect(needless).toEqual([])
    expect(due.size).toBeLessThan(frontier.rows.size / 4)
  })

  it('left an archive without a flaw', async () => {
    const report = await verifyArchive(dir)
    expect(report.damaged).toEqual([])
    expect(report.records).toBeGreaterThan(500)
  })

  it('met bad days of every kind, and named what was wrong', () => {
    const kinds = new Set(frontier.outcomes.map((outcome) => outcome.kind))
    expect([...kinds].sort()).toEqual(['changed', 'failed', 'gone', 'later', 'moved', 'new', 'refused', 'unchanged'])
    const codes = new Set(issues.map((issue) => issue.code))
    for (const code of ['discover.refused', 'discover.failed', 'discover.later']) expect(codes).toContain(code)
  })
})

it('the city’s own log shows the pace: one request at a time, and the pause between them', async () => {
  const city = makeCity()
  const served = await serveCity(city)
  const resolve = { '*.chiso.example': `127.0.0.1:${served.port}` }
  const fetcher = createFetcher({ userAgent: 'chiso/test', allowPrivate: true, resolve })
  const dir = await mkdtemp(join(tmpdir(), 'chiso-pace-'))
  const archive = await openArchive({ dir, writer: 'pace', software: 'chiso/test' })
  try {
    const site = { ...city.sites[0]!, delay_s: 0.12 }
    const manners = { fetcher, robots: robotsFor(fetcher), pace: createPace() }
    const frontier = new MemoryFrontier()
    const now = new Date()
    for await (const link of discover(site, { ...manners, now, onIssue: () => {} })) {
      await frontier.add([link])
      if (frontier.rows.size >= 6) break
    }
    await crawlHost({
      ...manners,
      host: site.hosts[0]!,
      site,
      frontier,
      archive,
      onFetched: async () => null,
      budget: { maxRequests: 6 },
    })
    const times = served.log.map((line) => line.at)
    const gaps = times.slice(1).map((at, i) => at - times[i]!)
    expect(gaps.length).toBeGreaterThan(5)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(115)
  } finally {
    fetcher.close()
    await archive.close()
    await served.close()
    await rm(dir, { recursive: true })
  }
})
