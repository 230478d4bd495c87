import zlib from 'node:zlib'

export type Inflated =
  | { readonly kind: 'ok'; readonly bytes: Buffer; readonly length: number }
  /** The window ends inside the member. */
  | { readonly kind: 'short' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged'; readonly reason: string }

/**
 * Unpacks the one gzip member that begins at the start of `window`, and says how long it is. zlib's own gunzip runs on into
 * the next member and hides the border, so header and trailer are read here and only the deflate stream is left to it.
 */
export function inflateMember(window: Buffer, maxBytes: number): Inflated {
  const header = gzipHeaderLength(window)
  if (header === null) return { kind: 'damaged', reason: 'not a gzip member' }
  if (header < 0) return { kind: 'short' }
  let bytes: Buffer
  let packed: number
  try {
    const result = inflateRawSync(window.subarray(header), { info: true, maxOutputLength: maxBytes })
    bytes = result.buffer
    packed = result.engine.bytesWritten
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'Z_BUF_ERROR') return { kind: 'short' }
    if (code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'too-large' }
    return { kind: 'damaged', reason: `the packed data is broken (${code})` }
  }
  const trailer = header + packed
  if (window.length < trailer + 8) return { kind: 'short' }
  if (window.readUInt32LE(trailer) !== zlib.crc32(bytes)) return { kind: 'damaged', reason: 'the check sum differs' }
  if (window.readUInt32LE(trailer + 4) !== bytes.length % 2 ** 32)
    return { kind: 'damaged', reason: 'the size differs' }
  return { kind: 'ok', bytes, length: trailer + 8 }
}

/** With `info` the result carries the engine, which knows how much it read; the published types leave that out. */
const inflateRawSync = zlib.inflateRawSync as unknown as (
  bytes: Uint8Array,
  options: zlib.ZlibOptions,
) => { buffer: Buffer; engine: { bytesWritten: number } }

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** Length of the header (RFC 1952), -1 when the window is too short to tell, null when it is none. */
function gzipHeaderLength(window: Buffer): number | null {
  if (window.length < 10) return isGzip(window) || window.length < 3 ? -1 : null
  if (!isGzip(window) || (window[3]! & 0xe0) !== 0) return null
  const flags = window[3]!
  let at = 10
  if (flags & 4) {
    if (window.length < at + 2) return -1
    at += 2 + window.readUInt16LE(at)
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = window.indexOf(0, at)
    if (end < 0) return -1
    at = end + 1
  }
  if (flags & 2) at += 2
  return at > window.length ? -1 : at
}
