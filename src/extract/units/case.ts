import type { SourceText } from '../../text/index.ts'

/** The folded text has no case; names do. These look at the text as given. */

/** Is the letter at this folded index upper case in the text as given? */
export function isUpperAt(source: SourceText, index: number): boolean {
  const ch = source.raw[source.toRaw(index)]
  return ch !== undefined && isUpper(ch)
}

export function isUpper(ch: string): boolean {
  const code = ch.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return ch !== ch.toLowerCase()
}

/** Does every word of the folded span start with a capital (digits count as such)? `thanh xuân` and `Thanh xuân` do not. */
export function isCapitalised(source: SourceText, start: number, end: number): boolean {
  const folded = source.folded
  for (let i = start; i < end; i++) {
    const before = i === start ? 32 : folded.charCodeAt(i - 1)
    if (before !== 32 && before !== 10 && before !== 45) continue
    const code = folded.charCodeAt(i)
    if (code === 32 || code === 10 || code === 45 || (code >= 48 && code <= 57)) continue
    if (!isUpperAt(source, i)) return false
  }
  return true
}

/** Is the word at this folded index written in capitals throughout, as in a headline? One letter counts as yes. */
export function isShouted(source: SourceText, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const ch = source.raw[source.toRaw(i)]!
    if (ch.toLowerCase() !== ch.toUpperCase() && !isUpper(ch)) return false
  }
  return true
}
