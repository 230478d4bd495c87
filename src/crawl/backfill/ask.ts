import { setTimeout as sleepFor } from 'node:timers/promises'
import { type Exchange, headerValue } from '../../archive/index.ts'
import type { Fetcher, FetchResult } from '../fetch/index.ts'
import type { Pace } from '../pace.ts'

/** How one of the services wants to be asked (archives.md, sections 1.4, 3.3 and 9). */
export interface ServiceManners {
  readonly delay_s: number
  readonly tries: number
  /** The longest query is too wide when the index gives up on it (504); a page that times out is only slow. */
  readonly isIndex: boolean
  /** Pause after the first 429, or as long as it asks; a second one in a row ends the run, for going on gets the address locked out. */
  readonly busyMs: number
  /** How long the service is left alone once it turns us away. */
  readonly closedMs: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const MANNERS = {
  waybackCdx: { isIndex: true, delay_s: 6, tries: 6, busyMs: MINUTE, closedMs: HOUR },
  waybackReplay: { isIndex: false, delay_s: 1, tries: 4, busyMs: MINUTE, closedMs: HOUR },
  commonCrawlIndex: { isIndex: true, delay_s: 2, tries: 6, busyMs: 5 * MINUTE, closedMs: 24 * HOUR },
  commonCrawlData: { isIndex: false, delay_s: 1, tries: 6, busyMs: 5 * MINUTE, closedMs: 24 * HOUR },
} as const satisfies Record<string, ServiceManners>

export interface Asked {
  /** Redirects first; the last one is the answer. */
  readonly exchanges: readonly Exchange[]
  readonly finalUrl: string
  readonly status: number
  readonly payload: Uint8Array
}

export type Answer =
  | ({ readonly kind: 'answer' } & Asked)
  /** Excluded by its owner: final. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** The query is too much for the index: ask for less. */
  | { readonly kind: 'too-wide'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Nothing more is asked before `until`. */
  | { readonly kind: 'closed'; readonly until: Date; readonly reason: string }

export interface AskDeps {
  readonly fetcher: Fetcher
  readonly pace: Pace
  readonly now: () => Date
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly signal?: AbortSignal
}

export type Ask = (url: string, manners: ServiceManners, headers?: Readonly<Record<string, string>>) => Promise<Answer>

/** Whoever asks for more is left alone, and the run ends. */
const MOST_PATIENCE_MS = 300_000

/** Asks an archive, one request at a time, with its own pauses between tries. Robots files are for sites; these are services. */
export function askWith(deps: AskDeps): Ask {
  const sleep = deps.sleep ?? ((ms, signal) => sleepFor(ms, undefined, signal === undefined ? {} : { signal }))
  return async (url, manners, headers = {}) => {
    let busy = 0
    let refused = 0
    let reason = ''
    const closed = (why: string, ms = manners.closedMs): Answer => ({
      kind: 'closed',
      until: new Date(deps.now().getTime() + ms),
      reason: why,
    })
    for (let tried = 0; tried < manners.tries; tried++) {
      const result = await once(deps, url, manners, headers)
      const verdict = judge(result, manners)
      if (verdict.kind !== 'again') return verdict.kind === 'turned-away' ? closed(verdict.reason) : verdict
      reason = verdict.reason
      busy = verdict.busy ? busy + 1 : 0
      refused = verdict.refused ? refused + 1 : 0
      if (busy >= 2) return closed(`${reason}, twice in a row`)
      if (refused >= 3) return closed(`${reason}, three times in a row`)
      const pause = Math.max(
        verdict.busy ? manners.busyMs : Math.min(2_000 * 2 ** tried, MOST_PATIENCE_MS),
        verdict.askedMs,
      )
      if (pause > MOST_PATIENCE_MS) return closed(`${reason} and asks for patience`, pause)
      await sleep(pause, deps.signal)
    }
    return { kind: 'failed', reason }
  }
}

async function once(
  deps: AskDeps,
  url: string,
  manners: ServiceManners,
  headers: Readonly<Record<string, string>>,
): Promise<FetchResult> {
  const { host, hostname } = new URL(url)
  return deps.pace.alone(host, async () => {
    await deps.pace.turn(host, manners.delay_s, deps.signal)
    const options = { allowedHosts: [hostname], headers, ...(deps.signal === undefined ? {} : { signal: deps.signal }) }
    const result = await deps.fetcher.fetch(url, options)
    deps.pace.rest(host)
    return result
  })
}

type Verdict =
  | Exclude<Answer, { kind: 'closed' }>
  | { readonly kind: 'turned-away'; readonly reason: string }
  | {
      readonly kind: 'again'
      readonly reason: string
      readonly busy: boolean
      readonly refused: boolean
      readonly askedMs: number
    }

const BLOCKED = /AdministrativeAccessControlException|RobotAccessControlException|Blocked Site Error/

function judge(result: FetchResult, { isIndex }: ServiceManners): Verdict {
  const last = result.exchanges.at(-1)
  // An archived 404 or 500 is data about the old site, not a failure of the archive.
  if (last !== undefined && headerValue(last.responseHeaders, 'memento-datetime') !== null) return answer(result, last)
  const text = last === undefined ? '' : Buffer.from(last.payload ?? last.body).toString('latin1', 0, 4096)
  const runtime = last === undefined ? null : headerValue(last.responseHeaders, 'x-archive-wayback-runtime-error')
  if (BLOCKED.test(`${runtime ?? ''} ${text}`)) return { kind: 'blocked', reason: 'the archive excludes this site' }
  const again = (reason: string, more: { busy?: boolean; refused?: boolean; askedMs?: number } = {}): Verdict => ({
    kind: 'again',
    reason,
    busy: more.busy ?? false,
    refused: more.refused ?? false,
    askedMs: more.askedMs ?? 0,
  })
  switch (result.kind) {
    case 'ok':
    case 'gone':
      return last === undefined ? again('no answer') : answer(result, last)
    case 'later':
      return again(`status ${result.status}`, {
        busy: result.status === 429,
        askedMs: result.asked ? result.until.getTime() - result.at.getTime() : 0,
      })
    case 'refused':
      return { kind: 'turned-away', reason: result.detail }
    case 'failed':
      if (result.code === 'stopped') return { kind: 'failed', reason: result.reason }
      if (isIndex && (result.status === 504 || result.code === 'ETIMEDOUT'))
        return { kind: 'too-wide', reason: result.reason }
      if (
        result.status !== null &&
        result.status >= 400 &&
        result.status < 500 &&
        result.status !== 413 &&
        result.status !== 421
      )
        return { kind: 'failed', reason: result.reason }
      if (/^(?:too-large|decompression|redirect-loop|too-many-redirects|bad-url)$/.test(result.code))
        return { kind: 'failed', reason: result.reason }
      return again(result.reason, { refused: /^(?:ECONNREFUSED|ECONNRESET)$/.test(result.code) })
    default:
      return { kind: 'failed', reason: `an unexpected answer (${result.kind})` }
  }
}

function answer(result: FetchResult, last: Exchange): Verdict {
  const payload = last.payload ?? last.body
  return { kind: 'answer', exchanges: result.exchanges, finalUrl: result.finalUrl, status: last.status, payload }
}
