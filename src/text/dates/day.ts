import { isDay, momentFrom, plusMinutes, yearFor } from './calendar.ts'
import { clockAfter, clockBefore } from './clock.ts'
import { MONTH, monthOf } from './months.ts'
import type { Lean, Moment } from './types.ts'

/** A calendar day met in a text: the span of the date itself, with its clock time where one stands beside it. */
export interface DayAt {
  readonly start: number
  readonly end: number
  readonly moment: Moment
  readonly inferred: boolean
}

const NUMERIC = /(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20|21)\d{2})(?!\d|[.,/-]\d)/y
const ISO = /((?:19|20|21)\d{2})[-/](\d{2})[-/](\d{2})(?!\d)(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?z)?/y
const MONTH_WORD = '(?:tháng|thg\\.?)'
const LONG = new RegExp(
  `(\\d{1,2})\\s{0,2}${MONTH_WORD}\\s{0,2}(${MONTH})(?![a-zà-ỹ])(?:\\s?[,/-]?\\s{0,2}(?:năm\\s{1,2})?((?:19|20|21)\\d{2})(?!\\d))?`,
  'y',
)
const MONTH_FIRST = new RegExp(`${MONTH_WORD}\\s{0,2}(${MONTH})\\s(\\d{1,2}),\\s?((?:19|20|21)\\d{2})(?!\\d)`, 'y')
const SHORT = /(\d{1,2})([/.-])(\d{1,2})(?!\d|[/.-]\d|,\d|%| ?%|\.\d)/y

/** What announces a day without a year; without it "2/30" is a rank and "7.3" a decimal (guide, section 17). */
const CUE =
  /(?:^|[^a-zà-ỹ])(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|rạng sáng|hôm|hôm nay|hôm qua|mùng|mồng|hạn(?: cuối| chót)?(?: (?:hoàn thành|gửi|nộp|báo cáo|thực hiện|xử lý))?(?: là)?|(?:chậm|muộn) nhất(?: là)?|(?:xong|hoàn thành|hoàn tất) trước|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[ ,]?(?: ngày)? ?\(?(?:mùng |mồng )?$/
/** Weaker words announce it only with `/` or `-` and when nothing counted follows: not "trước 2/3 số hộ". */
const WEAK_CUE = /(?:^|[^a-zà-ỹ])(?:trước|từ|đến|tới|hết|vào|xong) $/
const NOTHING_FOLLOWS = /(?= ?(?:$|[.,;)\]\n]|(?:đến|tới|và|năm) ))/y

/** The day that starts at `at` (a digit, or "tháng" / "thg"), or null. */
export function dayAt(text: string, at: number, published: Moment | null, lean: Lean): DayAt | null {
  return numeric(text, at) ?? isoDay(text, at) ?? long(text, at, published, lean) ?? short(text, at, published, lean)
}

function numeric(text: string, at: number): DayAt | null {
  NUMERIC.lastIndex = at
  const match = NUMERIC.exec(text)
  if (match === null) return null
  return full(text, at, NUMERIC.lastIndex, Number(match[4]), Number(match[3]), Number(match[1]))
}

function isoDay(text: string, at: number): DayAt | null {
  ISO.lastIndex = at
  const match = ISO.exec(text)
  if (match === null) return null
  const end = ISO.lastIndex
  if (match[0].endsWith('z')) {
    const utc = momentFrom(match[0].slice(0, 10).replaceAll('/', '-') + match[0].slice(10).toUpperCase())
    return utc === null ? null : { start: at, end, moment: plusMinutes(utc, 7 * 60), inferred: false }
  }
  return full(text, at, end, Number(match[1]), Number(match[2]), Number(match[3]))
}

function long(text: string, at: number, published: Moment | null, lean: Lean): DayAt | null {
  MONTH_FIRST.lastIndex = at
  const first = MONTH_FIRST.exec(text)
  if (first !== null)
    return full(text, at, MONTH_FIRST.lastIndex, Number(first[3]), monthOf(first[1]!), Number(first[2]))
  LONG.lastIndex = at
  const match = LONG.exec(text)
  if (match === null) return null
  const end = LONG.lastIndex
  const [day, month] = [Number(match[1]), monthOf(match[2]!)]
  if (match[3] !== undefined) return full(text, at, end, Number(match[3]), month, day)
  // "3 tháng 5" may count months; a day asks for its cue.
  return CUE.test(text.slice(Math.max(0, at - 24), at)) ? yearless(text, at, end, month, day, published, lean) : null
}

function short(text: string, at: number, published: Moment | null, lean: Lean): DayAt | null {
  SHORT.lastIndex = at
  const match = SHORT.exec(text)
  if (match === null) return null
  const before = text.slice(Math.max(0, at - 28), at)
  if (!CUE.test(before)) {
    NOTHING_FOLLOWS.lastIndex = SHORT.lastIndex
    if (match[2] === '.' || !WEAK_CUE.test(before) || !NOTHING_FOLLOWS.test(text)) return null
  }
  return yearless(text, at, SHORT.lastIndex, Number(match[3]), Number(match[1]), published, lean)
}

function yearless(
  text: string,
  start: number,
  end: number,
  month: number,
  day: number,
  published: Moment | null,
  lean: Lean,
): DayAt | null {
  if (published === null || !isDay(2000, month, day)) return null
  const year = yearFor(month, day, published, lean)
  return year === null ? null : withClock(text, { start, end, moment: { year, month, day }, inferred: true })
}

function full(text: string, start: number, end: number, year: number, month: number, day: number): DayAt | null {
  if (!isDay(year, month, day)) return null
  return withClock(text, { start, end, moment: { year, month, day }, inferred: false })
}

function withClock(text: string, found: DayAt): DayAt {
  const after = clockAfter(text, found.end)
  if (after !== null) return { ...found, end: after.edge, moment: timed(found.moment, after) }
  const before = clockBefore(text, found.start)
  return before === null ? found : { ...found, start: before.edge, moment: timed(found.moment, before) }
}

function timed(moment: Moment, { hour, minute }: { hour: number; minute: number }): Moment {
  return { year: moment.year, month: moment.month, day: moment.day, hour, minute }
}
