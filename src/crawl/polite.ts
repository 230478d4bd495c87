import { nightOf, type Site } from '../sites/index.ts'
import type { Fetcher, FetchOptions, FetchResult, Refusal } from './fetch/index.ts'
import { hoursOf, isNight, nightFrom } from './night.ts'
import { delayOf, type Pace } from './pace.ts'
import type { Robots, Visit } from './robots/index.ts'

export interface Manners {
  readonly fetcher: Fetcher
  readonly robots: Robots
  readonly pace: Pace
  /** How one request is made to a host that the work has not taken for itself, when a robots.txt leads there. */
  readonly elsewhere?: Visit
}

export type PoliteFetch = (
  url: string,
  options?: Omit<FetchOptions, 'allowedHosts' | 'beforeHop'>,
) => Promise<FetchResult>

/**
 * The fetcher as one site may be spoken to: its hosts only, in its hours, robots.txt asked before every hop, each host at its
 * pace. A fetch that has begun ends, though its hours be over.
 */
export function politely(
  site: Pick<Site, 'hosts' | 'delay_s' | 'night'>,
  { fetcher, robots, pace, elsewhere = (_, request) => request() }: Manners,
): PoliteFetch {
  const hours = nightOf(site)
  return (url, options = {}) => pace.alone(URL.parse(url)?.host ?? '', () => ask(url, options))

  /** The hosts in hand wait for their turn; another one, besides, for whoever speaks to it. */
  function visiting(inHand: readonly string[], signal: AbortSignal | undefined): Visit {
    return async (host, request) => {
      const inTurn = async () => {
        await pace.turn(host, delayOf(host, site, null), signal)
        try {
          return await request()
        } finally {
          pace.rest(host)
        }
      }
      if (inHand.includes(host)) return inTurn()
      const closed = closedNow(host)
      if (closed !== null) throw new LedToClosedHost(closed)
      return elsewhere(host, () => pace.alone(host, inTurn))
    }
  }

  function closedNow(host: string): Refusal | null {
    const closed = pace.closed(host)
    if (closed === null) return null
    const detail = `${host} is left alone until ${closed.until.toISOString()}: ${closed.reason}`
    return { reason: 'breaker', detail, until: closed.until }
  }

  async function mayEnter(target: URL, visit: Visit, signal: AbortSignal | undefined): Promise<Refusal | null> {
    const closed = closedNow(target.host)
    if (closed !== null) return closed
    const decision = await robots.check(target, visit)
    if (decision.closedUntil !== null)
      return { reason: 'breaker', detail: decision.reason ?? 'robots.txt', until: decision.closedUntil }
    if (!decision.allowed) return { reason: 'robots', detail: decision.reason ?? 'robots.txt' }
    await pace.turn(target.host, delayOf(target.host, site, decision.crawlDelay_s), signal)
    return null
  }

  async function ask(url: string, options: Omit<FetchOptions, 'allowedHosts' | 'beforeHop'>): Promise<FetchResult> {
    const hosts = new Set<string>()
    let before: string | null = null
    const result = await fetcher.fetch(url, {
      ...options,
      allowedHosts: site.hosts,
      async beforeHop(target) {
        // The answer that led here has just come: its host rests from now on.
        if (before !== null) pace.rest(before)
        else if (hours !== null && !isNight(pace.now(), hours)) {
          const detail = `${target.host} is asked from ${hoursOf(hours)}`
          return { reason: 'night', detail, until: nightFrom(pace.now(), hours) }
        }
        before = target.host
        const visit = visiting([new URL(url).host, target.host], options.signal)
        try {
          const refusal = await mayEnter(target, visit, options.signal)
          if (refusal === null) hosts.add(target.host)
          return refusal
        } catch (error) {
          if (error instanceof LedToClosedHost) return error.refusal
          throw error
        }
      },
    })
    for (const host of hosts) pace.note(host, result)
    return result
  }
}

/** A robots.txt that lies on a host which wants to be left alone cannot be had. */
class LedToClosedHost extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.refusal = refusal
  }
}
