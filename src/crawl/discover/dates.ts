/**
 * Dates of feeds, read leniently: RFC 822 also with `GMT+7`, W3C dates, `4/4/2024 3:43:00 PM` and `04/04/2024 15:43`, which are
 * day first and Vietnam time. Null when unreadable: a feed's date only helps discovery.
 */
export function feedDate(raw: string | null): Date | null {
  const text = raw?.trim() ?? ''
  if (text === '') return null
  const dayFirst = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?/i.exec(text)
  if (dayFirst !== null) return vietnamTime(dayFirst)
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (iso !== null) return valid(`${iso[1]}T${iso[2] ?? '00:00'}${zone(iso[3])}`)
  return valid(text.replace(/\b(?:GMT|UTC)\s*\+\s*0?7\b/i, '+0700'))
}

function zone(text: string | undefined): string {
  if (text === undefined) return '+07:00'
  return text === 'Z' || text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`
}

function vietnamTime([
  ,
  day,
  month,
  year,
  hour = '0',
  minute = '00',
  second = '00',
  half,
]: RegExpExecArray): Date | null {
  let hours = Number(hour)
  if (half !== undefined) hours = (hours % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  const two = (value: string | number) => String(value).padStart(2, '0')
  return valid(`${year}-${two(month!)}-${two(day!)}T${two(hours)}:${minute}:${second}+07:00`)
}

function valid(text: string): Date | null {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date
}
