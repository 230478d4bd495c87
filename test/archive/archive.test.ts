import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { type Archive, type Exchange, fileUri, openArchive, readWarc, verifyArchive } from '../../src/archive/index.ts'

let dir: string
let archive: Archive

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chiso-archive-'))
  archive = await openArchive({ dir, writer: 'test-1', software: 'chiso/test' })
})

afterEach(async () => {
  await archive.close()
  await rm(dir, { recursive: true })
})

const AT = new Date('2025-06-30T16:59:59.250Z')

function page(text: string, more: Partial<Exchange> = {}): Exchange {
  return {
    url: 'http://quan-a.example/tin-tuc?b=2&a=1',
    method: 'GET',
    requestHeaders: [['User-Agent', 'chiso/test']],
    status: 200,
    statusText: 'OK',
    responseHeaders: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['Transfer-Encoding', 'chunked'],
    ],
    body: Buffer.from(text),
    at: AT,
    ip: '127.0.0.1',
    ...more,
  }
}

async function foreignReading() {
  const records = []
  for (const name of (await readdir(dir)).filter((name) => name.endsWith('.warc.gz')).sort()) {
    const blob = new Blob([await readFile(join(dir, name))])
    for await (const record of new WARCParser(blob.stream(), { keepHeadersCase: true })) {
      records.push({
        type: record.warcType,
        url: record.warcTargetURI,
        date: record.warcDate,
        status: record.httpHeaders?.statusCode,
        payload: Buffer.from((await record.readFully(true)) ?? []).toString(),
      })
    }
  }
  return records
}

describe('the archive', () => {
  it('gives back what was appended: bytes, status, every header in order', async () => {
    const ref = await archive.append(page('<p>Quận A xếp thứ 5/30</p>'))
    const read = await archive.read(ref)
    expect(Buffer.from(read.payload).toString()).toBe('<p>Quận A xếp thứ 5/30</p>')
    expect(read).toMatchObject({ type: 'response', status: 200, statusText: 'OK', at: AT })
    expect(read.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ])
    expect(read.payload_sha256).toBe(ref.payload_sha256)
    expect(read.warc.get('warc-ip-address')).toBe('127.0.0.1')
  })

  it('keeps the bytes as received and hands out the decoded payload, under every content encoding', async () => {
    const text = '<p>Chỉ số cải cách hành chính</p>'.repeat(50)
    const plain = await archive.append(page(text))
    for (const [encoding, body] of [
      ['gzip', zlib.gzipSync(text)],
      ['deflate', zlib.deflateSync(text)],
      ['deflate', zlib.deflateRawSync(text)],
      ['br', zlib.brotliCompressSync(text)],
      ['zstd', zlib.zstdCompressSync(text)],
    ] as const) {
      const ref = await archive.append(page('', { body, responseHeaders: [['Content-Encoding', encoding]] }))
      expect(ref.payload_sha256).toBe(plain.payload_sha256)
      expect(Buffer.from((await archive.read(ref)).payload).toString()).toBe(text)
    }
  })

  it('keeps a body whose content encoding lies as it is', async () => {
    const ref = await archive.append(page('plain', { responseHeaders: [['Content-Encoding', 'gzip']] }))
    expect(Buffer.from((await archive.read(ref)).payload).toString()).toBe('plain')
  })

  it('writes a revisit for known bytes and for 304, and replays the original through it', async () => {
    const first = await archive.append(page('same'))
    const again = await archive.append(page('same', { refersTo: first, at: new Date('2025-07-01T00:00:00Z') }))
    const notModified = await archive.append(page('', { status: 304, statusText: 'Not Modified', refersTo: first }))
    const other = await archive.append(page('other', { refersTo: first }))
    expect([again.type, notModified.type, other.type]).toEqual(['revisit', 'revisit', 'response'])
    expect(again.payload_sha256).toBe(first.payload_sha256)
    const read = await archive.read(again)
    expect(Buffer.from(read.payload).toString()).toBe('same')
    expect(read.at).toEqual(new Date('2025-07-01T00:00:00Z'))
    expect((await archive.read(notModified)).status).toBe(304)
    expect(read.warc.get('warc-profile')).toBe('http://netpreserve.org/warc/1.1/revisit/identical-payload-digest')
  })

  it('passes warcio as second reader, records and payloads alike', async () => {
    const text = '<p>PAR Index</p>'.repeat(1000)
    const first = await archive.append(page(text, { metadata: { via: 'listing' } }))
    await archive.append(page('', { body: zlib.gzipSync(text), responseHeaders: [['Content-Encoding', 'gzip']] }))
    await archive.append(page(text, { refersTo: first }))
    const records = await foreignReading()
    expect(records.map((record) => record.type)).toEqual([
      'warcinfo',
      'response',
      'request',
      'metadata',
      'response',
      'request',
      'revisit',
      'request',
    ])
    expect(records.filter((record) => record.type === 'response').map((record) => record.payload)).toEqual([text, text])
    expect(records[1]).toMatchObject({
      url: 'http://quan-a.example/tin-tuc?b=2&a=1',
      date: '2025-06-30T16:59:59.250Z',
      status: 200,
    })
  })

  it('archives a local file as a resource that names no machine path', async () => {
    const body = Buffer.from('Quận A đạt 92,1 %')
    const url = fileUri('ab'.repeat(32), 'báo cáo 2023.txt')
    const ref = await archive.append(
      page('', { kind: 'file', url, body, responseHeaders: [['Content-Type', 'text/plain']] }),
    )
    const read = await archive.read(ref)
    expect(read).toMatchObject({ type: 'resource', url, status: null })
    expect(Buffer.from(read.payload)).toEqual(body)
    expect((await foreignReading()).map((record) => record.type)).toEqual(['warcinfo', 'resource'])
  })

  it('rotates, indexes each file, and never appends to the file of another writer', async () => {
    await archive.close()
    archive = await openArchive({ dir, writer: 'test-2', software: 'chiso/test', maxBytes: 4000 })
    const places = []
    for (let i = 0; i < 12; i += 3)
      places.push(
        ...(await Promise.all(
          [i, i + 1, i + 2].map((n) => archive.append(page(`${n} ${'x'.repeat(n)}`, { url: `http://a.example/${n}` }))),
        )),
      )
    await archive.close()
    const files = (await readdir(dir)).filter((name) => name.endsWith('.warc.gz'))
    expect(files.length).toBeGreaterThan(1)
    for (const [i, place] of places.entries())
      expect(Buffer.from((await archive.read(place)).payload).toString()).toBe(`${i} ${'x'.repeat(i)}`)
    const index = (
      await Promise.all(files.map((name) => readFile(join(dir, name.replace('.warc.gz', '.cdxj')), 'utf8')))
    ).join('')
    expect(index.trim().split('\n')).toHaveLength(12)
    expect(index).toContain(`"offset":"${places[7]!.offset}","filename":"${places[7]!.file}"`)
  })

  it('refuses a place outside the archive and a damaged record in one sentence', async () => {
    const ref = await archive.append(page('x'))
    await expect(archive.read({ ...ref, file: '../x.warc.gz' })).rejects.toThrow(/outside the archive/)
    await expect(archive.read({ ...ref, length: ref.length - 5 })).rejects.toThrow(/damaged: it ends too early/)
    await expect(archive.read({ ...ref, offset: ref.offset + 1 })).rejects.toThrow(/damaged: not a gzip member/)
  })
})

describe('verify', () => {
  it('rehashes every record and finds nothing wrong with ours', async () => {
    const first = await archive.append(page('a'))
    await archive.append(page('a', { refersTo: first }))
    expect(await verifyArchive(dir)).toEqual({ files: 1, records: 5, ok: 5, damaged: [] })
  })

  it('names a torn tail, a flipped bit and a forged digest, and reads on behind them', async () => {
    const refs = []
    for (let i = 0; i < 5; i++)
      refs.push(await archive.append(page(`page ${i} `.repeat(200), { url: `http://a.example/${i}` })))
    const path = join(dir, refs[0]!.file)
    const bytes = await readFile(path)
    bytes[refs[1]!.offset + 40]! ^= 0xff
    await writeFile(path, bytes)
    await truncate(path, refs[4]!.offset + 50)
    const seen: string[] = []
    const damaged: number[] = []
    for await (const record of readWarc(path, { onDamage: (damage) => damaged.push(damage.offset) }))
      if (record.type === 'response') seen.push(record.url!)
    expect(seen).toEqual(['http://a.example/0', 'http://a.example/2', 'http://a.example/3'])
    expect(damaged).toEqual([refs[1]!.offset, refs[4]!.offset])
    const report = await verifyArchive(dir)
    expect(report.damaged.map((damage) => damage.file)).toEqual([refs[0]!.file, refs[0]!.file])
    expect(report.ok).toBe(report.records)
  })

  it('finds a record whose text was changed and packed anew', async () => {
    const ref = await archive.append(page('<p>rank 3</p>'))
    const path = join(dir, ref.file)
    const bytes = await readFile(path)
    const record = zlib.gunzipSync(bytes.subarray(ref.offset, ref.offset + ref.length))
    const forged = zlib.gzipSync(Buffer.from(record.toString().replace('rank 3', 'rank 1')))
    await writeFile(
      path,
      Buffer.concat([bytes.subarray(0, ref.offset), forged, bytes.subarray(ref.offset + ref.length)]),
    )
    const report = await verifyArchive(dir)
    expect(report.damaged).toEqual([
      { file: ref.file, offset: ref.offset, reason: 'the block differs from its digest' },
    ])
    expect(report.ok).toBe(report.records - 1)
  })
})
