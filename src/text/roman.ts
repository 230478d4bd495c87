const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** `iii` → 3, `xxvi` → 26; null for anything that is not a well-formed Roman numeral (1 … 3999). Folded, so lower case. */
export function romanNumeral(word: string): number | null {
  if (word === '' || word.length > 15 || !ROMAN.test(word)) return null
  let total = 0
  for (let i = 0; i < word.length; i++) {
    const own = DIGITS[word[i]!]!
    const next = DIGITS[word[i + 1] ?? ''] ?? 0
    total += own < next ? -own : own
  }
  return total
}

/** The way back: 26 → `xxvi`. */
export function inRoman(value: number): string {
  let rest = value
  let out = ''
  for (const [worth, sign] of SIGNS) {
    while (rest >= worth) {
      out += sign
      rest -= worth
    }
  }
  return out
}

const SIGNS: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
