import type { Fetcher, FetchResult } from '../fetch/index.ts'
import { crawlDelay, isAllowed } from './match.ts'
import { parseRobots, type RobotsFile } from './parse.ts'

/** What a host said last about its robots.txt. */
export interface RobotsEntry {
  readonly fetchedAt: Date
  /** `parsed`: obey `text`. `open`: no restriction (4xx). `closed`: unreachable or 5xx, nothing may be fetched. */
  readonly verdict: 'parsed' | 'open' | 'closed'
  readonly text: string
  readonly reason: string
  /** Since when the host has been unreachable. */
  readonly closedSince: Date | null
}

/** Where entries are kept between runs, by origin. */
export interface RobotsCache {
  get(origin: string): Promise<RobotsEntry | null>
  put(origin: string, entry: RobotsEntry): Promise<void>
}

export function memoryRobotsCache(): RobotsCache {
  const entries = new Map<string, RobotsEntry>()
  return {
    get: async (origin) => entries.get(origin) ?? null,
    put: async (origin, entry) => void entries.set(origin, entry),
  }
}

export interface RobotsDecision {
  readonly allowed: boolean
  /** One sentence when not allowed. */
  readonly reason: string | null
  readonly crawlDelay_s: number | null
  readonly sitemaps: readonly string[]
  /** The file cannot be had, so nothing of the host may: when it is asked for again. null: the file has spoken. */
  readonly closedUntil: Date | null
}

export interface Robots {
  /** Reads the robots.txt of the URL's origin when it is not known or a day old, in requests that are made as `visit` allows. */
  check(url: URL, visit?: Visit): Promise<RobotsDecision>
}

/** Makes a request to a host when its turn has come. A redirect may lead to another host than the one that was asked. */
export type Visit = <T>(host: string, request: () => Promise<T>) => Promise<T>

const atOnce: Visit = (_, request) => request()

const HOUR = 3_600_000
/** RFC 9309: not longer than a day. A closed host is asked again sooner, for it may only have been down. */
const FRESH_MS = { parsed: 24 * HOUR, open: 24 * HOUR, closed: HOUR } as const
/** After so long unreachable the last readable copy, or none, is taken as the host's word. */
const GIVE_UP_MS = 30 * 24 * HOUR

/** robots.txt of every origin, fetched by our own fetcher, cached and judged for our own product token. */
export function robotsFor(fetcher: Fetcher, cache: RobotsCache = memoryRobotsCache(), now = () => new Date()): Robots {
  const pending = new Map<string, Promise<RobotsEntry>>()
  const parsed = new WeakMap<RobotsEntry, RobotsFile>()
  return {
    async check(url, visit = atOnce) {
      const entry = await entryOf(url.origin, visit)
      if (entry.verdict === 'closed') {
        const closedUntil = new Date(entry.fetchedAt.getTime() + FRESH_MS.closed)
        const reason = `robots.txt of ${url.host}: ${entry.reason}`
        return { allowed: false, reason, crawlDelay_s: null, sitemaps: [], closedUntil }
      }
      const file = parsed.get(entry) ?? parseRobots(entry.verdict === 'open' ? '' : entry.text)
      parsed.set(entry, file)
      const allowed = isAllowed(file, fetcher.userAgent, url.href)
      return {
        allowed,
        reason: allowed ? null : `robots.txt of ${url.host} closes ${url.pathname}`,
        crawlDelay_s: crawlDelay(file, fetcher.userAgent),
        sitemaps: file.sitemaps,
        closedUntil: null,
      }
    },
  }

  async function entryOf(origin: string, visit: Visit): Promise<RobotsEntry> {
    const known = await cache.get(origin)
    if (known !== null && now().getTime() - known.fetchedAt.getTime() < FRESH_MS[known.verdict]) return known
    let asking = pending.get(origin)
    if (asking === undefined) {
      asking = ask(origin, known, visit).finally(() => pending.delete(origin))
      pending.set(origin, asking)
    }
    return asking
  }

  async function ask(origin: string, known: RobotsEntry | null, visit: Visit): Promise<RobotsEntry> {
    const entry = await fetchEntry(fetcher, origin, known, visit, now)
    await cache.put(origin, entry)
    return entry
  }
}

/** RFC 9309: at least five redirects are followed, also to other hosts. */
const MOST_HOPS = 5

/** Each host on the way is visited by itself, since others may be speaking to it. */
async function fetchFrom(fetcher: Fetcher, origin: string, visit: Visit): Promise<FetchResult> {
  let url = new URL(`${origin}/robots.txt`)
  for (let hops = 0; ; hops++) {
    const { host } = url
    const follow = async (to: URL) => to.host === host
    const options = { allowedHosts: 'any', timeoutMs: 30_000, follow } as const
    const result = await visit(host, () => fetcher.fetch(url.href, options))
    if (result.kind !== 'redirected') return result
    if (hops >= MOST_HOPS)
      return { ...result, kind: 'failed', code: 'too-many-redirects', reason: TOO_MANY, status: null }
    url = new URL(result.to)
  }
}

const TOO_MANY = `more than ${MOST_HOPS} redirects`

async function fetchEntry(
  fetcher: Fetcher,
  origin: string,
  known: RobotsEntry | null,
  visit: Visit,
  now: () => Date,
): Promise<RobotsEntry> {
  const result = await fetchFrom(fetcher, origin, visit)
  const at = now()
  const open = (reason: string): RobotsEntry => ({
    fetchedAt: at,
    verdict: 'open',
    text: '',
    reason,
    closedSince: null,
  })
  switch (result.kind) {
    case 'ok': {
      const text = Buffer.from(result.payload).toString('utf8')
      if (looksLikeHtml(text)) return closed(known, at, 'a page instead of a robots file')
      return { fetchedAt: at, verdict: 'parsed', text, reason: '', closedSince: null }
    }
    case 'gone':
      return open(`status ${result.status}`)
    case 'refused':
      return result.reason === 'status' ? open(result.detail) : closed(known, at, result.detail)
    case 'failed': {
      const { status } = result
      if (status !== null && status >= 400 && status < 500) return open(`status ${status}`)
      // RFC 9309: more than five redirects count as "unavailable", which is to say no restriction.
      if (result.code === 'too-many-redirects' || result.code === 'redirect-loop') return open(result.reason)
      return closed(known, at, result.reason)
    }
    case 'later':
      return closed(known, at, `status ${result.status}`)
    default:
      return closed(known, at, `an answer that is no robots file (${result.kind})`)
  }
}

function closed(known: RobotsEntry | null, at: Date, reason: string): RobotsEntry {
  const closedSince = known?.closedSince ?? at
  const text = known?.text ?? ''
  if (at.getTime() - closedSince.getTime() > GIVE_UP_MS)
    return { fetchedAt: at, verdict: 'parsed', text, reason, closedSince }
  return { fetchedAt: at, verdict: 'closed', text, reason, closedSince }
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype|<html|<head|<script|<body)/i.test(text.replace(/^\uFEFF/, ''))
}
