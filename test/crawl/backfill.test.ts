import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Issue } from '../../schemas/index.ts'
import { type Archive, openArchive, verifyArchive } from '../../src/archive/index.ts'
import {
  type BackfillDeps,
  backfill,
  type CapturedFacts,
  createFetcher,
  createPace,
  type Fetcher,
} from '../../src/crawl/index.ts'
import type { LinkSource, Site } from '../../src/sites/contract.ts'
import { archiveService, type MadeCapture } from './support/archive-service.ts'
import { startServer, type TestServer } from './support/server.ts'

const page = (what: string) =>
  `<html><body><p>${`${what}: quận được đánh giá theo chỉ số cải cách hành chính. `.repeat(10)}</p></body></html>`
const OLD = 'http://quan99.example'
const CAPTURES: MadeCapture[] = [
  { url: `${OLD}/lists/posts/post.aspx?ItemID=83`, timestamp: '20210412031500', body: page('bài 83') },
  { url: `${OLD}/lists/posts/post.aspx?ItemID=83`, timestamp: '20230412031500', body: page('bài 83 sửa') },
  { url: `${OLD}/lists/posts/post.aspx?ItemID=84`, timestamp: '20220530010203', body: page('bài 84') },
  { url: `${OLD}/tin/chi-so-cchc-2022.html`, timestamp: '20220601000000', body: page('chỉ số') },
  { url: `${OLD}/tin/giai-bong-da-quan-nam-2022.html`, timestamp: '20220602000000', body: page('bóng đá') },
]

let dir: string
let server: TestServer
let archive: Archive
let fetcher: Fetcher
let service: ReturnType<typeof archiveService>
let fetched: CapturedFacts[]
let outcomes: [url: string, outcome: string][]
let issues: Issue[]
let state: Map<string, string>
let slept: number[]

async function start(captures: readonly MadeCapture[]) {
  await server?.close()
  server = await startServer((request, response) => service.rest(request, response))
  service = archiveService(server, captures)
  fetcher?.close()
  fetcher = createFetcher({
    userAgent: 'chiso/test',
    allowPrivate: true,
    resolve: { '*.example': server.address },
    limits: { totalMs: 2_000 },
  })
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chiso-backfill-'))
  archive = await openArchive({ dir, writer: 'test', software: 'chiso/test' })
  fetched = []
  outcomes = []
  issues = []
  slept = []
  state = new Map()
  await start(CAPTURES)
})

afterEach(async () => {
  fetcher.close()
  await server.close()
  await archive.close()
  await rm(dir, { recursive: true })
})

const site = (more: Partial<Extract<LinkSource, { kind: 'archive' }>> = {}): Site => ({
  id: 'quan99',
  name: 'Quận 99',
  city: 'hcmc',
  hosts: ['quan99-moi.example'],
  family: 'sharepoint-hcm',
  sourceClass: 'issuer',
  policy: 'archive',
  sources: [{ kind: 'archive', urls: ['quan99.example'], ...more }],
})

function run(more: Partial<BackfillDeps> = {}) {
  return backfill({
    site: site(),
    via: 'wayback',
    fetcher,
    pace: createPace({ scale: 0 }),
    archive,
    state: { get: async (key) => state.get(key) ?? null, put: async (key, value) => void state.set(key, value) },
    services: service.services,
    known: async (url, at) =>
      fetched.some((facts) => facts.snapshot.url === url && facts.snapshot.captured_at === at.toISOString()),
    onFetched: async (facts) => void fetched.push(facts),
    onOutcome: async (row) => void outcomes.push([row.url.replace(OLD, ''), row.outcome]),
    onIssue: (issue) => void issues.push(issue),
    now: () => new Date('2026-01-01T00:00:00Z'),
    sleep: async (ms) => void slept.push(ms),
    ...more,
  })
}

describe.each(['wayback', 'commoncrawl'] as const)('backfill from %s', (via) => {
  it('brings what is relevant, with original URL, capture time and digest, and its bytes can be read again', async () => {
    const report = await run({ via })
    const wanted = via === 'wayback' ? ['83', '84', 'chi-so'] : ['83', '84', 'chi-so', '83']
    expect(report).toMatchObject({ stopped: 'done', counts: { new: wanted.length, failed: 0 } })
    expect(report.listed).toBeGreaterThan(report.relevant)
    const facts = fetched.find((one) => one.snapshot.url?.includes('=84'))!
    expect(facts).toMatchObject({
      url_key: 'quan99.example/lists/posts/post.aspx?itemid=84',
      capture: { timestamp: '20220530010203' },
      snapshot: {
        via,
        url: `${OLD}/lists/posts/post.aspx?ItemID=84`,
        captured_at: '2022-05-30T01:02:03.000Z',
        fetched_at: '2026-01-01T00:00:00.000Z',
        media_type: 'text/html',
        charset: 'utf-8',
      },
    })
    const { snapshot } = facts
    const read = await archive.read({
      file: snapshot.warc_file,
      offset: snapshot.warc_offset,
      length: snapshot.warc_length,
    })
    expect(Buffer.from(read.payload).toString()).toBe(page('bài 84'))
    expect(read.payload_sha256).toBe(snapshot.payload_sha256)
    expect((await verifyArchive(dir)).damaged).toEqual([])
    expect(server.log.some((line) => line.path.includes('bong-da') && line.path.startsWith('/web/'))).toBe(false)
    expect(issues).toEqual([])
  })

  it('asks only for the span of the source and of the caller', async () => {
    await run({ via, site: site({ from: '2021-06-01', to: '2025-06-30' }), to: '2022-12-31' })
    expect(fetched.every((one) => one.capture.timestamp.startsWith('2022'))).toBe(true)
    expect(fetched.length).toBeGreaterThan(0)
  })

  it('takes up where it stopped: nothing is fetched twice', async () => {
    expect(await run({ via, budget: { maxCaptures: 1 } })).toMatchObject({ stopped: 'budget', counts: { new: 1 } })
    await run({ via })
    const data = server.log.filter((line) => line.path.startsWith('/web/') || line.path.startsWith('/crawl-data/'))
    expect(data.length).toBe(fetched.length)
    const before = server.log.length
    await run({ via })
    expect(server.log.length - before).toBeLessThanOrEqual(1)
  })

  it('knows what the store has', async () => {
    expect(await run({ via, known: async () => true })).toMatchObject({
      counts: { new: 0, known: via === 'wayback' ? 3 : 4 },
    })
  })

  it('pauses at a 429, and leaves the archive alone at a second one in a row', async () => {
    service.trouble.push({ path: /^\/(cdx|CC-MAIN)/, status: 429, times: 1 })
    expect(await run({ via })).toMatchObject({ stopped: 'done' })
    expect(slept).toEqual([via === 'wayback' ? 60_000 : 300_000])
    state.clear()
    service.trouble.push({ path: /^\/(cdx|CC-MAIN)/, status: 429, times: 9 })
    const report = await run({ via })
    expect(report).toMatchObject({
      stopped: 'closed',
      until: new Date(via === 'wayback' ? '2026-01-01T01:00:00Z' : '2026-01-02T00:00:00Z'),
    })
  })

  it('backs off at 5xx and goes on', async () => {
    service.trouble.push({ path: /./, status: 503, times: 2 }, { path: /^\/(web|crawl-data)/, status: 502, times: 1 })
    const report = await run({ via })
    expect(report.counts.new).toBeGreaterThan(2)
    expect(slept).toEqual([2_000, 4_000, 2_000])
  })

  it('waits as long as it is asked to, and comes back another time when that is long', async () => {
    service.trouble.push({ path: /./, status: 503, times: 1, headers: { 'retry-after': '90' } })
    expect(await run({ via })).toMatchObject({ stopped: 'done' })
    // The header counts from when it came.
    expect(slept).toEqual([90_000])
    state.clear()
    service.trouble.push({ path: /./, status: 429, times: 1, headers: { 'retry-after': '7200' } })
    const before = server.log.length
    expect(await run({ via })).toMatchObject({ stopped: 'closed', until: new Date('2026-01-01T02:00:00Z') })
    expect(server.log.length).toBe(before + 1)
  })

  it('asks again for a page that is slow to come', async () => {
    service.trouble.push({ path: /^\/(web|crawl-data)/, status: 504, times: 2 })
    const report = await run({ via })
    expect(report.counts).toMatchObject({ failed: 0, not_a_page: 0 })
    expect(slept).toEqual([2_000, 4_000])
  })

  it('takes three lost connections for a locked door', async () => {
    service.trouble.push({ path: /^\/(web|crawl-data)/, status: 0, times: 9 })
    const report = await run({ via })
    expect(report).toMatchObject({ stopped: 'closed', counts: { new: 0 } })
    expect(await run({ via, services: service.services, budget: { maxCaptures: 0 } })).toMatchObject({
      stopped: 'budget',
    })
    service.trouble.length = 0
    expect((await run({ via })).counts.new).toBeGreaterThan(2)
  })

  it('has nothing to say of a host the archive does not know', async () => {
    const report = await run({ via, site: site({ urls: ['khong-co.example'] }) })
    expect(report).toMatchObject({ listed: 0, stopped: 'done', counts: { new: 0 } })
    expect(issues).toEqual([])
  })
})

describe('Wayback', () => {
  it('pages through the index with the resume key as it was printed', async () => {
    service.pages(2)
    expect(await run()).toMatchObject({ listed: 4, counts: { new: 3 } })
    expect(service.queries.map((query) => query.get('resumeKey'))).toEqual([null, 'key@2'])
    expect(service.queries.map((query) => query.get('collapse'))).toEqual(['urlkey', 'urlkey'])
  })

  it('halves a query that is too wide', async () => {
    service.trouble.push({ path: /cdx/, status: 504, times: 2 })
    expect(await run()).toMatchObject({ counts: { new: 3 } })
    expect(service.queries[0]!.get('limit')).toBe('250')
  })

  it('asks year by year, and month by month, when no page of the index is small enough', async () => {
    // The whole span, down to the smallest page, then the year 2021.
    service.trouble.push({ path: /cdx/, status: 504, times: 10 })
    expect(await run({ from: '2021-03-15', to: '2022-12-31' })).toMatchObject({ stopped: 'done', counts: { new: 3 } })
    const spans = service.queries.map((query) => `${query.get('from')}-${query.get('to')}`)
    expect(spans[0]).toBe('20210315-202103')
    expect(spans).toHaveLength(11)
    expect(spans.at(-1)).toBe('2022-20221231')
    const before = service.queries.length
    await run({ from: '2021-03-15', to: '2022-12-31' })
    // The whole is tried again; its parts are known.
    expect(service.queries.length - before).toBeLessThanOrEqual(1)
  })

  it('unpacks what is played back packed', async () => {
    const url = `${OLD}/tin/chi-so-cchc-2022.html`
    await start([{ url, timestamp: '20220101000000', body: page('gói'), packed: true }])
    expect(await run()).toMatchObject({ counts: { new: 1 } })
    const { warc_file: file, warc_offset: offset, warc_length: length } = fetched[0]!.snapshot
    expect(Buffer.from((await archive.read({ file, offset, length })).payload).toString()).toBe(page('gói'))
    expect((await verifyArchive(dir)).damaged).toEqual([])
  })

  it('refuses a gatekeeper’s page, and a page of another site that the old address led to', async () => {
    const url = `${OLD}/tin/chi-so-cchc-2022.html`
    await start([
      {
        url,
        timestamp: '20220101000000',
        body: `<title>Just a moment...</title><script>window._cf_chl_opt={}</script>${'kiểm tra trình duyệt của bạn '.repeat(20)}`,
      },
      {
        url,
        timestamp: '20220201000000',
        body: page('tên miền đã bán'),
        headers: { link: '<http://quang-cao.example/>; rel="original"' },
      },
    ])
    expect(await run()).toMatchObject({ counts: { new: 0, not_a_page: 1 } })
    expect(fetched).toEqual([])
  })

  it('takes a cut-off answer for one that is too wide', async () => {
    service.trouble.push({ path: /cdx/, status: 200, times: 1, body: '[["urlkey","timestamp"],["a","2021' })
    expect(await run()).toMatchObject({ counts: { new: 3 } })
  })

  it('tries later captures when the earliest is an error page, a redirect elsewhere in time, or a playback error', async () => {
    const url = `${OLD}/tin/chi-so-cchc-2022.html`
    await start([
      { url, timestamp: '20220101000000', body: '<html>Just a moment</html>' },
      {
        url,
        timestamp: '20220201000000',
        body: '',
        status: 200,
        headers: { 'x-archive-wayback-runtime-error': 'ResourceNotAvailable: x' },
      },
      { url, timestamp: '20220301000000', body: page('đây') },
    ])
    expect(await run()).toMatchObject({ counts: { new: 1 } })
    expect(fetched[0]!.capture.timestamp).toBe('20220301000000')
  })

  it('records an archived error for what it is: a fact about the old site', async () => {
    const url = `${OLD}/tin/chi-so-cchc-2022.html`
    await start([{ url, timestamp: '20220101000000', body: page('x') }])
    service.trouble.push({
      path: /^\/web/,
      status: 404,
      times: 9,
      headers: { 'memento-datetime': 'Sat, 01 Jan 2022 00:00:00 GMT' },
    })
    await run()
    expect(outcomes).toEqual([['/tin/chi-so-cchc-2022.html', 'not_a_page']])
  })

  it('takes the owner’s exclusion as final', async () => {
    service.trouble.push({
      path: /./,
      status: 403,
      times: 9,
      body: 'org.archive.util.io.AdministrativeAccessControlException: Blocked',
    })
    expect(await run()).toMatchObject({ stopped: 'done', counts: { new: 0 } })
    expect(issues).toMatchObject([{ code: 'backfill.blocked' }])
    expect(server.log).toHaveLength(1)
  })

  it('skips rows that never were pages', async () => {
    service.trouble.push({
      path: /cdx/,
      status: 200,
      times: 1,
      body: JSON.stringify([
        ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length'],
        ['x', '20220101000000', 'http://mailto:a@quan99.example/', 'text/html', '200', 'A', '1'],
        ['x', '2022', 'http://quan99.example/chi-so-cchc', 'text/html', '200', 'A', '1'],
        ['x', '20220101000000', 'warc/revisit', 'warc/revisit', '-', 'A', '-'],
      ]),
    })
    expect(await run()).toMatchObject({ relevant: 0 })
  })
})

describe('Common Crawl', () => {
  /** What the service answers for the one page of the index of 2022. */
  async function indexAnswer(): Promise<string> {
    const url = 'http://archive.example/CC-MAIN-2022-05-index?url=quan99.example%2F*&output=json&page=0'
    const result = await fetcher.fetch(url, { allowedHosts: 'any' })
    if (result.kind !== 'ok') throw new Error(result.kind)
    return Buffer.from(result.payload).toString()
  }

  it('reads the good lines of a page of the index that has broken ones, and says so', async () => {
    const answers = await indexAnswer()
    const lines = answers.trim().split('\n')
    service.trouble.push({
      path: /2022-05-index\?(?!.*showNumPages)/,
      status: 200,
      times: 1,
      body: `${[lines[0], '{"error": "read of zipnum block failed"}', lines[1]!.slice(0, 40), ...lines.slice(1)].join('\n')}\n`,
    })
    expect(await run({ via: 'commoncrawl' })).toMatchObject({ stopped: 'done', counts: { new: 4 } })
    expect(issues).toMatchObject([{ code: 'backfill.broken', message: expect.stringContaining('2 lines') }])
  })

  it('asks again for an answer that breaks off, and leaves the crawl for the next run when it goes on', async () => {
    const cut = (await indexAnswer()).trimEnd().slice(0, -20)
    const trouble = (times: number) =>
      service.trouble.push({ path: /-index\?(?!.*showNumPages)/, status: 200, times, body: cut })
    trouble(1)
    expect(await run({ via: 'commoncrawl' })).toMatchObject({ stopped: 'done', counts: { new: 4 } })
    state.clear()
    fetched.length = 0
    trouble(99)
    expect(await run({ via: 'commoncrawl' })).toMatchObject({ counts: { new: 0 } })
    expect(issues.every(({ code }) => code === 'backfill.failed')).toBe(true)
    service.trouble.length = 0
    expect(await run({ via: 'commoncrawl' })).toMatchObject({ counts: { new: 4 } })
  })

  it('records pages that the crawler cut off, and does not take them for whole', async () => {
    const one = (n: number) => ({ url: `${OLD}/tin/chi-so-cchc-${n}.html`, timestamp: '20220101000000' })
    await start([
      { ...one(1), body: page('bài 1'), truncated: 'length' },
      { ...one(2), body: page('bài 2'), cutInRecord: 'time' },
      { ...one(3), body: page('bài 3') },
    ])
    expect(await run({ via: 'commoncrawl' })).toMatchObject({ counts: { new: 1, not_a_page: 2 } })
    expect(outcomes.map(([, outcome]) => outcome)).toEqual(['not_a_page', 'not_a_page', 'new'])
    const data = server.log.filter(({ path }) => path.startsWith('/crawl-data/'))
    expect(data).toHaveLength(2)
  })

  it('never downloads a file whose range is not honoured', async () => {
    service.trouble.push({ path: /^\/crawl-data/, status: 200, times: 99, body: 'x'.repeat(100_000) })
    const report = await run({ via: 'commoncrawl' })
    expect(report.counts).toMatchObject({ new: 0, failed: 4 })
  })
})
