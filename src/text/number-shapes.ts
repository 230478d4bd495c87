import { classOf, DIGIT, isDigitCode, LETTER } from './chars.ts'
import { digitsEnd, isWordAt } from './figures.ts'
import type { NumberSpan } from './number-span.ts'

const DASH = 45
const POINT = 46
const SLASH = 47
const COLON = 58

/** More digits than any figure of this domain has; a longer run is a counter, a phone or an attack. */
export const MAX_DIGITS = 15

/** `29-4-2020`, `06/8/2018`, `24.7.2017`, `10/2022`: day-month-year always; never month first. */
export function dateAt(folded: string, start: number, to: number): NumberSpan | null {
  const one = digitsEnd(folded, start, to)
  const mark = folded.charCodeAt(one)
  if (one - start > 2 || (mark !== SLASH && mark !== DASH && mark !== POINT)) return null
  const two = digitsEnd(folded, one + 1, to)
  const middle = two - one - 1
  if (middle === 4 && mark !== POINT) {
    const month = Number(folded.slice(start, one))
    const year = Number(folded.slice(one + 1, two))
    const ends = folded.charCodeAt(two) !== SLASH || !isWordAt(folded, two + 1)
    if (month >= 1 && month <= 12 && year >= 1900 && year <= 2100 && ends) return dated(folded, start, two)
    return null
  }
  if (middle < 1 || middle > 2 || folded.charCodeAt(two) !== mark) return null
  const three = digitsEnd(folded, two + 1, to)
  const length = three - two - 1
  if (length !== 4 && (length !== 2 || mark === POINT)) return null
  const day = Number(folded.slice(start, one))
  const month = Number(folded.slice(one + 1, two))
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  if (folded.charCodeAt(three) === mark && isDigitCode(folded.charCodeAt(three + 1))) return null
  return dated(folded, start, three)
}

function dated(folded: string, start: number, end: number): NumberSpan {
  return { ...code(folded, start, end), kind: 'date' }
}

/** `15:43`, `8:30:00`, `8h30`, `17h`. */
export function timeAt(folded: string, start: number, run: number, to: number): NumberSpan | null {
  const mark = folded.charCodeAt(run)
  if (run - start > 2 || Number(folded.slice(start, run)) > 24) return null
  if (mark === 104 && classOf(folded.charCodeAt(run + 1)) !== LETTER) {
    const minutes = digitsEnd(folded, run + 1, to)
    return { ...code(folded, start, Math.min(minutes, run + 3)), kind: 'time' }
  }
  if (mark !== COLON) return null
  let end = digitsEnd(folded, run + 1, to)
  if (end - run !== 3 || folded.charCodeAt(run + 1) > 53) return null
  const seconds = digitsEnd(folded, end + 1, to)
  if (folded.charCodeAt(end) === COLON && seconds - end === 3) end = seconds
  return { ...code(folded, start, end), kind: 'time' }
}

/** Numbers of documents: `104/QĐ-TTg`, `30/2018/QĐ-UBND`, `131/2020/QH14`, `34-KL/TW`, `02-CTr/QU`. */
export function citationAt(folded: string, start: number, run: number, to: number): NumberSpan | null {
  const mark = folded.charCodeAt(run)
  if (mark !== SLASH && mark !== DASH) return null
  let i = run + 1
  if (mark === SLASH && isDigitCode(folded.charCodeAt(i))) {
    const year = digitsEnd(folded, i, to)
    if (year - i !== 4 || folded.charCodeAt(year) !== SLASH) return null
    i = year + 1
  }
  let letters = 0
  let slashed = mark === SLASH
  let end = i
  for (; end < to && end - i < 24; end++) {
    const code = folded.charCodeAt(end)
    const kind = classOf(code)
    if (kind === LETTER) letters++
    else if (code === SLASH && isWordAt(folded, end + 1)) slashed = true
    else if (kind !== DIGIT && !((code === DASH || code === 38) && isWordAt(folded, end + 1))) break
  }
  return letters >= 2 && slashed && classOf(folded.charCodeAt(i)) === LETTER ? code(folded, start, end) : null
}

export function code(folded: string, start: number, end: number): NumberSpan {
  return {
    start,
    end,
    value: Number.parseInt(folded.slice(start, Math.min(end, start + MAX_DIGITS)), 10),
    raw: folded.slice(start, end),
    decimals: 0,
    kind: 'code',
    percent: false,
    of: null,
    high: null,
    odd: false,
  }
}
