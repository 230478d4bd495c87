import type { Span } from '../span.ts'

/** A calendar day in Vietnam, with the clock time where one is known. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
}

/**
 * A date in a text. `iso` is `YYYY-MM-DD[THH:mm]` for a day, `YYYY-MM`, `YYYY-Qn`, `YYYY-Wnn`, `YYYY-Hn` for a period, and
 * `YYYY-01/YYYY-mm` for "m tháng đầu năm". `inferred`: the year, or more, comes from the publication day.
 */
export interface FoundDate extends Span {
  readonly kind: 'day' | 'week' | 'month' | 'months' | 'quarter' | 'half'
  readonly iso: string
  readonly certainty: 'stated' | 'inferred'
}

/** Where a day without a year lies: told events lie behind the publication day, deadlines before us. */
export type Lean = 'past' | 'future'

export interface DateContext {
  /** Publication: `YYYY-MM-DD[THH:mm]` or its parts; without it nothing is inferred and relative forms find nothing. */
  readonly published?: string | Moment | null
  readonly lean?: Lean
}
