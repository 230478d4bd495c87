import type { SourceText } from '../../text/index.ts'
import type { NumberAt } from './types.ts'

/** Kinds that news cites by the number alone ("Quyết định 935", "Chỉ thị 05"); "Đề án 06" is a nickname (O5). */
const CITED =
  'quyết định|chỉ thị|nghị quyết|nghị định|kết luận|kế hoạch|công văn|công điện|thông tư|thông báo|quy định|hướng dẫn|văn bản|tờ trình|chương trình|báo cáo'
const BARE = new RegExp(`(?<![a-zà-ỹ])(${CITED})( số ?:?)? ?(\\d{1,5})(?![\\da-zà-ỹ%]|[.,/-]\\d| ?%)`, 'g')
const MORE = /(?:, | và | và số )(\d{1,4})(?![\da-zà-ỹ%]|[.,/-]\d| ?%)/y
/** What follows a number that names; a noun that is counted does not. */
const BEHIND =
  /(?= ?(?:$|[,.;:)"\]\n-]| (?:của|về|ngày|do|từ|và|cho|để|là|đã|được|nêu|quy|ban|tại|trong|trên|theo|phê|với|đến|sẽ|còn|có|yêu cầu|giao|thì|này|đó|nói|mà|hay|hoặc|\()))/y
const COUNTED =
  /^ ?(?:năm|tháng|ngày|tuần|giờ|quý|điểm|nhiệm|giải|nội|nhóm|chỉ|mục|quận|huyện|xã|phường|sở|đơn|vấn|việc|lĩnh)/

export interface BareNumber extends NumberAt {
  readonly kind: string
}

/** Numbers without a code behind a kind word, "Nghị quyết 57, 59 và 68" included. */
export function bareNumbersIn(source: SourceText, from: number, to: number): BareNumber[] {
  const { folded } = source
  const found: BareNumber[] = []
  BARE.lastIndex = from
  for (let match = BARE.exec(folded); match !== null && match.index < to; match = BARE.exec(folded)) {
    const end = match.index + match[0].length
    if (end > to) break
    const numbered = match[2] !== undefined
    if (!numbered && !(capital(source, match.index) && names(match[1]!, match[3]!))) continue
    if (!fits(folded, end)) continue
    found.push({ start: end - match[3]!.length, end, codes: [], kind: match[1]! })
    BARE.lastIndex = pushMore(folded, end, to, match[1]!, found)
  }
  return found
}

function pushMore(folded: string, from: number, to: number, kind: string, found: BareNumber[]): number {
  let end = from
  for (let n = 0; n < 12; n++) {
    MORE.lastIndex = end
    const match = MORE.exec(folded)
    if (match === null || MORE.lastIndex > to || !fits(folded, MORE.lastIndex) || kind !== 'nghị quyết') break
    end = MORE.lastIndex
    found.push({ start: end - match[1]!.length, end, codes: [], kind })
  }
  return end
}

/** "Kế hoạch 2024" is the plan of a year; programmes and reports are counted, so they need their "số". */
function names(kind: string, digits: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(digits) || kind === 'chương trình' || kind === 'báo cáo') return false
  return !/^(?:văn bản|tờ trình|kế hoạch|hướng dẫn|thông báo|kết luận)$/.test(kind) || digits.length >= 2
}

function fits(folded: string, end: number): boolean {
  BEHIND.lastIndex = end
  if (!BEHIND.test(folded)) return false
  const next = folded.slice(end, end + 12)
  return !COUNTED.test(next) || /^ ?ngày \d/.test(next)
}

function capital(source: SourceText, at: number): boolean {
  const letter = source.raw[source.toRaw(at)] ?? ''
  return letter !== letter.toLowerCase()
}
