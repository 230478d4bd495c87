import { payloadOf } from '../../archive/index.ts'
import type { LinkSource } from '../../sites/index.ts'
import { type Crawl, crawlList, indexPage, pageCount, rangedRecord } from './commoncrawl.ts'
import { fileRecord, notThePage } from './file-capture.ts'
import type { Parts } from './parts.ts'
import type { Capture } from './types.ts'
import { isWanted } from './wanted.ts'
import { timeOf } from './wayback-replay.ts'

type ArchiveSource = Extract<LinkSource, { kind: 'archive' }>

interface Cursor {
  readonly page: number
  readonly done: number
  /** A crawl is closed: what was read of it to the end is read for good. */
  readonly finished: boolean
}

/** One query a crawl and pattern; crawls outside the span, and those that know nothing of the host, cost at most one request. */
export async function fromCommonCrawl(parts: Parts, source: ArchiveSource): Promise<void> {
  const { deps, ask, services, tally } = parts
  const crawls = await crawlList(ask, services.commonCrawlList)
  if ('kind' in crawls) return trouble(parts, crawls, 'the list of crawls')
  const from = later(source.from, deps.from)
  const to = sooner(source.to, deps.to)
  for (const crawl of crawls) {
    if (
      (crawl.to !== null && from !== null && crawl.to < from) ||
      (crawl.from !== null && to !== null && crawl.from > to)
    )
      continue
    for (const url of source.urls) {
      if (tally.stopped() !== null) return
      await oneCrawl(parts, crawl, `${url.replace(/\/$/, '')}/*`)
    }
  }
}

function later(a: string | undefined, b: string | undefined): Date | null {
  const day = [a, b]
    .filter((value) => value !== undefined)
    .sort()
    .at(-1)
  return day === undefined ? null : new Date(`${day.slice(0, 10)}T00:00:00Z`)
}

function sooner(a: string | undefined, b: string | undefined): Date | null {
  const day = [a, b].filter((value) => value !== undefined).sort()[0]
  return day === undefined ? null : new Date(`${day.slice(0, 10)}T23:59:59Z`)
}

async function oneCrawl(parts: Parts, crawl: Crawl, pattern: string): Promise<void> {
  const { deps, ask, tally } = parts
  const key = `commoncrawl ${crawl.id} ${pattern}`
  let cursor: Cursor = JSON.parse((await deps.state.get(key)) ?? 'null') ?? { page: 0, done: 0, finished: false }
  if (cursor.finished) return
  const pages = await pageCount(ask, crawl, pattern)
  if (typeof pages !== 'number') return trouble(parts, pages, `${pattern} in ${crawl.id}`)
  const save = async (next: Cursor) => {
    cursor = next
    await deps.state.put(key, JSON.stringify(next))
  }
  while (cursor.page < pages) {
    if (tally.stopped() !== null) return
    const read = await indexPage(ask, crawl, pattern, cursor.page)
    if ('kind' in read) return trouble(parts, read, `${pattern} in ${crawl.id}`)
    const { captures, broken } = read
    if (broken > 0 && cursor.done === 0) {
      const message = `Page ${cursor.page} of the index of ${crawl.id} has ${broken} lines that cannot be read; the others were.`
      tally.issue('broken', `${pattern} in ${crawl.id}`, message)
    }
    tally.listed += Math.max(0, captures.length - cursor.done)
    for (const [i, capture] of captures.entries()) {
      if (i < cursor.done) continue
      if (tally.stopped() !== null) return
      await oneRecord(parts, capture)
      if (tally.stopped() === 'closed') return
      await save({ ...cursor, done: i + 1 })
    }
    await save({ page: cursor.page + 1, done: 0, finished: false })
  }
  await save({ ...cursor, finished: true })
}

async function oneRecord({ deps, ask, services, tally, now }: Parts, capture: Capture): Promise<void> {
  if (!isWanted(capture, deps)) return
  tally.relevant++
  const time = timeOf(capture.timestamp)
  if (time === null) return
  if (await deps.known(capture.url, time, capture.digest)) return tally.settle(capture, 'known', null)
  if (capture.truncated !== null)
    return tally.settle(capture, 'not_a_page', `the crawler cut it off (${capture.truncated})`)
  const page = await rangedRecord(ask, services.commonCrawlData, capture)
  switch (page.kind) {
    case 'closed':
      return tally.close(page.until, page.reason)
    case 'page': {
      const payload = await payloadOf(page.response.body, page.response.headers)
      const why = notThePage(payload, capture.mime)
      if (why !== null) return tally.settle(capture, 'not_a_page', why)
      await fileRecord(deps, capture, page, now())
      return tally.settle(capture, 'new', null)
    }
    case 'too-wide':
      return tally.settle(capture, 'failed', page.reason)
    default:
      return tally.settle(capture, page.kind, page.reason)
  }
}

function trouble({ tally }: Parts, answer: { kind: string; reason: string; until?: Date }, what: string): void {
  if (answer.kind === 'closed' && answer.until !== undefined) tally.close(answer.until, answer.reason)
  else tally.issue('failed', what, `Common Crawl gives nothing for ${what}: ${answer.reason}.`)
}
