import { isBoundary, isDigitCode } from './chars.ts'
import { numberWordAt } from './number-words.ts'

/** Ordinals that are no cardinals. Cardinal words (hai, ba, mười lăm) are ordinals as well after thứ, hạng, vị trí. */
const VIETNAMESE: ReadonlyMap<string, number> = new Map([
  ['nhất', 1],
  ['nhì', 2],
  ['nhị', 2],
  ['tư', 4],
  ['chót', -1],
  ['bét', -1],
  ['cuối', -1],
])
const ENGLISH: ReadonlyMap<string, number> = new Map(
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth',
    'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ]
    .join(' ')
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
)

/** The ordinal a single folded word stands for (`nhất` 1, `nhì` 2, `tư` 4, `third` 3), -1 for a last place, else null. */
export function ordinalWord(word: string): number | null {
  const own = VIETNAMESE.get(word) ?? ENGLISH.get(word)
  if (own !== undefined) return own
  const number = numberWordAt(word, 0)
  return number !== null && number.end === word.length && number.value > 0 ? number.value : null
}

export interface OrdinalSpan {
  readonly start: number
  readonly end: number
  /** -1 = last place. */
  readonly value: number
}

/** An ordinal in words or digits that starts at `at`: `nhất`, `hai mươi mốt`, `02`, `3rd`. The caller has read "thứ" or "hạng". */
export function ordinalAt(folded: string, at: number): OrdinalSpan | null {
  let end = at
  while (isDigitCode(folded.charCodeAt(end)) && end - at < 4) end++
  if (end > at) return digitsAt(folded, at, end)
  while (end < folded.length && end - at < 12 && !isBoundary(folded, end + 1)) end++
  end = Math.min(end + 1, folded.length)
  const special = VIETNAMESE.get(folded.slice(at, end)) ?? ENGLISH.get(folded.slice(at, end))
  const words = numberWordAt(folded, at)
  if (words !== null && words.value > 0 && (special === undefined || words.end > end)) return words
  return special === undefined ? null : { start: at, end, value: special }
}

function digitsAt(folded: string, at: number, end: number): OrdinalSpan | null {
  const suffix = folded.slice(end, end + 2)
  const to = /^(?:st|nd|rd|th)$/.test(suffix) && isBoundary(folded, end + 2) ? end + 2 : end
  return isBoundary(folded, to) ? { start: at, end: to, value: Number(folded.slice(at, end)) } : null
}
