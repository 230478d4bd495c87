import { classOf, OTHER } from './chars.ts'

/** Three numbers a word: where it starts, where it ends, its hash. */
export const WORD = 3

/**
 * The words of a folded text in order: runs of letters, runs of digits, single signs; spaces and line breaks are none. Flattened
 * lists read `7. Đống Đa8. Ba Đình`, so a figure parts words. Cut once, for all lexicons that are walked over the text.
 */
export type Words = Int32Array

/** One buffer serves all texts of common length. */
const KEPT = new Int32Array(1 << 15)

export function wordsOf(folded: string): Words {
  let words = KEPT
  let count = 0
  for (let at = 0; at < folded.length; ) {
    let hash = folded.charCodeAt(at)
    const start = at++
    if (hash === 32 || hash === 10) continue
    const own = classOf(hash)
    if (own !== OTHER) {
      for (; at < folded.length; at++) {
        const code = folded.charCodeAt(at)
        if (classOf(code) !== own) break
        hash = (Math.imul(hash, 31) + code) | 0
      }
    }
    if (count + WORD > words.length) {
      const held = words
      words = new Int32Array(held.length * 2)
      words.set(held)
    }
    words[count++] = start
    words[count++] = at
    words[count++] = hash
  }
  return words.slice(0, count)
}

/** Place in `words` of the first word that starts at `at` or behind it. */
export function wordFrom(words: Words, at: number): number {
  let low = 0
  let high = words.length / WORD
  while (low < high) {
    const middle = (low + high) >>> 1
    if (words[middle * WORD]! < at) low = middle + 1
    else high = middle
  }
  return low * WORD
}
