import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFetcher, type Fetcher, type FetcherOptions, type FetchOptions } from '../../src/crawl/index.ts'
import { send, startServer, type TestServer } from './support/server.ts'

const UA = 'chiso/test (+https://chiso.example)'
let server: TestServer
let raw: { server: Server; port: number; sockets: Set<Socket>; answer: (socket: Socket) => void }
let open: Fetcher[]

beforeEach(async () => {
  server = await startServer()
  const sockets = new Set<Socket>()
  const state = { server: createServer(), port: 0, sockets, answer: (_: Socket) => {} }
  state.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', () => state.answer(socket))
  })
  await new Promise<void>((resolve) => state.server.listen(0, '127.0.0.1', resolve))
  state.port = (state.server.address() as AddressInfo).port
  raw = state
  open = []
})

afterEach(async () => {
  for (const fetcher of open) fetcher.close()
  for (const socket of raw.sockets) socket.destroy()
  await new Promise((resolve) => raw.server.close(resolve))
  await server.close()
})

function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const made = createFetcher({
    userAgent: UA,
    allowPrivate: true,
    resolve: { 'raw.example': `127.0.0.1:${raw.port}`, '*.example': server.address },
    limits: { totalMs: 1_000, responseMs: 600, maxBodyBytes: 200_000, maxBytes: 3_000_000 },
    ...options,
  })
  open.push(made)
  return made
}

function get(url: string, options: Partial<FetchOptions> = {}, more: Partial<FetcherOptions> = {}) {
  return fetcher(more).fetch(url, { allowedHosts: ['a.example', 'b.example', 'raw.example'], ...options })
}

describe('an ordinary answer', () => {
  it('brings the bytes as received, the decoded payload and the fields that matter', async () => {
    const text = '<p>Chỉ số cải cách hành chính</p>'.repeat(100)
    const body = zlib.gzipSync(text)
    server.on(
      '/x',
      send(200, body, { 'content-encoding': 'gzip', etag: 'W/"7"', 'last-modified': 'Tue, 01 Jul 2025 00:00:00 GMT' }),
    )
    const result = await get('http://a.example/x?b=1')
    if (result.kind !== 'ok') throw new Error(result.kind)
    expect(Buffer.from(result.payload).toString()).toBe(text)
    expect(Buffer.from(result.exchanges[0]!.body)).toEqual(body)
    expect(result).toMatchObject({ status: 200, mediaType: 'text/html', charset: 'utf-8', etag: 'W/"7"' })
    expect(result.exchanges[0]!.responseHeaders).toContainEqual(['content-encoding', 'gzip'])
    expect(result.exchanges[0]!.requestHeaders).toContainEqual(['user-agent', UA])
    expect(server.log[0]).toMatchObject({ host: 'a.example', path: '/x?b=1' })
    expect(server.log[0]!.headers['user-agent']).toBe(UA)
  })

  it('is asked for with its conditions, and may be a 304', async () => {
    server.on('/x', send(304, '', { etag: '"7"' }))
    const result = await get('http://a.example/x', { etag: '"7"', lastModified: 'Tue, 01 Jul 2025 00:00:00 GMT' })
    expect(result).toMatchObject({ kind: 'not_modified', etag: '"7"' })
    expect(server.log[0]!.headers).toMatchObject({
      'if-none-match': '"7"',
      'if-modified-since': 'Tue, 01 Jul 2025 00:00:00 GMT',
    })
  })

  it('uses one connection for one host', async () => {
    server.on('/x', send(200, 'x'))
    const one = fetcher()
    for (let i = 0; i < 5; i++) await one.fetch('http://a.example/x', { allowedHosts: ['a.example'] })
    await Promise.all([1, 2, 3].map(() => one.fetch('http://a.example/x', { allowedHosts: ['a.example'] })))
    expect(server.connections()).toBe(1)
  })

  it('speaks plain HTTP under an https URL where the map says so', async () => {
    server.on('/x', send(200, 'x'))
    const result = await get('https://a.example/x', {}, { resolve: { 'a.example': `http://${server.address}` } })
    expect(result).toMatchObject({ kind: 'ok', finalUrl: 'https://a.example/x' })
  })
})

describe('an answer with a status of its own', () => {
  it.each([
    [404, { kind: 'gone', status: 404 }],
    [410, { kind: 'gone', status: 410 }],
    [401, { kind: 'refused', reason: 'status', status: 401 }],
    [403, { kind: 'refused', reason: 'status', status: 403 }],
    [451, { kind: 'refused', reason: 'status', status: 451 }],
    [500, { kind: 'failed', code: 'status-500', status: 500 }],
    [400, { kind: 'failed', code: 'status-400', status: 400 }],
  ])('%i', async (status, expected) => {
    server.on('/x', send(status, 'x'))
    const result = await get('http://a.example/x')
    expect(result).toMatchObject(expected)
    expect(result.exchanges).toHaveLength(1)
  })

  it.each([
    ['120', 120],
    ['Wed, 01 Jan 2025 00:05:00 GMT', 300],
    ['0', 1],
    ['999999999', 86_400],
    ['soon', 60],
    [undefined, 60],
  ])('429 with Retry-After %s waits %i seconds', async (header, seconds) => {
    const now = new Date('2025-01-01T00:00:00Z')
    server.on('/x', send(429, '', header === undefined ? {} : { 'retry-after': header }))
    const result = await get('http://a.example/x', {}, { now: () => now })
    expect(result).toMatchObject({ kind: 'later', asked: header !== undefined })
    if (result.kind === 'later') expect((result.until.getTime() - now.getTime()) / 1000).toBe(seconds)
  })

  it.each([
    ['a header', send(403, 'x', { 'cf-mitigated': 'challenge' })],
    ['a script page', send(200, '<html><script src="/cdn-cgi/challenge-platform/h/b"></script></html>')],
    [
      'a cookie script',
      send(200, '<html><script>document.cookie="D1N=abc"+"; path=/";location.reload()</script></html>'),
    ],
    ['a title', send(503, '<html><head><title>Attention Required!</title></head></html>')],
  ])('a challenge known by %s is a refusal', async (_, handler) => {
    server.on('/x', handler)
    expect(await get('http://a.example/x')).toMatchObject({ kind: 'refused', reason: 'challenge' })
  })

  it('an article about challenge pages is an article', async () => {
    const story = `<html><title>Captcha</title><script src="/cdn-cgi/challenge-platform/x"></script><p>${'Bài viết dài. '.repeat(200)}</p></html>`
    server.on('/x', send(200, story))
    expect(await get('http://a.example/x')).toMatchObject({ kind: 'ok' })
  })
})

describe('redirects', () => {
  it('are followed on the hosts of the source, and every hop is handed over', async () => {
    server.on('a.example/1', send(301, 'moved', { location: 'http://b.example/2#top' }))
    server.on('b.example/2', send(302, '', { location: '/3' }))
    server.on('b.example/3', send(200, 'there'))
    const result = await get('http://a.example/1')
    expect(result).toMatchObject({ kind: 'ok', finalUrl: 'http://b.example/3' })
    expect(result.exchanges.map((exchange) => [exchange.status, exchange.url])).toEqual([
      [301, 'http://a.example/1'],
      [302, 'http://b.example/2'],
      [200, 'http://b.example/3'],
    ])
  })

  it('to another site end there, unfetched', async () => {
    server.on('/x', send(302, '', { location: 'http://evil.example/steal' }))
    expect(await get('http://a.example/x')).toMatchObject({
      kind: 'redirected_off_site',
      to: 'http://evil.example/steal',
    })
    expect(server.log).toHaveLength(1)
  })

  it.each([
    ['a circle', 'redirect-loop', (n: number) => `/${(n + 1) % 3}`],
    ['no end', 'too-many-redirects', (n: number) => `/${n + 1}`],
  ])('in %s are given up', async (_, code, next) => {
    for (let n = 0; n < 12; n++) server.on(`/${n}`, send(302, '', { location: next(n) }))
    expect(await get('http://a.example/0')).toMatchObject({ kind: 'failed', code })
    expect(server.log.length).toBeLessThanOrEqual(6)
  })

  it.each([
    ['file:///etc/passwd', 'neither http nor https'],
    ['gopher://a.example/', 'neither http nor https'],
    ['http://user:secret@a.example/', 'password'],
  ])('to %s are refused by the guard', async (location, detail) => {
    server.on('/x', send(302, '', { location }))
    const result = await get('http://a.example/x')
    expect(result).toMatchObject({ kind: 'refused', reason: 'guard' })
    if (result.kind === 'refused') expect(result.detail).toContain(detail)
  })

  it('are asked for before each hop, and a refusal there holds', async () => {
    server.on('/1', send(302, '', { location: '/2' }))
    server.on('/2', send(200, 'x'))
    const result = await get('http://a.example/1', {
      beforeHop: async (url) => (url.pathname === '/2' ? { reason: 'robots', detail: 'closed' } : null),
    })
    expect(result).toMatchObject({ kind: 'refused', reason: 'robots' })
    expect(server.log.map((line) => line.path)).toEqual(['/1'])
  })
})

describe('the guard', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('opens no connection to %s', async (url) => {
    const result = await get(url, { allowedHosts: 'any' }, { allowPrivate: false, resolve: {} })
    expect(result).toMatchObject({ kind: 'refused', reason: 'guard' })
  })

  it('refuses a name whose addresses are private, and takes the public one of a mixed answer only', async () => {
    const asked: string[] = []
    const guarded = (addresses: { address: string; family: number }[]) =>
      get(
        'http://a.example/',
        {},
        {
          allowPrivate: false,
          resolve: {},
          lookup: async (host) => {
            asked.push(host)
            return addresses
          },
        },
      )
    expect(await guarded([{ address: '127.0.0.1', family: 4 }])).toMatchObject({ kind: 'refused', reason: 'guard' })
    expect(
      await guarded([
        { address: '::1', family: 6 },
        { address: '10.0.0.1', family: 4 },
      ]),
    ).toMatchObject({
      kind: 'refused',
      reason: 'guard',
    })
    expect(asked).toEqual(['a.example', 'a.example'])
  })

  it('is not fooled by a name that answers differently the second time: it asks once, and connects to what it judged', async () => {
    server.on('/x', send(200, 'inner'))
    for (const allowPrivate of [false, true]) {
      let asked = 0
      const rebinding = fetcher({
        allowPrivate,
        resolve: {},
        lookup: async () => {
          asked++
          return [{ address: '127.0.0.1', family: 4 }]
        },
      })
      const result = await rebinding.fetch(`http://a.example:${server.port}/x`, { allowedHosts: ['a.example'] })
      // A check that resolved for itself would have asked twice, and the second answer would be the attacker's.
      expect(asked).toBe(1)
      expect(result.kind).toBe(allowPrivate ? 'ok' : 'refused')
    }
    expect(server.log).toHaveLength(1)
  })

  it('refuses hosts that are not of the source, and knows its www twin', async () => {
    server.on('/x', send(200, 'x'))
    expect(await get('http://c.example/x')).toMatchObject({ kind: 'refused', reason: 'guard' })
    expect(await get('http://www.a.example/x')).toMatchObject({ kind: 'ok' })
    expect(await get('http://xa.example/x', { allowedHosts: ['*.a.example'] })).toMatchObject({ kind: 'refused' })
    expect(await get('http://deep.a.example/x', { allowedHosts: ['*.a.example'] })).toMatchObject({ kind: 'ok' })
  })
})

describe('a server that misbehaves', () => {
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'

  it('and never answers is left in time', async () => {
    raw.answer = () => {}
    const started = performance.now()
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed', code: 'ETIMEDOUT' })
    expect(performance.now() - started).toBeLessThan(1_500)
  })

  it('and drips a byte at a time is left in time', async () => {
    raw.answer = (socket) => {
      socket.write(`${head}content-length: 100000\r\n\r\n`)
      const drip = setInterval(() => socket.write('x'), 50)
      socket.on('close', () => clearInterval(drip))
    }
    const started = performance.now()
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed', code: 'ETIMEDOUT' })
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('and resets the connection is a failure with its code', async () => {
    raw.answer = (socket) => socket.resetAndDestroy()
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed', code: 'ECONNRESET' })
  })

  it('and promises more than it sends is a failure, never a short page', async () => {
    raw.answer = (socket) => socket.end(`${head}content-length: 5000\r\n\r\nonly this`)
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed' })
  })

  it('and sends chunks that break off is a failure, never a short page', async () => {
    raw.answer = (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\nff\r\nhalf`)
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed' })
  })

  it('and speaks no HTTP is a failure', async () => {
    raw.answer = (socket) => socket.end('hello, who is there?')
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed' })
  })

  it('and sends without end is cut off, announced or not', async () => {
    server.on('/announced', send(200, 'x'.repeat(300_000)))
    raw.answer = (socket) => {
      socket.write(`${head}connection: close\r\n\r\n`)
      const flood = setInterval(() => socket.write('x'.repeat(65_536)), 1)
      socket.on('close', () => clearInterval(flood))
    }
    expect(await get('http://a.example/announced')).toMatchObject({ kind: 'failed', code: 'too-large' })
    expect(await get('http://raw.example/')).toMatchObject({ kind: 'failed', code: 'too-large' })
  })

  it('and sends a bomb, single or nested, is refused its unpacking and kept out of the archive', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(50_000_000))
    server.on('/bomb', send(200, bomb, { 'content-encoding': 'gzip' }))
    server.on('/nested', send(200, zlib.gzipSync(bomb), { 'content-encoding': 'gzip, gzip' }))
    server.on('/brotli', send(200, zlib.brotliCompressSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'br' }))
    for (const path of ['/bomb', '/nested', '/brotli']) {
      const before = process.memoryUsage().rss
      const result = await get(`http://a.example${path}`)
      expect(result).toMatchObject({ kind: 'failed', code: 'decompression', exchanges: [] })
      expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
    }
  })

  it('and labels its bytes wrongly is a failure whose bytes are kept', async () => {
    server.on('/x', send(200, 'plain text', { 'content-encoding': 'gzip' }))
    const result = await get('http://a.example/x')
    expect(result).toMatchObject({ kind: 'failed', code: 'decompression' })
    expect(result.exchanges).toHaveLength(1)
  })

  it('and is not there at all is a failure with its code', async () => {
    const closed = await startServer()
    await closed.close()
    const result = await get('http://a.example/x', {}, { resolve: { 'a.example': closed.address } })
    expect(result).toMatchObject({ kind: 'failed', code: 'ECONNREFUSED' })
  })

  it.each(['http://', 'not a url', 'http://a b/'])('a URL that is none (%s) is a failure', async (url) => {
    expect(await get(url)).toMatchObject({ kind: 'failed', code: 'bad-url' })
  })

  it('and the run is stopped meanwhile: the request ends at once', async () => {
    raw.answer = () => {}
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect(await get('http://raw.example/', { signal: stop.signal })).toMatchObject({ kind: 'failed', code: 'stopped' })
  })
})
