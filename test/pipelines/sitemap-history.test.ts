import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MadeCity, makeCity, type ServedCity, serveCity } from '../../fixtures/made-city/index.ts'
import { openContext } from '../../pipelines/open.ts'
import { backfillFromSitemaps, type HistoryRun } from '../../pipelines/sitemap-history.ts'
import { loadConfig } from '../../src/config.ts'
import { urlKey } from '../../src/crawl/index.ts'
import { createLog } from '../../src/log.ts'
import { coverage } from '../../src/store/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'chiso-history-'))
let city: MadeCity
let served: ServedCity

beforeAll(async () => {
  city = makeCity()
  served = await serveCity(city)
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

const paper = () => city.sites.find(({ sources }) => sources.some(({ kind }) => kind === 'monthly'))!
const open = (now: string) => {
  const base = loadConfig({ data: join(folder, 'data'), allowPrivate: true }, {})
  const config = { ...base, resolve: { '*.chiso.example': `127.0.0.1:${served.port}` } }
  return openContext(config, createLog('silent'), city.sites, { now: () => new Date(now) })
}

describe('chiso backfill --via sitemap', () => {
  it('waits for the night, unless it is told not to', async () => {
    const context = await open('2025-05-01T05:00:00Z')
    const report = await backfillFromSitemaps(context, { source: paper().id }, () => {})
    expect(report).toMatchObject({ stopped: 'night', until: new Date('2025-05-01T15:00:00Z'), files: 0 })
    expect(served.log).toEqual([])
    await context.project.close()
  })

  it('brings every relevant page of the time, however often it is killed, and reads no sitemap twice for it', {
    timeout: 180_000,
  }, async () => {
    let said = ''
    const inHand = new Set<string>()
    for (let kill = 0; said === ''; kill++) {
      const script = join(import.meta.dirname, 'support/read-history.ts')
      const args = [script, folder, String(served.port), '2021-01-01', '2022-12-31']
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout.on('data', (chunk) => {
        said += chunk
      })
      const ended = new Promise<void>((done) => child.once('close', () => done()))
      if (kill < 3) {
        const wanted = served.log.length + [6, 9, 14][kill]!
        while (served.log.length < wanted && child.exitCode === null) await sleep(2)
        child.kill('SIGKILL')
      }
      await ended
      for (const line of served.log.slice(-2)) inHand.add(line.path)
    }
    const report = JSON.parse(said) as HistoryRun
    expect(report).toMatchObject({ stopped: 'done', gaveUp: 0 })
    expect(report.known).toBeGreaterThan(0)
    const files = served.log.filter(({ path }) => path.startsWith('/StaticSitemaps/')).map(({ path }) => path)
    const twice = files.filter((path, i) => files.indexOf(path) !== i && !inHand.has(path))
    expect(twice).toEqual([])
    expect(new Set(files).size).toBe(24)
    // Every page that states a figure and was published then is there, none of another time was asked for.
    const { host } = new URL(paper().sources.find((source) => source.kind === 'monthly')!.url)
    const pages = [...city.pages()].filter(({ url }) => new URL(url).host === host)
    const asked = new Set(served.log.map((line) => urlKey(`http://${line.host}${line.path}`)))
    const ofThen = pages.filter(({ claims, published_at }) => claims.length > 0 && /^202[12]/.test(published_at))
    expect(ofThen.length).toBeGreaterThan(3)
    expect(ofThen.filter(({ url }) => !asked.has(urlKey(url))).map(({ url }) => url)).toEqual([])
    const others = pages.filter(({ published_at }) => /^20(?:19|20|24)/.test(published_at))
    expect(others.filter(({ url }) => asked.has(urlKey(url))).map(({ url }) => url)).toEqual([])

    const context = await open('2025-05-02T20:00:00Z')
    const rows = await coverage(context.project.db, { source: paper().id })
    const sum = (via: string) => rows.filter((row) => row.via === via).reduce((all, { count }) => all + count, 0)
    expect(sum('sitemap')).toBeGreaterThanOrEqual(24)
    expect(sum('live')).toBeGreaterThanOrEqual(ofThen.length)
    await context.project.close()
  })
})
