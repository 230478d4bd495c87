import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { inflateMember, isGzip } from './member.ts'
import { MAX_HEAD, parseHead, skipBreaks, toRecord } from './parse-record.ts'
import type { Damage, WarcRecord } from './types.ts'
import { ByteWindow } from './window.ts'

export interface ReadOptions {
  /** Told of every damaged place; reading goes on behind it. Without it damage is passed over in silence. */
  readonly onDamage?: (damage: Damage) => void
  /** A larger record is damage; default 256 MiB. */
  readonly maxRecordBytes?: number
}

const WINDOW = 1 << 20
const MAX_RECORD = 256 << 20

/**
 * Records of a WARC or WET file in order, gzip a record, gzip as a whole, or plain; ours and foreign ones. Memory stays at
 * the size of one record. A torn tail (a writer that was killed) and members with a wrong check sum are named and skipped.
 */
export async function* readWarc(
  input: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<WarcRecord, void, undefined> {
  const source = typeof input === 'string' ? createReadStream(input, { highWaterMark: WINDOW }) : input
  const window = new ByteWindow(source)
  try {
    await window.fill(3)
    if (!isGzip(window.bytes)) yield* plainRecords(window, options, false)
    else yield* memberRecords(window, options)
  } finally {
    await window.close()
  }
}

async function* memberRecords(window: ByteWindow, options: ReadOptions): AsyncGenerator<WarcRecord> {
  const limit = (options.maxRecordBytes ?? MAX_RECORD) + MAX_HEAD
  let want = WINDOW
  let first = true
  while (await hasMore(window)) {
    await window.fill(want)
    const member = inflateMember(window.bytes, first ? Math.min(limit, 64 << 20) : limit)
    if (member.kind === 'short' && !window.ended && want < limit) {
      want = Math.max(want, window.bytes.length) * 2
      continue
    }
    want = WINDOW
    if (member.kind === 'ok') {
      yield* recordsIn(member.bytes, window.offset, member.length, options)
      window.drop(member.length)
    } else if (first && member.kind !== 'damaged') {
      // One gzip stream around the whole file: records have no member of their own.
      yield* plainRecords(new ByteWindow(unzipped(window, options)), options, true)
      return
    } else {
      options.onDamage?.({ offset: window.offset, reason: reasonOf(member, limit) })
      await skipToMember(window)
    }
    first = false
  }
}

function reasonOf(member: { kind: string; reason?: string }, limit: number): string {
  if (member.kind === 'short') return 'the file ends inside this record'
  if (member.kind === 'too-large') return `the record is larger than ${limit} bytes`
  return member.reason ?? 'unreadable'
}

async function hasMore(window: ByteWindow): Promise<boolean> {
  return window.bytes.length > 0 || (await window.fill(1))
}

/** Moves to the next place behind the current one that looks like a member: a magic number and a header that ends. */
async function skipToMember(window: ByteWindow): Promise<void> {
  window.drop(1)
  for (;;) {
    const at = window.bytes.indexOf(GZIP_MAGIC)
    if (at >= 0) {
      window.drop(at)
      const member = inflateMember(window.bytes, MAX_HEAD)
      if (member.kind === 'short' || member.kind === 'too-large') return
      if (member.kind === 'ok' && member.bytes.toString('latin1', 0, 5) === 'WARC/') return
      window.drop(1)
      continue
    }
    window.drop(Math.max(0, window.bytes.length - 2))
    if (!(await window.fill(window.bytes.length + 1))) {
      window.drop(window.bytes.length)
      return
    }
  }
}

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b, 0x08])

function* recordsIn(bytes: Buffer, offset: number, length: number, options: ReadOptions): Generator<WarcRecord> {
  let at = skipBreaks(bytes, 0)
  while (at < bytes.length) {
    const head = parseHead(bytes.subarray(at))
    if (head === null || head === 'short') {
      options.onDamage?.({ offset, reason: 'no WARC header' })
      return
    }
    const from = at + head.blockAt
    const to = from + head.blockLength
    if (to > bytes.length) {
      options.onDamage?.({ offset, reason: 'the record is shorter than its Content-Length says' })
      return
    }
    yield toRecord(head, bytes.subarray(from, to), offset, length)
    at = skipBreaks(bytes, to)
  }
}

async function* plainRecords(
  window: ByteWindow,
  options: ReadOptions,
  withoutOffsets: boolean,
): AsyncGenerator<WarcRecord> {
  const limit = options.maxRecordBytes ?? MAX_RECORD
  for (;;) {
    while ((await hasMore(window)) && isBreak(window.bytes[0]!)) window.drop(skipBreaks(window.bytes, 0))
    if (window.bytes.length === 0) return
    const offset = window.offset
    await window.fill(8192)
    let head = parseHead(window.bytes)
    while (head === 'short' && (await window.fill(window.bytes.length + 8192))) head = parseHead(window.bytes)
    const shown = withoutOffsets ? -1 : offset
    if (head === null || head === 'short') {
      options.onDamage?.({ offset: shown, reason: 'no WARC header' })
      await skipToHead(window)
      continue
    }
    if (head.blockLength > limit) {
      options.onDamage?.({ offset: shown, reason: `the record is larger than ${limit} bytes` })
      await skipBytes(window, head.blockAt + head.blockLength)
      continue
    }
    const end = head.blockAt + head.blockLength
    if (!(await window.fill(end))) {
      options.onDamage?.({ offset: shown, reason: 'the file ends inside this record' })
      return
    }
    yield toRecord(head, window.bytes.subarray(head.blockAt, end), shown, withoutOffsets ? -1 : end)
    window.drop(end)
  }
}

function isBreak(byte: number): boolean {
  return byte === 13 || byte === 10
}

async function skipToHead(window: ByteWindow): Promise<void> {
  window.drop(1)
  for (;;) {
    const at = window.bytes.indexOf('\nWARC/', 0, 'latin1')
    if (at >= 0) return window.drop(at + 1)
    window.drop(Math.max(0, window.bytes.length - 5))
    if (!(await window.fill(window.bytes.length + 1))) return window.drop(window.bytes.length)
  }
}

async function skipBytes(window: ByteWindow, length: number): Promise<void> {
  let left = length
  while (left > 0 && (await hasMore(window))) {
    const step = Math.min(left, window.bytes.length)
    window.drop(step)
    left -= step
  }
}

/** The rest of the window's stream through gunzip. Of a torn or broken one, what was readable. */
async function* unzipped(window: ByteWindow, options: ReadOptions): AsyncGenerator<Uint8Array> {
  async function* packed() {
    while (await hasMore(window)) {
      const bytes = window.bytes
      window.drop(bytes.length)
      yield bytes
    }
  }
  const gunzip = createGunzip()
  const source = Readable.from(packed())
  source.on('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip)
  } catch (error) {
    options.onDamage?.({ offset: -1, reason: `the gzip stream breaks off (${(error as NodeJS.ErrnoException).code})` })
  }
}
