import type { FetchResult } from './fetch/index.ts'

/** What a host's last answers add up to. A value: the next one is computed from it and the next answer. */
export interface Breaker {
  /** Nothing is sent before; null: open for business. */
  readonly until: Date | null
  readonly reason: string
  /** In a row, each ended by any ordinary answer. */
  readonly later: number
  readonly refused: number
  readonly unreachable: number
}

export const CLOSED_BREAKER: Breaker = { until: null, reason: '', later: 0, refused: 0, unreachable: 0 }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const UNREACHABLE =
  /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO_VERIFY|SELF_SIGNED)/

/**
 * 429 and 503: as long as the host asks, else a minute, doubled to an hour; three in a row end the day. A challenge page, two
 * refusals in a row, or three failed connections in a row: a day (archives.md, section 9).
 */
export function breakerAfter(breaker: Breaker, result: FetchResult, now: Date): Breaker {
  const after = (ms: number, reason: string) => ({ until: new Date(now.getTime() + ms), reason })
  switch (result.kind) {
    case 'later': {
      const later = breaker.later + 1
      if (later >= 3) return { ...CLOSED_BREAKER, later, ...after(DAY, `three times ${result.status} in a row`) }
      const wait = result.asked
        ? result.until.getTime() - now.getTime()
        : Math.min(MINUTE * 2 ** (later - 1), 60 * MINUTE)
      return { ...CLOSED_BREAKER, later, ...after(wait, `the host answered ${result.status} and asks to wait`) }
    }
    case 'refused': {
      if (result.reason === 'challenge') return { ...CLOSED_BREAKER, ...after(DAY, result.detail) }
      if (result.reason !== 'status') return breaker
      const refused = breaker.refused + 1
      if (refused >= 2) return { ...CLOSED_BREAKER, refused, ...after(DAY, `${result.detail}, again and again`) }
      return { ...CLOSED_BREAKER, refused }
    }
    case 'failed': {
      if (!UNREACHABLE.test(result.code)) return breaker
      const unreachable = breaker.unreachable + 1
      if (unreachable >= 3)
        return { ...CLOSED_BREAKER, unreachable, ...after(DAY, `no connection three times in a row (${result.code})`) }
      return { ...CLOSED_BREAKER, unreachable }
    }
    default:
      return CLOSED_BREAKER
  }
}
