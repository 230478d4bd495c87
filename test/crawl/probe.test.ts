import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createFetcher,
  createPace,
  type Fetcher,
  type ProbeFinding,
  probeSite,
  robotsFor,
} from '../../src/crawl/index.ts'
import type { Site } from '../../src/sites/contract.ts'
import { archiveService } from './support/archive-service.ts'
import { send, startServer, type TestServer } from './support/server.ts'

let server: TestServer
let service: ReturnType<typeof archiveService>
let fetcher: Fetcher

beforeEach(async () => {
  server = await startServer((request, response) => service.rest(request, response))
  service = archiveService(server, [
    { url: 'http://bao.example/chi-so-cchc-1.html', timestamp: '20200101000000', body: 'x' },
  ])
  fetcher = createFetcher({ userAgent: 'chiso/test', allowPrivate: true, resolve: { '*.example': server.address } })
})

afterEach(async () => {
  fetcher.close()
  await server.close()
})

const SITE: Site = {
  id: 'bao',
  name: 'Báo Ví Dụ',
  city: 'hanoi',
  hosts: ['bao.example'],
  family: 'onecms',
  sourceClass: 'local',
  policy: 'live',
  sources: [
    { kind: 'rss', url: 'http://bao.example/rss' },
    { kind: 'listing', url: 'http://bao.example/tin/{page}', item: 'h3 a' },
    { kind: 'archive', urls: ['bao.example', 'khong-co.example'] },
  ],
}

describe('probeSite', () => {
  it('says which declared facts hold, with few requests', async () => {
    server.on(
      '/robots.txt',
      send(200, 'User-agent: *\nCrawl-delay: 3\nSitemap: http://bao.example/s.xml', { 'content-type': 'text/plain' }),
    )
    server.on(
      '/rss',
      send(
        200,
        '<rss><channel><item><title>Chỉ số CCHC</title><link>http://bao.example/chi-so-cchc-1.html</link></item></channel></rss>',
      ),
    )
    server.on('/tin/1', send(200, '<p>đã đổi giao diện</p>'))
    server.on(
      '/chi-so-cchc-1.html',
      send(200, '<script type="application/ld+json">{}</script><h1 class="title">Chỉ số</h1>'),
    )
    const findings: ProbeFinding[] = []
    const deps = {
      fetcher,
      robots: robotsFor(fetcher),
      pace: createPace({ scale: 0 }),
      now: new Date('2025-01-01T00:00:00Z'),
      layouts: [
        { id: 'old', knownBy: '.no-such', title: ['h1'], body: ['p'] },
        { id: 'new', knownBy: 'h1.title', title: ['h1'], body: ['p'] },
      ],
      services: service.services,
      sleep: async () => {},
    }
    for await (const finding of probeSite(SITE, deps)) findings.push(finding)
    expect(findings.map(({ check, subject, holds, detail }) => [check, subject, holds, detail])).toEqual([
      ['robots', 'bao.example', true, 'the front page is open, Crawl-delay 3 s, sitemaps http://bao.example/s.xml'],
      ['source', 'rss http://bao.example/rss', true, '1 links looked at, 1 of them relevant'],
      ['source', 'listing http://bao.example/tin/{page}', false, expect.stringContaining('its layout has changed')],
      ['article', 'http://bao.example/chi-so-cchc-1.html', true, 'layout new, JSON-LD'],
      ['wayback', 'bao.example', true, 'a first capture of 20200101000000'],
      ['commoncrawl', 'bao.example', true, '1 index pages in CC-MAIN-2020-05'],
      ['wayback', 'khong-co.example', false, 'no capture'],
      ['commoncrawl', 'khong-co.example', false, '0 index pages in CC-MAIN-2020-05'],
    ])
    expect(server.log.length).toBeLessThanOrEqual(9)
  })

  it('asks an archive-only site’s hosts nothing', async () => {
    const deps = {
      fetcher,
      robots: robotsFor(fetcher),
      pace: createPace({ scale: 0 }),
      now: new Date('2025-01-01T00:00:00Z'),
      layouts: [],
      services: service.services,
    }
    const findings: ProbeFinding[] = []
    for await (const finding of probeSite({ ...SITE, policy: 'archive' }, deps)) findings.push(finding)
    expect(findings.map((finding) => finding.check)).toEqual(['wayback', 'commoncrawl', 'wayback', 'commoncrawl'])
    expect(server.log.every((line) => line.host === 'archive.example')).toBe(true)
  })
})
