import { gzipSync } from 'node:zlib'
import { send, type TestServer } from './server.ts'

export interface MadeCapture {
  readonly url: string
  readonly timestamp: string
  readonly body: string
  readonly status?: number
  readonly headers?: Record<string, string>
  /** Common Crawl: why it was cut off, as the index says and as the record itself says. */
  readonly truncated?: string
  readonly cutInRecord?: string
  /** Wayback: the body is played back packed, and only the old answer's label says so. */
  readonly packed?: boolean
}

/**
 * Speaks the documented formats of the Wayback CDX server, of its replay and of Common Crawl on one loopback server, resume
 * keys, revisit rows, empty answers and byte ranges included. `trouble` answers before it, as often as it is told.
 */
export function archiveService(server: TestServer, captures: readonly MadeCapture[]) {
  const trouble: Array<{
    path: RegExp
    status: number
    times: number
    headers?: Record<string, string>
    body?: string
  }> = []
  const queries: URLSearchParams[] = []
  let pageSize = 1_000

  const interfere = (
    path: string,
    response: Parameters<ReturnType<typeof send>>[1],
    request: Parameters<ReturnType<typeof send>>[0],
  ) => {
    const found = trouble.find((one) => one.times > 0 && one.path.test(path))
    if (found === undefined) return false
    found.times--
    if (found.status === 0) request.socket.resetAndDestroy()
    else send(found.status, found.body ?? '', found.headers ?? {})(request, response, '')
    return true
  }

  server.on('/cdx', (request, response) => {
    if (interfere('/cdx', response, request)) return
    const query = new URL(request.url!, 'http://x').searchParams
    queries.push(query)
    const url = query.get('url')!
    const rows = captures
      .filter((one) => (query.get('matchType') === null ? one.url === url : one.url.includes(url.replace(/\/$/, ''))))
      .filter(
        (one) =>
          (one.status ?? 200) === 200 &&
          one.timestamp >= (query.get('from') ?? '') &&
          one.timestamp <= `${query.get('to') ?? ''}9`,
      )
      .sort((a, b) => (surtOf(a) < surtOf(b) ? -1 : surtOf(a) > surtOf(b) ? 1 : a.timestamp < b.timestamp ? -1 : 1))
    const collapsed =
      query.get('collapse') === 'urlkey'
        ? rows.filter((one, i) => i === 0 || surtOf(rows[i - 1]!) !== surtOf(one))
        : rows
    const from = query.get('resumeKey') === null ? 0 : Number(query.get('resumeKey')!.split('@')[1])
    const size = Math.min(Number(query.get('limit')), pageSize)
    const page = collapsed.slice(from, from + size)
    if (page.length === 0) return send(200, '[]')(request, response, '')
    const list: string[][] = [
      ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length'],
      ...page.map((one) => [
        surtOf(one),
        one.timestamp,
        one.url.replace(/^(http:\/\/[^/]+)/, '$1:80'),
        'text/html',
        '200',
        digestOf(one),
        '900',
      ]),
    ]
    if (from + size < collapsed.length) list.push([], [`key@${from + size}`])
    send(200, JSON.stringify(list), { 'content-type': 'application/json' })(request, response, '')
  })

  const replay = /^\/web\/(\d{14})id_\/(.*)$/
  const fallback = (path: string) => {
    const [, timestamp, url] = replay.exec(path) ?? []
    return captures.find((one) => one.timestamp === timestamp && one.url === url) ?? null
  }

  const files = new Map<string, Buffer>()
  const places = captures.map((one) => {
    const http = `HTTP/1.1 ${one.status ?? 200} OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Crawl-Content-Encoding: gzip\r\n\r\n${one.body}`
    const date = `${one.timestamp.slice(0, 4)}-${one.timestamp.slice(4, 6)}-${one.timestamp.slice(6, 8)}T${one.timestamp.slice(8, 10)}:${one.timestamp.slice(10, 12)}:${one.timestamp.slice(12)}Z`
    const member = gzipSync(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000a>\r\nWARC-Date: ${date}\r\nWARC-Target-URI: ${one.url}${one.cutInRecord === undefined ? '' : `\r\nWARC-Truncated: ${one.cutInRecord}`}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`,
    )
    const name = `crawl-data/${crawlOf(one)}/x.warc.gz`
    const before = files.get(name) ?? Buffer.alloc(0)
    files.set(name, Buffer.concat([before, member]))
    return { one, filename: name, offset: before.length, length: member.length }
  })

  const rest = (request: Parameters<ReturnType<typeof send>>[0], response: Parameters<ReturnType<typeof send>>[1]) => {
    const path = request.url!
    if (interfere(path, response, request)) return
    if (path === '/collinfo.json') {
      const ids = [...new Set(captures.map(crawlOf))].sort().reverse()
      const list = ids.map((id) => ({ id, name: id, 'cdx-api': `http://archive.example/${id}-index` }))
      return send(200, JSON.stringify(list))(request, response, '')
    }
    const index = /^\/(CC-MAIN-[\d-]+)-index\?(.*)$/.exec(path)
    if (index !== null) {
      const query = new URLSearchParams(index[2])
      queries.push(query)
      const pattern = query.get('url')!.replace(/\/\*$/, '')
      const found = places.filter(({ one, filename }) => filename.includes(index[1]!) && one.url.includes(pattern))
      if (found.length === 0)
        return send(404, JSON.stringify({ message: `No Captures found for: ${pattern}` }))(request, response, '')
      if (query.has('showNumPages'))
        return send(200, JSON.stringify({ blocks: 1, pages: 1, pageSize: 5 }))(request, response, '')
      const lines = found.map(({ one, filename, offset, length }) =>
        JSON.stringify({
          urlkey: surtOf(one),
          timestamp: one.timestamp,
          url: one.url,
          mime: 'text/html',
          status: String(one.status ?? 200),
          digest: digestOf(one),
          length: String(length),
          offset: String(offset),
          filename,
          languages: 'vie',
          ...(one.truncated !== undefined && { truncated: one.truncated }),
        }),
      )
      return send(200, `${lines.join('\n')}\n`)(request, response, '')
    }
    const file = files.get(path.slice(1))
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
    if (file !== undefined && range !== null)
      return send(206, file.subarray(Number(range[1]), Number(range[2]) + 1), {
        'content-type': 'application/octet-stream',
      })(request, response, '')
    const capture = fallback(path)
    if (capture === null) return send(404, 'The Wayback Machine has not archived that URL.')(request, response, '')
    const body = capture.packed === true ? gzipSync(capture.body) : capture.body
    send(capture.status ?? 200, body, {
      'memento-datetime': 'Mon, 30 May 2022 01:02:03 GMT',
      link: `<${capture.url}>; rel="original", <http://archive.example/web/timemap/link/x>; rel="timemap"`,
      'x-archive-orig-content-type': 'text/html; charset=utf-8',
      ...(capture.packed === true && { 'x-archive-orig-content-encoding': 'gzip' }),
      ...capture.headers,
    })(request, response, '')
  }

  return {
    rest,
    queries,
    trouble,
    services: {
      waybackCdx: 'http://archive.example/cdx',
      waybackReplay: 'http://archive.example/web',
      commonCrawlList: 'http://archive.example/collinfo.json',
      commonCrawlData: 'http://archive.example',
    },
    pages: (size: number) => {
      pageSize = size
    },
  }
}

function surtOf({ url }: MadeCapture): string {
  const { hostname, pathname, search } = new URL(url)
  return `${hostname.split('.').reverse().join(',')})${pathname}${search}`.toLowerCase()
}

function digestOf({ body }: MadeCapture): string {
  return `D${Buffer.from(body).toString('hex').slice(-31).toUpperCase()}`
}

function crawlOf({ timestamp }: MadeCapture): string {
  return `CC-MAIN-${timestamp.slice(0, 4)}-05`
}
