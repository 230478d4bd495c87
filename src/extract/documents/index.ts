import type { DocumentCitation } from '../../../schemas/index.ts'
import { ending, findDates, type Moment, type SourceText } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { bareNumbersIn } from './bare.ts'
import { KIND_WORDS, kindNamed, kindOfCode } from './kinds.ts'
import { isPlainCode, issuerSegment, numbersIn } from './numbers.ts'
import type { DocumentMention, NumberAt } from './types.ts'

const FACTS = new Set(['title', 'lead', 'body', 'table'])
const KIND_BEFORE = new RegExp(
  `(?:^|[^a-zà-ỹ])(${KIND_WORDS})(?: liên tịch)?(?: (?:mang |có )?số| no\\.?)?(?: ký hiệu)? ?[:.]? ?"?$`,
)
const NUMBER_SIGN = ending(/(?:^|[^a-zà-ỹ])số ?:? ?$/)
/** Numbered, but no document that directs anything. */
const NOT_CITED = ending(
  /(?:giấy phép|hợp đồng|hóa đơn|tiêu chuẩn|mã số|biển số|tài khoản|chứng chỉ|giấy chứng nhận)[^.,;]{0,24}$/,
)
/** Between two numbers of one list: "số 1/QĐ-UBND, 2/QĐ-UBND và 3/QĐ-UBND". */
const LISTED = /^(?:[,; ]|và|cùng|số|các|ngày)*$/

/**
 * Cited documents in fact-carrying zones, every mention in order (guide, section 16). A document is a number with its code,
 * or a number behind a kind word; plans and laws without a number are none.
 */
export function findDocuments(doc: Doc): DocumentMention[] {
  const { source } = doc
  const mentions: DocumentMention[] = []
  for (const zone of doc.zones) {
    if (!FACTS.has(zone.kind)) continue
    const found: DocumentMention[] = []
    for (const number of numbersIn(source, zone.start, zone.end)) {
      const mention = coded(doc, number, found.at(-1), zone.start)
      if (mention !== null) found.push(mention)
    }
    for (const number of bareNumbersIn(source, zone.start, zone.end)) {
      const inside = found.some((m) => number.start < m.end && m.start < number.end)
      if (!inside) found.push(mentionOf(doc, number, kindNamed(number.kind)!, zone.start))
    }
    mentions.push(...found.sort((a, b) => a.start - b.start))
  }
  return mentions
}

function coded(doc: Doc, number: NumberAt, before: DocumentMention | undefined, from: number): DocumentMention | null {
  const { folded } = doc.source
  const ahead = folded.slice(Math.max(from, number.start - 48), number.start)
  const word = KIND_BEFORE.exec(ahead)?.[1]
  const named = word === undefined ? undefined : kindNamed(word)
  const own = kindOfCode(number.codes[0]!)
  if (
    named === undefined &&
    (NOT_CITED.test(ahead) || (!isPlainCode(number.codes) && !(own && NUMBER_SIGN.test(ahead))))
  )
    return null
  const listed = before !== undefined && LISTED.test(folded.slice(before.end, number.start)) ? before.type : undefined
  const kind = named ?? own ?? listed ?? byBody(number.codes, ahead)
  return kind === null ? null : mentionOf(doc, number, kind, from)
}

/** A number without a kind: an act of the National Assembly, or a letter of a body. */
function byBody(codes: readonly string[], ahead: string): string | null {
  if (/^(?:qh|ubtvqh)\d/.test(codes[0]!)) return /(?:^|[^a-zà-ỹ])luật [^.;]{0,40}$/.test(ahead) ? 'Luật' : 'Nghị quyết'
  return codes.length > 1 || isPlainCode(codes) ? 'Công văn' : null
}

function mentionOf(doc: Doc, number: NumberAt, type: string, from: number): DocumentMention {
  const { source, published } = doc
  const dated = dateBehind(source, number.end, published)
  const { quote } = source.quote(number.start, number.end)
  return {
    type,
    number: quote.replace(/\s+/g, ' '),
    issuer_code: issuerOf(quote, number.codes),
    date: dated?.iso ?? null,
    surface: source.quote(startOf(source, number.start, type, from), number.end).quote,
    start: startOf(source, number.start, type, from),
    end: dated?.end ?? number.end,
  }
}

function startOf(source: SourceText, at: number, type: string, from: number): number {
  const least = Math.max(from, at - 48)
  const match = KIND_BEFORE.exec(source.folded.slice(least, at))
  if (match === null || kindNamed(match[1]!) !== type) return at
  return least + match.index + match[0].indexOf(match[1]!)
}

function issuerOf(quote: string, codes: readonly string[]): string | null {
  if (codes.length === 0) return null
  const segments = quote
    .normalize('NFC')
    .split(/[-/.‐-―−]/)
    .map((segment) => segment.trim())
  return segments[segments.length - codes.length + issuerSegment(codes)] ?? null
}

/** "ngày 29-4-2020", ", ngày …", "(ngày …)", "ban hành ngày …" right behind the number, or below it in a signature block (O4, O8). */
const DATED = /[ ,]{0,3}\(?(?:(?:được )?(?:ban hành|ký|ký ban hành) )?(?:ngày |(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))/y
const BLOCK_DATED = /[ \n]{1,6}(?:[^\d\n.]{2,40}, )ngày /y

function dateBehind(source: SourceText, at: number, published: Moment | null): { iso: string; end: number } | null {
  const { folded } = source
  DATED.lastIndex = at
  BLOCK_DATED.lastIndex = at
  const pattern = DATED.test(folded) ? DATED : BLOCK_DATED.test(folded) ? BLOCK_DATED : null
  if (pattern === null) return null
  const start = pattern.lastIndex
  const [date] = findDates(folded, { published }, start, Math.min(folded.length, start + 30))
  return date === undefined || date.kind !== 'day' || date.start > start + 1
    ? null
    : { iso: date.iso.slice(0, 10), end: date.end }
}

/** One record a document, in text order, the dated mention preferred; TƯ and TW are one body. Offsets lie in the text as given. */
export function citationsOf(doc: Doc, mentions: readonly DocumentMention[]): DocumentCitation[] {
  const records = new Map<string, DocumentCitation>()
  for (const mention of mentions) {
    const key = documentKey(mention)
    const held = records.get(key)
    if (held === undefined) records.set(key, recordOf(doc, mention))
    else if (held.date === null && mention.date !== null) records.set(key, { ...held, date: mention.date })
  }
  // "Nghị quyết 09" behind "Nghị quyết số 09/2000/NQ-CP" is its short name.
  const full = new Set([...records.values()].flatMap((d) => (d.issuer_code === null ? [] : [shortKey(d)])))
  return [...records.values()].filter((d) => d.issuer_code !== null || !full.has(shortKey(d)))
}

function shortKey({ type, number }: DocumentCitation): string {
  return `${type}|${Number.parseInt(number, 10)}`
}

function documentKey({ type, number }: DocumentMention): string {
  const plain = number
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, '')
  return `${type}|${plain.replace(/([-/])tư(?![a-zà-ỹ])/g, '$1tw')}`
}

function recordOf(doc: Doc, mention: DocumentMention): DocumentCitation {
  const { type, number, issuer_code, date, surface } = mention
  const { start } = doc.source.quote(mention.start, mention.end)
  return { type, number, issuer_code, date, surface, start, end: start + surface.length }
}

export type { DocumentMention } from './types.ts'
