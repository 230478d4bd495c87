import { SourceText } from './source-text.ts'
import type { Span } from './span.ts'

/**
 * Sentences of Vietnamese news. A stop ends a sentence when a new one can begin behind it: a capital, a digit, an opening
 * quote or bracket, a bullet, the end of the paragraph. Case stands in the text as given only, so pass the `SourceText`;
 * without it every letter counts as a possible beginning.
 *
 * Line breaks end a sentence, unless the line was merely wrapped (it goes on in lower case, or a role waits for its name:
 * portals break "Bí thư Quận ủy / Vũ …" there). Spans are trimmed and in order; white space between them belongs to none.
 * Linear: one pass over the stops, each looks at a bounded neighbourhood.
 */
export function splitSentences(folded: string, from: number, to: number, cased?: SourceText | string): Span[] {
  const isUpper = upperTest(folded, cased)
  const spans: Span[] = []
  let start = skipSpace(folded, from, to)
  let at = start
  const cut = (end: number, next: number) => {
    const last = trimEnd(folded, start, end)
    if (last > start) spans.push({ start, end: last })
    start = skipSpace(folded, next, to)
    at = start
  }
  while (at < to) {
    const code = folded.charCodeAt(at)
    if (code === NEWLINE) {
      if (wraps(folded, start, at, to, isUpper)) at++
      else cut(at, at + 1)
    } else if (isStop(code)) {
      const stop = readStop(folded, at, to, isUpper)
      if (ends(folded, start, at, stop, to, isUpper)) cut(stop.end, stop.end)
      else at = stop.end
    } else at++
  }
  cut(to, to)
  return spans
}

const NEWLINE = 10
const SPACE = 32
const BANG = 33
const QUOTE = 34
const DOT = 46
const QUESTION = 63
const ELLIPSIS = 0x2026

interface Stop {
  /** Behind the stops and the closing quotes and brackets that belong to them. */
  readonly end: number
  /** The first character of the run is the only stop. */
  readonly single: boolean
  readonly closed: boolean
}

/** A run of stops with what closes behind it: `...`, `?!`, `."`, and, in spaced-out text, ` ... " .` */
function readStop(text: string, from: number, to: number, isUpper: Upper): Stop {
  let end = from
  let stops = 0
  let closed = false
  while (end < to && end - from < 40) {
    const spaced = text.charCodeAt(end) === SPACE
    const at = spaced ? end + 1 : end
    if (at >= to) break
    const code = text.charCodeAt(at)
    if (isStop(code)) {
      if (spaced && !standsFree(text, at + 1, to)) break
      stops++
    } else if (code === 0x29 || code === 0x5d) closed = true
    else if (code === QUOTE || code === 39) {
      if (spaced ? opensNext(text, at, to, isUpper) : isWordCode(text, at + 1, to)) break
      closed = true
    } else break
    end = at + 1
  }
  return { end, single: stops === 1, closed }
}

function standsFree(text: string, at: number, to: number): boolean {
  if (at >= to) return true
  const code = text.charCodeAt(at)
  return code === SPACE || code === NEWLINE || isStop(code)
}

function isWordCode(text: string, at: number, to: number): boolean {
  if (at >= to) return false
  const code = text.charCodeAt(at)
  return isLetterCode(code) || (code >= 48 && code <= 57)
}

/** A free-standing straight quote behind a stop: it opens the next sentence when a capital follows, else it closes this one. */
function opensNext(text: string, at: number, to: number, isUpper: Upper): boolean {
  if (!standsFree(text, at + 1, to)) return text.charCodeAt(at + 1) !== 0x2c
  const next = skipBlank(text, at + 1, to)
  return isWordCode(text, next, to) && isUpper(next)
}

function isStop(code: number): boolean {
  return code === DOT || code === QUESTION || code === BANG || code === ELLIPSIS
}

type Upper = (at: number) => boolean

function ends(text: string, start: number, at: number, stop: Stop, to: number, isUpper: Upper): boolean {
  if (at === start) return false
  if (stop.end >= to) return true
  const next = skipBlank(text, stop.end, to)
  if (next >= to || text.charCodeAt(next) === NEWLINE) return true
  const glued = next === stop.end
  if (glued) return !stop.closed && gluedStart(text, at, next, to, isUpper)
  if (stop.single && text.charCodeAt(at) === DOT && isAbbreviation(text, start, at, next, isUpper)) return false
  return begins(text, next, to, isUpper)
}

/** What can open a sentence: a capital, a digit, an opening quote or bracket, a bullet or dash before a capital. */
function begins(text: string, at: number, to: number, isUpper: Upper): boolean {
  const code = text.charCodeAt(at)
  if (isLetterCode(code)) return isUpper(at)
  if (code >= 48 && code <= 57) return true
  if (code === QUOTE || code === 0x3e || code === 0x28 || code === 0x5b || code === 39) return true
  if (code === 0x2d || code === 0x2b || code === 0x2a || code === 0x2022 || code === 0x25cf) {
    const next = skipBlank(text, at + 1, to)
    return next < to && (!isLetterCode(text.charCodeAt(next)) || isUpper(next))
  }
  return code > 0x2000
}

/** "hội nghị.Ông": copies lose the space. A lower-case word of three letters or more, then a capitalised one. */
function gluedStart(text: string, at: number, next: number, to: number, isUpper: Upper): boolean {
  if (!isLetterCode(text.charCodeAt(next)) || !isUpper(next)) return false
  if (next + 1 < to && (isUpper(next + 1) || text.charCodeAt(next + 1) === DOT)) return false
  const word = wordStart(text, at, at - 12)
  if (at - word < 2) return text.charCodeAt(at - 1) === 0x25 || text.charCodeAt(at - 1) === 0x29
  return !isUpper(word) && !ABBREVIATIONS.has(text.slice(word, at)) && !DOMAIN_TAILS.has(text.slice(next, next + 3))
}

const DOMAIN_TAILS = new Set(['com', 'net', 'org', 'gov'])

/** Titles, type words and letters with a stop that ends nothing. `v.v.` and `tr.` do end when a capital follows. */
const ABBREVIATIONS = new Set(
  (
    'tp tx tt q p h x ths ts gs pgs ks bs cn nsnd nsưt nghs kts ls cử mr mrs ms dr st no vs đ đc đ/c ' +
    'thS.ts gs.ts pgs.ts gs.tskh p.v t.p tp.h ptts pts ubnd cty đh th nxb stt pct bt ô b'
  )
    .toLowerCase()
    .split(' '),
)
/** "hạng A. Quận …": a class letter behind these ends a sentence like any word. */
const CLASS_WORDS = /(?:loại|hạng|nhóm|lớp|khối|vitamin|mức|bảng|điểm|tuyến|block|khu|lô|gan) $/

function isAbbreviation(text: string, start: number, at: number, next: number, isUpper: Upper): boolean {
  if (text.charCodeAt(at - 1) === SPACE) return false
  const word = tokenStart(text, at, Math.max(start, at - 12))
  const token = text.slice(word, at)
  if (token.length === 1 && isLetterCode(token.charCodeAt(0))) {
    if (!isUpper(word)) return word === start || text.charCodeAt(word - 1) !== SPACE || isUpper(next) === false
    return !CLASS_WORDS.test(text.slice(Math.max(start, word - 9), word))
  }
  if (word === start && /^(?:\d{1,3}|[ivx]{1,4})(?:\.\d{1,2})*$/.test(token)) return true // "1. Quận …": an item number
  return ABBREVIATIONS.has(token) || (/^(?:[a-zà-ỹđ]\.){1,4}[a-zà-ỹđ]$/.test(token) === true && token !== 'v.v')
}

/** Does the line only wrap? Two breaks never do; a bullet, a capital or a finished line begins something new. */
function wraps(text: string, start: number, at: number, to: number, isUpper: Upper): boolean {
  const next = skipBlank(text, at + 1, to)
  if (next >= to || next - at > 40) return false
  const code = text.charCodeAt(next)
  if (!isLetterCode(code)) return false
  const last = trimEnd(text, start, at)
  if (last === start) return true
  if (isUpper(next)) {
    const tail = text.slice(Math.max(start, last - 64), last)
    return WAITING.test(tail.slice(-24)) || (FAMILY_NAME.test(text.slice(next, next + 8)) && OFFICE.test(tail))
  }
  if (text.charCodeAt(next + 1) === 0x29) return false // a) b) c)
  const end = text.charCodeAt(last - 1)
  return !isStop(end) && end !== 0x3a && end !== 0x3b
}

/** A line that cannot end here: a role or a courtesy word without its name. */
const WAITING =
  /(?:^|[ ,(])(?:đồng chí|ông|bà|bí thư (?:quận|huyện|thị|thành|đảng) ủy|chủ tịch|phó chủ tịch|chủ tịch ubnd|ubnd|và|của|với|các|là|thành phố|quận|huyện|phường|tp)$/

/** "Bí thư Quận ủy {place}" at the end of a line and a family name at the head of the next. */
const OFFICE = /(?:bí thư|chủ tịch|giám đốc|trưởng phòng|trưởng ban|chánh văn phòng)(?: [a-zà-ỹ\d.-]+){1,8}$/
const FAMILY_NAME =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đào|trịnh|lưu|mai|cao|lâm|tạ|tô|hà|chu|đoàn|phùng|trương) /

function upperTest(folded: string, cased: SourceText | string | undefined): Upper {
  if (cased === undefined) return () => true
  const source = typeof cased !== 'string' ? cased : cased.length === folded.length ? null : new SourceText(cased)
  const raw = source === null ? (cased as string) : source.raw
  return (at) => {
    const letter = raw[source === null ? at : source.toRaw(at)]
    return letter !== undefined && letter !== letter.toLowerCase()
  }
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000)
}

function skipSpace(text: string, at: number, to: number): number {
  while (at < to && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === NEWLINE)) at++
  return at
}

function skipBlank(text: string, at: number, to: number): number {
  while (at < to && text.charCodeAt(at) === SPACE) at++
  return at
}

function trimEnd(text: string, from: number, end: number): number {
  while (end > from && (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === NEWLINE)) end--
  return end
}

function wordStart(text: string, at: number, least: number): number {
  while (at > least && at > 0 && isLetterCode(text.charCodeAt(at - 1))) at--
  return at
}

/** Start of the run of letters, digits and inner stops that ends at `at`. */
function tokenStart(text: string, at: number, least: number): number {
  while (at > least) {
    const code = text.charCodeAt(at - 1)
    if (!isLetterCode(code) && code !== DOT && code !== 0x2f && !(code >= 48 && code <= 57)) break
    at--
  }
  return at
}
