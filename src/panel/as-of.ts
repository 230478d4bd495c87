import type { ClaimClocks, Moment } from '../../schemas/index.ts'

export type { Moment } from '../../schemas/index.ts'

export type Clocks = Pick<
  ClaimClocks,
  'recorded_from' | 'recorded_to' | 'first_seen' | 'last_seen' | 'withdrawn_at' | 'said_on'
> & {
  /** From when on we know better about the page than this row does; what it says of a withdrawal then counts no more. */
  readonly superseded_at?: string | null
}

/**
 * The one predicate behind `--as-of` and `--published-by`: whether a claim counts at that moment. The store asks it in SQL
 * (src/store/moment.ts), and both must give the same. A claim that its page dropped later counts for a day before that; one
 * that came into the page by an edit does not count for a day before the edit: a panel of the past never knows what nobody
 * could have known.
 */
export function visibleAt({ asOf, publishedBy }: Moment): (clocks: Clocks) => boolean {
  const at = asOf === null ? Number.POSITIVE_INFINITY : Date.parse(asOf)
  const isPast = (instant: string | null): boolean => instant !== null && Date.parse(instant) <= at
  return (clocks) => {
    if (!isPast(clocks.recorded_from)) return false
    if (publishedBy !== null && clocks.said_on > publishedBy) return false
    if (!isPast(clocks.recorded_to)) return true
    if (publishedBy === null || isPast(clocks.superseded_at ?? null)) return false
    return clocks.withdrawn_at !== null && dayInVietnam(clocks.withdrawn_at) > publishedBy
  }
}

/** The day in Viet Nam: UTC+7 all year, without daylight saving. */
export function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 'YYYY-MM-DD'.length)
}

/**
 * The clocks as they stood then. `last_seen` and `withdrawn_at` move on without a new row, so what they say about the time
 * after the moment is taken off.
 */
export function clocksAt<C extends Clocks>(clocks: C, { asOf, publishedBy }: Moment): C {
  const at = asOf === null ? Number.POSITIVE_INFINITY : Date.parse(asOf)
  const isLater = (instant: string | null): boolean => instant !== null && Date.parse(instant) > at
  const isYetOpen = isLater(clocks.recorded_to)
  const { withdrawn_at } = clocks
  // A row that closes because of a withdrawal learns of it only then, however long ago the capture was made. One that is
  // closed because we know better by now has said all along what it says.
  const learnsLater = isYetOpen && !isSameInstant(clocks.recorded_to, clocks.superseded_at ?? null)
  const isYetThere =
    withdrawn_at === null ||
    learnsLater ||
    isLater(withdrawn_at) ||
    (publishedBy !== null && dayInVietnam(withdrawn_at) > publishedBy)
  return {
    ...clocks,
    recorded_to: isYetOpen ? null : clocks.recorded_to,
    last_seen: isLater(clocks.last_seen) ? asOf! : clocks.last_seen,
    withdrawn_at: isYetThere ? null : withdrawn_at,
  }
}

const isSameInstant = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : Date.parse(a) === Date.parse(b)
