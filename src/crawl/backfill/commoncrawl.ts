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

/** Good pages of one page of the index. One that was cut off by the crawler itself is left out. */
export async function indexPage(
  ask: Ask,
  crawl: Crawl,
  pattern: string,
  page: number,
): Promise<readonly Capture[] | Stopped> {
  const answer = await ask(`${indexUrl(crawl, pattern)}&page=${page}`, MANNERS.commonCrawlIndex)
  if (answer.kind !== 'answer') return answer
  if (answer.status === 404) return []
  const captures: Capture[] = []
  for (const line of Buffer.from(answer.payload).toString('utf8').split('\n')) {
    if (line.trim() === '') continue
    const row = jsonOf(Buffer.from(line)) as Record<string, string> | null
    // The last line of an answer that broke off; what it held comes again with the next run.
    if (row === null) return { kind: 'failed', reason: 'the answer of the index breaks off' }
    const {
      urlkey = '',
      timestamp = '',
      url = '',
      mime = '',
      status = '',
      digest = '',
      filename = '',
      offset,
      length,
    } = row
    if (status !== '200' || row.truncated !== undefined || !URL.canParse(url) || filename === '') continue
    const place = { filename, offset: Number(offset), length: Number(length) }
    captures.push({ urlkey, url, timestamp, mime, status, digest, place })
  }
  return captures
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
