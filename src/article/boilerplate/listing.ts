import { isDigits, isHeadline, isImage, isParagraph, isStamp, type Line } from './lines.ts'
import { endMark } from './marks.ts'

const DATED_HEADLINE = /^.{25,200}\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?(?:[ -]+\d{1,2}:\d{2})?$/
const PAGES =
  /^(?:(?:\d{1,3}|…|\.{3}|<|>|«|»|trang (?:sau|trước|tiếp|đầu|cuối)|tiếp theo|tiếp|sau|trước|cuối)(?: |$)){3,}/

/** Why the whole text is no article, or null. Listings hold perfect sentences about other articles (B5), spam holds names (B7). */
export function notAnArticle(lines: readonly Line[]): string | null {
  if (lines.length === 0) return null
  return listing(aboveEnd(lines)) ?? (isSpam(lines) ? 'keywords without a sentence' : null)
}

/** "TIN MỚI HƠN" below a paragraph opens the list that belongs to the article above it. */
function aboveEnd(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => endMark(line.text) !== null)
  return end > 0 && lines.slice(0, end).some(isParagraph) ? lines.slice(0, end) : lines
}

/** A listing has four headlines at least; most articles have not, and are asked nothing more. */
function listing(lines: readonly Line[]): string | null {
  if (lines.length < 4) return null
  const headlines = lines.filter((line) => isHeadline(line) || isDated(line)).length
  if (headlines < 4) return null
  const stamps = lines.filter((line) => isStamp(line) || isDated(line)).length
  const paragraphs = lines.filter(isParagraph).length
  if (stamps >= 4 && paragraphs <= stamps) return 'a listing: many headlines with their dates'
  const paged = lines.some((line) => line.text.length < 120 && PAGES.test(line.text))
  return paged && paragraphs <= headlines ? 'a listing: many headlines and page numbers' : null
}

const isDated = (line: Line) => line.text.length < 260 && DATED_HEADLINE.test(line.text)

function isSpam(lines: readonly Line[]): boolean {
  let length = 0
  let figures = 0
  for (const line of lines) {
    if (/[.!?…:;](?:\s|$)/.test(line.text) || isImage(line)) return false
    if (isDigits(line)) figures++
    length += line.text.length
  }
  return (
    length >= 400 && lines.length <= 4 && figures === 0 && !/(?:\d[\s\S]{1,60}){12}/.test(lines[0]!.text.slice(0, 1200))
  )
}
