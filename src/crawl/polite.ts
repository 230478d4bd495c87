import { nightOf, type Site } from '../sites/index.ts'
import type { Fetcher, FetchOptions, FetchResult } from './fetch/index.ts'
import { hoursOf, isNight, nightFrom } from './night.ts'
import { delayOf, type Pace } from './pace.ts'
import type { Robots } from './robots/index.ts'

export interface Manners {
  readonly fetcher: Fetcher
  readonly robots: Robots
  readonly pace: Pace
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
  { fetcher, robots, pace }: Manners,
): PoliteFetch {
  const hours = nightOf(site)
  return (url, options = {}) => pace.alone(URL.parse(url)?.host ?? '', () => ask(url, options))

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
        const closed = pace.closed(target.host)
        if (closed !== null) {
          const detail = `${target.host} is left alone until ${closed.until.toISOString()}: ${closed.reason}`
          return { reason: 'breaker', detail, until: closed.until }
        }
        const turn = (delay_s: number) => pace.turn(target.host, delay_s, options.signal)
        let asked = false
        const decision = await robots.check(target, () => {
          asked = true
          return turn(delayOf(target.host, site, null))
        })
        if (asked) pace.rest(target.host)
        if (decision.closedUntil !== null)
          return { reason: 'breaker', detail: decision.reason ?? 'robots.txt', until: decision.closedUntil }
        if (!decision.allowed) return { reason: 'robots', detail: decision.reason ?? 'robots.txt' }
        await turn(delayOf(target.host, site, decision.crawlDelay_s))
        hosts.add(target.host)
        return null
      },
    })
    for (const host of hosts) pace.note(host, result)
    return result
  }
}
