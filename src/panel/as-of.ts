import type { ClaimClocks } from '../../schemas/index.ts'

/** The two questions about the past; null means "now" and "whenever". */
export interface Moment {
  /** What did the database hold? A UTC instant. */
  readonly asOf: string | null
  /** What had been said? A date of Viet Nam, `YYYY-MM-DD`, inclusive. */
  readonly publishedBy: string | null
}

type Clocks = Pick<ClaimClocks, 'recorded_from' | 'recorded_to' | 'first_seen' | 'last_seen' | 'withdrawn_at'>

/**
 * The one predicate behind `--as-of` and `--published-by`: whether a claim counts at that moment. Every query asks it, in SQL
 * or here, and both must give the same. A page without a date was published on the day we first saw it at the latest, so a
 * panel of the past never knows what nobody could have known.
 */
export function visibleAt(moment: Moment): (clocks: Clocks, published_at: string | null) => boolean {
  const asOf = moment.asOf === null ? null : Date.parse(moment.asOf)
  return (clocks, published_at) =>
    isHeld(clocks, asOf) && (moment.publishedBy === null || saidOn(clocks, published_at) <= moment.publishedBy)
}

function isHeld({ recorded_from, recorded_to }: Clocks, asOf: number | null): boolean {
  if (asOf === null) return recorded_to === null
  return Date.parse(recorded_from) <= asOf && (recorded_to === null || Date.parse(recorded_to) > asOf)
}

function saidOn({ first_seen }: Clocks, published_at: string | null): string {
  return (published_at ?? inVietnam(first_seen)).slice(0, 'YYYY-MM-DD'.length)
}

/** UTC+7 all year; the country has no daylight saving. */
function inVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
}

/**
 * The clocks as they stood then. `last_seen` and `withdrawn_at` move on without a new row, so what they say about the time
 * after the moment is taken off.
 */
export function clocksAt<C extends Clocks>(clocks: C, asOf: string | null): C {
  if (asOf === null) return clocks
  const at = Date.parse(asOf)
  const isLater = (instant: string | null): boolean => instant !== null && Date.parse(instant) > at
  return {
    ...clocks,
    recorded_to: isLater(clocks.recorded_to) ? null : clocks.recorded_to,
    last_seen: isLater(clocks.last_seen) ? asOf : clocks.last_seen,
    withdrawn_at: isLater(clocks.withdrawn_at) ? null : clocks.withdrawn_at,
  }
}
