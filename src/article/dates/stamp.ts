import { parseStamp } from '../../text/index.ts'

const ISO = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|GMT|UTC|[+-]\d\d:?\d\d)?)?\s*$/i
const VIETNAM_MINUTES = 7 * 60

/** A stated time in Vietnam time, and whether it was given as an instant of another zone. */
export interface Stamp {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` */
  readonly iso: string
  readonly utc: boolean
}

/** A machine's or an editor's date: ISO with its offset brought to Vietnam time, anything else as Vietnamese writes it. */
export function readStamp(text: string): Stamp | null {
  const match = ISO.exec(text)
  if (match === null) {
    const rfc = rfcDate(text)
    if (rfc !== null) return rfc
    const stamp = parseStamp(text)
    return stamp === null ? null : { iso: stamp.iso.slice(0, 16), utc: false }
  }
  const [, year, month, day, hour, minute, zone] = match
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined || minute === undefined) return { iso: date, utc: false }
  if (hour > '23' || minute > '59') return null
  if (zone === undefined) return { iso: `${date}T${hour}:${minute}`, utc: false }
  const offset = offsetOf(zone)
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return { iso: isoOf(at + (VIETNAM_MINUTES - offset) * 60_000), utc: offset !== VIETNAM_MINUTES }
}

const RFC =
  /^\s*(?:[a-z]{3},\s*)?(\d{1,2})\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(\d{4})\s+(\d\d):(\d\d)(?::\d\d)?\s*(GMT|UTC|Z|[+-]\d{4})\s*$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function rfcDate(text: string): Stamp | null {
  const match = RFC.exec(text)
  if (match === null) return null
  const month = MONTHS.indexOf(match[2]!.slice(0, 3).toLowerCase())
  const offset = offsetOf(match[6]!)
  const at = Date.UTC(Number(match[3]), month, Number(match[1]), Number(match[4]), Number(match[5]))
  return { iso: isoOf(at + (VIETNAM_MINUTES - offset) * 60_000), utc: offset !== VIETNAM_MINUTES }
}

/** Minutes between two stamps; day-only stamps count from noon so that neither side of the day is favoured. */
export function minutesBetween(a: string, b: string): number {
  return Math.abs(millis(a) - millis(b)) / 60_000
}

function millis(iso: string): number {
  return Date.parse(iso.length === 10 ? `${iso}T12:00Z` : `${iso}Z`)
}

function offsetOf(zone: string): number {
  if (/^[a-z]/i.test(zone)) return 0
  const sign = zone[0] === '-' ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
}

function isoOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 16)
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
