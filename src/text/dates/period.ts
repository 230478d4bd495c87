import { plusMonths, two } from './calendar.ts'
import { MONTH, monthOf } from './months.ts'
import type { FoundDate, Moment } from './types.ts'

const YEAR = '((?:19|20|21)\\d{2})(?![\\d])'
const OF_YEAR = `(?:\\s?[/-]\\s?|,?\\s(?:của\\s)?(?:năm\\s)?)${YEAR}`
const QUARTER = new RegExp(`quý (iv|iii|ii|i|[1-4]|nhất|hai|ba|tư)(?![a-zà-ỹ\\d])(?:${OF_YEAR})?`, 'y')
const HALF = new RegExp(
  `(?:(?:6|sáu|06) tháng (đầu|cuối)|nửa (đầu|cuối)) năm(?:\\s${YEAR}|( nay| trước| ngoái)?(?![a-zà-ỹ\\d]))`,
  'y',
)
const MONTHS = new RegExp(`(\\d{1,2}) tháng(?: đầu)?(?: của)? năm ${YEAR}`, 'y')
const MONTH_OF = new RegExp(`tháng (${MONTH})(?![a-zà-ỹ])(?:${OF_YEAR})?`, 'y')
const MONTH_REL = /tháng (này|trước|sau)(?![a-zà-ỹ\d])/y
const WEEK = new RegExp(`tuần (?:thứ )?(\\d{1,2})(?!\\d)(?: \\()?(?:${OF_YEAR})?`, 'y')

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, nhất: 1, hai: 2, ba: 3, tư: 4 }

/** A quarter, half, month, first months or week at `at`. Without a stated year the year of the publication is taken. */
export function periodAt(text: string, at: number, published: Moment | null): FoundDate | null {
  return (
    quarter(text, at, published) ??
    half(text, at, published) ??
    months(text, at) ??
    month(text, at, published) ??
    week(text, at, published)
  )
}

function quarter(text: string, at: number, published: Moment | null): FoundDate | null {
  const match = match1(QUARTER, text, at)
  if (match === null) return null
  const n = QUARTERS[match[1]!] ?? Number(match[1])
  return found(at, QUARTER.lastIndex, 'quarter', match[2], published, (year) => `${year}-Q${n}`)
}

function half(text: string, at: number, published: Moment | null): FoundDate | null {
  const match = match1(HALF, text, at)
  if (match === null) return null
  const n = (match[1] ?? match[2]) === 'đầu' ? 1 : 2
  const back = match[4] === ' trước' || match[4] === ' ngoái' ? 1 : 0
  return found(at, HALF.lastIndex, 'half', match[3], published, (year) => `${year - back}-H${n}`)
}

function months(text: string, at: number): FoundDate | null {
  const match = match1(MONTHS, text, at)
  const count = Number(match?.[1])
  if (match === null || count < 1 || count > 12) return null
  return found(at, MONTHS.lastIndex, 'months', match[2], null, (year) => `${year}-01/${year}-${two(count)}`)
}

function month(text: string, at: number, published: Moment | null): FoundDate | null {
  const relative = match1(MONTH_REL, text, at)
  if (relative !== null) {
    if (published === null) return null
    const { year, month } = plusMonths(published, relative[1] === 'này' ? 0 : relative[1] === 'trước' ? -1 : 1)
    return { start: at, end: MONTH_REL.lastIndex, kind: 'month', iso: `${year}-${two(month)}`, certainty: 'inferred' }
  }
  // "3 tháng đầu năm", "9 tháng năm 2022": a count of months, not a month.
  if (/\d ?$/.test(text.slice(Math.max(0, at - 2), at))) return null
  const match = match1(MONTH_OF, text, at)
  if (match === null) return null
  const n = monthOf(match[1]!)
  return found(at, MONTH_OF.lastIndex, 'month', match[2], published, (year) => `${year}-${two(n)}`)
}

function week(text: string, at: number, published: Moment | null): FoundDate | null {
  const match = match1(WEEK, text, at)
  const n = Number(match?.[1])
  if (match === null || n < 1 || n > 53) return null
  return found(at, WEEK.lastIndex, 'week', match[2], published, (year) => `${year}-W${two(n)}`)
}

function match1(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function found(
  start: number,
  end: number,
  kind: FoundDate['kind'],
  year: string | undefined,
  published: Moment | null,
  iso: (year: number) => string,
): FoundDate | null {
  const of = year !== undefined ? Number(year) : published?.year
  if (of === undefined) return null
  return { start, end, kind, iso: iso(of), certainty: year !== undefined ? 'stated' : 'inferred' }
}
