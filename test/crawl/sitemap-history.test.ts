import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Issue } from '../../schemas/index.ts'
// The reading of names is a detail of the room with many cases of its own.
import { spanOfName } from '../../src/crawl/discover/span.ts'
import {
  createFetcher,
  createPace,
  type Fetcher,
  type HistoryDeps,
  type HistoryFile,
  memorySourceMemory,
  robotsFor,
  sitemapHistory,
} from '../../src/crawl/index.ts'
import type { LinkSource, Site } from '../../src/sites/index.ts'
import { send, startServer, type TestServer } from './support/server.ts'

const HOST = 'http://bao.example'
const NOW = new Date('2024-05-10T17:00:00Z')

describe('the time that the name of a sitemap tells of', () => {
  it.each<[path: string, from: string | null, until: string | null]>([
    ['/sitemaps/news-2024-4.xml', '2024-04-01', '2024-05-01'],
    ['/sitemaps/news-2023-12.xml', '2023-12-01', '2024-01-01'],
    ['/StaticSitemaps/sitemaps-2019-03.xml.gz', '2019-03-01', '2019-04-01'],
    ['/sitemap-article-202403.xml', '2024-03-01', '2024-04-01'],
    ['/sitemap/2019/05.xml', '2019-05-01', '2019-06-01'],
    ['/sitemap-20240229.xml', '2024-02-29', '2024-03-01'],
    ['/sitemap-2024-02-29.xml', '2024-02-29', '2024-03-01'],
    ['/sitemaps-2018.xml', '2018-01-01', '2019-01-01'],
    ['/post-sitemap2021.xml', '2021-01-01', '2022-01-01'],
    ['/2022/sitemap-news.xml', '2022-01-01', '2023-01-01'],
    ['/sitemap-2021-13.xml', '2021-01-01', '2022-01-01'],
    ['/sitemap-2024-4-1.xml', '2024-04-01', '2024-05-01'],
    ['/sitemap.xml', null, null],
    ['/sitemap-article-7.xml', null, null],
    ['/sitemap-120240.xml', null, null],
    ['/sitemap-1900.xml', null, null],
    ['/sitemap-2099.xml', null, null],
  ])('%s', (path, from, until) => {
    const span = spanOfName(`${HOST}${path}`, NOW)
    expect([span?.from, span?.until].map((at) => at?.toISOString().slice(0, 10) ?? null)).toEqual([from, until])
  })
})

describe('sitemapHistory', () => {
  let server: TestServer
  let fetcher: Fetcher
  let issues: Issue[]
  let files: HistoryFile[]
  let found: string[]
  let memory: ReturnType<typeof memorySourceMemory>
  let state: Map<string, string>

  beforeEach(async () => {
    server = await startServer()
    issues = []
    files = []
    found = []
    memory = memorySourceMemory()
    state = new Map()
    fetcher = createFetcher({ userAgent: 'chiso/test', allowPrivate: true, resolve: { '*.example': server.address } })
  })
  afterEach(async () => {
    fetcher.close()
    await server.close()
  })

  const site = (...sources: LinkSource[]): Site => ({
    id: 'bao',
    name: 'Báo Ví Dụ',
    city: 'hanoi',
    hosts: ['bao.example'],
    family: 'vccorp',
    sourceClass: 'local',
    policy: 'live',
    sources,
  })

  function read(sources: LinkSource[], from: string, to: string | null, more: Partial<HistoryDeps> = {}) {
    const now = more.now ?? NOW
    return sitemapHistory(site(...sources), {
      fetcher,
      robots: robotsFor(fetcher, undefined, () => now),
      pace: createPace({ scale: 0, now: () => now }),
      now,
      span: { from: new Date(`${from}T00:00:00Z`), to: to === null ? now : new Date(`${to}T23:59:59Z`) },
      memory,
      state: { get: async (key) => state.get(key) ?? null, put: async (key, value) => void state.set(key, value) },
      onLinks: async (links) => void found.push(...links.map(({ url }) => url.replace(HOST, ''))),
      onFile: async (file) => void files.push(file),
      onIssue: (issue) => void issues.push(issue),
      ...more,
    })
  }

  const xml = (body: string) => send(200, `<?xml version="1.0"?>${body}`, { 'content-type': 'application/xml' })
  const urlset = (...entries: (string | [loc: string, lastmod: string])[]) =>
    xml(
      `<urlset>${entries
        .map((entry) => (typeof entry === 'string' ? [entry, ''] : entry))
        .map(([loc, lastmod]) => `<url><loc>${HOST}${loc}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</url>`)
        .join('')}</urlset>`,
    )
  const index = (...entries: string[]) =>
    xml(`<sitemapindex>${entries.map((loc) => `<sitemap><loc>${HOST}${loc}</loc></sitemap>`).join('')}</sitemapindex>`)
  const asked = () => server.log.map(({ path }) => path).filter((path) => path !== '/robots.txt')
  const article = (name: string) => `/cong-bo-chi-so-cai-cach-hanh-chinh-${name}.htm`

  it('goes back month by month, keeps what is relevant, and reads a closed month once', async () => {
    const monthly: LinkSource = { kind: 'monthly', url: `${HOST}/news-{Y}-{M}.xml`, from: '2024-03' }
    for (const month of [2, 3, 4, 5])
      server.on(`/news-2024-${month}.xml`, urlset(article(`a${month}`), `/gia-vang-hom-nay-tang-manh-${month}.htm`))
    const report = await read([monthly], '2024-02-01', null)
    expect(asked()).toEqual([5, 4, 3, 2].map((month) => `/news-2024-${month}.xml`))
    expect(found).toEqual([5, 4, 3, 2].map((month) => article(`a${month}`)))
    expect(report).toMatchObject({ files: 4, known: 0, listed: 8, relevant: 4, stopped: 'done' })
    expect(files[0]).toEqual({
      url: `${HOST}/news-2024-5.xml`,
      outcome: 'read',
      links: 2,
      relevant: 1,
      reason: null,
    })
    // April may still have been growing for a month after its end; May is open.
    const again = await read([monthly], '2024-02-01', null, { now: new Date('2024-07-01T17:00:00Z') })
    expect(asked().slice(4)).toEqual([7, 6, 5, 4].map((month) => `/news-2024-${month}.xml`))
    expect(again.known).toBe(2)
  })

  it('ends where a site has no older files, and does not ask for the missing ones every time', async () => {
    const monthly: LinkSource = { kind: 'monthly', url: `${HOST}/{Y}-{MM}.xml`, from: '2000-01' }
    server.on('/2024-05.xml', urlset(article('a')))
    await read([monthly], '2000-01-01', null)
    expect(asked()).toHaveLength(13)
    expect(files.at(-1)).toMatchObject({ outcome: 'gone' })
    expect(issues).toEqual([])
    await read([monthly], '2000-01-01', null)
    expect(asked()).toHaveLength(14)
  })

  it('takes of an index what its names say, and of files without a date what their links say', async () => {
    server.on('/sitemap.xml', index('/s-2019.xml', '/s-2020.xml', '/s-2021-01.xml', '/tags.xml', '/s-7.xml'))
    server.on('/s-2020.xml', urlset(article('x-20200512080000123'), [article('y'), '2023-01-01']))
    server.on(
      '/s-7.xml',
      urlset(
        article('x-20190512080000123'),
        article('x-20200611080000123'),
        [article('before'), '2019-11-01T00:00:00Z'],
        [article('touched'), '2024-01-01T00:00:00Z'],
        article('without'),
      ),
    )
    const source: LinkSource = { kind: 'sitemap', url: `${HOST}/sitemap.xml`, child: '/s-' }
    const report = await read([source], '2020-01-01', '2020-12-31')
    expect(asked()).toEqual(['/sitemap.xml', '/s-2020.xml', '/s-7.xml'])
    expect(found).toEqual([
      article('x-20200512080000123'),
      article('y'),
      article('x-20200611080000123'),
      article('touched'),
      article('without'),
    ])
    expect(report.stopped).toBe('done')
    const before = asked().length
    expect((await read([source], '2020-01-01', '2020-12-31')).known).toBeGreaterThan(0)
    expect(asked().slice(before)).toEqual([])
    // Another span has not been looked for in the files without a date.
    await read([source], '2019-01-01', '2019-12-31')
    expect(asked().slice(before)).toContain('/s-7.xml')
    expect(found.slice(5)).toContain(article('x-20190512080000123'))
  })

  it('looks where robots.txt points when nothing is declared, on hosts of the site only', async () => {
    server.on(
      '/robots.txt',
      send(200, `Sitemap: ${HOST}/alle.xml\nSitemap: http://khac.example/x.xml`, { 'content-type': 'text/plain' }),
    )
    server.on('/alle.xml', index('/m-2024-01.xml'))
    server.on('/m-2024-01.xml', urlset(article('a')))
    const report = await read([{ kind: 'rss', url: `${HOST}/rss` }], '2024-01-01', '2024-01-31')
    expect(asked()).toEqual(['/sitemap.xml', '/alle.xml', '/m-2024-01.xml'])
    expect(found).toEqual([article('a')])
    expect(report.stopped).toBe('done')
  })

  it('goes on where it stopped: after its budget, after a host that asks to wait, and with what failed', async () => {
    const monthly: LinkSource = { kind: 'monthly', url: `${HOST}/{Y}-{MM}.xml`, from: '2024-01' }
    for (const month of [1, 2, 3, 4]) server.on(`/2024-0${month}.xml`, urlset(article(`a${month}`)))
    server.on('/2024-02.xml', send(500, 'no'))
    const span = ['2024-01-01', '2024-04-30'] as const
    expect(await read([monthly], ...span, { maxFiles: 1 })).toMatchObject({ stopped: 'budget', files: 1 })
    server.on('/2024-03.xml', send(429, 'slow', { 'retry-after': '600' }))
    const waiting = await read([monthly], ...span)
    expect(waiting).toMatchObject({ stopped: 'closed', files: 1, known: 1 })
    expect(waiting.until!.getTime()).toBeGreaterThan(Date.now() + 500_000)
    server.on('/2024-03.xml', urlset(article('a3')))
    expect(await read([monthly], ...span)).toMatchObject({ stopped: 'done', files: 3, known: 1 })
    expect(issues.map(({ code }) => code)).toEqual(['discover.later', 'discover.failed'])
    server.on('/2024-02.xml', urlset(article('a2')))
    expect(await read([monthly], ...span)).toMatchObject({ stopped: 'done', files: 1, known: 3 })
    expect(found.sort()).toEqual([1, 2, 3, 4].map((month) => article(`a${month}`)))
  })

  it('takes a page that is no sitemap for a failure, and ends with the night', async () => {
    const monthly: LinkSource = { kind: 'monthly', url: `${HOST}/{Y}-{MM}.xml`, from: '2024-01' }
    server.on('/2024-05.xml', send(200, '<!DOCTYPE html><html><body>Trang chủ</body></html>'))
    server.on('/2024-04.xml', urlset(article('a4')))
    let now = new Date('2024-05-10T22:58:00Z')
    const pace = createPace({ scale: 0, now: () => now })
    const sleepy = { ...site(monthly), night: { from: 22, to: 6 } }
    const deps = {
      fetcher,
      robots: robotsFor(fetcher),
      pace,
      now,
      span: { from: new Date('2024-01-01T00:00:00Z'), to: now },
      memory,
      state: { get: async () => null, put: async () => {} },
      onLinks: async () => {},
      onFile: async (file: HistoryFile) => {
        files.push(file)
        now = new Date(now.getTime() + 60_000)
      },
      onIssue: (issue: Issue) => void issues.push(issue),
    }
    const report = await sitemapHistory(sleepy, deps)
    expect(files.map(({ outcome }) => outcome)).toEqual(['failed', 'read'])
    expect(report).toMatchObject({ stopped: 'night', files: 2 })
    expect(asked()).toEqual(['/2024-05.xml', '/2024-04.xml'])
    expect(issues.map(({ code }) => code)).toEqual(['discover.broken'])
  })
})
