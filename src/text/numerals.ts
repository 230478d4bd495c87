import { classOf, DIGIT, isDigitCode, LETTER, OTHER } from './chars.ts'

/**
 * What a run of digits is by its own shape and its nearest neighbours:
 * `integer` 17, 02 · `decimal` 96,38 · `thousands` 27.114 · `fraction` 2/30 and 91,44/100 · `range` 80-90%, 2021-2025 ·
 * `date` 29-4-2020, 06/8/2018, tháng-year 10/2022 · `time` 15:43, 8h30 · `code` 104/QĐ-TTg, 34-KL/TW, q11x, COVID-19.
 * `2/3` and `13-10` stay fraction and range: only their context tells a date (language guide, 17).
 */
export type NumberKind = 'integer' | 'decimal' | 'thousands' | 'fraction' | 'range' | 'date' | 'time' | 'code'

export interface NumberSpan {
  readonly start: number
  /** After the digits and a percent sign; a word of measure is outside. */
  readonly end: number
  /** Of a fraction the part above the line, of a range its lower end. */
  readonly value: number
  /** The digits as written, folded, without a percent sign; of a fraction or range only the first number. */
  readonly raw: string
  /** Digits after the decimal mark. */
  readonly decimals: number
  readonly kind: NumberKind
  readonly percent: boolean
  /** What stands under the line of a fraction: total of a rank or scale of a score. */
  readonly of: number | null
  /** Upper end of a range. */
  readonly high: number | null
  /** A typing error was read over (`0,.5`): extract as written and warn (language guide, N13). */
  readonly odd: boolean
}

interface Plain {
  readonly end: number
  readonly value: number
  readonly decimals: number
  readonly kind: 'integer' | 'decimal' | 'thousands'
  readonly odd: boolean
}

const COMMA = 44
const DASH = 45
const POINT = 46
const SLASH = 47
const COLON = 58
const PERCENT = 37

/** More digits than any figure of this domain has; a longer run is a counter, a phone or an attack. */
const MAX_DIGITS = 15

/** Every number in digits, left to right, in one pass. */
export function scanNumbers(folded: string, from = 0, to: number = folded.length): NumberSpan[] {
  const found: NumberSpan[] = []
  for (let i = from; i < to; ) {
    const code = folded.charCodeAt(i)
    if (code < 48 || code > 57) {
      i++
      continue
    }
    const span = readAt(folded, i, to)
    found.push(span)
    i = span.end
  }
  return found
}

function readAt(folded: string, start: number, to: number): NumberSpan {
  const run = digitsEnd(folded, start, to)
  const before = start > 0 ? folded.charCodeAt(start - 1) : 32
  if (run - start > MAX_DIGITS || (classOf(before) === LETTER && isLatin(before))) return code(folded, start, run)
  const dashed = before === DASH && start > 1 && classOf(folded.charCodeAt(start - 2)) === LETTER
  if (dashed) return code(folded, start, run)
  const special = dateAt(folded, start, to) ?? timeAt(folded, start, run, to) ?? citationAt(folded, start, run, to)
  if (special !== null) return special
  const own = plainAt(folded, start, to)
  return fractionAt(folded, start, own, to) ?? rangeAt(folded, start, own, to) ?? single(folded, start, own, to)
}

function single(folded: string, start: number, own: Plain, to: number): NumberSpan {
  const percent = percentEnd(folded, own.end, to)
  return span(folded, start, own, { kind: own.kind, end: percent > 0 ? percent : own.end, percent: percent > 0 })
}

/** `2/30`, `91,44/100`, `95/100%`; the line may have one space on either side. */
function fractionAt(folded: string, start: number, own: Plain, to: number): NumberSpan | null {
  let i = own.end
  if (folded.charCodeAt(i) === 32 && folded.charCodeAt(i + 1) === SLASH) i++
  if (folded.charCodeAt(i) !== SLASH) return null
  i++
  if (folded.charCodeAt(i) === 32) i++
  if (i >= to || !isDigitCode(folded.charCodeAt(i))) return null
  const below = plainAt(folded, i, to, true)
  if (below.kind === 'decimal' && below.decimals !== 1) return null
  const percent = percentEnd(folded, below.end, to)
  return span(folded, start, own, {
    kind: 'fraction',
    end: percent > 0 ? percent : below.end,
    percent: percent > 0,
    of: below.value,
    odd: own.odd || below.odd,
  })
}

/** `80-90%`, `2021 - 2025`, `1-2 bậc`: two numbers that rise. `đến` between numbers is grammar, not one numeral. */
function rangeAt(folded: string, start: number, own: Plain, to: number): NumberSpan | null {
  const lowPercent = percentEnd(folded, own.end, to)
  let i = lowPercent > 0 ? lowPercent : own.end
  const spaced = folded.charCodeAt(i) === 32
  if (spaced) i++
  if (folded.charCodeAt(i) !== DASH) return null
  i++
  if (folded.charCodeAt(i) === 32) i++
  else if (spaced) return null
  if (i >= to || !isDigitCode(folded.charCodeAt(i))) return null
  const high = plainAt(folded, i, to)
  if (classOf(folded.charCodeAt(high.end)) === LETTER && high.end < to) return null
  const percent = percentEnd(folded, high.end, to)
  return span(folded, start, own, {
    kind: 'range',
    end: percent > 0 ? percent : high.end,
    percent: percent > 0,
    high: high.value,
    odd: own.odd || high.odd,
  })
}

/** `29-4-2020`, `06/8/2018`, `24.7.2017`, `10/2022`: day-month-year always; never month first. */
function dateAt(folded: string, start: number, to: number): NumberSpan | null {
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
function timeAt(folded: string, start: number, run: number, to: number): NumberSpan | null {
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
function citationAt(folded: string, start: number, run: number, to: number): NumberSpan | null {
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

/** One number with its own marks. `below` = it stands under a fraction line, where `1.000` is a thousand. */
function plainAt(folded: string, start: number, to: number, below = false): Plain {
  const run = digitsEnd(folded, start, to)
  const whole = folded.slice(start, run)
  const mark = folded.charCodeAt(run)
  if ((mark === POINT || mark === COMMA) && run - start <= 3 && run + 3 < to + 1) {
    const groups = groupsEnd(folded, run, mark, to)
    if (groups > run + 4 || (groups > 0 && mark === POINT && isThousands(folded, whole, run, groups, to, below)))
      return { end: groups, value: ungroup(folded, start, groups, mark), decimals: 0, kind: 'thousands', odd: false }
  }
  if (mark === POINT || mark === COMMA) {
    const next = folded.charCodeAt(run + 1)
    // "0,.5" is a slip of the keyboard; the figure is still legible.
    const odd = (next === POINT || next === COMMA) && isDigitCode(folded.charCodeAt(run + 2))
    const from = odd ? run + 2 : run + 1
    const end = digitsEnd(folded, from, to)
    if (end > from && end - from <= 6 && !(mark === POINT && isGluedItem(folded, end)))
      return {
        end,
        value: Number(`${whole}.${folded.slice(from, end)}`),
        decimals: end - from,
        kind: 'decimal',
        odd,
      }
  }
  return { end: run, value: Number(whole), decimals: 0, kind: 'integer', odd: false }
}

/** End of `.ddd` groups after the first digits, or 0 when there is none. */
function groupsEnd(folded: string, run: number, mark: number, to: number): number {
  let end = 0
  let i = run
  while (folded.charCodeAt(i) === mark && digitsEnd(folded, i + 1, to) === i + 4) {
    i += 4
    end = i
  }
  return end
}

/** Decision for `X.YYY` of language guide 6.1: a decimal before điểm or % when at most 100, else a thousand. */
function isThousands(folded: string, whole: string, run: number, end: number, to: number, below: boolean): boolean {
  if (whole.startsWith('0')) return false
  if (below) return true
  if (Number(whole) >= 100) return true
  // 1.000 điểm is a scale, not 1; nobody prints three zeros behind a point.
  if (folded.charCodeAt(run + 2) === 48 && folded.charCodeAt(run + 3) === 48) return true
  return !(percentEnd(folded, end, to) > 0 || wordFollows(folded, end, 'điểm') || wordFollows(folded, end, 'points'))
}

function wordFollows(folded: string, at: number, word: string): boolean {
  const start = folded.charCodeAt(at) === 32 ? at + 1 : at
  return folded.startsWith(word, start)
}

function ungroup(folded: string, start: number, end: number, mark: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const code = folded.charCodeAt(i)
    if (code !== mark) value = value * 10 + code - 48
  }
  return value
}

/** `7.8.` cannot happen in prose; a point number that runs into another point and digit is an outline number. */
function isGluedItem(folded: string, end: number): boolean {
  return folded.charCodeAt(end) === POINT && isDigitCode(folded.charCodeAt(end + 1))
}

/** End of `%`, ` %` or ` phần trăm` behind a number, or 0. */
function percentEnd(folded: string, at: number, to: number): number {
  let i = at
  while (i < to && folded.charCodeAt(i) === 32 && i - at < 2) i++
  if (i >= to) return 0
  if (folded.charCodeAt(i) === PERCENT) return i + 1
  return i > at && folded.startsWith('phần trăm', i) && !isWordAt(folded, i + 9) ? i + 9 : 0
}

function digitsEnd(folded: string, at: number, to: number): number {
  let i = at
  while (i < to && isDigitCode(folded.charCodeAt(i))) i++
  return i
}

function isWordAt(folded: string, at: number): boolean {
  return at < folded.length && classOf(folded.charCodeAt(at)) !== OTHER
}

/** A flattened page glues a heading or name to a figure (`Chính trị2024`); only a Latin letter makes a code (`covid19`, `q11`). */
function isLatin(code: number): boolean {
  return code >= 97 && code <= 122
}

function code(folded: string, start: number, end: number): NumberSpan {
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

function span(
  folded: string,
  start: number,
  own: Plain,
  rest: { kind: NumberKind; end: number; percent: boolean; of?: number; high?: number; odd?: boolean },
): NumberSpan {
  return {
    start,
    end: rest.end,
    value: own.value,
    raw: folded.slice(start, own.end),
    decimals: own.decimals,
    kind: rest.kind,
    percent: rest.percent,
    of: rest.of ?? null,
    high: rest.high ?? null,
    odd: rest.odd ?? own.odd,
  }
}
