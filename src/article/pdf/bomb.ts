import { inflateSync } from 'node:zlib'

/** Inflated bytes of one stream, and of all of them, beyond which a document is an attack: a page's text has kilobytes. */
const ONE = 96 * 1024 * 1024
const ALL = 512 * 1024 * 1024

/** Why the compressed streams of a PDF may not be opened, or null. They are inflated natively, never above the limit. */
export function bombIn(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf('stream'); at !== -1; at = buffer.indexOf('stream', at + 6)) {
    if (at > 2 && buffer.toString('latin1', at - 3, at) === 'end') continue
    const head = buffer.toString('latin1', Math.max(0, at - 400), at)
    const dictionary = head.slice(head.lastIndexOf('obj'))
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (filters === 0) continue
    let start = at + 6
    if (buffer[start] === 13) start++
    if (buffer[start] === 10) start++
    const end = buffer.indexOf('endstream', start)
    let data: Buffer = buffer.subarray(start, end === -1 ? buffer.length : end)
    for (let i = 0; i < Math.min(filters, 4); i++) {
      const inflated = inflate(data)
      if (inflated === 'too large') return 'a compressed stream in it grows beyond all measure'
      if (inflated === null) break
      total += inflated.length
      if (total > ALL) return 'its compressed streams grow beyond all measure'
      data = inflated
    }
  }
  return null
}

function inflate(data: Buffer): Buffer | 'too large' | null {
  try {
    return inflateSync(data, { maxOutputLength: ONE })
  } catch (error) {
    return error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'too large'
      : null
  }
}
