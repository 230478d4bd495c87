const DAY = 86_400_000
const SOONEST = DAY
const LATEST = 180 * DAY

export interface VisitHistory {
  /** As the feed or the page states it; else the first visit counts. */
  readonly published_at: Date | null
  readonly first_fetched_at: Date
  readonly fetched_at: Date
  readonly changed_at: Date | null
  /** Answers received, and how many brought new bytes after the first. */
  readonly fetches: number
  readonly changes: number
}

/**
 * When to look again. A page rests for half the time it has stood unchanged: corrections come in the first days, and what
 * has stood for a year will stand. One that has changed before is asked sooner, in proportion to how often it did.
 * From one day to half a year.
 */
export function nextDue(history: VisitHistory): Date {
  const seen = history.fetched_at.getTime()
  const born = Math.min(history.published_at?.getTime() ?? Number.POSITIVE_INFINITY, history.first_fetched_at.getTime())
  const stable = seen - (history.changed_at?.getTime() ?? born)
  const changeRate = history.fetches > 1 ? history.changes / (history.fetches - 1) : 0
  const rest = (stable / 2) * (1 - Math.min(changeRate, 1) * 0.75)
  return new Date(seen + Math.min(Math.max(rest, SOONEST), LATEST))
}
