import { endsSentence, isBullet, isHeadline, isParagraph, type Line } from './lines.ts'

const ARROW = /^(?:>>+|»|▶|►|=>)\s?\S/
const LABELLED = /^(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|mời xem thêm)\s?: ?\S/
const DATED = /\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)$/

/** One line that points to another article, whatever stands around it. */
export function isPointer(line: Line): boolean {
  if (line.text.length > 220) return false
  return ARROW.test(line.text) || LABELLED.test(line.text) || (DATED.test(line.text) && isHeadlineWithout(line))
}

function isHeadlineWithout(line: Line): boolean {
  return line.text.split(' ').length >= 6 && !/[.;:] /.test(line.text) && !isBullet(line)
}

/**
 * Headlines of other articles between the paragraphs of this one (B1): two or more in a row, or a single one that names
 * another unit than the title does. Returns the marks of `lines[from … to)`.
 */
export function teaserLines(lines: readonly Line[], from: number, to: number, title: string): Set<number> {
  const marked = new Set<number>()
  const own = unitsIn(title)
  for (let i = from; i < to; ) {
    if (!isHeadline(lines[i]!)) {
      if (isText(lines[i - 1]) && isText(lines[i + 1]) && isResult(lines[i]!) && foreign(lines[i]!, own)) marked.add(i)
      i++
      continue
    }
    let end = i
    while (end < to && isHeadline(lines[end]!)) end++
    const inside = isText(lines[i - 1]) && isText(lines[end])
    if (inside && (end - i >= 2 || foreign(lines[i]!, own))) for (let k = i; k < end; k++) marked.add(k)
    i = end
  }
  for (const index of bulletTeasers(lines, from, to)) marked.add(index)
  return marked
}

/** Shorter than a paragraph may be: in a brief the lead is one plain sentence. */
const isText = (line: Line | undefined) => line !== undefined && line.text.length >= 36 && endsSentence(line)

/** "Quận Thanh Xuân: Chỉ số CCHC năm 2023 xếp thứ 12/30": ends in a figure as a row does, but has a verb, as no row has. */
const isResult = (line: Line) =>
  line.text.length <= 160 &&
  !isBullet(line) &&
  /(?<![a-zà-ỹ])(?:xếp|đứng|tăng|vươn|lọt|tụt|dẫn đầu|giảm|đạt)(?![a-zà-ỹ]).*\d%?$/.test(line.text)

/** "• Headline" with its summary below, twice or more: a teaser list, not the points of a speech. */
function bulletTeasers(lines: readonly Line[], from: number, to: number): number[] {
  const pairs: number[] = []
  for (let i = from; i + 1 < to; i++) {
    const line = lines[i]!
    if (
      /^[•▪●]/.test(line.text) &&
      !/[.;,:…]$/.test(line.text) &&
      !/^[•▪●]/.test(lines[i + 1]!.text) &&
      isParagraph(lines[i + 1]!)
    )
      pairs.push(i, i + 1)
  }
  return pairs.length >= 4 ? pairs : []
}

const UNIT = /(?<![a-zà-ỹ])(quận|huyện|thị xã|phường|xã|sở) (\d{1,2}(?!\d)|[a-zà-ỹ]+(?: [a-zà-ỹ]+)?)/g

function unitsIn(folded: string): Set<string> {
  return new Set([...folded.matchAll(UNIT)].map((match) => match[2]!))
}

function foreign(line: Line, own: ReadonlySet<string>): boolean {
  if (own.size === 0) return false
  const named = [...line.text.matchAll(UNIT)].filter((m) => capital(line, m))
  return named.length > 0 && !named.some((m) => own.has(m[2]!)) && ![...own].some((name) => line.text.includes(name))
}

/** "quận, huyện" names no unit: the word behind the type word has a capital, or is a figure. */
function capital(line: Line, match: RegExpMatchArray): boolean {
  const letter = line.raw.normalize('NFC')[match.index! + match[1]!.length + 1] ?? ''
  return /[\p{Lu}\d]/u.test(letter)
}
