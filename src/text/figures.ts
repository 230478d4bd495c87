import { classOf, isDigitCode, OTHER } from './chars.ts'

const COMMA = 44
const POINT = 46
const PERCENT = 37

/** A number as read, before anything around it counts. */
export interface Plain {
  readonly end: number
  readonly value: number
  readonly decimals: number
  readonly kind: 'integer' | 'decimal' | 'thousands'
  readonly odd: boolean
}

/** One number with its own marks. `below` = it stands under a fraction line, where `1.000` is a thousand. */
export function plainAt(folded: string, start: number, to: number, below = false): Plain {
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
export function percentEnd(folded: string, at: number, to: number): number {
  let i = at
  while (i < to && folded.charCodeAt(i) === 32 && i - at < 2) i++
  if (i >= to) return 0
  if (folded.charCodeAt(i) === PERCENT) return i + 1
  return i > at && folded.startsWith('phần trăm', i) && !isWordAt(folded, i + 9) ? i + 9 : 0
}

export function digitsEnd(folded: string, at: number, to: number): number {
  let i = at
  while (i < to && isDigitCode(folded.charCodeAt(i))) i++
  return i
}

export function isWordAt(folded: string, at: number): boolean {
  return at < folded.length && classOf(folded.charCodeAt(at)) !== OTHER
}
