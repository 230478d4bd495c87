import { parseStamp, type SourceText, type Span } from '../../text/index.ts'

/** A line of the copy, trimmed, folded and as written. Blank lines are not kept. */
export interface Line extends Span {
  readonly text: string
  readonly raw: string
}

export function linesOf(source: SourceText): Line[] {
  const { folded, raw } = source
  const lines: Line[] = []
  for (let from = 0; from <= folded.length; ) {
    let to = folded.indexOf('\n', from)
    if (to < 0) to = folded.length
    let start = from
    let end = to
    while (start < end && folded.charCodeAt(start) === 32) start++
    while (end > start && folded.charCodeAt(end - 1) === 32) end--
    if (end > start)
      lines.push({ start, end, text: folded.slice(start, end), raw: raw.slice(source.toRaw(start), source.toRaw(end)) })
    from = to + 1
  }
  return lines
}

const STOP = /[.!?…]["')\]]*$/
const IMAGE = /^[a-zà-ỹ\d_().%-][a-zà-ỹ\d_() .%-]{0,120}\.(?:jpe?g|png|gif|webp|bmp)$/

export function endsSentence(line: Line): boolean {
  const { text } = line
  // Most lines tell by their last character; only closing quotes and brackets hide it.
  const last = text.charCodeAt(text.length - 1)
  if (last === 46 || last === 33 || last === 63 || last === 0x2026) return true
  return (last === 34 || last === 39 || last === 41 || last === 93) && STOP.test(text.slice(-6))
}
/** A paragraph that can carry the article on: long, and finished. */
export const isParagraph = (line: Line) => line.text.length >= 90 && endsSentence(line)
export const isImage = (line: Line) =>
  line.text.length < 140 && line.text.lastIndexOf('.') >= line.text.length - 5 && IMAGE.test(line.text)
export const isDigits = (line: Line) => /^\d{1,2}$/.test(line.text)
export function wordCount(line: Line): number {
  const { text } = line
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}
export const isBullet = (line: Line) => /^(?:[-+*•▪●–]|\d{1,2}[.)]|[a-zđ]\)|[ivx]{1,4}\.) /.test(line.text)

/** A row of a flattened table or list: ends in a figure, or holds cells. */
export const isRow = (line: Line) =>
  line.text.length < 120 && (/(?:\d|%)\)?[;,.]?$/.test(line.text) || /[\t|]/.test(line.text))

const STAMP_WORDS = new Set(
  'ngày tháng thg năm thứ hai ba tư sáu bảy chủ nhật lúc giờ phút cập đăng gửi xuất bản gmt am pm sa ch h utc lượt xem view count by theo tin tức sự kiện chính trị xã hội thời cỡ chữ'.split(
    ' ',
  ),
)

/** Short, and nothing in it beside a full date but labels and a name: "Vũ Mẫu 20/03/2024 - 14:27". */
export function isStamp(line: Line): boolean {
  if (line.text.length > 90 || endsSentence(line) || !/\d/.test(line.text) || parseStamp(line.text) === null)
    return false
  if (/\d ?\/ ?[a-zđ]|\d-[a-zđ]/.test(line.text)) return false
  const words = line.raw.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '')
  const foreign = words.filter(
    (word) => !/^\p{Lu}/u.test(word) && !STAMP_WORDS.has(word.normalize('NFC').toLowerCase()),
  )
  return words.length <= 12 && foreign.length <= 1
}

/** All words capitalised, two to five of them, nothing else: a byline. */
export function isName(line: Line): boolean {
  return line.raw.length <= 40 && /^\p{Lu}[\p{L}\p{M}]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}]*){1,4}$/u.test(line.raw)
}

/** A complete headline: several words, no stop at the end, neither bullet nor row. */
export function isHeadline(line: Line): boolean {
  const { text } = line
  return (
    text.length >= 25 &&
    text.length <= 220 &&
    wordCount(line) >= 6 &&
    !/[.:;,…]$/.test(text) &&
    !isBullet(line) &&
    !isRowLike(line)
  )
}

/** A headline may end in a year; a row ends in another figure. */
function isRowLike(line: Line): boolean {
  return isRow(line) && !/\bnăm (?:19|20)\d{2}$/.test(line.text) && !/\b(?:quận|phường) \d{1,2}$/.test(line.text)
}
