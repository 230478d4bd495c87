import { UsageError } from '../errors.ts'

export function oneOf<const T extends string>(flag: string, value: unknown, allowed: readonly T[]): T {
  if (allowed.includes(value as T)) return value as T
  throw new UsageError(`${flag} takes ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not "${value}".`)
}

export function wholeNumber(flag: string, value: unknown, least: number, most: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not "${value}".`)
}

/** A day of the calendar: `2026-02-30` is none. */
export function dayOf(flag: string, value: unknown): string {
  const day = String(value)
  if (isCalendarDay(day)) return day
  throw new UsageError(`${flag} takes a day, as 2026-06-30, not "${day}".`)
}

/** `--published`: a day, or a minute in Viet Nam. */
export function publishedOf(value: unknown): string | null {
  if (value === undefined) return null
  const text = String(value)
  const [day = '', minute] = text.split('T')
  if (isCalendarDay(day) && (minute === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(minute))) return text
  throw new UsageError(`--published takes a date, as 2024-04-04 or 2024-04-04T15:43, not "${text}".`)
}

/** `--city`, or null. */
export function cityOf(value: unknown): 'hanoi' | 'hcmc' | null {
  return value === undefined ? null : oneOf('--city', value, ['hanoi', 'hcmc'])
}

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
