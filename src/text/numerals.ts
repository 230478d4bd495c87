import { classOf, isDigitCode, LETTER } from './chars.ts'
import { digitsEnd, type Plain, percentEnd, plainAt } from './figures.ts'
import { citationAt, code, dateAt, MAX_DIGITS, timeAt } from './number-shapes.ts'
import type { NumberKind, NumberSpan } from './number-span.ts'

const DASH = 45
const SLASH = 47

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

/** The number whose digits begin at `start`, or null when none does. */
export function numberAt(folded: string, start: number, to: number = folded.length): NumberSpan | null {
  return start < to && isDigitCode(folded.charCodeAt(start)) ? readAt(folded, start, to) : null
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

/** A flattened page glues a heading or name to a figure (`Chính trị2024`); only a Latin letter makes a code (`covid19`, `q11`). */
function isLatin(code: number): boolean {
  return code >= 97 && code <= 122
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
