import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Issue } from '../../schemas/index.ts'
import {
  createFetcher,
  createPace,
  type DiscoverDeps,
  type DiscoveredLink,
  discover,
  type Fetcher,
  memorySourceMemory,
  robotsFor,
} from '../../src/crawl/index.ts'
import type { LinkSource, Site } from '../../src/sites/contract.ts'
import { send, startServer, type TestServer } from './support/server.ts'

const HOST = 'http://bao.example'
let server: TestServer
let fetcher: Fetcher
let issues: Issue[]

beforeEach(async () => {
  server = await startServer()
  issues = []
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
  family: 'onecms',
  sourceClass: 'local',
  policy: 'live',
  sources,
})

async function find(sources: LinkSource[], more: Partial<DiscoverDeps> = {}): Promise<DiscoveredLink[]> {
  const links: DiscoveredLink[] = []
  const deps = {
    fetcher,
    robots: robotsFor(fetcher),
    pace: createPace({ scale: 0 }),
    now: new Date('2024-05-10T00:00:00Z'),
    onIssue: (issue: Issue) => issues.push(issue),
  }
  for await (const link of discover(site(...sources), { ...deps, ...more })) links.push(link)
  return links
}

const paths = (links: DiscoveredLink[]) => links.map((link) => link.url.replace(HOST, ''))
const xml = (body: string, headers = {}) => send(200, body, { 'content-type': 'application/xml', ...headers })
const asked = () => server.log.map((line) => line.path).filter((path) => path !== '/robots.txt')

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo Ví Dụ</title>
<item><title><![CDATA[Quận A dẫn đầu Chỉ số CCHC &amp; SIPAS]]></title><link>${HOST}/quan-a-dan-dau-chi-so-1001.html</link>
  <pubDate>Thu, 04 Apr 2024 15:43:00 +0700</pubDate><description>x</description></item>
<item><title>Giá xăng hôm nay tăng nhẹ</title><link>${HOST}/gia-xang-hom-nay-tang-1002.html</link></item>
<item><title>Công bố PAR Index</title><link>/cong-bo-par-index-1003.html?utm_source=rss</link><pubDate>4/4/2024 3:43:00 PM</pubDate></item>
<item><title>Công bố PAR Index</title><link>https://www.bao.example/cong-bo-par-index-1003.html</link></item>
<item><title>Chỉ số SIPAS ở báo khác</title><link>http://khac.example/sipas-1.html</link></item>
</channel></rss>`

describe('rss', () => {
  it('gives relevant links of the site once, with title and date as stated', async () => {
    server.on('/rss/home.rss', xml(RSS))
    const links = await find([{ kind: 'rss', url: `${HOST}/rss/home.rss` }])
    expect(paths(links)).toEqual(['/quan-a-dan-dau-chi-so-1001.html', '/cong-bo-par-index-1003.html?utm_source=rss'])
    expect(links[0]).toMatchObject({
      source: 'bao',
      host: 'bao.example',
      via: 'rss',
      title: 'Quận A dẫn đầu Chỉ số CCHC & SIPAS',
      published_at: new Date('2024-04-04T08:43:00Z'),
    })
    expect(links[1]!.published_at).toEqual(new Date('2024-04-04T08:43:00Z'))
    expect(issues).toEqual([])
  })

  it('reads Atom', async () => {
    server.on(
      '/atom',
      xml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>Chỉ số DDCI</title>
        <link rel="self" href="/self"/><link rel="alternate" href="/ddci-1.html"/><published>2024-04-04T01:00:00Z</published>
        <updated>2024-04-05T01:00:00Z</updated></entry></feed>`),
    )
    const [link] = await find([{ kind: 'rss', url: `${HOST}/atom` }])
    expect(link).toMatchObject({ url: `${HOST}/ddci-1.html`, lastmod: new Date('2024-04-05T01:00:00Z') })
  })

  it('sends what it remembers, and takes a 304 for nothing new', async () => {
    server.on('/rss', (request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? send(304, '')(request, response, '')
        : xml(RSS, { etag: '"1"' })(request, response, ''),
    )
    const memory = memorySourceMemory()
    const told: unknown[] = []
    const more = { memory, onDocument: (document: unknown) => void told.push(document) }
    expect(await find([{ kind: 'rss', url: `${HOST}/rss` }], more)).toHaveLength(2)
    expect(await find([{ kind: 'rss', url: `${HOST}/rss` }], more)).toHaveLength(0)
    expect(issues).toEqual([])
    expect(told).toEqual([
      { url: `${HOST}/rss`, outcome: 'read', links: 5, reason: null, until: null },
      { url: `${HOST}/rss`, outcome: 'unchanged', links: 5, reason: null, until: null },
    ])
  })

  it.each([
    ['a page instead of a feed', send(200, '<!DOCTYPE html><html></html>'), 'discover.broken'],
    ['a feed with nothing in it', xml('<rss><channel><title>x</title></channel></rss>'), 'discover.empty'],
    ['broken XML', xml('<rss><channel><item></channel>'), 'discover.'],
    ['text', send(200, 'xin chào'), 'discover.broken'],
    ['404', send(404, ''), 'discover.gone'],
    ['403', send(403, ''), 'discover.refused'],
    ['500', send(500, ''), 'discover.failed'],
    ['429', send(429, ''), 'discover.later'],
    ['a redirect to another site', send(301, '', { location: 'http://khac.example/' }), 'discover.moved'],
  ])('%s is one issue, and the other sources go on', async (_, handler, code) => {
    server.on('/rss', handler)
    server.on('/good', xml(RSS))
    const links = await find([
      { kind: 'rss', url: `${HOST}/rss` },
      { kind: 'rss', url: `${HOST}/good` },
    ])
    expect(issues[0]!.code).toContain(code)
    expect(issues[0]!.subject).toBe(`bao ${HOST}/rss`)
    if (code !== 'discover.later') expect(links).toHaveLength(2)
  })
})

const urlset = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`
const entry = (path: string, lastmod = '') =>
  `<url><loc>${HOST}${path}</loc>${lastmod === '' ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`

describe('sitemaps', () => {
  it('walks an index into its children, gzip or mislabelled or neither, and only into those asked for', async () => {
    server.on(
      '/sitemap.xml',
      xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>${HOST}/sitemap-article-2024.xml</loc></sitemap><sitemap><loc>/sitemap-article-2023.xml.gz</loc></sitemap>
        <sitemap><loc>${HOST}/sitemap-video.xml</loc></sitemap></sitemapindex>`),
    )
    server.on(
      '/sitemap-article-2024.xml',
      xml(urlset(entry('/par-index-2024-1.html', '2024-03-20'), entry('/bong-da-toi-nay-2.html'))),
    )
    server.on(
      '/sitemap-article-2023.xml.gz',
      send(200, zlib.gzipSync(urlset(entry('/chi-so-cchc-2023-3.html'))), { 'content-type': 'text/plain' }),
    )
    const links = await find([{ kind: 'sitemap', url: `${HOST}/sitemap.xml`, child: '/sitemap-article-20' }])
    expect(paths(links)).toEqual(['/par-index-2024-1.html', '/chi-so-cchc-2023-3.html'])
    expect(links[0]!.lastmod).toEqual(new Date('2024-03-19T17:00:00Z'))
    expect(asked()).not.toContain('/sitemap-video.xml')
  })

  it('reads the titles of news sitemaps, where a slug says nothing', async () => {
    server.on(
      '/news.xml',
      xml(
        urlset(`<url><loc>${HOST}/tin-moi-trong-ngay-9.html</loc><news:news><news:publication><news:name>x</news:name></news:publication>
        <news:publication_date>2024-04-04T15:43:00+07:00</news:publication_date><news:title>Quận A dẫn đầu cải cách hành chính</news:title></news:news></url>`),
      ),
    )
    const [link] = await find([{ kind: 'sitemap', url: `${HOST}/news.xml` }])
    expect(link).toMatchObject({
      title: 'Quận A dẫn đầu cải cách hành chính',
      published_at: new Date('2024-04-04T08:43:00Z'),
    })
  })

  it('ends in a circle of indices', async () => {
    server.on('/a.xml', xml(`<sitemapindex><sitemap><loc>${HOST}/b.xml</loc></sitemap></sitemapindex>`))
    server.on(
      '/b.xml',
      xml(
        `<sitemapindex><sitemap><loc>${HOST}/a.xml</loc></sitemap><sitemap><loc>${HOST}/b.xml</loc></sitemap></sitemapindex>`,
      ),
    )
    expect(await find([{ kind: 'sitemap', url: `${HOST}/a.xml` }])).toEqual([])
    expect(asked()).toEqual(['/a.xml', '/b.xml'])
  })

  it('reads fifty thousand entries', async () => {
    const many = Array.from({ length: 50_000 }, (_, i) => entry(`/tin-thu-${i}-trong-ngay-${i}.html`))
    server.on(
      '/big.xml.gz',
      send(200, zlib.gzipSync(urlset(...many, entry('/par-index-1.html'))), { 'content-type': 'application/x-gzip' }),
    )
    expect(paths(await find([{ kind: 'sitemap', url: `${HOST}/big.xml.gz` }]))).toEqual(['/par-index-1.html'])
  })

  it('expands no bomb of entities', async () => {
    const lol = [
      '<!ENTITY a0 "lol">',
      ...Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`),
    ].join('')
    server.on(
      '/bomb.xml',
      xml(`<?xml version="1.0"?><!DOCTYPE urlset [${lol}]><urlset><url><loc>&a12;</loc></url></urlset>`),
    )
    const links = await find([{ kind: 'sitemap', url: `${HOST}/bomb.xml` }])
    expect(Math.max(0, ...links.map((link) => link.url.length))).toBeLessThan(100)
  })

  it('fetches a closed month once, once more when it has been closed for a month, and the open one every time', async () => {
    for (const month of [2, 3, 4, 5, 6])
      server.on(`/news-2024-${month}.xml`, xml(urlset(entry(`/par-index-${month}.html`))))
    const source: LinkSource = { kind: 'monthly', url: `${HOST}/news-{Y}-{M}.xml`, from: '2024-02' }
    const memory = memorySourceMemory()
    const on = async (day: string) => {
      const before = server.log.length
      await find([source], { memory, now: new Date(day) })
      return server.log.slice(before).flatMap((line) => /news-2024-(\d+)/.exec(line.path)?.[1] ?? [])
    }
    expect(await on('2024-04-15')).toEqual(['2', '3', '4'])
    expect(await on('2024-04-16')).toEqual(['4'])
    expect(await on('2024-05-02')).toEqual(['3', '4', '5'])
    expect(await on('2024-05-03')).toEqual(['5'])
    expect(await on('2024-06-02')).toEqual(['4', '5', '6'])
  })

  it('takes a month without a file for a month without news', async () => {
    expect(await find([{ kind: 'monthly', url: `${HOST}/{Y}-{MM}.xml`, from: '2024-04' }])).toEqual([])
    expect(issues).toEqual([])
    expect(asked()).toEqual(['/2024-04.xml', '/2024-05.xml'])
  })

  it('passes over what is older than asked for', async () => {
    server.on(
      '/s.xml',
      xml(
        urlset(
          entry('/par-index-1.html', '2023-01-01'),
          entry('/par-index-2.html', '2024-05-01'),
          entry('/par-index-3.html'),
        ),
      ),
    )
    const links = await find([{ kind: 'sitemap', url: `${HOST}/s.xml` }], { since: new Date('2024-01-01') })
    expect(paths(links)).toEqual(['/par-index-2.html', '/par-index-3.html'])
  })
})

describe('listings', () => {
  const page = (links: string[], next = '') =>
    send(
      200,
      `<ul>${links.map((path) => `<li><h3><a href="${path}">Quận A và chỉ số CCHC</a></h3><a href="/khac">x</a></li>`).join('')}</ul>${next}`,
    )

  it('follow the next link until there is none', async () => {
    server.on('/tin', page(['/a-1.html', '/a-2.html'], '<a class="next" href="?trang=2">sau</a>'))
    server.on('/tin?trang=2', page(['/a-3.html']))
    const links = await find([{ kind: 'listing', url: `${HOST}/tin`, item: 'h3 a', next: 'a.next' }])
    expect(paths(links)).toEqual(['/a-1.html', '/a-2.html', '/a-3.html'])
  })

  it('count pages until one brings nothing new: many sites answer page 999 with page 1', async () => {
    server.on('/tin/1', page(['/a-1.html']))
    server.on('/tin/2', page(['/a-2.html']))
    server.on('/tin/3', page(['/a-1.html', '/a-2.html']))
    expect(await find([{ kind: 'listing', url: `${HOST}/tin/{page}`, item: 'h3 a' }])).toHaveLength(2)
    expect(asked()).toEqual(['/tin/1', '/tin/2', '/tin/3'])
  })

  it('end without an issue where the pages end, and at maxPages', async () => {
    server.on('/tin/1', page(['/a-1.html']))
    server.on('/tin/2', page(['/a-2.html']))
    await find([{ kind: 'listing', url: `${HOST}/tin/{page}`, item: 'h3 a' }])
    expect(asked()).toEqual(['/tin/1', '/tin/2', '/tin/3'])
    await find([{ kind: 'listing', url: `${HOST}/tin/{page}`, item: 'h3 a', maxPages: 1 }])
    expect(asked()).toHaveLength(4)
    expect(issues).toEqual([])
  })

  it('without a single link is a changed layout, and an issue', async () => {
    server.on('/tin', send(200, '<div>hello</div>'))
    expect(await find([{ kind: 'listing', url: `${HOST}/tin`, item: 'h3 a' }])).toEqual([])
    expect(issues.map((issue) => issue.code)).toEqual(['discover.empty'])
  })

  it('closed by robots.txt are not asked', async () => {
    server.on('/robots.txt', send(200, 'User-agent: *\nDisallow: /tim-kiem', { 'content-type': 'text/plain' }))
    expect(await find([{ kind: 'listing', url: `${HOST}/tim-kiem?q=sipas`, item: 'a' }])).toEqual([])
    expect(asked()).toEqual([])
    expect(issues[0]).toMatchObject({ code: 'discover.refused' })
  })
})

describe('listing APIs of the CMS families', () => {
  const json = (value: unknown) => send(200, JSON.stringify(value), { 'content-type': 'application/json' })

  it('epi: HTML in JSON, page by page, and records in JSON', async () => {
    server.on(
      '/api/morenews-zone-7-1.html',
      json({
        data: {
          articles: '<h3 class="story__heading"><a class="cms-link" href="/sipas-post1.html">SIPAS</a></h3>',
          hasMoreContent: true,
        },
      }),
    )
    server.on(
      '/api/morenews-zone-7-2.html',
      json({ data: { contents: [{ title: 'PAR Index', url: '/par-index-post2.html', date: 1712220180 }] } }),
    )
    server.on('/api/morenews-zone-7-3.html', json({ data: { contents: [] } }))
    const links = await find([{ kind: 'api', api: 'epi-morenews', url: HOST, zone: '7' }])
    expect(paths(links)).toEqual(['/sipas-post1.html', '/par-index-post2.html'])
    expect(links[1]!.published_at).toEqual(new Date('2024-04-04T08:43:00Z'))
  })

  it('vccorp: fragments', async () => {
    server.on(
      '/timelinelist/18/1.htm',
      send(200, '<div class="box-category-item"><a href="/chi-so-cchc-1011.htm" title="Chỉ số CCHC"></a></div>'),
    )
    server.on('/timelinelist/18/2.htm', send(200, ''))
    const links = await find([
      { kind: 'api', api: 'vccorp-timeline', url: `${HOST}/timelinelist/{zone}/{page}.htm`, zone: '18' },
    ])
    expect(links).toMatchObject([{ title: 'Chỉ số CCHC', url: `${HOST}/chi-so-cchc-1011.htm` }])
  })

  it('kinhtedothi: an array', async () => {
    server.on(
      '/api/category/4/paging/1',
      json([{ Title: 'Chỉ số SIPAS', Url: '/sipas-1.html', PublishedDate: '2022-04-04T15:43:00' }]),
    )
    server.on('/api/category/4/paging/2', json([]))
    const [link] = await find([{ kind: 'api', api: 'kinhtedothi', url: HOST, zone: '4' }])
    expect(link!.published_at).toEqual(new Date('2022-04-04T08:43:00Z'))
  })

  it('hanoi-newszone: posts the fields that the page states', async () => {
    server.on('/tin-cchc', send(200, `<script>var p = { Site: "s1==", "Catname": 'c2', LanguageId: "vi" }</script>`))
    server.on('/api/NewsZone/NewsZone', (request, response, body) => {
      const first = new URLSearchParams(body).get('PageIndex') === '0'
      send(
        200,
        first ? '<div class="news-item"><h3 class="news-title"><a href="/cchc-1.htm">CCHC quý I</a></h3></div>' : '',
      )(request, response, body)
    })
    const links = await find([{ kind: 'api', api: 'hanoi-newszone', url: HOST, zone: 'tin-cchc' }])
    expect(paths(links)).toEqual(['/cchc-1.htm'])
    const posts = server.log.filter((line) => line.method === 'POST')
    expect(Object.fromEntries(new URLSearchParams(posts[0]!.body))).toEqual({
      Site: 's1==',
      Catname: 'c2',
      LanguageId: 'vi',
      PageIndex: '0',
      PageSize: '20',
    })
  })

  it.each(['epi-morenews', 'kinhtedothi', 'hanoi-newszone'] as const)('%s: another format is an issue', async (api) => {
    server.on('/api/morenews-zone-7-1.html', json(['x']))
    server.on('/api/category/7/paging/1', json({ x: 1 }))
    server.on('/7', send(200, '<p>x</p>'))
    expect(await find([{ kind: 'api', api, url: HOST, zone: '7' }])).toEqual([])
    expect(issues.map((issue) => issue.code)).toEqual(['discover.broken'])
  })
})
