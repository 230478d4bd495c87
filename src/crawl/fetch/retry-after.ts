const DEFAULT_WAIT_S = 60
const LONGEST_WAIT_S = 24 * 3600

/** When to come back after a 429 or 503: the header (seconds or an HTTP date) within one minute and one day, else a minute. */
export function retryAfter(header: string | null, now: Date): Date {
  const text = header?.trim() ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000
  const wait = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_WAIT_S) : DEFAULT_WAIT_S
  return new Date(now.getTime() + wait * 1000)
}
