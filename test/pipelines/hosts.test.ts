import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../pipelines/context.ts'
import { openContext } from '../../pipelines/open.ts'
import { crawlHostOf } from '../../pipelines/stages/crawl.ts'
import { refreshSource } from '../../pipelines/stages/refresh.ts'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/program.ts'
import { type Config, loadConfig } from '../../src/config.ts'
import { createPace } from '../../src/crawl/index.ts'
import { AskedToWait } from '../../src/errors.ts'
import { createLog } from '../../src/log.ts'
import type { Site } from '../../src/sites/index.ts'
import { addLinks, dueRows, holdLeases, hostLease, issues, releaseLease, takeLease } from '../../src/store/index.ts'
import { send, startServer, type TestServer } from '../crawl/support/server.ts'

const HOST = 'bao.example'
const SITE: Site = {
  id: 'bao',
  name: 'Báo làm ra để thử',
  city: 'hanoi',
  hosts: [HOST],
  family: 'onecms',
  sourceClass: 'local',
  policy: 'live',
  delay_s: 0,
  sources: [{ kind: 'rss', url: `http://${HOST}/rss` }],
}
const FEED = `<rss><channel><item><title>Chỉ số cải cách hành chính của các quận</title>
<link>http://${HOST}/cong-bo-chi-so-cai-cach-hanh-chinh.html</link></item></channel></rss>`

let folder: string
let server: TestServer
let config: Config
let context: Context
const never = new AbortController().signal

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chiso-hosts-'))
  server = await startServer()
  const base = loadConfig({ data: join(folder, 'data'), allowPrivate: true }, {})
  config = { ...base, resolve: { [HOST]: server.address } }
  context = await openContext(config, createLog('silent'), [SITE])
})

afterEach(async () => {
  await context.project.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a command says of the folder. */
async function look(...verb: string[]): Promise<string> {
  let out = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: () => {},
    drained: async () => {},
    colour: false,
    columns: 160,
    lively: false,
  }
  await run(['node', 'chiso', '--data', config.data, ...verb], io)
  return out
}

const codes = async () => (await issues(context.project.db)).map(({ code }) => code)

describe('a silent source', () => {
  it('is one that answered with no document; a feed that stands unchanged is a quiet night', async () => {
    server.on('/rss', (request, response, body) =>
      request.headers['if-none-match'] === '"1"'
        ? send(304, '')(request, response, body)
        : send(200, FEED, { etag: '"1"', 'content-type': 'application/rss+xml' })(request, response, body),
    )
    await refreshSource(context, 'bao', never)
    await refreshSource(context, 'bao', never)
    expect(server.log.filter(({ path }) => path === '/rss').map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
    ])
    expect(await codes()).toEqual([])
    server.on('/rss', send(404, 'gone'))
    await refreshSource(context, 'bao', never)
    expect(await codes()).toEqual(['discover.gone', 'source.silent'])
    await context.project.close()
    const told = await look('sources', 'coverage')
    expect(told).toMatch(/source +day +feeds +failed +new +changed +unchanged +gone +refused/)
    // Two visits that answered, one of them with nothing new, and one that did not.
    expect(told).toMatch(/bao +\d{4}-\d\d-\d\d +2 +1 +0 +0 +0 +0 +0/)
    expect(told).toMatch(/answered with no feed, sitemap or listing today/)
    const json = JSON.parse(await look('sources', 'coverage', '--since', '2020-01-01', '--json'))
    expect(json).toMatchObject({ days: [{ source: 'bao', feeds: 2, silent: 1, new: 0 }], silent: [{ source: 'bao' }] })
    context = await openContext(config, createLog('silent'), [SITE])
  })
})

describe('leases', () => {
  it('keep discovery and crawl of a host apart from another process, and speak to nobody meanwhile', async () => {
    const { db } = context.project
    await takeLease(db, hostLease(HOST), 'somebody else', 60)
    await expect(refreshSource(context, 'bao', never)).rejects.toBeInstanceOf(AskedToWait)
    await expect(crawlHostOf(context, { source: 'bao', host: HOST }, never)).rejects.toBeInstanceOf(AskedToWait)
    expect(server.log).toEqual([])
    // What was taken before the one that was held is free again.
    expect(await takeLease(db, 'source:bao', 'a third', 60)).toBe(true)
  })

  it('hold for a robots.txt that lies on another host, too', async () => {
    const OTHER = 'cong.example'
    await context.project.close()
    config = { ...config, resolve: { [HOST]: server.address, [OTHER]: server.address } }
    context = await openContext(config, createLog('silent'), [SITE])
    server.on(`${HOST}/robots.txt`, send(301, '', { location: `http://${OTHER}/robots.txt` }))
    server.on(`${OTHER}/robots.txt`, send(200, 'User-agent: *\nDisallow: /rss', { 'content-type': 'text/plain' }))
    server.on('/rss', send(200, FEED, { 'content-type': 'application/rss+xml' }))
    await takeLease(context.project.db, hostLease(OTHER), 'somebody else', 60)
    await expect(refreshSource(context, 'bao', never)).rejects.toBeInstanceOf(AskedToWait)
    expect(server.log.map(({ host }) => host)).toEqual([HOST])
    await releaseLease(context.project.db, hostLease(OTHER), 'somebody else')
    await refreshSource(context, 'bao', never)
    expect(server.log.map(({ host, path }) => `${host}${path}`)).toEqual([
      `${HOST}/robots.txt`,
      `${HOST}/robots.txt`,
      `${OTHER}/robots.txt`,
    ])
    expect(await codes()).toEqual(['discover.refused', 'source.silent'])
  })

  it('are renewed while the work goes on, all or none, and given back', async () => {
    const { db } = context.project
    const short = { seconds: 0.4, renewMs: 100 }
    await holdLeases(
      db,
      ['b', 'a'],
      'one',
      async () => {
        await sleep(900)
        expect(await takeLease(db, 'a', 'two', 60)).toBe(false)
        // Two pieces of work of one process do not share a lease either.
        await expect(holdLeases(db, ['0', 'b'], 'one', async () => {})).rejects.toBeInstanceOf(AskedToWait)
        expect(await takeLease(db, '0', 'two', 60)).toBe(true)
      },
      short,
    )
    expect(await takeLease(db, 'a', 'two', 60)).toBe(true)
    expect(await takeLease(db, 'b', 'two', 60)).toBe(true)
  })

  it('that are lost end the work', async () => {
    const { db } = context.project
    const work = holdLeases(
      db,
      ['x'],
      'one',
      async (signal) => {
        await db.updateTable('lease').set({ holder: 'thief' }).where('name', '=', 'x').execute()
        await sleep(5_000, undefined, { signal }).catch(() => {})
        expect(signal.aborted).toBe(true)
      },
      { seconds: 30, renewMs: 50 },
    )
    await expect(work).rejects.toBeInstanceOf(AskedToWait)
    expect(await takeLease(db, 'x', 'thief', 1)).toBe(true)
  })
})

describe('a host that wants to be left alone', () => {
  it('is, also by the next process; its rows stay due and no job spins', async () => {
    server.on('/rss', send(200, FEED, { 'content-type': 'application/rss+xml' }))
    server.on('/cong-bo-chi-so-cai-cach-hanh-chinh.html', send(403, '<title>Just a moment...</title>cf-challenge'))
    server.on('/robots.txt', send(404, ''))
    await refreshSource(context, 'bao', never)
    // Whatever the first is taken for, two refusals in a row close the host.
    const { db } = context.project
    const other = { url: `http://${HOST}/chi-so-cai-cach-2.html`, url_key: `${HOST}/chi-so-cai-cach-2.html` }
    const third = { url: `http://${HOST}/chi-so-cai-cach-3.html`, url_key: `${HOST}/chi-so-cai-cach-3.html` }
    const link = { source: 'bao', host: HOST, via: 'rss', title: null, published_at: null, lastmod: null, priority: 1 }
    await addLinks(
      db,
      [
        { ...link, ...other },
        { ...link, ...third },
      ],
      new Date(),
    )
    server.on('/chi-so-cai-cach-2.html', send(403, 'no'))
    server.on('/chi-so-cai-cach-3.html', send(403, 'no'))
    await crawlHostOf(context, { source: 'bao', host: HOST }, never)
    expect(await codes()).toContain('host.closed')
    await context.project.close()

    context = await openContext(config, createLog('silent'), [SITE])
    expect(context.pace.closed(HOST)?.until.getTime()).toBeGreaterThan(Date.now() + 3_600_000)
    const asked = server.log.length
    const due = await dueRows(context.project.db, HOST, 10, new Date())
    expect(due.length).toBeGreaterThan(0)
    await crawlHostOf(context, { source: 'bao', host: HOST }, never)
    // A process that was open all the while hears of it too: its own pace knows nothing.
    await crawlHostOf({ ...context, pace: createPace() }, { source: 'bao', host: HOST }, never)
    expect(server.log.length).toBe(asked)
    expect(await dueRows(context.project.db, HOST, 10, new Date())).toEqual(due)
    await context.project.close()
    const status = await look('status')
    expect(status).toMatch(new RegExp(`${HOST} is left alone until .*its pages stay due`))
    expect(status).toMatch(/bao\s+\d{4}-\d\d-\d\d\s+\d+\s+.*refused/)
    expect(await look('doctor')).toMatch(new RegExp(`closed hosts +${HOST} until`))
    context = await openContext(config, createLog('silent'), [SITE])
  })
})
