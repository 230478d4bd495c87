import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MadeCity, makeCity, type ServedCity, serveCity } from '../../fixtures/made-city/index.ts'
import { openContext } from '../../pipelines/open.ts'
import { type RefreshReport, refresh } from '../../pipelines/refresh.ts'
import { loadConfig } from '../../src/config.ts'
import { UsageError } from '../../src/errors.ts'
import { createLog } from '../../src/log.ts'
import { nightOf, type Site } from '../../src/sites/index.ts'
import { issues } from '../../src/store/index.ts'

describe('the hours of a site', () => {
  it.each<[string, Pick<Site, 'hosts' | 'night'>, ReturnType<typeof nightOf>]>([
    ['a paper', { hosts: ['bao.example'] }, null],
    ['a portal of the administration', { hosts: ['congbao.hochiminhcity.gov.vn'] }, { from: 22, to: 6 }],
    ['the news of the government is none', { hosts: ['tphcm.chinhphu.vn'] }, null],
    ['one that says so', { hosts: ['bao.example'], night: { from: 1, to: 5 } }, { from: 1, to: 5 }],
    ['one that is open to us', { hosts: ['hanoi.gov.vn'], night: 'any' }, null],
  ])('%s', (_, site, hours) => {
    expect(nightOf(site)).toEqual(hours)
  })

  it('are set by the configuration, which names only sources that are there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chiso-hours-'))
    const file = join(folder, 'config.json')
    const configOf = (night: Record<string, string>) => {
      writeFileSync(file, JSON.stringify({ data: join(folder, 'data'), night }))
      return loadConfig({ config: file }, {})
    }
    const site = (id: string, host: string): Site => ({ ...makeCity().sites[0]!, id, hosts: [host] })
    const known = [site('a', 'a.gov.vn'), site('b', 'b.example'), site('c', 'c.gov.vn')]
    const context = await openContext(configOf({ a: 'any', '*': '1-5' }), createLog('silent'), known)
    expect(context.sites.map(nightOf)).toEqual([null, { from: 1, to: 5 }, { from: 1, to: 5 }])
    await context.project.close()
    await expect(openContext(configOf({ d: 'any' }), createLog('silent'), known)).rejects.toBeInstanceOf(UsageError)
    for (const wrong of ['all night', '25-3', '3-3', '-1-4'])
      expect(() => configOf({ a: wrong }), wrong).toThrow(UsageError)
    rmSync(folder, { recursive: true })
  })
})

describe('a site that is asked by night', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-hours-'))
  let city: MadeCity
  let served: ServedCity
  let site: Site

  beforeAll(async () => {
    city = makeCity()
    served = await serveCity(city)
    site = { ...city.sites.find(({ sources }) => sources.some(({ kind }) => kind === 'listing'))!, delay_s: 0 }
  })
  afterAll(async () => {
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A run that begins at an instant, with a clock that moves on by so many minutes with each request the city sees. */
  async function run(at: string, minutes = 0): Promise<RefreshReport & { asked: number; issues: string[] }> {
    const from = served.log.length
    const now = () => new Date(Date.parse(at) + (served.log.length - from) * minutes * 60_000)
    const config = {
      ...loadConfig({ data: join(folder, 'data'), allowPrivate: true }, {}),
      resolve: { '*.chiso.example': `127.0.0.1:${served.port}` },
    }
    const context = await openContext(config, createLog('silent'), [{ ...site, night: { from: 22, to: 6 } }], { now })
    try {
      const report = await refresh(context, [site.id], () => {})
      const codes = (await issues(context.project.db)).map(({ code }) => code)
      return { ...report, asked: served.log.length - from, issues: codes }
    } finally {
      await context.project.close()
    }
  }

  it('hears nothing by day, and whoever asks is told when its hours begin', async () => {
    const noon = await run('2025-03-03T05:00:00Z')
    expect(noon.asked).toBe(0)
    expect(noon.asleep).toEqual([
      { source: site.id, hours: '22 to 6 h, Viet Nam time', until: new Date('2025-03-03T15:00:00Z') },
    ])
    expect(noon).toMatchObject({ gaveUp: 0, issues: [] })
  })

  it('is left in peace when the morning comes, in its listings as in its pages, and the next night goes on', async () => {
    // A quarter of an hour a request: the night of eight hours is over after thirty-two of them.
    const nights = []
    for (let night = 3; night < 33; night++) {
      const day = new Date(Date.UTC(2025, 2, night, 15)).toISOString()
      const report = await run(day, 15)
      nights.push(report)
      if (report.asleep.length === 0) break
      expect(report.asked).toBe(32)
    }
    expect(nights.length).toBeGreaterThan(1)
    expect(nights.at(-1)).toMatchObject({ asleep: [], gaveUp: 0, issues: [] })
    const read = new Set(served.log.filter(({ status }) => status === 200).map(({ path }) => path))
    // What one undisturbed night finds, the short ones have found.
    const found = served.log.length
    await run('2025-05-03T16:00:00Z')
    const more = served.log.slice(found).filter(({ status, path }) => status === 200 && !read.has(path))
    expect(more.map(({ path }) => path)).toEqual([])
  })
})
