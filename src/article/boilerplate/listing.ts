import { isDigits, isHeadline, isImage, isParagraph, isStamp, type Line } from './lines.ts'

const DATED_HEADLINE = /^.{25,200}\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?(?:[ -]+\d{1,2}:\d{2})?$/
const PAGES =
  /^(?:(?:\d{1,3}|…|\.{3}|<|>|«|»|trang (?:sau|trước|tiếp|đầu|cuối)|tiếp theo|tiếp|sau|trước|cuối)(?: |$)){3,}/

/** Why the whole text is no article, or null. Listings hold perfect sentences about other articles (B5), spam holds names (B7). */
export function notAnArticle(lines: readonly Line[]): string | null {
  if (lines.length === 0) return null
  const stamps = lines.filter((line) => isStamp(line) || DATED_HEADLINE.test(line.text)).length
  const headlines = lines.filter((line) => isHeadline(line) || DATED_HEADLINE.test(line.text)).length
  const paragraphs = lines.filter(isParagraph).length
  const paged = lines.some((line) => line.text.length < 120 && PAGES.test(line.text))
  if (stamps >= 4 && headlines >= 4 && paragraphs <= stamps) return 'a listing: many headlines with their dates'
  if (paged && headlines >= 4 && paragraphs <= headlines) return 'a listing: many headlines and page numbers'
  if (isSpam(lines)) return 'keywords without a sentence'
  return null
}

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
