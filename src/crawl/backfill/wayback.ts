import type { LinkSource } from '../../sites/index.ts'
import { fileReplay, notThePage } from './file-capture.ts'
import type { Parts } from './parts.ts'
import type { BackfillDeps, Capture } from './types.ts'
import { isOwn, isWanted } from './wanted.ts'
import { type CdxQuery, exactQuery, waybackPage } from './wayback-cdx.ts'
import { replay, timeOf } from './wayback-replay.ts'

type ArchiveSource = Extract<LinkSource, { kind: 'archive' }>

/** Rows asked for at once; the index holds more than a run should have to repeat after a kill. */
const PAGE = 1_000
/** Captures tried for one URL when the earliest cannot be played back. */
const FALLBACKS = 4

interface Cursor {
  /** Key of the page under way; null for the first. */
  readonly resumeKey: string | null
  /** Captures of it that are done. */
  readonly done: number
  /** When the last page was done. After a month the index may know more, and is read again. */
  readonly finishedAt: string | null
}

const START: Cursor = { resumeKey: null, done: 0, finishedAt: null }
const READ_AGAIN_MS = 30 * 86_400_000

/** Every host or prefix the source declares, page by page of the index, from where the last run stopped. */
export async function fromWayback(parts: Parts, source: ArchiveSource): Promise<void> {
  for (const url of source.urls) {
    const query = queryOf(url, source, parts.deps)
    await throughIndex(parts, query, keyOf(query))
    if (parts.tally.stopped() !== null) return
  }
}

function queryOf(url: string, source: ArchiveSource, deps: BackfillDeps): CdxQuery {
  const later = [source.from, deps.from].filter((day) => day !== undefined).sort()
  const sooner = [source.to, deps.to].filter((day) => day !== undefined).sort()
  const digits = (day: string | undefined) => day?.replace(/\D/g, '') ?? null
  return {
    url,
    matchType: url.includes('/') ? 'prefix' : 'host',
    from: digits(later.at(-1)),
    to: digits(sooner[0]),
    filter: source.filter ?? null,
  }
}

const keyOf = (query: CdxQuery) => `wayback ${JSON.stringify(query)}`

/** The Wayback Machine's first year. */
const FIRST_YEAR = 1996

/** A query that no size of page makes small enough: its years one by one, a year month by month; nothing is narrower than a month. */
function narrowed(query: CdxQuery, now: Date): CdxQuery[] {
  const from = query.from ?? String(FIRST_YEAR)
  const to = query.to ?? String(now.getUTCFullYear())
  const digits = from.slice(0, 4) === to.slice(0, 4) ? 6 : 4
  const first = digits === 4 ? from.slice(0, 4) : from.slice(0, 6).padEnd(6, '01')
  const last = digits === 4 ? to.slice(0, 4) : to.length > 4 ? to.slice(0, 6) : `${to}12`
  if (digits === 6 && first === last) return []
  const parts: CdxQuery[] = []
  for (let at = first; at <= last; at = after(at))
    parts.push({ ...query, from: at === first ? longer(from, at) : at, to: at === last ? longer(to, at) : at })
  return parts
}

/** The stated day where the part begins or ends with it. */
const longer = (day: string, part: string) => (day.length > part.length ? day : part)

function after(part: string): string {
  if (part.length === 4) return String(Number(part) + 1)
  const month = Number(part.slice(4))
  return month === 12 ? `${Number(part.slice(0, 4)) + 1}01` : `${part.slice(0, 4)}${String(month + 1).padStart(2, '0')}`
}

async function throughIndex(parts: Parts, query: CdxQuery, key: string): Promise<void> {
  const { deps, ask, services, tally } = parts
  let cursor: Cursor = JSON.parse((await deps.state.get(key)) ?? 'null') ?? START
  if (cursor.finishedAt !== null) {
    if (parts.now().getTime() - Date.parse(cursor.finishedAt) < READ_AGAIN_MS) return
    cursor = START
  }
  while (cursor.finishedAt === null && tally.stopped() === null) {
    const page = await waybackPage(ask, services.waybackCdx, query, cursor.resumeKey, PAGE)
    if (page.kind === 'closed') return tally.close(page.until, page.reason)
    if (page.kind === 'too-wide') {
      const narrower = narrowed(query, parts.now())
      for (const part of narrower) {
        if (tally.stopped() !== null) return
        await throughIndex(parts, part, keyOf(part))
      }
      if (narrower.length > 0) return
    }
    if (page.kind !== 'page')
      return tally.issue(page.kind, query.url, `The Wayback index gives nothing for ${query.url}: ${page.reason}.`)
    tally.listed += Math.max(0, page.captures.length - cursor.done)
    for (const [i, capture] of page.captures.entries()) {
      if (i < cursor.done) continue
      if (tally.stopped() !== null) return
      await oneCapture(parts, capture)
      if (tally.stopped() === 'closed') return
      cursor = { ...cursor, done: i + 1 }
      await deps.state.put(key, JSON.stringify(cursor))
    }
    cursor = {
      resumeKey: page.resumeKey,
      done: 0,
      finishedAt: page.resumeKey === null ? parts.now().toISOString() : null,
    }
    await deps.state.put(key, JSON.stringify(cursor))
  }
}

async function oneCapture(parts: Parts, first: Capture): Promise<void> {
  const { deps, tally } = parts
  if (!isWanted(first, deps)) return
  tally.relevant++
  const time = timeOf(first.timestamp)
  if (time === null) return
  if (await deps.known(first.url, time, first.digest)) return tally.settle(first, 'known', null)
  const failed = await tryCapture(parts, first)
  if (failed === null) return
  for (const other of await otherCaptures(parts, first)) {
    if (tally.stopped() !== null) return
    if ((await tryCapture(parts, other)) === null) return
  }
  if (tally.stopped() !== 'closed') await tally.settle(first, failed.outcome, failed.reason)
}

type Failure = { readonly outcome: 'not_archived' | 'blocked' | 'not_a_page' | 'failed'; readonly reason: string }

/** Null when the capture was filed, or nothing more can be said about it. */
async function tryCapture({ deps, ask, services, tally, now }: Parts, capture: Capture): Promise<Failure | null> {
  const page = await replay(ask, services.waybackReplay, capture)
  if (page.kind === 'closed') {
    tally.close(page.until, page.reason)
    return null
  }
  if (page.kind !== 'page') return { outcome: page.kind, reason: page.reason }
  if (!isOwn(page.originalUrl, deps))
    return { outcome: 'not_a_page', reason: `the old site led to ${page.originalUrl}, which is not of this source` }
  const why = notThePage(page.payload, page.mediaType)
  if (why !== null) return { outcome: 'not_a_page', reason: why }
  await fileReplay(deps, capture, page, now())
  await tally.settle(capture, 'new', null)
  return null
}

/** Later captures of the same URL, for when the earliest is broken or an error page. */
async function otherCaptures({ ask, services, tally }: Parts, first: Capture): Promise<readonly Capture[]> {
  const page = await waybackPage(ask, services.waybackCdx, exactQuery(first.url), null, 50)
  if (page.kind === 'closed') tally.close(page.until, page.reason)
  if (page.kind !== 'page') return []
  const seen = new Set([first.digest])
  const others = page.captures.filter(
    (capture) => capture.timestamp > first.timestamp && !seen.has(capture.digest) && seen.add(capture.digest),
  )
  return others.slice(0, FALLBACKS)
}
