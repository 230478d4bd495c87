import type { Lean, Moment } from './types.ts'

const DAY_MS = 86_400_000

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && year >= 1900 && year <= 2199
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isoOf({ year, month, day, hour, minute }: Moment): string {
  const date = `${year}-${two(month)}-${two(day)}`
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute ?? 0)}`
}

export function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

/** The moment as minutes of an imaginary clock without zones: only differences mean something. */
function millisOf(m: Moment): number {
  return Date.UTC(m.year, m.month - 1, m.day, m.hour ?? 0, m.minute ?? 0)
}

function momentOf(millis: number, withClock: boolean): Moment {
  const date = new Date(millis)
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  return withClock ? { ...day, hour: date.getUTCHours(), minute: date.getUTCMinutes() } : day
}

export function plusDays(m: Moment, days: number): Moment {
  return momentOf(millisOf({ year: m.year, month: m.month, day: m.day }) + days * DAY_MS, false)
}

export function plusMinutes(m: Moment, minutes: number): Moment {
  return momentOf(millisOf(m) + minutes * 60_000, true)
}

export function plusMonths(m: Moment, months: number): { year: number; month: number } {
  const index = m.year * 12 + m.month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/**
 * The year of a day that states none (guide, section 17): that of the publication, minus one when the day would lie more than
 * 30 days ahead. A deadline lies ahead: the next year when the day is more than 60 days gone.
 */
export function yearFor(month: number, day: number, published: Moment, lean: Lean): number | null {
  const { year } = published
  const gap = (millisOf({ year, month, day }) - millisOf({ ...published, hour: 0, minute: 0 })) / DAY_MS
  const guess = lean === 'past' ? (gap > 30 ? year - 1 : year) : gap < -60 ? year + 1 : year
  return isDay(guess, month, day) ? guess : null
}

/** `YYYY-MM-DD[THH:mm…]` to its parts. */
export function momentFrom(value: string | Moment | null | undefined): Moment | null {
  if (value == null) return null
  if (typeof value !== 'string') return value
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(value)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isDay(year, month, day)) return null
  return match[4] === undefined
    ? { year, month, day }
    : { year, month, day, hour: Number(match[4]), minute: Number(match[5]) }
}
