export { isoOf, momentFrom, yearFor } from './calendar.ts'
export { findDates } from './find.ts'
export { parseStamp } from './stamp.ts'
export type { DateContext, FoundDate, Lean, Moment } from './types.ts'
