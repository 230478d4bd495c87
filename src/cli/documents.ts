import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { messageOf, UsageError } from '../errors.ts'

/** One document on its way in: bytes and a name, or the reason why there are none. */
export type Incoming =
  | { readonly name: string; readonly bytes: Uint8Array; readonly media_type: string | null }
  | { readonly name: string; readonly problem: string }

const MAX_BYTES = 50 * 1024 * 1024

const MEDIA_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.txt$/i, 'text/plain'],
  [/\.x?html?$/i, 'text/html'],
  [/\.pdf$/i, 'application/pdf'],
  [/\.json$/i, 'application/json'],
]

/** The documents of the named files in order, `-` or nothing for standard input; `.jsonl` is streamed line by line, `.gz` unpacked. */
export async function* incoming(files: readonly string[]): AsyncGenerator<Incoming> {
  for (const [i, file] of (files.length === 0 ? ['-'] : files).entries()) {
    if (file === '-') yield* fromStdin()
    else if (/\.(jsonl|ndjson)$/i.test(file)) yield* lines(file)
    else yield wholeFile(file)
    if (i % BREATH === BREATH - 1) await setImmediate()
  }
}

/** Files are read at once, which takes a third of what promises take; so that timers and sockets live, every so many a turn of theirs. */
const BREATH = 32

/** Text, a page, a PDF, a JSON document, or JSON Lines: told apart by how it begins. */
async function* fromStdin(): AsyncGenerator<Incoming> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    // More than a document may be: a stream of lines, read as it comes so that memory stays flat.
    if (size > STREAMED && isJsonLine(Buffer.concat(chunks))) {
      yield* linesFrom(Readable.from(joined(chunks, process.stdin)), '-')
      return
    }
  }
  const bytes = Buffer.concat(chunks)
  const start = bytes.subarray(0, 64).toString('utf8').trimStart()
  if (!start.startsWith('{')) {
    yield { name: '-', bytes, media_type: null }
    return
  }
  let number = 0
  for (const line of asJsonLines(bytes)) {
    number++
    yield { name: `-:${number}`, bytes: Buffer.from(line), media_type: 'application/json' }
  }
}

const STREAMED = 1024 * 1024

/** Does the first line stand for itself as a JSON object? A document over several lines does not. */
function isJsonLine(bytes: Buffer): boolean {
  const end = bytes.indexOf(10)
  if (end < 0 || !bytes.subarray(0, 64).toString('utf8').trimStart().startsWith('{')) return false
  try {
    JSON.parse(bytes.subarray(0, end).toString('utf8'))
    return true
  } catch {
    return false
  }
}

async function* joined(held: readonly Buffer[], rest: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  yield* held
  for await (const chunk of rest) yield chunk as Buffer
}

function asJsonLines(bytes: Buffer): string[] {
  const text = bytes.toString('utf8')
  try {
    JSON.parse(text)
    return [text]
  } catch {
    return text.split('\n').filter((line) => line.trim() !== '')
  }
}

async function* lines(file: string): AsyncGenerator<Incoming> {
  mustExist(file)
  yield* linesFrom(createReadStream(file), basename(file))
}

async function* linesFrom(input: Readable, name: string): AsyncGenerator<Incoming> {
  const { createInterface } = await import('node:readline')
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() !== '') {
      yield { name: `${name}:${number}`, bytes: Buffer.from(line), media_type: 'application/json' }
    }
  }
}

function wholeFile(file: string): Incoming {
  const info = mustExist(file)
  const name = basename(file)
  try {
    if (info.isDirectory()) return { name, problem: 'it is a folder: name its files, or use `chiso ingest`' }
    if (info.size === 0) return { name, problem: 'it is empty' }
    if (info.size > MAX_BYTES) return { name, problem: `it is larger than ${MAX_BYTES / 1024 / 1024} MB` }
    const raw = readFileSync(file)
    const bytes = name.endsWith('.gz') ? gunzipSync(raw, { maxOutputLength: MAX_BYTES, chunkSize: roomFor(raw) }) : raw
    const plain = name.replace(/\.gz$/i, '')
    return { name, bytes, media_type: MEDIA_TYPES.find(([pattern]) => pattern.test(plain))?.[1] ?? null }
  } catch (error) {
    return { name, problem: messageOf(error) }
  }
}

/** Bytes to unpack into at once: a gzip member ends with its length, which may lie and then costs a second piece. A quarter of the time. */
function roomFor(gzip: Buffer): number {
  const stated = gzip.length < 18 ? 0 : gzip.readUInt32LE(gzip.length - 4)
  return Math.min(Math.max(stated + 1, 16_384), 4_194_304)
}

function mustExist(file: string): Stats {
  try {
    return statSync(file)
  } catch (cause) {
    throw new UsageError(`There is no file ${file}: check the path.`, { cause })
  }
}
