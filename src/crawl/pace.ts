import { type Breaker, breakerAfter, CLOSED_BREAKER } from './breaker.ts'
import type { FetchResult } from './fetch/index.ts'
import { Slots } from './slots.ts'

/** Keeps the requests to each host apart, and knows which hosts want to be left alone. One for the whole process. */
export interface Pace {
  /** One request to the host at a time, from its start to its answer. */
  alone<T>(host: string, request: () => Promise<T>): Promise<T>
  /** Waits until the host may be asked again: `delay_s` seconds after the last answer. Rejects when the signal stops the run. */
  turn(host: string, delay_s: number, signal?: AbortSignal): Promise<void>
  /** A request has ended: the wait for the next one starts. */
  rest(host: string): void
  /** Takes down what came of a request, which has ended. */
  note(host: string, result: FetchResult): void
  /** Why the host may not be asked now, and until when; null when it may. */
  closed(host: string): { until: Date; reason: string } | null
  /** The time of day it goes by. */
  now(): Date
}

export interface PaceOptions {
  /** 1 in the world; 0 for the made city on loopback, where nobody is disturbed. */
  readonly scale?: number
  /** Requests to one host under way at once: 1, unless nobody is disturbed. */
  readonly connections?: number
  readonly now?: () => Date
  /** What was known of hosts when the last process ended, and where to write it down. */
  readonly breakers?: Iterable<readonly [host: string, breaker: Breaker]>
  readonly onBreaker?: (host: string, breaker: Breaker) => void
  /** Monotonic milliseconds. */
  readonly clock?: () => number
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

export function createPace(options: PaceOptions = {}): Pace {
  const { scale = 1, now = () => new Date(), clock = () => performance.now(), sleep = sleepFor } = options
  const slots = new Slots(options.connections ?? 1)
  const last = new Map<string, number>()
  const queues = new Map<string, Promise<void>>()
  const breakers = new Map<string, Breaker>(options.breakers ?? [])

  async function waitFor(host: string, delay_s: number, signal?: AbortSignal): Promise<void> {
    const free = (last.get(host) ?? Number.NEGATIVE_INFINITY) + delay_s * 1000 * scale
    const wait = free - clock()
    if (wait > 0) await sleep(wait, signal)
    signal?.throwIfAborted()
    last.set(host, clock())
  }

  return {
    alone: (host, request) => slots.run(host, request),
    turn(host, delay_s, signal) {
      const before = queues.get(host) ?? Promise.resolve()
      const turn = before.catch(() => {}).then(() => waitFor(host, delay_s, signal))
      queues.set(host, turn)
      return turn
    },
    rest: (host) => void last.set(host, clock()),
    note(host, result) {
      last.set(host, clock())
      const before = breakers.get(host) ?? CLOSED_BREAKER
      const after = breakerAfter(before, result, now())
      breakers.set(host, after)
      if (before !== after) options.onBreaker?.(host, after)
    },
    closed(host) {
      const breaker = breakers.get(host)
      return breaker?.until != null && breaker.until > now() ? { until: breaker.until, reason: breaker.reason } : null
    },
    now,
  }
}

/** Seconds between two requests to a host: what the site says, else 5, else 10 on gov.vn; a longer Crawl-delay wins, up to two minutes. */
export function delayOf(host: string, site: { readonly delay_s?: number }, crawlDelay_s: number | null): number {
  const own = site.delay_s ?? (/(?:^|\.)gov\.vn(?::\d+)?$/i.test(host) ? 10 : 5)
  return Math.max(own, Math.min(crawlDelay_s ?? 0, 120))
}

function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal!.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
