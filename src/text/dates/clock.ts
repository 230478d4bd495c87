/** A clock time and how far it reaches. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  /** Index of its first unit, or behind its last, whichever lies away from the date. */
  readonly edge: number
}

const HALF = '(sa|ch|am|pm)(?![a-zà-ỹ\\d])'
const TIME = `(\\d{1,2})(?::(\\d{2})(?::\\d{2}(?:\\.\\d{1,6})?)?|\\s?(?:h|g|giờ)(?:\\s?(\\d{1,2})(?:\\s?phút)?)?(?![a-zà-ỹ]))(?:\\s?${HALF})?`
const BEFORE = new RegExp(`(?<![\\d:/])${TIME}[\\s,|-]{0,4}(?:ngày\\s)?$`)
const AFTER = new RegExp(`[\\s,|-]{0,4}(?:t(?=\\d)|lúc\\s)?\\s?${TIME}`, 'y')

/** "14:27", "17h30", "9 giờ 5 phút", "8:30:00 sa" directly before a date. */
export function clockBefore(text: string, date: number): Clock | null {
  const from = Math.max(0, date - 28)
  const match = BEFORE.exec(text.slice(from, date))
  return match === null ? null : clockOf(match, from + match.index)
}

/** The same directly behind a date. */
export function clockAfter(text: string, date: number): Clock | null {
  AFTER.lastIndex = date
  const match = AFTER.exec(text)
  return match === null ? null : clockOf(match, AFTER.lastIndex)
}

/** SA (sáng) and CH (chiều) are AM and PM: 12:05 SA is five past midnight. */
function clockOf(match: RegExpExecArray, edge: number): Clock | null {
  let hour = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  const half = match[4]
  if ((half === 'sa' || half === 'am') && hour === 12) hour = 0
  if ((half === 'ch' || half === 'pm') && hour < 12) hour += 12
  return hour > 23 || minute > 59 ? null : { hour, minute, edge }
}
