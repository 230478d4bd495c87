import { byReadingWeight, type Reading } from './reading.ts'
import { isShortFor } from './spelling.ts'
import { compare, originOf, rootOf } from './voice.ts'

/**
 * Below this many characters two papers may well have found the same words by themselves ("đứng thứ 2/30 quận, huyện");
 * above it the same words with the same values come from one press release.
 */
const COPIED_WORDS_MIN = 60

/**
 * The readings that count: an echo that says what its original says, or less precisely, is dropped; so is a second reading of
 * one article, and a copied sentence. An echo that says something *else* is kept (a typing error in a copy is a reading, too).
 * The result is sorted by weight, so that the order of the input never matters.
 */
export function withoutEchoes(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = []
  const ordered = readings.toSorted((a, b) => Number(isEcho(a)) - Number(isEcho(b)) || byReadingWeight(a, b))
  for (const reading of ordered) {
    if (!kept.some((earlier) => repeats(reading, earlier))) kept.push(reading)
  }
  return kept.sort(byReadingWeight)
}

const isEcho = (r: Reading): boolean => r.voice.article.echo_of !== null

function repeats(later: Reading, earlier: Reading): boolean {
  if (later.derived !== earlier.derived || !isShortFor(later, earlier)) return false
  return rootOf(later.voice) === rootOf(earlier.voice) || isCopiedSentence(later, earlier)
}

function isCopiedSentence(a: Reading, b: Reading): boolean {
  if (a.value !== b.value || a.voice.article.article_id === b.voice.article.article_id) return false
  // Folding makes no text longer, and most quotes are short.
  if (a.voice.observation.evidence.quote.length < COPIED_WORDS_MIN) return false
  const words = wordsOf(a)
  return words.length >= COPIED_WORDS_MIN && words === wordsOf(b)
}

const wordsOf = (r: Reading): string =>
  r.voice.observation.evidence.quote.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** The distinct origins behind readings, sorted: how many papers say so, not how many pages. */
export function originsOf(readings: readonly Reading[]): string[] {
  return [...new Set(readings.map((r) => originOf(r.voice)))].sort(compare)
}
