import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  crawlDelay,
  createFetcher,
  type Fetcher,
  isAllowed,
  memoryRobotsCache,
  parseRobots,
  type RobotsCache,
  robotsFor,
  type Visit,
} from '../../src/crawl/index.ts'
import { type Handler, send, startServer, type TestServer } from './support/server.ts'

interface Case {
  readonly robots: string
  readonly agent: string
  readonly url: string
  readonly allowed: boolean
  readonly test: string
  readonly kind: 'google' | 'rfc' | 'derived'
}

const CASES = new URL('../../../shared/corpus/robots-cases.json', import.meta.url)

/** `/dir/index.html` opens `/dir/` for one crawler only; RFC 9309 matches prefixes of what is written. */
const ONE_CRAWLERS_OWN = new Set(['GoogleOnly_IndexHTMLisDirectory'])

describe.skipIf(!existsSync(CASES))('the published robots.txt cases (skipped when ../shared/corpus is absent)', () => {
  const cases: Case[] = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : []
  const fails = (c: Case) => isAllowed(parseRobots(c.robots), c.agent, c.url) !== c.allowed

  it('hold, every one that is not one crawler’s own leniency', () => {
    expect(cases.length).toBeGreaterThanOrEqual(159)
    expect(cases.filter((c) => c.kind !== 'google' && fails(c))).toEqual([])
  })

  it('hold for the rest too, but for the one that contradicts the RFC', () => {
    const failed = cases.filter((c) => c.kind === 'google' && fails(c))
    expect(failed.filter((c) => !ONE_CRAWLERS_OWN.has(c.test))).toEqual([])
    expect(failed.length).toBeLessThanOrEqual(1)
  })
})

describe('parseRobots', () => {
  it.each<[rule: string, robots: string, path: string, allowed: boolean]>([
    ['the longest rule wins', 'Disallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['order does not matter', 'Allow: /a/b\nDisallow: /a', '/a/b/c', true],
    ['allow wins a tie', 'Disallow: /a\nAllow: /a', '/a', true],
    ['a star is any run', 'Disallow: /*.pdf', '/x/y.pdf?z', false],
    ['a dollar is the end', 'Disallow: /*.pdf$', '/x/y.pdf?z', true],
    ['a dollar in the middle is itself', 'Disallow: /a$b', '/a$b', false],
    ['several stars', 'Disallow: /*/tim-kiem*q=', '/vi/tim-kiem?a=1&q=2', false],
    ['an anchored end may not overlap its beginning', 'Disallow: /aa*aa$', '/aaa', true],
    ['an empty disallow closes nothing', 'Disallow:', '/x', true],
    ['the robots file is always open', 'Disallow: /', '/robots.txt', true],
    ['an escaped letter closes the plain one', 'Disallow: /%62i-mat', '/bi-mat', false],
    ['Vietnamese letters and their octets are one', 'Disallow: /tìm-kiếm', '/t%c3%acm-ki%e1%ba%bfm', false],
    ['case matters in paths', 'Disallow: /Search', '/search', true],
    ['comments are cut', 'Disallow: /a # not /b', '/a', false],
    ['a hostile pattern takes no time', `Disallow: /${'*a'.repeat(2000)}b`, `/${'a'.repeat(4000)}`, true],
  ])('%s', (_, rules, path, allowed) => {
    expect(isAllowed(parseRobots(`User-agent: *\n${rules}`), 'chiso', `http://x.vn${path}`)).toBe(allowed)
  })

  it('takes the groups with our name, merged, instead of those for everybody', () => {
    const robots = parseRobots(
      'User-agent: *\nDisallow: /\n\nUser-agent: Chiso/2.0\nDisallow: /a\n\nUser-agent: other\nUser-agent: CHISO\nDisallow: /b\n',
    )
    const allowed = ['/', '/a', '/b', '/c'].map((path) => isAllowed(robots, 'chiso/0.1 (+x)', `http://x.vn${path}`))
    expect(allowed).toEqual([true, false, false, true])
    expect(isAllowed(robots, 'chisou', 'http://x.vn/c')).toBe(false)
  })

  it('reads Crawl-delay and Sitemap lines', () => {
    const robots = parseRobots(
      'Sitemap: https://x.vn/a.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /q\nsitemap: https://x.vn/b.xml',
    )
    expect(crawlDelay(robots, 'chiso')).toBe(2.5)
    expect(robots.sitemaps).toEqual(['https://x.vn/a.xml', 'https://x.vn/b.xml'])
    expect(crawlDelay(parseRobots('User-agent: *\nCrawl-delay: soon'), 'chiso')).toBeNull()
  })
})

describe('robotsFor', () => {
  let server: TestServer
  let fetcher: Fetcher
  let cache: RobotsCache
  let now: Date

  beforeEach(async () => {
    server = await startServer()
    cache = memoryRobotsCache()
    now = new Date('2025-01-01T00:00:00Z')
    fetcher = createFetcher({
      userAgent: 'chiso/test',
      allowPrivate: true,
      resolve: { '*.example': server.address },
      limits: { totalMs: 500, responseMs: 300 },
      now: () => now,
    })
  })

  afterEach(async () => {
    fetcher.close()
    await server.close()
  })

  const check = (url = 'http://a.example/private/x') => robotsFor(fetcher, cache, () => now).check(new URL(url))
  const text = (body: string, status = 200): Handler => send(status, body, { 'content-type': 'text/plain' })

  it.each<[what: string, handler: Handler, allowed: boolean]>([
    ['a robots file', text('User-agent: *\nDisallow: /private'), false],
    ['404', text('', 404), true],
    ['410', text('', 410), true],
    ['401', text('', 401), true],
    ['403', text('', 403), true],
    ['429', text('', 429), false],
    ['500', text('', 500), false],
    ['503', text('', 503), false],
    ['a page with status 200', send(200, '<!DOCTYPE html><html><body>Xin chào</body></html>'), false],
    ['an empty file', text(''), true],
    ['no answer', () => {}, false],
    ['a redirect to itself', send(301, '', { location: '/robots.txt' }), true],
  ])('after %s: allowed %s', async (_, handler, allowed) => {
    server.on('/robots.txt', handler)
    expect((await check()).allowed).toBe(allowed)
  })

  it('follows redirects to another host, and asks for every scheme, host and port by itself', async () => {
    server.on('a.example/robots.txt', send(301, '', { location: 'http://b.example/robots.txt' }))
    server.on('b.example/robots.txt', text('User-agent: *\nDisallow: /private'))
    expect((await check()).allowed).toBe(false)
    expect((await check('http://c.example/private/x')).allowed).toBe(true)
  })

  it('visits every host on the way by itself, and gives up when hosts send us on and on', async () => {
    server.on('a.example/robots.txt', send(301, '', { location: '/r.txt' }))
    server.on('a.example/r.txt', send(301, '', { location: 'http://b.example/robots.txt' }))
    server.on('b.example/robots.txt', send(302, '', { location: 'http://c.example/robots.txt' }))
    server.on('c.example/robots.txt', text('User-agent: *\nDisallow: /private'))
    const visited: string[] = []
    const visit: Visit = async (host, request) => {
      const before = server.log.length
      const result = await request()
      visited.push(host, ...server.log.slice(before).map((line) => line.host))
      return result
    }
    const robots = robotsFor(fetcher, cache, () => now)
    expect((await robots.check(new URL('http://a.example/private/x'), visit)).allowed).toBe(false)
    expect(visited).toEqual([
      ...Array(3).fill('a.example'),
      ...Array(2).fill('b.example'),
      ...Array(2).fill('c.example'),
    ])
    server.on('d.example/robots.txt', send(301, '', { location: 'http://e.example/robots.txt' }))
    server.on('e.example/robots.txt', send(301, '', { location: 'http://d.example/robots.txt' }))
    const before = server.log.length
    expect((await robots.check(new URL('http://d.example/x'))).allowed).toBe(true)
    expect(server.log.length - before).toBe(6)
  })

  it('asks once a day, also when many ask at once, and again sooner after trouble', async () => {
    server.on('/robots.txt', text('', 500))
    const robots = robotsFor(fetcher, cache, () => now)
    const url = new URL('http://a.example/x')
    await Promise.all([robots.check(url), robots.check(url), robots.check(url)])
    expect(server.log).toHaveLength(1)
    server.on('/robots.txt', text('User-agent: *\nAllow: /'))
    now = new Date('2025-01-01T02:00:00Z')
    expect((await robots.check(url)).allowed).toBe(true)
    now = new Date('2025-01-02T01:00:00Z')
    await robots.check(url)
    expect(server.log).toHaveLength(2)
    now = new Date('2025-01-02T03:00:00Z')
    await robots.check(url)
    expect(server.log).toHaveLength(3)
  })

  it('takes the last readable copy for the host’s word after thirty days of silence', async () => {
    server.on('/robots.txt', text('User-agent: *\nDisallow: /private'))
    await check()
    server.on('/robots.txt', text('', 500))
    now = new Date('2025-01-03T00:00:00Z')
    expect((await check('http://a.example/open')).allowed).toBe(false)
    now = new Date('2025-02-10T00:00:00Z')
    expect((await check('http://a.example/open')).allowed).toBe(true)
    expect((await check('http://a.example/private/x')).allowed).toBe(false)
  })
})
