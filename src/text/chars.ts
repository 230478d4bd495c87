/** Character classes by code unit, filled as they are met: 65,536 regex tests at start-up would cost 5 ms for nothing. */
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3

const KNOWN = new Uint8Array(65536)

/** `OTHER`, `LETTER` (\p{L}, \p{M}, and any half of a pair) or `DIGIT` (\p{N}). */
export function classOf(code: number): number {
  const known = KNOWN[code]!
  if (known !== 0) return known
  const fresh = classify(code)
  KNOWN[code] = fresh
  return fresh
}

function classify(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT
  // Emoji and other astral signs stand between words; the few astral letters never touch a Vietnamese word.
  if (code >= 0xd800 && code <= 0xdfff) return OTHER
  const ch = String.fromCharCode(code)
  if (/[\p{L}\p{M}]/u.test(ch)) return LETTER
  return /\p{N}/u.test(ch) ? DIGIT : OTHER
}

export function isWordCode(code: number): boolean {
  return classOf(code) !== OTHER
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

/** May a word start or end between `text[index - 1]` and `text[index]`? */
export function isBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true
  return classOf(text.charCodeAt(index - 1)) === OTHER || classOf(text.charCodeAt(index)) === OTHER
}
