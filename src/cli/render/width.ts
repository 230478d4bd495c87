/** Escape sequences that colour a terminal: they take no room. */
const ANSI = /\u001B\[[0-9;]*m/gu
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Two columns wide on a terminal: East Asian wide forms and pictures. Vietnamese letters are one, however they are composed. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]+$/u

/** Columns a text takes on a terminal; a letter with stacked marks (ệ, also in NFD) is one. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text.replace(ANSI, ''))) width += columnsOf(segment)
  return width
}

function columnsOf(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 2 : 1
}

/** The text in at most `width` columns; what had to go is marked by an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const columns = columnsOf(segment)
    if (used + columns > width - 1) break
    kept += segment
    used += columns
  }
  return width > 0 ? `${kept.trimEnd()}…` : ''
}

export function padToWidth(text: string, width: number, align: 'left' | 'right'): string {
  const room = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + room : room + text
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer than a line stands on its own, whole. */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n]+/u).filter((w) => w !== '')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
