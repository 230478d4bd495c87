import { classOf, OTHER } from './chars.ts'

/** Words that are a digit on their own. `tư`, `mốt`, `lăm` are digits only after a ten (hai mươi tư), see `AFTER_TEN`. */
const DIGIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
])
const AFTER_TEN: ReadonlyMap<string, number> = new Map([...DIGIT_WORDS, ['mốt', 1], ['tư', 4], ['lăm', 5], ['nhăm', 5]])
/** Without `mươi` (ba lăm = 35) only these endings are safe: `hai ba` means "two or three". */
const SHORT_TEN: ReadonlyMap<string, number> = new Map([
  ['mốt', 1],
  ['lăm', 5],
  ['nhăm', 5],
])
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['triệu', 1e6],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
])

export interface WordNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The word at `at`, skipping the single spaces before it; null at punctuation, a digit or the end. */
function wordAt(folded: string, at: number): Word | null {
  let start = at
  while (folded.charCodeAt(start) === 32 && start - at < 4) start++
  let end = start
  while (end < folded.length && end - start <= 8 && classOf(folded.charCodeAt(end)) !== OTHER) end++
  return end === start || end - start > 8 ? null : { start, end, text: folded.slice(start, end) }
}

/** The longest number in words that starts at `at` (a word start): `ba mươi mốt`, `một trăm linh năm`, `hai nghìn`. */
export function numberWordAt(folded: string, at: number): WordNumber | null {
  const first = wordAt(folded, at)
  if (first === null || first.start !== at) return null
  let total = 0
  let end = -1
  let from = at
  let limit = Number.POSITIVE_INFINITY
  for (;;) {
    const part = belowThousand(folded, from, end >= 0)
    if (part === null) break
    const group = wordAt(folded, part.end)
    const scale = group === null ? undefined : GROUPS.get(group.text)
    if (scale !== undefined && scale < limit) {
      total += part.value * scale
      end = group!.end
      limit = scale
      from = nextWordStart(folded, end)
      continue
    }
    if (limit > 1) {
      total += part.value
      end = part.end
    }
    break
  }
  return end < 0 ? null : { start: at, end, value: total }
}

function nextWordStart(folded: string, at: number): number {
  return folded.charCodeAt(at) === 32 ? at + 1 : at
}

function belowThousand(folded: string, at: number, inside: boolean): { end: number; value: number } | null {
  const first = wordAt(folded, at)
  if (first === null) return null
  const digit = DIGIT_WORDS.get(first.text)
  if (digit !== undefined) {
    const second = wordAt(folded, first.end)
    if (second?.text === 'trăm') {
      const rest = afterHundred(folded, second.end)
      return rest === null
        ? { end: second.end, value: digit * 100 }
        : { end: rest.end, value: digit * 100 + rest.value }
    }
  }
  if (inside && (first.text === 'linh' || first.text === 'lẻ')) return afterHundred(folded, at)
  return belowHundred(folded, at)
}

function afterHundred(folded: string, at: number): { end: number; value: number } | null {
  const first = wordAt(folded, at)
  if (first === null) return null
  if (first.text === 'linh' || first.text === 'lẻ') {
    const unit = wordAt(folded, first.end)
    const value = unit === null ? undefined : AFTER_TEN.get(unit.text)
    return value === undefined ? null : { end: unit!.end, value }
  }
  return belowHundred(folded, first.start, true)
}

function belowHundred(folded: string, at: number, onlyTens = false): { end: number; value: number } | null {
  const first = wordAt(folded, at)
  if (first === null) return null
  if (first.text === 'mười') return withUnit(folded, first.end, 10, DIGIT_WORDS_OR_LAM)
  if (first.text === 'hăm') return withUnit(folded, first.end, 20, AFTER_TEN, true)
  const digit = DIGIT_WORDS.get(first.text)
  if (digit === undefined) return null
  const second = wordAt(folded, first.end)
  if (digit >= 2 && second !== null) {
    if (second.text === 'mươi') return withUnit(folded, second.end, digit * 10, AFTER_TEN)
    if (second.text === 'chục') return { end: second.end, value: digit * 10 }
    const unit = SHORT_TEN.get(second.text)
    if (unit !== undefined) return { end: second.end, value: digit * 10 + unit }
  }
  return onlyTens ? null : { end: first.end, value: digit }
}

const DIGIT_WORDS_OR_LAM: ReadonlyMap<string, number> = new Map([...DIGIT_WORDS, ['lăm', 5], ['nhăm', 5], ['tư', 4]])

function withUnit(
  folded: string,
  at: number,
  ten: number,
  units: ReadonlyMap<string, number>,
  required = false,
): { end: number; value: number } | null {
  const unit = wordAt(folded, at)
  const value = unit === null ? undefined : units.get(unit.text)
  // "mười năm" is ten years, "hai mươi năm" is twenty years: after a ten, five is lăm.
  if (value === undefined || value === 0 || unit!.text === 'năm') return required ? null : { end: at, value: ten }
  return { end: unit!.end, value: ten + value }
}

/** The value of a whole phrase in words, or null: `mười lăm` → 15, `mười lăm phường` → null. */
export function numberWord(phrase: string): number | null {
  const number = numberWordAt(phrase, 0)
  return number !== null && number.end === phrase.length ? number.value : null
}

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A whole number (0 … 999,999,999) in Vietnamese words; the way back of `numberWord`. */
export function numberInWords(value: number): string {
  if (value < 1000) return hundreds(value)
  const [worth, name] = value >= 1e6 ? [1e6, 'triệu'] : [1e3, 'nghìn']
  const rest = value % worth
  const head = `${numberInWords(Math.floor(value / worth))} ${name}`
  if (rest === 0) return head
  const tail =
    rest < 100 && value < 1e6 ? `không trăm ${rest < 10 ? 'linh ' : ''}${numberInWords(rest)}` : numberInWords(rest)
  return `${head} ${tail}`
}

function hundreds(value: number): string {
  if (value < 100) return tens(value)
  const rest = value % 100
  const head = `${UNITS[Math.floor(value / 100)]} trăm`
  if (rest === 0) return head
  return rest < 10 ? `${head} linh ${UNITS[rest]}` : `${head} ${tens(rest)}`
}

function tens(value: number): string {
  if (value < 10) return UNITS[value]!
  const ten = Math.floor(value / 10)
  const unit = value % 10
  const head = ten === 1 ? 'mười' : `${UNITS[ten]} mươi`
  if (unit === 0) return head
  if (unit === 5) return `${head} lăm`
  if (ten === 1) return `${head} ${UNITS[unit]}`
  if (unit === 1) return `${head} mốt`
  return `${head} ${unit === 4 ? 'tư' : UNITS[unit]}`
}
