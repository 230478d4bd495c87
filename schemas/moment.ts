import { z } from 'zod'
import { Instant } from './common.ts'

/** The two questions about the past; null means "now" and "whenever". */
export const Moment = z.object({
  /** What did the database hold? */
  asOf: Instant.nullable(),
  /** What had been said? A day of Viet Nam, inclusive. */
  publishedBy: z.iso.date().nullable(),
})
export type Moment = z.infer<typeof Moment>

export const NOW: Moment = { asOf: null, publishedBy: null }
