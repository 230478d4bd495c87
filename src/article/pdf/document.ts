import { asciiOf, findDates, foldKey } from '../../text/index.ts'
import type { BlockDraft } from '../assemble/index.ts'
import type { Line } from './lines.ts'
import type { PdfPage } from './types.ts'

/** Lines joined to paragraphs: a line that ends short, or one set apart, ends its paragraph. */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const right = Math.max(...lines.map((line) => line.segments.at(-1)?.to ?? 0))
  const paragraphs: string[] = []
  let current = ''
  for (const [i, line] of lines.entries()) {
    const text = line.segments.map((segment) => segment.text).join(' ')
    const before = lines[i - 1]
    const apart = before === undefined || line.page !== before.page ? false : line.y - before.y > before.size * 2
    const short = before !== undefined && (before.segments.at(-1)?.to ?? 0) < right - before.size * 6
    const opens = /^(?:[-•+*–]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s|Điều \d|Khoản \d|[IVX]+\.\s)/.test(text)
    if (
      current !== '' &&
      (apart || opens || (short && /[.:;!?]$/.test(current)) || isTitle(text) !== isTitle(current))
    ) {
      paragraphs.push(current)
      current = ''
    }
    current = current === '' ? text : `${current} ${text}`
  }
  if (current !== '') paragraphs.push(current)
  return paragraphs
}

function isTitle(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
}

/** Page numbers, and lines that stand at the same place on three pages or more. */
export function withoutFurniture(lines: readonly Line[], pages: readonly PdfPage[]): Line[] {
  const seen = new Map<string, number>()
  const place = (line: Line): string => `${Math.round(line.y / 4)}\u0001${line.segments.map((s) => s.text).join(' ')}`
  for (const line of lines) seen.set(place(line), (seen.get(place(line)) ?? 0) + 1)
  return lines.filter((line) => {
    const { height } = pages[line.page - 1]!
    const text = line.segments.map((segment) => segment.text).join(' ')
    const edge = line.y < height * 0.1 || line.y > height * 0.92
    if (edge && /^[-–]?\s*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*[-–]?$/i.test(text)) return false
    return !(edge && (seen.get(place(line)) ?? 0) >= 3)
  })
}

const KIND =
  /^(?:QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|CÔNG VĂN|CHỈ THỊ|NGHỊ QUYẾT|KẾT LUẬN|TỜ TRÌNH|PHỤ LỤC|CÔNG ĐIỆN|HƯỚNG DẪN)(?:\s+(?:SỐ\s*)?[IVX\d]+)?\s*[:.]?$/

/** The document's title: its kind and the words under it, as Vietnamese decisions set them (Decree 30/2020, annex I). */
export function titleOf(paragraphs: readonly string[]): string | null {
  const at = paragraphs.findIndex((text) => KIND.test(text))
  if (at === -1) return paragraphs.find((text) => text.length >= 20 && text.length <= 300) ?? paragraphs[0] ?? null
  const under = paragraphs[at + 1]
  const kind = paragraphs[at]!.replace(/[\s:.]+$/, '')
  return under !== undefined && under.length <= 400 ? `${kind} ${under}` : kind
}

/** The day in the place line, `Hà Nội, ngày 15 tháng 3 năm 2024`; days in the sentences of the text are not it. */
export function signedAt(paragraphs: readonly string[]): string | null {
  for (const text of paragraphs.slice(0, 25)) {
    const place = /(?:^|\s)\p{Lu}[\p{L}. ]{1,40},\s*ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/u.exec(text)
    if (place === null) continue
    const date = findDates(foldKey(place[0])).find((one) => one.kind === 'day')
    if (date !== undefined) return date.iso
  }
  return null
}

export function blocksOf(paragraphs: readonly string[]): BlockDraft[] {
  return paragraphs.map((text) => ({
    kind: isTitle(text) && text.length < 200 ? 'heading' : 'paragraph',
    text,
    html_start: null,
    html_end: null,
    linked: 0,
  }))
}

const SYLLABLE = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/

/** A text layer to be believed: enough letters, and six words in ten that could be Vietnamese (or any plain words). */
export function isReadable(page: PdfPage): boolean {
  const { letters, plain } = wordsOf(page)
  return letters >= 50 && plain >= 0.6
}

/** A text layer that is not what the page shows: the font says not which letters it draws, and hardly a word is one. */
export function isGarbled(page: PdfPage): boolean {
  const { letters, plain } = wordsOf(page)
  return letters >= 100 && plain < 0.35
}

function wordsOf(page: PdfPage): { letters: number; plain: number } {
  const text = page.items.map((item) => item.text).join(' ')
  const words = asciiOf(foldKey(text)).match(/[a-zđ]{1,12}/g) ?? []
  return {
    letters: words.join('').length,
    plain: words.length === 0 ? 0 : words.filter((word) => SYLLABLE.test(word)).length / words.length,
  }
}
