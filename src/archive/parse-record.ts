import type { WarcRecord } from './types.ts'

export interface RecordHead {
  readonly version: string
  readonly headers: ReadonlyMap<string, string>
  /** Where the block begins, and how long it says it is. */
  readonly blockAt: number
  readonly blockLength: number
}

export const MAX_HEAD = 1 << 20

/** Reads the WARC header at the start of `bytes`; 'short' when it does not end within them, null when it is none. */
export function parseHead(bytes: Buffer): RecordHead | 'short' | null {
  if (bytes.toString('latin1', 0, Math.min(5, bytes.length)) !== 'WARC/'.slice(0, Math.min(5, bytes.length)))
    return null
  const end = bytes.indexOf('\r\n\r\n', 0, 'latin1')
  const loose = end < 0 ? bytes.indexOf('\n\n', 0, 'latin1') : -1
  if (end < 0 && loose < 0) return bytes.length > MAX_HEAD ? null : 'short'
  const lines = bytes.toString('utf8', 0, end < 0 ? loose : end).split(/\r?\n/)
  const headers = new Map<string, string>()
  let last = ''
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      headers.set(last, line.slice(colon + 1).trim())
    }
  }
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) return null
  return { version: lines[0]!.trim(), headers, blockAt: end < 0 ? loose + 2 : end + 4, blockLength: length }
}

export function toRecord(head: RecordHead, block: Uint8Array, offset: number, length: number): WarcRecord {
  const uri = head.headers.get('warc-target-uri') ?? null
  const date = new Date(head.headers.get('warc-date') ?? Number.NaN)
  return {
    version: head.version,
    type: head.headers.get('warc-type') ?? '',
    headers: head.headers,
    // WARC/1.0 tools wrote the URI in angle brackets.
    url: uri?.startsWith('<') && uri.endsWith('>') ? uri.slice(1, -1) : uri,
    date: Number.isNaN(date.getTime()) ? null : date,
    block,
    offset,
    length,
  }
}

/** Line breaks that separate records; some writers are short of one or add more. */
export function skipBreaks(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === 13 || bytes[at] === 10) at++
  return at
}
