import { isoOf, plusDays, plusMinutes } from './calendar.ts'
import type { FoundDate, Moment } from './types.ts'

const DAYS: ReadonlyArray<readonly [words: string, days: number]> = [
  ['hôm kia', -2],
  ['hôm qua', -1],
  ['hôm nay', 0],
  ['ngày mai', 1],
  ['ngày kia', 2],
  ['sáng nay', 0],
  ['trưa nay', 0],
  ['chiều nay', 0],
  ['tối nay', 0],
  ['sáng qua', -1],
  ['chiều qua', -1],
  ['tối qua', -1],
  ['sáng mai', 1],
  ['chiều mai', 1],
]
const BY_WORDS = new Map(DAYS)
const WORDS = new RegExp(`(?:${DAYS.map(([words]) => words).join('|')})(?![a-zà-ỹ\\d])`, 'y')
const AGO = /(\d{1,3}) (phút|giờ|tiếng|ngày|tuần) trước(?![a-zà-ỹ\d])/y

/** "hôm qua", "sáng nay", "3 giờ trước" at `at`, against the publication. */
export function relativeAt(text: string, at: number, published: Moment): FoundDate | null {
  WORDS.lastIndex = at
  const words = WORDS.exec(text)
  if (words !== null) return found(at, WORDS.lastIndex, plusDays(published, BY_WORDS.get(words[0])!))
  AGO.lastIndex = at
  const ago = AGO.exec(text)
  if (ago === null) return null
  const count = Number(ago[1])
  if (ago[2] === 'ngày') return found(at, AGO.lastIndex, plusDays(published, -count))
  if (ago[2] === 'tuần') return found(at, AGO.lastIndex, plusDays(published, -7 * count))
  if (published.hour === undefined) return null
  return found(at, AGO.lastIndex, plusMinutes(published, -count * (ago[2] === 'phút' ? 1 : 60)))
}

function found(start: number, end: number, moment: Moment): FoundDate {
  return { start, end, kind: 'day', iso: isoOf(moment), certainty: 'inferred' }
}
