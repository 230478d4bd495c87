import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Archive, openArchive, verifyArchive } from '../../src/archive/index.ts'
import {
  type CrawlHostArgs,
  crawlHost,
  createFetcher,
  createPace,
  type DiscoveredLink,
  type FetchedFacts,
  type Fetcher,
  robotsFor,
  urlKey,
} from '../../src/crawl/index.ts'
import { MemoryFrontier } from './support/memory-frontier.ts'
import { send, startServer, type TestServer } from './support/server.ts'

const HOST = 'quan-a.example'
const SITE = { id: 'quan-a', hosts: [HOST], delay_s: 5 }

let dir: string
let server: TestServer
let archive: Archive
let fetcher: Fetcher
let frontier: MemoryFrontier
let fetched: FetchedFacts[]
let now: Date

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chiso-crawl-'))
  server = await startServer()
  archive = await openArchive({ dir: join(dir, 'archive'), writer: 'test', software: 'chiso/test' })
  now = new Date('2025-01-01T00:00:00Z')
  fetcher = createFetcher({
    userAgent: 'chiso/test (+https://chiso.example)',
    allowPrivate: true,
    resolve: { '*.example': server.address },
    now: () => now,
  })
  frontier = new MemoryFrontier()
  fetched = []
})

afterEach(async () => {
  fetcher.close()
  await archive.close()
  await server.close()
  await rm(dir, { recursive: true })
})

function link(path: string, more: Partial<DiscoveredLink> = {}): DiscoveredLink {
  const url = `http://${HOST}${path}`
  return {
    url_key: urlKey(url),
    url,
    source: 'quan-a',
    host: HOST,
    via: 'seed',
    title: null,
    published_at: null,
    lastmod: null,
    priority: 50,
    ...more,
  }
}

function crawl(more: Partial<CrawlHostArgs> = {}) {
  return crawlHost({
    host: HOST,
    site: SITE,
    frontier,
    fetcher,
    robots: robotsFor(fetcher, undefined, () => now),
    archive,
    pace: createPace({ scale: 0, now: () => now }),
    onFetched: async (facts) => {
      fetched.push(facts)
      return `snapshot-${fetched.length}`
    },
    now: () => now,
    concurrency: 1,
    ...more,
  })
}

const paths = () => server.log.map((line) => line.path)

describe('crawlHost', () => {
  it('fetches what is due by priority, archives it, and settles each row with the time of the next visit', async () => {
    server.on('/low', send(200, 'low</html>', { etag: '"1"' }))
    server.on('/high', send(200, 'high'))
    await frontier.add([link('/low', { priority: 10 }), link('/high', { priority: 90 })])
    const report = await crawl()
    expect(report).toMatchObject({ stopped: 'done', counts: { new: 2 } })
    expect(paths()).toEqual(['/robots.txt', '/high', '/low'])
    expect(fetched.map((facts) => facts.snapshot.url)).toEqual([`http://${HOST}/high`, `http://${HOST}/low`])
    const row = frontier.rows.get(`${HOST}/low`)!
    expect(row).toMatchObject({ etag: '"1"', fetches: 1, changes: 0, attempts: 0 })
    expect(row.due_at!.getTime()).toBeGreaterThan(now.getTime())
    expect(frontier.outcomes[0]).toMatchObject({ kind: 'new', snapshot_id: 'snapshot-1', status: 200 })
    const { snapshot } = fetched[0]!
    const read = await archive.read({
      file: snapshot.warc_file,
      offset: snapshot.warc_offset,
      length: snapshot.warc_length,
    })
    expect(Buffer.from(read.payload).toString()).toBe('high')
    expect((await verifyArchive(join(dir, 'archive'))).damaged).toEqual([])
  })

  it('never follows a redirect to another host: the page waits for the crawl of that host', async () => {
    const site = { ...SITE, hosts: [HOST, 'b.quan-a.example'] }
    server.on('/old', send(301, '', { location: 'http://b.quan-a.example/new' }))
    server.on('/new', send(200, 'here</html>'))
    await frontier.add([link('/old')])
    const report = await crawl({ site })
    expect(report).toMatchObject({ ledTo: ['b.quan-a.example'], counts: { moved: 1, new: 0 } })
    expect(paths()).toEqual(['/robots.txt', '/old'])
    expect(frontier.rows.get(`${HOST}/old`)!.due_at).toBeNull()
    expect(await crawl({ site, host: 'b.quan-a.example' })).toMatchObject({ ledTo: [], counts: { new: 1 } })
    expect(server.log.at(-1)).toMatchObject({ path: '/new' })
    expect(frontier.rows.get('b.quan-a.example/new')).toMatchObject({ fetches: 1, host: 'b.quan-a.example' })
  })

  it('asks a page at the twin of its host when its server sends us there, and gives up when twins lead in a circle', async () => {
    const twin = `www.${HOST}`
    const to = (host: string, path: string) => send(301, '', { location: `http://${host}${path}` })
    server.on('/page', (request, response, body) =>
      (request.headers.host === HOST ? to(twin, '/page') : send(200, 'page</html>'))(request, response, body),
    )
    server.on('/circle', (request, response, body) =>
      to(request.headers.host === HOST ? twin : HOST, '/circle')(request, response, body),
    )
    await frontier.add([link('/page'), link('/circle')])
    expect(await crawl()).toMatchObject({ ledTo: [twin], counts: { moved: 2 } })
    expect(await crawl({ host: twin })).toMatchObject({ ledTo: [HOST], counts: { new: 1, moved: 1 } })
    expect(frontier.rows.get(`${HOST}/page`)).toMatchObject({ host: twin, url: `http://${twin}/page`, fetches: 1 })
    await crawl()
    await crawl({ host: twin })
    expect(await crawl()).toMatchObject({ counts: { failed: 1 } })
    expect(frontier.rows.get(`${HOST}/circle`)!.due_at!.getTime()).toBeGreaterThan(now.getTime())
  })

  it('asks again with the conditions it was given: 304, same bytes and new bytes are told apart', async () => {
    let body = 'first'
    server.on('/page', (request, response) => {
      if (request.headers['if-none-match'] === `"${body}"`) return send(304, '')(request, response, '')
      send(200, `${body}</html>`, { etag: `"${body}"` })(request, response, '')
    })
    server.on('/plain', send(200, 'the same for ever'))
    await frontier.add([link('/page'), link('/plain')])
    await crawl()
    now = new Date('2025-01-03T00:00:00Z')
    await crawl()
    body = 'second'
    now = new Date('2025-01-20T00:00:00Z')
    await crawl()
    const kinds = (key: string) => frontier.outcomes.filter((outcome) => outcome.url_key === key).map((o) => o.kind)
    expect(kinds(`${HOST}/page`)).toEqual(['new', 'unchanged', 'changed'])
    expect(kinds(`${HOST}/plain`)).toEqual(['new', 'unchanged', 'unchanged'])
    expect(frontier.rows.get(`${HOST}/page`)).toMatchObject({ changes: 1, fetches: 3, etag: '"second"' })
  })

  it('does not let a 304 confirm a page that broke off', async () => {
    const whole = '<html><p>Quận A xếp thứ 5</p></html>'
    let sent = whole.slice(0, 20)
    server.on('/page', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return send(304, '')(request, response, '')
      send(200, sent, { etag: '"1"' })(request, response, '')
    })
    await frontier.add([link('/page')])
    await crawl()
    expect(frontier.rows.get(`${HOST}/page`)!.etag).toBeNull()
    sent = whole
    now = new Date('2025-01-03T00:00:00Z')
    await crawl()
    expect(frontier.outcomes.map((outcome) => outcome.kind)).toEqual(['new', 'changed'])
    expect(frontier.rows.get(`${HOST}/page`)!.etag).toBe('"1"')
  })

  it('fetches nothing on the second day but what is due', async () => {
    server.on('/page', send(200, 'x'))
    await frontier.add([link('/page')])
    await crawl()
    const before = server.log.length
    now = new Date('2025-01-01T12:00:00Z')
    expect((await crawl()).counts.new).toBe(0)
    expect(server.log.slice(before).map((line) => line.path)).toEqual([])
  })

  it('tries a failing page three times in the run, then puts it off and goes on', async () => {
    server.on('/broken', send(502, 'bad gateway'))
    server.on('/fine', send(200, 'fine'))
    await frontier.add([link('/broken', { priority: 90 }), link('/fine')])
    const report = await crawl()
    expect(report.counts).toMatchObject({ failed: 1, new: 1 })
    expect(paths().filter((path) => path === '/broken')).toHaveLength(3)
    expect(frontier.rows.get(`${HOST}/broken`)).toMatchObject({ attempts: 1, due_at: new Date('2025-01-01T01:00:00Z') })
  })

  it('leaves the host alone when it answers 429, for as long as it asks', async () => {
    server.on('/busy', send(429, 'slow down', { 'retry-after': '120' }))
    await frontier.add([link('/busy', { priority: 90 }), link('/next')])
    const report = await crawl()
    expect(report).toMatchObject({ stopped: 'closed', until: new Date('2025-01-01T00:02:00Z'), counts: { later: 1 } })
    expect(paths()).not.toContain('/next')
    expect(frontier.rows.get(`${HOST}/busy`)).toMatchObject({ due_at: new Date('2025-01-01T00:02:00Z'), attempts: 0 })
  })

  it('takes a challenge page for a refusal of the whole host', async () => {
    server.on('/a', send(200, '<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script></html>'))
    await frontier.add([link('/a', { priority: 90 }), link('/b')])
    const report = await crawl()
    expect(report).toMatchObject({ stopped: 'closed', until: new Date('2025-01-02T00:00:00Z'), counts: { refused: 1 } })
    expect(paths()).not.toContain('/b')
  })

  it('asks robots.txt first and records what it closes', async () => {
    server.on('/robots.txt', send(200, 'User-agent: *\nDisallow: /private/', { 'content-type': 'text/plain' }))
    server.on('/open', send(200, 'open'))
    await frontier.add([link('/private/page', { priority: 90 }), link('/open')])
    const report = await crawl()
    expect(report.counts).toMatchObject({ refused: 1, new: 1 })
    expect(paths()).toEqual(['/robots.txt', '/open'])
  })

  it('fetches nothing while robots.txt cannot be had, and leaves everything due', async () => {
    server.on('/robots.txt', send(500, ''))
    await frontier.add([link('/a'), link('/b')])
    expect(await crawl()).toMatchObject({
      stopped: 'closed',
      until: new Date('2025-01-01T01:00:00Z'),
      counts: { refused: 0 },
    })
    expect(paths()).toEqual(['/robots.txt'])
    expect(await frontier.claim(HOST, 9, now)).toHaveLength(2)
  })

  it('moves an entry to where its page lies now, and records a page that is gone', async () => {
    server.on('/old', send(301, '', { location: '/new' }))
    server.on('/new', send(200, 'here'))
    await frontier.add([link('/old', { priority: 90 }), link('/gone')])
    const report = await crawl()
    expect(report.counts).toMatchObject({ moved: 1, new: 1, gone: 1 })
    expect(frontier.rows.get(`${HOST}/old`)!.due_at).toBeNull()
    expect(frontier.rows.get(`${HOST}/new`)).toMatchObject({ fetches: 1 })
    expect(paths().filter((path) => path === '/new')).toHaveLength(1)
  })

  it('does not read a page again because an old address leads to it', async () => {
    server.on('/page', send(200, 'page</html>', { etag: '"1"' }))
    for (const old of ['/old-1', '/old-2', '/old-3']) server.on(old, send(301, '', { location: '/page' }))
    await frontier.add([link('/page', { priority: 90 }), link('/old-1'), link('/old-2')])
    expect((await crawl()).counts).toMatchObject({ new: 1, moved: 2 })
    expect(paths()).toEqual(['/robots.txt', '/page', '/old-1', '/old-2'])
    // Nor when its own turn is still to come.
    await frontier.add([link('/old-3', { priority: 99 })])
    now = new Date('2025-01-03T00:00:00Z')
    const before = server.log.length
    expect((await crawl()).counts).toMatchObject({ new: 0, moved: 1, unchanged: 1 })
    expect(paths().slice(before)).toEqual(['/robots.txt', '/old-3', '/page'])
    expect(frontier.rows.get(`${HOST}/page`)).toMatchObject({ fetches: 2, changes: 0 })
    expect(frontier.rows.get(`${HOST}/old-1`)).toMatchObject({ due_at: null, fetches: 0 })
  })

  it('follows addresses that have changed places, and keeps what it knew of the page', async () => {
    server.on('/a', send(200, 'page</html>'))
    server.on('/b', send(301, '', { location: '/a' }))
    await frontier.add([link('/b')])
    expect((await crawl()).counts).toMatchObject({ new: 1, moved: 1 })
    server.on('/b', send(200, 'page</html>'))
    server.on('/a', send(301, '', { location: '/b' }))
    now = new Date('2025-01-03T00:00:00Z')
    expect((await crawl()).counts).toMatchObject({ moved: 1 })
    expect(frontier.rows.get(`${HOST}/a`)!.due_at).toBeNull()
    expect(frontier.rows.get(`${HOST}/b`)!.due_at!.getTime()).toBeGreaterThan(now.getTime())
    server.on('/a', send(200, 'page, new</html>'))
    server.on('/b', send(301, '', { location: '/a' }))
    now = new Date('2025-01-06T00:00:00Z')
    expect((await crawl()).counts).toMatchObject({ moved: 1, changed: 1 })
    expect(frontier.rows.get(`${HOST}/a`)).toMatchObject({ fetches: 2, changes: 1 })
  })

  it('keeps within its budget and its signal, and leaves the rest due', async () => {
    for (let i = 0; i < 10; i++) server.on(`/${i}`, send(200, String(i)))
    await frontier.add(Array.from({ length: 10 }, (_, i) => link(`/${i}`)))
    expect(await crawl({ budget: { maxRequests: 3 } })).toMatchObject({ stopped: 'budget', counts: { new: 3 } })
    const stop = new AbortController()
    stop.abort()
    expect(await crawl({ signal: stop.signal })).toMatchObject({ stopped: 'signal', counts: { new: 0 } })
    expect(await frontier.claim(HOST, 20, now)).toHaveLength(7)
  })

  it('throws on what the store throws, once, and does not ask the page again for it', async () => {
    server.on('/a', send(200, 'a'))
    server.on('/b', send(200, 'b'))
    await frontier.add([link('/a'), link('/b')])
    await expect(
      crawl({
        onFetched: async () => {
          throw new Error('the database is gone')
        },
      }),
    ).rejects.toThrow('the database is gone')
    expect(paths()).toEqual(['/robots.txt', '/a'])
    expect(await frontier.claim(HOST, 20, now)).toHaveLength(2)
  })

  it('leaves no file behind, says nothing, starts no program, and lets the process end', async () => {
    server.on('/a', send(200, 'a'))
    const script = fileURLToPath(new URL('./support/crawl-once.ts', import.meta.url))
    const started = performance.now()
    const child = await new Promise<{ code: unknown; out: string }>((resolve) => {
      const run = execFile(
        process.execPath,
        [script, server.address, join(dir, 'child')],
        // Without a path nothing can be started by name.
        { cwd: dir, env: { PATH: '' }, timeout: 20_000 },
        (error, stdout, stderr) => resolve({ code: error?.code ?? 0, out: stdout + stderr }),
      )
      run.stdin?.end()
    })
    expect(child).toEqual({ code: 0, out: 'done 1\n' })
    expect(performance.now() - started).toBeLessThan(15_000)
    expect((await readdir(dir)).sort()).toEqual(['archive', 'child'])
  })
})
