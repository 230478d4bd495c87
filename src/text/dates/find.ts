import { isoOf, momentFrom } from './calendar.ts'
import { dayAt } from './day.ts'
import { periodAt } from './period.ts'
import { relativeAt } from './relative.ts'
import type { DateContext, FoundDate } from './types.ts'

/** Where a date can start: a figure, or one of the few words that open one. */
const START = /\d+|(?:tháng|thg|quý|tuần|hôm|ngày|sáng|trưa|chiều|tối|nửa|sáu)(?= )/g

/** So much behind the zone tells whether its last figure or word ends there. */
const BEYOND = 8

/**
 * Every date and period of a folded text, in order, never overlapping. Day and month always stand in this order. Figures
 * that count, rank or score are left alone: a day without a year needs a word that announces it.
 */
export function findDates(folded: string, context: DateContext = {}, from = 0, to = folded.length): FoundDate[] {
  const published = momentFrom(context.published)
  const lean = context.lean ?? 'past'
  const dates: FoundDate[] = []
  let last = from
  // A search in the whole text would run on to its end from every order that has no deadline.
  const zone = to + BEYOND < folded.length ? folded.slice(0, to + BEYOND) : folded
  START.lastIndex = from
  for (let match = START.exec(zone); match !== null && match.index < to; match = START.exec(zone)) {
    const at = match.index
    const before = folded.charCodeAt(at - 1)
    const figure = match[0].charCodeAt(0) <= 57
    if (at < last || (figure ? match[0].length > 4 || before === 44 || before === 46 : before > 96)) continue
    const date = (figure || match[0][0] === 't' ? day() : null) ?? relative() ?? periodAt(folded, at, published)
    if (date === null || date.end > to || date.start < last) continue
    dates.push(date)
    last = date.end
    START.lastIndex = last

    function day(): FoundDate | null {
      const found = dayAt(folded, at, published, lean)
      if (found === null) return null
      // "9 tháng năm 2022" counts nine months; "20 tháng năm 2022 8:30" is a stamp of May.
      const { day: nth, hour } = found.moment
      if (nth <= 12 && hour === undefined && / tháng năm \d/.test(folded.slice(at, found.end))) return null
      const certainty = found.inferred ? 'inferred' : 'stated'
      return { start: found.start, end: found.end, kind: 'day', iso: isoOf(found.moment), certainty }
    }
    function relative(): FoundDate | null {
      return published === null ? null : relativeAt(folded, at, published)
    }
  }
  return dates
}
