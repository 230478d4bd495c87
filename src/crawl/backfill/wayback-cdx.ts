import type { Ask } from './ask.ts'
import { MANNERS } from './ask.ts'
import type { Capture } from './types.ts'

export interface CdxQuery {
  /** Host, or host and path prefix. */
  readonly url: string
  readonly matchType: 'host' | 'prefix' | 'exact'
  /** 4 to 14 digits. */
  readonly from: string | null
  readonly to: string | null
  /** Java regular expression over the whole urlkey. */
  readonly filter: string | null
}

export type CdxPage =
  | {
      readonly kind: 'page'
      readonly captures: readonly Capture[]
      readonly resumeKey: string | null
      readonly limit: number
    }
  | { readonly kind: 'blocked' | 'failed' | 'too-wide'; readonly reason: string }
  | { readonly kind: 'closed'; readonly until: Date; readonly reason: string }

const FIELDS = 'urlkey,timestamp,original,mimetype,statuscode,digest,length'
const SMALLEST = 50

/** The first good capture of every URL that fits, one page of the index from `resumeKey` on. Halves the page when it is too much. */
export async function waybackPage(
  ask: Ask,
  base: string,
  query: CdxQuery,
  resumeKey: string | null,
  limit: number,
): Promise<CdxPage> {
  for (let size = limit; ; size = Math.floor(size / 2)) {
    const answer = await ask(queryUrl(base, query, resumeKey, size), MANNERS.waybackCdx)
    const smaller = size / 2 >= SMALLEST
    if (answer.kind === 'too-wide') {
      if (smaller) continue
      return { kind: 'too-wide', reason: answer.reason }
    }
    if (answer.kind !== 'answer') return answer
    const parsed = parseCdx(Buffer.from(answer.payload).toString('utf8'))
    if (parsed !== null) return { kind: 'page', ...parsed, limit: size }
    if (!smaller) return { kind: 'failed', reason: 'the answer of the index breaks off' }
  }
}

/** All captures of one URL, oldest first. */
export function exactQuery(url: string): CdxQuery {
  return { url, matchType: 'exact', from: null, to: null, filter: null }
}

export function queryUrl(base: string, query: CdxQuery, resumeKey: string | null, limit: number): string {
  const url = new URL(base)
  const { searchParams } = url
  searchParams.set('url', query.url)
  if (query.matchType !== 'exact') {
    searchParams.set('matchType', query.matchType)
    searchParams.set('collapse', 'urlkey')
  }
  if (query.from !== null) searchParams.set('from', query.from)
  if (query.to !== null) searchParams.set('to', query.to)
  // Filters must match the whole field.
  searchParams.append('filter', 'statuscode:200')
  searchParams.append('filter', 'mimetype:(text/html|application/xhtml\\+xml|application/pdf)')
  if (query.filter !== null)
    searchParams.append('filter', query.filter.includes(':') ? query.filter : `urlkey:${query.filter}`)
  searchParams.set('fl', FIELDS)
  searchParams.set('output', 'json')
  searchParams.set('limit', String(limit))
  searchParams.set('showResumeKey', 'true')
  // The server decodes the key once more than a servlet does, so it goes back as it was printed.
  if (resumeKey !== null) searchParams.set('resumeKey', resumeKey)
  return url.href
}

/** Rows and the key of the next page; null when the answer is cut off. An empty answer has no header row. */
export function parseCdx(text: string): { captures: Capture[]; resumeKey: string | null } | null {
  const body = text.trim()
  if (body === '') return { captures: [], resumeKey: null }
  let rows: unknown
  try {
    rows = JSON.parse(body)
  } catch {
    return null
  }
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) return null
  const [header = [], ...rest] = rows as string[][]
  const end = rest.findIndex((row) => row.length === 0)
  const resumeKey = end < 0 ? null : (rest[end + 1]?.[0] ?? null)
  const captures: Capture[] = []
  let last = ''
  for (const row of end < 0 ? rest : rest.slice(0, end)) {
    const capture = toCapture(Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
    if (capture === null) continue
    // The same row may come twice, and a page may begin with the end of the one before.
    const identity = `${capture.urlkey} ${capture.timestamp} ${capture.digest}`
    if (identity !== last) captures.push(capture)
    last = identity
  }
  return { captures, resumeKey }
}

function toCapture(row: Record<string, string>): Capture | null {
  const { urlkey = '', timestamp = '', original = '', mimetype = '', statuscode = '', digest = '' } = row
  // The index also lists what never was a page: `http://mailto:…`.
  if (!/^\d{14}$/.test(timestamp) || !/^https?:\/\//i.test(original) || URL.parse(original)?.username !== '')
    return null
  const url = original.replace(/^(http:\/\/[^/:]+):80(?=\/|$)/i, '$1').replace(/^(https:\/\/[^/:]+):443(?=\/|$)/i, '$1')
  return { urlkey, url, timestamp, mime: mimetype, status: statuscode, digest, truncated: null, place: null }
}
