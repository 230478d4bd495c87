import { Readable } from 'node:stream'
import { type HttpResponse, parseHttpResponse, readWarc } from '../../archive/index.ts'
import { type Answer, type Ask, MANNERS } from './ask.ts'
import type { Capture } from './types.ts'

export interface Crawl {
  readonly id: string
  readonly api: string
  /** First and last day, as stated or read off the name; null when neither tells. */
  readonly from: Date | null
  readonly to: Date | null
}

type Stopped = Exclude<Answer, { kind: 'answer' }>

/** Every monthly crawl, oldest first. */
export async function crawlList(ask: Ask, url: string): Promise<readonly Crawl[] | Stopped> {
  const answer = await ask(url, MANNERS.commonCrawlIndex)
  if (answer.kind !== 'answer') return answer
  const list = jsonOf(answer.payload)
  if (!Array.isArray(list)) return { kind: 'failed', reason: 'the list of crawls is no list' }
  return list.flatMap((entry) => toCrawl(entry)).reverse()
}

function toCrawl(entry: unknown): Crawl[] {
  const { id, 'cdx-api': api, from, to } = (entry ?? {}) as Record<string, unknown>
  if (typeof id !== 'string' || typeof api !== 'string') return []
  const week = /^CC-MAIN-(\d{4})-(\d{2})$/.exec(id)
  const start = week === null ? null : new Date(Date.UTC(Number(week[1]), 0, 1 + (Number(week[2]) - 1) * 7))
  const end = start === null ? null : new Date(start.getTime() + 21 * 86_400_000)
  return [{ id, api, from: dateOf(from) ?? start, to: dateOf(to) ?? end }]
}

function dateOf(value: unknown): Date | null {
  const date = new Date(typeof value === 'string' ? value : Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}

/** How many pages the index of one crawl has for a pattern; 0 when it knows nothing of it. */
export async function pageCount(ask: Ask, crawl: Crawl, pattern: string): Promise<number | Stopped> {
  const answer = await ask(`${indexUrl(crawl, pattern)}&showNumPages=true`, MANNERS.commonCrawlIndex)
  if (answer.kind !== 'answer') return answer
  if (answer.status === 404) return 0
  const pages = (jsonOf(answer.payload) as { pages?: unknown } | null)?.pages
  return typeof pages === 'number' ? pages : { kind: 'failed', reason: 'the index does not say how many pages it has' }
}

/** Answers that break off are asked for so often. */
const INDEX_TRIES = 3

export interface IndexPage {
  readonly captures: readonly Capture[]
  /** Lines that cannot be read; the others are good. */
  readonly broken: number
}

/** Good pages of one page of the index, in its order. */
export async function indexPage(ask: Ask, crawl: Crawl, pattern: string, page: number): Promise<IndexPage | Stopped> {
  for (let tried = 0; tried < INDEX_TRIES; tried++) {
    const answer = await ask(`${indexUrl(crawl, pattern)}&page=${page}`, MANNERS.commonCrawlIndex)
    if (answer.kind !== 'answer') return answer
    if (answer.status === 404) return { captures: [], broken: 0 }
    const lines = Buffer.from(answer.payload).toString('utf8').split('\n')
    const rows = lines.filter((line) => line.trim() !== '').map((line) => jsonOf(Buffer.from(line)))
    // An answer that breaks off in a line may lack any number of them.
    if (lines.at(-1)?.trim() !== '' && !isRow(rows.at(-1))) continue
    return { captures: rows.flatMap(toCapture), broken: rows.filter((row) => !isRow(row)).length }
  }
  return { kind: 'failed', reason: 'the answer of the index breaks off' }
}

const isRow = (row: unknown): row is Record<string, string> =>
  typeof row === 'object' && row !== null && typeof (row as Record<string, unknown>).url === 'string'

function toCapture(row: unknown): Capture[] {
  if (!isRow(row)) return []
  const { urlkey = '', timestamp = '', url = '', mime = '', status = '', digest = '', filename = '', ...rest } = row
  const place = { filename, offset: Number(rest.offset), length: Number(rest.length) }
  const isPlace = filename !== '' && Number.isSafeInteger(place.offset) && place.length > 0
  if (status !== '200' || !URL.canParse(url) || !isPlace) return []
  return [{ urlkey, url, timestamp, mime, status, digest, truncated: rest.truncated ?? null, place }]
}

function indexUrl(crawl: Crawl, pattern: string): string {
  const url = new URL(crawl.api)
  url.searchParams.set('url', pattern)
  url.searchParams.append('filter', '=status:200')
  url.searchParams.set('output', 'json')
  return url.href
}

export type Fetched =
  | { readonly kind: 'page'; readonly response: HttpResponse; readonly capturedAt: Date; readonly url: string }
  | { readonly kind: 'not_a_page'; readonly reason: string }
  | Stopped

/** One record out of a file of a gigabyte, by its byte range: one gzip member. */
export async function rangedRecord(ask: Ask, base: string, capture: Capture): Promise<Fetched> {
  const { filename, offset, length } = capture.place!
  const range = { range: `bytes=${offset}-${offset + length - 1}` }
  const answer = await ask(`${base}/${filename}`, MANNERS.commonCrawlData, range)
  if (answer.kind !== 'answer') return answer
  if (answer.status !== 206) return { kind: 'failed', reason: `the range was not honoured (status ${answer.status})` }
  for await (const record of readWarc(Readable.from([answer.payload]))) {
    const response = record.type === 'response' ? parseHttpResponse(record.block) : null
    if (response === null || record.date === null) continue
    const cut = record.headers.get('warc-truncated')
    if (cut !== undefined) return { kind: 'not_a_page', reason: `the crawler cut it off (${cut})` }
    if (response.status !== 200) return { kind: 'not_a_page', reason: `the old site answered ${response.status}` }
    return { kind: 'page', response, capturedAt: record.date, url: record.url ?? capture.url }
  }
  return { kind: 'failed', reason: 'the range holds no whole record' }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
