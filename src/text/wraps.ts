/**
 * Where the lines of a text were only broken to fit a width: indices of the line breaks that stand for a space. Null if
 * there are none, which is the rule: pages give a paragraph a line. Old portals, mails and texts taken from PDF files break
 * at some 70 to 120 characters, in the middle of a sentence.
 *
 * A line goes on when it is as long as prose, does not end in a stop, a colon or a semicolon, and the next one starts in
 * lower case; behind such a pair, in the same block of lines, also before a capital or a figure if its first word would not
 * have fitted any more. Cells, rows of figures, items and headings stay lines of their own. Linear.
 */
export function wrapBreaks(raw: string): ReadonlySet<number> | null {
  let found: Set<number> | null = null
  for (const block of blocksOf(raw)) {
    if (block.length < 2) continue
    const width = Math.max(...block.map((line) => line.end - line.start))
    let wrapped = false
    for (let pass = 0; pass < 2; pass++) {
      if (pass === 1 && !wrapped) break
      for (let i = 1; i < block.length; i++) {
        const line = block[i - 1]!
        const next = block[i]!
        if (!goesOn(raw, line, next, width, pass === 1)) continue
        wrapped = true
        found ??= new Set()
        for (let at = line.end; at < next.start; at++) if (raw.charCodeAt(at) === NEWLINE) found.add(at)
      }
    }
  }
  return found
}

interface Line {
  readonly start: number
  readonly end: number
}

const NEWLINE = 10
/** A line is not shorter than this where a width broke it; cells, names and labels are. */
const PROSE = 30
const BLOCK = 400

/** Runs of lines without a blank one between them; a very long run is looked at in pieces. */
function* blocksOf(raw: string): Generator<Line[]> {
  if (!raw.includes('\n')) return
  let block: Line[] = []
  for (let from = 0; from <= raw.length; ) {
    let to = raw.indexOf('\n', from)
    if (to < 0) to = raw.length
    let start = from
    let end = to
    while (start < end && isBlank(raw.charCodeAt(start))) start++
    while (end > start && isBlank(raw.charCodeAt(end - 1))) end--
    if (end > start) block.push({ start, end })
    if ((end === start || block.length === BLOCK) && block.length > 0) {
      yield block
      block = []
    }
    from = to + 1
  }
  if (block.length > 0) yield block
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0
}

/** `width`: the longest line of the block; `wrapped`: others of it are known to go on. */
function goesOn(raw: string, line: Line, next: Line, width: number, wrapped: boolean): boolean {
  const length = line.end - line.start
  if (length < PROSE) return false
  const tail = raw.slice(Math.max(line.start, line.end - 64), line.end)
  if (CLOSED.test(tail) || CELLS.test(tail)) return false
  const head = raw.slice(next.start, Math.min(next.end, next.start + 16))
  if (CELLS.test(raw.slice(next.start, Math.min(next.end, next.start + 64)))) return false
  if (ITEM.test(head) || (FIGURE_LAST.test(tail) && length < 2 * PROSE && endsInFigure(raw, next))) return false
  if (/^\p{Ll}/u.test(head)) return true
  // A headline may end in "phường": it is much shorter than the paragraphs below it.
  if (length >= 0.6 * width && WAITS.test(tail.toLowerCase()) && /^\p{Lu}/u.test(head)) return true
  if (!wrapped || !/^[\p{Lu}\d"“(]/u.test(head)) return false
  const word = /^\S+/.exec(head)?.[0].length ?? 0
  return length + 1 + word > width
}

const CLOSED = /[.!?…:;]["”’')\]]*$/
const CELLS = /[|\t]| {3}/
const ITEM = /^(?:[-+*•▪●–]|\d{1,2}[.)](?!\d)|\p{L}\))\s?/u
const FIGURE_LAST = /[\d%)]$/

function endsInFigure(raw: string, line: Line): boolean {
  return FIGURE_LAST.test(raw.slice(line.end - 1, line.end))
}

/** What cannot end a sentence: a word that wants its name. */
const WAITS =
  /(?:^|[ ,(])(?:đồng chí|ông|bà|bí thư (?:quận|huyện|thị|thành|đảng) (?:ủy|uỷ)|chủ tịch ubnd|ubnd|và|của|với|các|là|(?<!(?:khối|cấp) )(?:quận|huyện|phường|xã)|trong|so với|tại|thuộc)$/
