import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { headerValue } from './headers.ts'
import type { HeaderList } from './types.ts'

export interface CodingLimits {
  readonly maxBytes: number
  /** Unpacked to packed. Deflate itself stops at 1032; real pages stay under 40, and the first MiB is always free. */
  readonly maxRatio: number
}

export type Decoded =
  | { readonly ok: true; readonly payload: Uint8Array }
  | { readonly ok: false; readonly why: 'too-large' | 'damaged' | 'unknown-coding'; readonly message: string }

type Decoder = (body: Uint8Array, options: { maxOutputLength: number }) => Buffer | Promise<Buffer>
type Unzip = (body: Uint8Array, options: { maxOutputLength: number }) => Buffer

/** The way through the thread pool costs half a millisecond, a page of usual size a twentieth of one. */
const SMALL = 64 * 1024

function decoder(sync: Unzip, async: unknown): Decoder {
  const inPool = async as Decoder
  return (body, options) => (body.length <= SMALL ? sync(body, options) : inPool(body, options))
}

const gunzip = decoder(zlib.gunzipSync, promisify(zlib.gunzip))
const inflate = decoder(zlib.inflateSync, promisify(zlib.inflate))
const inflateRaw = decoder(zlib.inflateRawSync, promisify(zlib.inflateRaw))
const brotli = decoder(zlib.brotliDecompressSync, promisify(zlib.brotliDecompress))
const zstd = decoder(zlib.zstdDecompressSync, promisify(zlib.zstdDecompress))

/** Some servers say `deflate` and send it without the zlib wrapper; the first two bytes tell. */
const deflate: Decoder = (body, options) =>
  (body[0]! & 0x0f) === 8 && ((body[0]! << 8) | body[1]!) % 31 === 0
    ? inflate(body, options)
    : inflateRaw(body, options)

const DECODERS: Readonly<Record<string, Decoder>> = { gzip: gunzip, 'x-gzip': gunzip, deflate, br: brotli, zstd }
const FREE_BYTES = 1 << 20

/** Undoes the content encodings named by the header, last one first. An empty body is empty under every coding. */
export async function decodeContent(
  body: Uint8Array,
  contentEncoding: string | null,
  limits: CodingLimits,
): Promise<Decoded> {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  if (codings.length > 3) return { ok: false, why: 'too-large', message: `${codings.length} content encodings` }
  let payload = body
  for (const coding of codings.reverse()) {
    if (payload.length === 0) break
    const decode = DECODERS[coding]
    if (decode === undefined) return { ok: false, why: 'unknown-coding', message: `content encoding "${coding}"` }
    const maxOutputLength = Math.min(limits.maxBytes, Math.max(FREE_BYTES, payload.length * limits.maxRatio))
    try {
      payload = await decode(payload, { maxOutputLength })
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ERR_BUFFER_TOO_LARGE')
        return { ok: false, why: 'too-large', message: `${body.length} bytes unpack to more than ${maxOutputLength}` }
      return { ok: false, why: 'damaged', message: `${coding} body cannot be unpacked (${code})` }
    }
  }
  return { ok: true, payload }
}

/** As the header names it; a body that a web archive plays back packed may have its label among those of the old answer only. */
export function codingOf(body: Uint8Array, headers: HeaderList): string | null {
  const named = headerValue(headers, 'content-encoding')
  if (named !== null && named.trim() !== '') return named
  const isGzip = body[0] === 0x1f && body[1] === 0x8b
  return isGzip && /gzip/i.test(headerValue(headers, 'x-archive-orig-content-encoding') ?? '') ? 'gzip' : named
}

/** What the archive hashes and hands out: the decoded body, or the body as it is when its label lies. */
export async function payloadOf(body: Uint8Array, headers: HeaderList): Promise<Uint8Array> {
  const decoded = await decodeContent(body, codingOf(body, headers), ARCHIVE_LIMITS)
  return decoded.ok ? decoded.payload : body
}

/** Wide, because what is in the archive was let in by the fetcher's own, narrower limits, or comes from a foreign file. */
const ARCHIVE_LIMITS: CodingLimits = { maxBytes: 512 << 20, maxRatio: 1100 }
