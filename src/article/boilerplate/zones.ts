import type { SourceText, Zone } from '../../text/index.ts'
import { foldKey, parseStamp } from '../../text/index.ts'
import { isCaption } from './captions.ts'
import {
  endsSentence,
  isBullet,
  isDigits,
  isImage,
  isName,
  isParagraph,
  isStamp,
  type Line,
  linesOf,
  wordCount,
} from './lines.ts'
import { notAnArticle } from './listing.ts'
import { endMark, INLINE_END, isHeaderMark, isNoise } from './marks.ts'
import { agencyTag } from './tag.ts'
import { isPointer, teaserLines } from './teasers.ts'

type Mark = { readonly kind: Zone['kind']; readonly reason: string }

/** The plain-text copy of a page, cut by what each line is for. */
export function zonesOfCopy(source: SourceText, given: string | null): Zone[] {
  const lines = linesOf(source)
  const whole = notAnArticle(lines)
  if (whole !== null) return [{ start: 0, end: source.folded.length, kind: 'teaser', reason: whole }]
  const title = findTitle(lines, given)
  const marks = markLines(lines, title, given === null ? '' : foldKey(given))
  return cover(source, lines, marks, title)
}

/** Where the title stands; `inside`: at the head of a longer line, with its length. */
export interface TitleAt {
  readonly line: number
  readonly length: number
}

/** The line of the title: the one given, else the first line that is no furniture of the page and reads like a headline. */
export function findTitle(lines: readonly Line[], given: string | null): TitleAt | null {
  const top = Math.min(lines.length, 60)
  if (given !== null && given.trim() !== '') {
    const title = foldKey(given)
    for (let i = 0; i < top; i++) {
      const { text } = lines[i]!
      if (text === title || text.replace(/ +/g, ' ') === title) return { line: i, length: text.length }
      if (text.length > title.length && text.startsWith(title)) return { line: i, length: title.length }
      if (isParagraph(lines[i]!)) break
    }
    return null
  }
  for (let i = 0; i < top; i++) {
    const line = lines[i]!
    if (isFurniture(line) || isLabel(lines, i)) continue
    const headline =
      line.text.length >= 12 && line.text.length <= 260 && wordCount(line) >= 3 && !/[.;,:…]$/.test(line.text)
    return headline && lines.length > i + 1 && agencyTag(line.raw) === null && !isBullet(line)
      ? { line: i, length: line.text.length }
      : null
  }
  return null
}

function isFurniture(line: Line): boolean {
  return isHeaderMark(line.text) || isNoise(line.text) || isDigits(line) || isImage(line) || isStamp(line)
}

/** A section name above the title: three words at most, and something longer below (B6). */
function isLabel(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!
  if (wordCount(line) > 3 || line.text.length > 30) return false
  return lines.slice(at + 1, at + 4).some((next) => wordCount(next) > wordCount(line) && !isStamp(next))
}

function markLines(lines: readonly Line[], title: TitleAt | null, titleText: string): Mark[] {
  const marks: Mark[] = []
  const own = title === null ? titleText : lines[title.line]!.text.slice(0, title.length)
  let at = 0
  const mark = (to: number, kind: Zone['kind'], reason: string) => {
    for (; at < to; at++) marks.push({ kind, reason })
  }
  if (title !== null) {
    mark(title.line, 'header', 'above the title')
    mark(title.line + 1, 'title', 'the title')
  }
  while (at < lines.length && isTop(lines, at, own)) mark(at + 1, 'header', 'between title and body')
  const body = at
  const end = findEnd(lines, body, own)
  const lead = title !== null && end.at - body > 1
  for (; at < end.at; ) mark(at + 1, ...bodyMark(lines, at, lead && at === body, end.pause))
  mark(lines.length, 'footer', end.reason)
  for (const index of teaserLines(lines, body, end.at, own))
    marks[index] = { kind: 'teaser', reason: 'the headline of another article' }
  return marks
}

function isTop(lines: readonly Line[], at: number, own: string): boolean {
  const line = lines[at]!
  if ((isFurniture(line) && !isDigits(line)) || line.text === own) return true
  if (at + 1 >= lines.length || endsSentence(line) || /\d/.test(line.text)) return false
  if (!isName(line) && !isLabel(lines, at)) return false
  // The head of a flattened table has short lines, too; a byline or a section stands above a stamp or a paragraph.
  const below = lines.slice(at + 1, at + 4)
  const text = below.findIndex((next) => isStamp(next) || endsSentence(next))
  return text >= 0 && below.slice(0, text).every((next) => isName(next) || isFurniture(next))
}

function bodyMark(lines: readonly Line[], at: number, lead: boolean, pause: Pause | null): [Zone['kind'], string] {
  const line = lines[at]!
  if (pause !== null && at >= pause.from && at < pause.to) return ['teaser', 'related articles between the paragraphs']
  if (isImage(line)) return ['caption', 'the name of an image']
  if (isCaption(line, lines[at - 1])) return ['caption', 'the caption of a picture']
  if (isCaption(line, undefined) || sameAsNext(lines, at)) return ['caption', 'the caption of a picture']
  if (isPointer(line)) return ['teaser', 'points to another article']
  if (isNoise(line.text)) return ['header', 'noise of the page']
  return lead ? ['lead', 'the first paragraph'] : ['body', 'a paragraph']
}

function sameAsNext(lines: readonly Line[], at: number): boolean {
  return (
    at + 1 < lines.length &&
    lines[at]!.text === lines[at + 1]!.text &&
    wordCount(lines[at]!) <= 20 &&
    wordCount(lines[at]!) >= 3
  )
}

interface Pause {
  readonly from: number
  readonly to: number
}
interface End {
  readonly at: number
  readonly reason: string
  readonly pause: Pause | null
}

/** The first line behind the article: an end mark, the title again, or a signature right above either. */
function findEnd(lines: readonly Line[], body: number, own: string): End {
  let pause: Pause | null = null
  for (let i = body; i < lines.length; i++) {
    const line = lines[i]!
    const mark = isBoxOfSite(line, lines[i + 1]) ? 'hard' : endMark(line.text)
    if (mark === 'soft' && pause === null) {
      const resumed = resumesAt(lines, i)
      if (resumed !== null) {
        pause = { from: i, to: resumed }
        i = resumed
        continue
      }
    }
    if (mark !== null) return { at: signature(lines, body, i), reason: `behind "${line.raw.slice(0, 40)}"`, pause }
    if (i > body && line.text === own && !lines.slice(i + 1).some(isParagraph))
      return { at: signature(lines, body, i), reason: 'the title once more', pause }
    if (i > body && isSource(line) && !lines.slice(i + 1).some(isParagraph))
      return { at: i, reason: 'the source line', pause }
  }
  return { at: signature(lines, body, lines.length), reason: 'a signature', pause }
}

/** "Nổi bật Người Hà Nội" above bullets: what the site puts forward (guide 18), and no sub-head of this article. */
const isBoxOfSite = (line: Line, below: Line | undefined) =>
  line.text.length <= 40 &&
  below !== undefined &&
  /^[•▪●]/.test(below.text) &&
  /^(?:Nổi bật|NỔI BẬT)(?: \p{Lu}[\p{L}\p{M}]*)+$/u.test(line.raw.normalize('NFC'))

const isSource = (line: Line) => line.text.length < 120 && /^\(?(?:theo|nguồn)\s?: ?\S/.test(line.text)

/**
 * "Tin liên quan" may stand in the middle. The body goes on where a long paragraph is followed by another with nothing
 * but pictures between; a teaser list alternates headline and summary, or has bullets.
 */
function resumesAt(lines: readonly Line[], soft: number): number | null {
  for (let i = soft + 1; i + 1 < lines.length && i <= soft + 8; i++) {
    if (endMark(lines[i]!.text) !== null || isBullet(lines[i]!)) return null
    if (isParagraph(lines[i]!)) {
      let next = i + 1
      while (next < lines.length && (isImage(lines[next]!) || isCaption(lines[next]!, undefined))) next++
      return next < lines.length && endsSentence(lines[next]!) && !isBullet(lines[next]!) && i > soft + 1 ? i : null
    }
  }
  return null
}

/** A department or author that signs below the last paragraph: short, without figure or stop. */
function signature(lines: readonly Line[], body: number, end: number): number {
  let at = end
  while (at - 1 > body && end - at < 3) {
    const line = lines[at - 1]!
    if (line.text.length > 45 || wordCount(line) > 7 || /[\d.!?…:;,]/.test(line.text) || isBullet(line)) break
    at--
  }
  return at < end && endsSentence(lines[at - 1]!) ? at : end
}

/** From marked lines to zones without gap: a zone reaches up to the next line's start. */
function cover(source: SourceText, lines: readonly Line[], marks: readonly Mark[], title: TitleAt | null): Zone[] {
  const zones: Zone[] = []
  let start = 0
  const put = (end: number, { kind, reason }: Mark) => {
    const last = zones.at(-1)
    if (end <= start) return
    if (last !== undefined && last.kind === kind && last.reason === reason) zones[zones.length - 1] = { ...last, end }
    else zones.push({ start, end, kind, reason })
    start = end
  }
  for (const [i, line] of lines.entries()) {
    const mark = marks[i]!
    const end = lines[i + 1]?.start ?? source.folded.length
    if (mark.kind === 'title' && title !== null && title.length < line.text.length) {
      put(line.start + title.length, mark)
      putBody(line.start + title.length, line.end, end, { kind: 'body', reason: 'behind the title' })
    } else if (mark.kind === 'lead' || mark.kind === 'body') putBody(line.start, line.end, end, mark)
    else put(end, mark)
  }
  put(source.folded.length, { kind: 'body', reason: 'nothing but space' })
  return zones

  function putBody(from: number, lineEnd: number, end: number, mark: Mark): void {
    let at = from + stampLength(source.folded.slice(from, Math.min(lineEnd, from + 70)))
    const tag = agencyTag(source.raw.slice(source.toRaw(at), source.toRaw(Math.min(lineEnd, at + 60))))
    if (tag !== null) at = source.toFolded(source.toRaw(at) + tag.length)
    if (at > from && at < lineEnd) put(at, { kind: 'header', reason: tag === null ? 'a stamp' : 'an agency tag' })
    const over = inlineEnd(source, at, lineEnd)
    if (over !== null) {
      put(over, mark)
      put(end, { kind: 'footer', reason: 'behind an end mark inside the line' })
    } else put(end, mark)
  }
}

/** Copies in one line glue the stamp between title and text. */
function stampLength(head: string): number {
  const match =
    /^ ?(?:[^.,;!?]{0,24}?\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,|-]{1,3}\d{1,2}[:h]\d{2}(?::\d{2})?)?(?: ?\(?gmt ?\+7\)?)?[ |-]{1,3}/.exec(
      head,
    )
  return match !== null && /\d[:h]\d/.test(match[0]) && parseStamp(match[0]) !== null ? match[0].length : 0
}

function inlineEnd(source: SourceText, from: number, to: number): number | null {
  if (to - from < 120) return null
  // Of the line alone: asked of the whole text, every line would search to its end.
  for (const m of source.folded.slice(from, to).matchAll(INLINE_END)) {
    const at = from + m.index + m[0].length - m[1]!.length
    const letter = source.raw[source.toRaw(at)]!
    if (at - from > 60 && (letter !== letter.toLowerCase() || letter === '(')) return at
  }
  return null
}
