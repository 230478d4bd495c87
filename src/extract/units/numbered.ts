import { type GazetteerUnit, gazetteer } from '../../gazetteer/index.ts'
import { classOf, isDigitCode, numberWordAt, ordinalWord } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { wordAfter } from './around.ts'
import { isUpperAt } from './case.ts'
import { COUNTED } from './words.ts'

export interface Numbered {
  readonly end: number
  readonly bare: string
  readonly units: readonly GazetteerUnit[]
}

const LETTER = 2

/**
 * A number that is a name: behind "quận" or "phường" (3.5). In a list it must not count anything: "quận 3, 5 và Tân Phú"
 * names Quận 5, "quận 3, 5 phường" counts wards.
 */
export function findNumbered(doc: Doc, at: number, kinds: readonly string[], shared: boolean): Numbered | null {
  if (!kinds.includes('quan') && !kinds.includes('phuong')) return null
  const folded = doc.source.folded
  if (!isDigitCode(folded.charCodeAt(at))) return shared ? null : worded(doc, at, kinds)
  let end = at
  while (isDigitCode(folded.charCodeAt(end)) && end - at < 3) end++
  if (end - at > 2 || !endsLikeName(folded, end)) return null
  if (shared && isItemNumber(doc, at, end)) return null
  if (!shared && isCount(doc, at, end)) return null
  if (shared) {
    const next = wordAfter(folded, end)
    if (next !== null && folded.charCodeAt(end) === 32 && counts(folded, next.start, next.end)) return null
  }
  return known(folded.slice(at, end), end, kinds)
}

/** "8 chỉ tiêu" counts, "quận 2 và 9 chỉ đạt" does not; nor does "quận 4 và 6 lần lượt đạt". */
function counts(folded: string, start: number, end: number): boolean {
  const word = folded.slice(start, end)
  if (word === 'lần' && folded.startsWith(' lượt', end)) return false
  return word === 'chỉ' ? /^ (?:tiêu|số)(?![a-zà-ỹ])/.test(folded.slice(end, end + 6)) : COUNTED.has(word)
}

/** Of the time: always a count ("của quận 6 tháng đầu năm"). Of things: a count behind a small "quận". */
const TIME = /^ (?:tháng(?! \d)|năm(?! \d{4}| học)|ngày|tuần|giờ|phút)(?![a-zà-ỹ\d])/
const THINGS =
  /^ (?:(?:phường|xã|tổ dân phố|khu phố)(?! \d)|đơn vị|dự án|nhiệm vụ|tiêu chí|chỉ tiêu|mô hình|hộ|người|tỷ|tỉ|triệu|nghìn|điểm|lần(?! lượt)|hồ sơ|thủ tục|trường)(?![a-zà-ỹ\d])/

function isCount(doc: Doc, at: number, end: number): boolean {
  const behind = doc.source.folded.slice(end, end + 16)
  // "Quận 1 năm nay chỉ xếp thứ năm": with its capital it is the name, and the year is its own.
  const proper = isUpperAt(doc.source, Math.max(0, doc.source.folded.lastIndexOf('quận', at)))
  if (TIME.test(behind) && !(proper && /^ năm (?:nay|ngoái)(?![a-zà-ỹ])/.test(behind))) return true
  const next = wordAfter(doc.source.folded, end)
  const named =
    next !== null &&
    /^(?:phường|xã)/.test(behind.trim()) &&
    isUpperAt(doc.source, Math.min(next.end + 1, doc.source.folded.length - 1))
  return THINGS.test(behind) && !named && !proper
}

function known(digits: string, end: number, kinds: readonly string[]): Numbered | null {
  const bare = String(Number(digits))
  const units = gazetteer()
    .named(bare)
    .filter((unit) => kinds.includes(unit.kind))
  return units.length === 0 ? null : { end, bare, units }
}

/** "; 2. Sở Nội vụ", ": 1. Bình Tân": the number of an item, not one more name; "quận 3, 5, 10. Quận 7" ends a sentence. */
function isItemNumber(doc: Doc, at: number, end: number): boolean {
  const { folded } = doc.source
  if (!/^(?:\.|\))\s$/.test(folded.slice(end, end + 2)) || !isUpperAt(doc.source, end + 2)) return false
  if (/[:;)…]\s*$/.test(folded.slice(Math.max(0, at - 4), at))) return true
  const number = Number(folded.slice(at, end))
  return new RegExp(`(?:^|[^\\d.,])${number - 1}[.)]\\s`).test(folded.slice(Math.max(0, at - 160), at))
}

/** Not a figure: no decimal, date, percent or letter grows out of it. */
function endsLikeName(folded: string, end: number): boolean {
  const mark = folded.charCodeAt(end)
  if (isDigitCode(mark) || classOf(mark) === LETTER) return false
  if (mark === 37 || (mark === 32 && folded.charCodeAt(end + 1) === 37)) return false
  if (mark === 44 || mark === 46 || mark === 47 || mark === 45) return !isDigitCode(folded.charCodeAt(end + 1))
  return true
}

/** `Quận Nhất`, `Quận Mười`: only as a capitalised word, never in a headline of capitals ("QUẬN NĂM 2022"). */
function worded(doc: Doc, at: number, kinds: readonly string[]): Numbered | null {
  if (!kinds.includes('quan') || !isUpperAt(doc.source, at)) return null
  const folded = doc.source.folded
  const word = wordAfter(folded, at)
  if (word === null || word.start !== at || word.end - at < 2 || isUpperAt(doc.source, at + 1)) return null
  const value = ordinalWord(folded.slice(at, word.end)) ?? numberWordAt(folded, at)?.value ?? -1
  const next = wordAfter(folded, word.end)
  if (value < 1 || (next !== null && isDigitCode(folded.charCodeAt(next.start)))) return null
  if (next !== null && folded.charCodeAt(word.end) === 32 && isUpperAt(doc.source, next.start)) return null
  return known(String(value), word.end, kinds)
}
