import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import {
  exportWarc,
  importWarc,
  openArchive,
  parseHttpResponse,
  payloadOf,
  readWarc,
  rebuildIndex,
  surt,
  type WarcRecord,
  type WarcRef,
} from '../../src/archive/index.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chiso-foreign-'))
})

afterEach(() => rm(dir, { recursive: true }))

function record(type: string, url: string, block: string, more = ''): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2023-02-03T04:05:06Z\r\nWARC-Target-URI: ${url}\r\n${more}Content-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n`
  return Buffer.from(`${head}${block}\r\n\r\n`)
}

async function readAll(bytes: Buffer, name: string, asStream = false, maxRecordBytes?: number) {
  const path = join(dir, name)
  await writeFile(path, bytes)
  const records: WarcRecord[] = []
  const damage: { offset: number; reason: string }[] = []
  const chunks = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) =>
    bytes.subarray(i * 1000, (i + 1) * 1000),
  )
  const input = asStream ? Readable.from(chunks) : path
  const options = {
    onDamage: (one: { offset: number; reason: string }) => damage.push(one),
    ...(maxRecordBytes && { maxRecordBytes }),
  }
  for await (const one of readWarc(input, options)) records.push({ ...one, block: Buffer.from(one.block) })
  return { records, damage }
}

const BLOCKS = ['first', 'hai: Quận Đống Đa', '', 'x'.repeat(5_000), 'last\r\n\r\nWARC/1.0\r\nnot a record']
const PIECES = BLOCKS.map((block, i) => record('conversion', `http://a.example/${i}`, block))

describe('readWarc reads what others wrote', () => {
  it.each([
    ['plain', Buffer.concat(PIECES), 'x.warc'],
    ['a member a record', Buffer.concat(PIECES.map((piece) => zlib.gzipSync(piece))), 'x.warc.gz'],
    ['one gzip stream around all', zlib.gzipSync(Buffer.concat(PIECES)), 'x.warc.wet.gz'],
  ])('%s, as file and as stream', async (_, bytes, name) => {
    for (const asStream of [false, true]) {
      const { records, damage } = await readAll(bytes, name, asStream)
      expect(records.map((one) => one.block.toString())).toEqual(BLOCKS)
      expect(records.map((one) => one.url)).toEqual(BLOCKS.map((_, i) => `http://a.example/${i}`))
      expect(records[0]).toMatchObject({
        version: 'WARC/1.0',
        type: 'conversion',
        date: new Date('2023-02-03T04:05:06Z'),
      })
      expect(damage).toEqual([])
    }
  })

  it('a file larger than any window that is one gzip stream', async () => {
    const big = Array.from({ length: 80 }, (_, i) =>
      record('conversion', `http://a.example/${i}`, String(i).repeat(1_000_000)),
    )
    const { records, damage } = await readAll(zlib.gzipSync(Buffer.concat(big), { level: 1 }), 'big.warc.gz')
    expect(records).toHaveLength(80)
    expect(records.every((one) => one.offset === -1)).toBe(true)
    expect(damage).toEqual([])
  })

  it('the addresses in angle brackets of old tools, and lines ended by LF alone', async () => {
    const old = Buffer.from(record('resource', '<http://a.example/x>', 'x').toString().replaceAll('\r\n', '\n'))
    const { records } = await readAll(old, 'old.warc')
    expect(records[0]).toMatchObject({ url: 'http://a.example/x' })
  })

  it('what warcio wrote, chunked and packed responses included', async () => {
    const chunked = zlib.gzipSync('<p>PAR Index</p>')
    const body = Buffer.concat([
      Buffer.from(`${chunked.length.toString(16)}\r\n`),
      chunked,
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    const written = WARCRecord.create(
      {
        url: 'http://a.example/x',
        date: '2024-01-02T03:04:05Z',
        type: 'response',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
      },
      (async function* () {
        yield body
      })(),
    )
    const { records } = await readAll(Buffer.from(await WARCSerializer.serialize(written, { gzip: true })), 'w.warc.gz')
    const http = parseHttpResponse(records[0]!.block)!
    expect(Buffer.from(await payloadOf(http.body, http.headers)).toString()).toBe('<p>PAR Index</p>')
    expect(await rebuildIndex(join(dir, 'w.warc.gz'))).toBe(1)
  })

  it('around damage: what is whole before and behind it is read, and the place is named', async () => {
    const members = PIECES.map((piece) => zlib.gzipSync(piece))
    const at = members[0]!.length
    const torn = Buffer.concat([
      members[0]!,
      members[1]!.subarray(0, 20),
      members[2]!,
      Buffer.from('garbage'),
      members[3]!,
    ])
    const { records, damage } = await readAll(torn, 'torn.warc.gz')
    expect(records.map((one) => one.url)).toEqual(['http://a.example/0', 'http://a.example/2', 'http://a.example/3'])
    expect(damage.map((one) => one.offset)).toEqual([at, at + 20 + members[2]!.length])
    const plain = Buffer.concat([PIECES[0]!, Buffer.from('garbage\r\n'), PIECES[1]!, PIECES[3]!.subarray(0, 900)])
    const second = await readAll(plain, 'torn.warc')
    expect(second.records.map((one) => one.url)).toEqual(['http://a.example/0', 'http://a.example/1'])
    expect(second.damage).toHaveLength(2)
    const packed = zlib.gzipSync(Buffer.concat(PIECES.flatMap((piece) => Array<Buffer>(30).fill(piece))))
    expect((await readAll(packed.subarray(0, packed.length - 200), 'cut.warc.gz')).damage.length).toBeGreaterThan(0)
  })

  it('without drowning in a record that is too large, bomb or not', async () => {
    const bomb = zlib.gzipSync(record('resource', 'http://a.example/bomb', '0'.repeat(8_000_000)))
    const members = Buffer.concat([zlib.gzipSync(PIECES[0]!), bomb, zlib.gzipSync(PIECES[1]!)])
    const { records, damage } = await readAll(members, 'bomb.warc.gz', false, 1_000_000)
    expect(records.map((one) => one.url)).toEqual(['http://a.example/0', 'http://a.example/1'])
    expect(damage[0]!.reason).toContain('larger')
    const plain = Buffer.concat([
      PIECES[0]!,
      record('resource', 'http://a.example/big', '0'.repeat(3_000_000)),
      PIECES[1]!,
    ])
    expect((await readAll(plain, 'big.warc', false, 1_000_000)).records).toHaveLength(2)
  })

  it('any bytes at all without throwing, and ends', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 60 }).map((tail) => Buffer.concat([PIECES[0]!, tail])),
      fc
        .uint8Array({ maxLength: 60 })
        .map((tail) => Buffer.concat([zlib.gzipSync(PIECES[0]!), Buffer.from([31, 139, 8, 0]), tail])),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        for await (const _ of readWarc(Readable.from([Buffer.from(some)]))) void _
      }),
      { numRuns: 200 },
    )
  })
})

describe('transfer', () => {
  it('imports a foreign file and exports records byte for byte', async () => {
    const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Own: 1\r\n\r\n<p>Quận A</p>'
    const revisit = record('revisit', 'http://a.example/r', 'HTTP/1.1 200 OK\r\n\r\n')
    const bytes = Buffer.concat([record('response', 'http://a.example/x', http), PIECES[1]!, revisit])
    await writeFile(join(dir, 'in.warc'), bytes)
    const archive = await openArchive({ dir: join(dir, 'own'), writer: 'w', software: 'chiso/test' })
    const places: WarcRef[] = []
    for await (const { place } of importWarc(archive, join(dir, 'in.warc'))) places.push(place)
    expect(places).toHaveLength(2)
    const read = await archive.read(places[0]!)
    expect(read).toMatchObject({ url: 'http://a.example/x', at: new Date('2023-02-03T04:05:06Z'), status: 200 })
    expect(read.headers).toContainEqual(['X-Own', '1'])
    expect(Buffer.from(read.payload).toString()).toBe('<p>Quận A</p>')
    expect((await archive.read(places[1]!)).type).toBe('resource')
    await archive.close()

    const target = join(dir, 'out.warc.gz')
    expect(await exportWarc(join(dir, 'own'), places, target, 'chiso/test', new Date('2025-01-01'))).toBe(2)
    const original = await readFile(join(dir, 'own', places[0]!.file))
    const member = original.subarray(places[0]!.offset, places[0]!.offset + places[0]!.length)
    expect((await readFile(target)).includes(member)).toBe(true)
    const again: string[] = []
    for await (const one of readWarc(target)) again.push(one.type)
    expect(again).toEqual(['warcinfo', 'response', 'resource'])
    await expect(exportWarc(join(dir, 'own'), places, target, 'x', new Date())).rejects.toThrow(/does not exist yet/)
  })
})

describe('surt', () => {
  it.each([
    [
      'https://www.quan11.example/Lists/Posts/Post.aspx?ItemID=83&Category=CCHC',
      'example,quan11)/lists/posts/post.aspx?category=cchc&itemid=83',
    ],
    ['http://bao.example:80/', 'example,bao)/'],
    ['http://bao.example:8080/x', 'example,bao:8080)/x'],
    ['urn:chiso:file:ab/x', 'urn:chiso:file:ab/x'],
  ])('%s → %s', (url, key) => {
    expect(surt(url)).toBe(key)
  })
})
