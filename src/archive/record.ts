import { createHash, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const gzip = promisify(zlib.gzip)

export const REVISIT_SAME_PAYLOAD = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'
export const REVISIT_NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified'

export interface NewRecord {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit' | 'resource' | 'metadata'
  readonly at: Date
  readonly url?: string
  readonly contentType: string
  readonly block: Uint8Array
  /** Fields beyond the mandatory ones, in order; null values are left out. */
  readonly fields?: ReadonlyArray<readonly [name: string, value: string | null]>
  readonly id?: string
  /** The block is compressed already. */
  readonly packed?: boolean
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Label and value of a digest field; hex as other writers of SHA-256 digests do. */
export function digestField(hex: string): string {
  return `sha256:${hex}`
}

export function newRecordId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

/** One record as one gzip member, so that offset and length alone are enough to read it back. */
export async function member(record: NewRecord): Promise<Buffer> {
  const bytes = serialise(record)
  // What came packed does not shrink again: do not search long. Small ones are quicker here than by way of the thread pool.
  const options = { level: record.packed === true ? 1 : 6 }
  return bytes.length < 32_768 ? zlib.gzipSync(bytes, options) : gzip(bytes, options)
}

function serialise(record: NewRecord): Buffer {
  const fields: Array<readonly [string, string | null]> = [
    ['WARC-Type', record.type],
    ['WARC-Record-ID', record.id ?? newRecordId()],
    ['WARC-Date', record.at.toISOString()],
    ['WARC-Target-URI', record.url ?? null],
    ...(record.fields ?? []),
    ['WARC-Block-Digest', digestField(sha256(record.block))],
    ['Content-Type', record.contentType],
    ['Content-Length', String(record.block.length)],
  ]
  let head = 'WARC/1.1\r\n'
  for (const [name, value] of fields) if (value !== null) head += `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`
  return Buffer.concat([Buffer.from(`${head}\r\n`), record.block, Buffer.from('\r\n\r\n')])
}

/** The block of warcinfo and metadata records. */
export function warcFields(fields: Readonly<Record<string, string>>): Buffer {
  let text = ''
  for (const [name, value] of Object.entries(fields)) text += `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`
  return Buffer.from(text)
}

/** Target URI of an ingested local file: what it holds and what it was called, never where it lay. */
export function fileUri(contentSha256: string, basename: string): string {
  return `urn:chiso:file:${contentSha256}/${encodeURIComponent(basename)}`
}
