import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip, gzipSync } from 'node:zlib'
import { openArchive, parseHttpResponse, payloadOf, readWarc, verifyArchive } from '../src/archive/index.ts'

/**
 * Reading a large foreign WARC, and writing our own. The yardstick for reading is gunzip as one stream plus finding the records
 * in it, which knows neither check sums nor borders of members. Memory is the largest resident size seen on the way.
 * Usage: node bench/archive.ts [megabytes unpacked] [rounds]
 */
const [megabytes = 300, rounds = 3] = process.argv.slice(2).map(Number)

function page(n: number): string {
  let state = (n * 2654435761) >>> 0
  let text = ''
  const length = 20_000 + (n % 9) * 15_000
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    text += `quận ${state % 997} xếp thứ ${state % 31} với ${(state % 10_000) / 100} điểm, <b>${state.toString(36)}</b> `
  }
  return `<html><body><p>${text}</p></body></html>`
}

async function makeWarc(path: string): Promise<number> {
  const out = createWriteStream(path)
  let bytes = 0
  let records = 0
  while (bytes < megabytes * 1e6) {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(records)}`
    const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(records).padStart(12, '0')}>\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: http://bao.example/${records}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
    bytes += Buffer.byteLength(record)
    records++
    if (!out.write(gzipSync(record))) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => out.end(() => resolve()))
  return records
}

/** Gunzip and parse alone: the records found by their length, their blocks looked at and dropped. */
async function yardstick(path: string): Promise<number> {
  let records = 0
  let rest: Buffer = Buffer.alloc(0)
  let skip = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }).pipe(
    createGunzip({ chunkSize: 1 << 18 }),
  )) {
    let bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    for (;;) {
      const dropped = Math.min(skip, bytes.length)
      bytes = bytes.subarray(dropped)
      skip -= dropped
      const end = skip > 0 ? -1 : bytes.indexOf('\r\n\r\n')
      if (end < 0) break
      const length = Number(/Content-Length: (\d+)/.exec(bytes.toString('latin1', 0, end))![1])
      skip = end + 4 + length + 4
      records++
    }
    rest = bytes
  }
  return records
}

async function ours(path: string): Promise<number> {
  let records = 0
  for await (const record of readWarc(path)) {
    const http = parseHttpResponse(record.block)!
    await payloadOf(http.body, http.headers)
    records++
  }
  return records
}

async function timed(work: () => Promise<number>, expected: number): Promise<{ seconds: number; peakMb: number }> {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const started = performance.now()
  if ((await work()) !== expected) throw new Error('records are missing')
  const seconds = (performance.now() - started) / 1000
  clearInterval(watch)
  return { seconds, peakMb: Math.round(peak / 1e6) }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const dir = await mkdtemp(join(tmpdir(), 'chiso-bench-'))
try {
  const path = join(dir, 'foreign.warc.gz')
  const records = await makeWarc(path)
  const { size } = await stat(path)
  const ratios: number[] = []
  const seconds: number[] = []
  let peakMb = 0
  for (let i = 0; i < rounds; i++) {
    const alone = await timed(() => yardstick(path), records)
    const own = await timed(() => ours(path), records)
    ratios.push(alone.seconds / own.seconds)
    seconds.push(own.seconds)
    peakMb = Math.max(peakMb, own.peakMb)
  }
  const read = {
    megabytes,
    packed_mb: Math.round(size / 1e6),
    records,
    mb_per_s: Math.round(megabytes / median(seconds)),
    speed_against_gunzip_and_parse: Number(median(ratios).toFixed(2)),
    peak_rss_mb: peakMb,
  }

  const archive = await openArchive({ dir: join(dir, 'own'), writer: 'bench', software: 'chiso/bench' })
  const pages = 1_000
  const bodies = Array.from({ length: 50 }, (_, n) => gzipSync(page(n)))
  const append = (n: number) =>
    archive.append({
      url: `http://bao.example/${n}`,
      method: 'GET',
      requestHeaders: [],
      status: 200,
      statusText: 'OK',
      responseHeaders: [['Content-Encoding', 'gzip']],
      body: bodies[n % bodies.length]!,
      at: new Date(),
    })
  const started = performance.now()
  for (let n = 0; n < pages; n++) await append(n)
  const single = pages / ((performance.now() - started) / 1000)
  const again = performance.now()
  for (let n = 0; n < pages; n += 20) await Promise.all(Array.from({ length: 20 }, (_, i) => append(n + i)))
  const together = pages / ((performance.now() - again) / 1000)
  await archive.close()
  const check = performance.now()
  const report = await verifyArchive(join(dir, 'own'))
  if (report.ok !== report.records) throw new Error('the archive is damaged')
  const verified = report.records / ((performance.now() - check) / 1000)
  console.log(
    JSON.stringify({
      read,
      appended_per_s: Math.round(single),
      appended_per_s_twenty_at_once: Math.round(together),
      verified_records_per_s: Math.round(verified),
    }),
  )
} finally {
  await rm(dir, { recursive: true })
}
