import { classOf, OTHER } from './chars.ts'

export interface LexiconMatch<V> {
  readonly start: number
  readonly end: number
  readonly value: V
}

export interface LexiconOptions {
  /** A space in a phrase may be one line break in the text, for names that wrap in tables. Default false. */
  readonly acrossLines?: boolean
}

export interface MatchOptions {
  /** Every phrase at every word start instead of the longest ones side by side. */
  readonly overlapping?: boolean
}

/** Longest run of white space that one space of a phrase stands for; a bound keeps hostile texts linear. */
const MAX_GAP = 8
/** A slot of the table: node, hash of the word, node behind it, value that ends there or -1. */
const SLOT = 4
/** Behind a space a word has another hash, so "tp.hcm" and "tp. hcm" are two phrases. */
const SPACED = 0x5bd1e995

/**
 * Phrases in one trie of words, walked from every word start. A word is a run of letters, a run of digits or a single sign:
 * flattened lists read `7. Đống Đa8. Ba Đình`. All steps lie in one open-addressed table by (node, hash of the word), so most
 * words of a text cost one look, however many phrases there are; what a walk ends in is compared letter by letter. A walk is
 * no longer than the longest phrase, so a text of n units costs O(n) whatever it holds.
 */
export class Lexicon<V> {
  /** Line breaks that one space of a phrase may stand for. */
  readonly #breaks: number
  readonly #slots: Int32Array
  readonly #mask: number
  #nodes = 1
  readonly #phrases: string[] = []
  readonly #values: V[] = []
  /** Words longer than any of the phrases' begin none, and are not read to their end. */
  #longestWord = 0

  /** `entries`: folded phrases (`foldKey`) and what they mean. One phrase with two values is a mistake and throws. */
  constructor(entries: Iterable<readonly [phrase: string, value: V]>, options: LexiconOptions = {}) {
    this.#breaks = options.acrossLines === true ? 1 : 0
    // In order, neighbours share their heads, and the table gets exactly the size it needs.
    const sorted = [...entries].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    let words = 1
    let before = ''
    for (const [phrase] of sorted) {
      words += wordsBehind(phrase, commonHead(before, phrase))
      before = phrase
    }
    let capacity = 16
    while (capacity < words * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#slots = new Int32Array(capacity * SLOT).fill(-1)
    for (const [phrase, value] of sorted) this.#add(phrase, value)
  }

  /** Number of distinct phrases. */
  get size(): number {
    return this.#values.length
  }

  /** What exactly this folded phrase means, or null. */
  get(phrase: string): V | null {
    const match = this.longestAt(phrase, 0)
    return match !== null && match.end === phrase.length ? match.value : null
  }

  /** Matches inside `[from, to)`, in text order. Boundaries look at the whole text, not at the window. */
  matches(
    folded: string,
    from = 0,
    to: number = folded.length,
    { overlapping = false }: MatchOptions = {},
  ): LexiconMatch<V>[] {
    const found: LexiconMatch<V>[] = []
    for (let at = firstWord(folded, from, to); at < to; ) {
      if (folded.charCodeAt(at) === 32) {
        at++
        continue
      }
      const count = found.length
      const next = this.#walk(folded, at, to, found, overlapping)
      at = overlapping || found.length === count ? next : found[count]!.end
    }
    return found
  }

  /** The longest phrase that starts exactly at `at`, or null. The caller answers for the boundary before it. */
  longestAt(folded: string, at: number, to: number = folded.length): LexiconMatch<V> | null {
    const found: LexiconMatch<V>[] = []
    if (at < to) this.#walk(folded, at, to, found, false)
    return found.length === 0 ? null : found[0]!
  }

  /** Every phrase that starts exactly at `at`, shortest first. The caller answers for the boundary before it. */
  allAt(folded: string, at: number, to: number = folded.length): readonly LexiconMatch<V>[] {
    const found: LexiconMatch<V>[] = []
    if (at < to) this.#walk(folded, at, to, found, true)
    return found
  }

  /** Adds what starts at `at`, all of it or the longest, and returns where the next word starts. */
  #walk(folded: string, start: number, to: number, found: LexiconMatch<V>[], all: boolean): number {
    let node = 0
    let next = -1
    let best = -1
    let bestEnd = -1
    for (let at = start; at < to; ) {
      const code = folded.charCodeAt(at)
      const own = classOf(code)
      let hash = code
      let end = at + 1
      if (own !== OTHER) {
        const limit = at + this.#longestWord
        for (; end < folded.length; end++) {
          const more = folded.charCodeAt(end)
          if (classOf(more) !== own) break
          if (end <= limit) hash = Math.imul(hash, 31) + more
        }
      }
      if (next < 0) next = end
      else if (folded.charCodeAt(at - 1) <= 32) hash ^= SPACED
      if (end > to) break
      const slot = this.#slotOf(node, hash)
      node = this.#slots[slot + 2]!
      if (node < 0) break
      const value = this.#slots[slot + 3]!
      if (value >= 0 && this.#reads(value, folded, start, end)) {
        if (all) found.push({ start, end, value: this.#values[value]! })
        else {
          best = value
          bestEnd = end
        }
      }
      at = this.#behindGap(folded, end, to)
      if (at < 0) break
    }
    if (best >= 0) found.push({ start, end: bestEnd, value: this.#values[best]! })
    return next < 0 ? start + 1 : next
  }

  /** Behind the white space that starts at `at`, or -1 if it is more than a space of a phrase may stand for. */
  #behindGap(folded: string, at: number, to: number): number {
    let breaks = 0
    let i = at
    for (; i < to; i++) {
      const code = folded.charCodeAt(i)
      if (code === 10) breaks++
      else if (code !== 32) break
    }
    return i - at > MAX_GAP || breaks > this.#breaks ? -1 : i
  }

  /** The slot of a step, or the free one that it would take. */
  #slotOf(node: number, hash: number): number {
    let slot = Math.imul(hash ^ Math.imul(node, 0x2c1b3c6d), 0x297a2d39)
    slot = (slot ^ (slot >>> 15)) & this.#mask
    for (;;) {
      const held = this.#slots[slot * SLOT]!
      if (held === -1 || (held === node && this.#slots[slot * SLOT + 1] === hash)) return slot * SLOT
      slot = (slot + 1) & this.#mask
    }
  }

  /** Two words may share a hash; a phrase is what its letters say. */
  #reads(value: number, folded: string, start: number, end: number): boolean {
    const phrase = this.#phrases[value]!
    let at = start
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i)
      if (code !== 32) {
        if (folded.charCodeAt(at++) !== code) return false
        continue
      }
      const from = at
      while (folded.charCodeAt(at) === 32 || folded.charCodeAt(at) === 10) at++
      if (at === from) return false
    }
    return at === end
  }

  #add(phrase: string, value: V): void {
    if (phrase === '') throw new RangeError('a lexicon phrase is empty')
    let node = 0
    for (let at = 0; at < phrase.length; ) {
      const end = wordEnd(phrase, at)
      let hash = phrase.charCodeAt(at)
      for (let i = at + 1; i < end; i++) hash = Math.imul(hash, 31) + phrase.charCodeAt(i)
      if (at > 0 && phrase.charCodeAt(at - 1) === 32) hash ^= SPACED
      this.#longestWord = Math.max(this.#longestWord, end - at)
      const slot = this.#slotOf(node, hash)
      if (this.#slots[slot] === -1) this.#slots.set([node, hash, this.#nodes++], slot)
      node = this.#slots[slot + 2]!
      at = phrase.charCodeAt(end) === 32 ? end + 1 : end
      if (at < phrase.length) continue
      const held = this.#slots[slot + 3]!
      if (held >= 0 && this.#values[held] !== value)
        throw new RangeError(`"${phrase}" stands twice in a lexicon with different meanings`)
      if (held < 0) {
        this.#slots[slot + 3] = this.#values.push(value) - 1
        this.#phrases.push(phrase)
      }
    }
  }
}

/** The first place from `at` on where a word may start. */
function firstWord(folded: string, at: number, to: number): number {
  if (at <= 0 || at >= to) return at
  const own = classOf(folded.charCodeAt(at))
  return own !== OTHER && own === classOf(folded.charCodeAt(at - 1)) ? Math.min(to, wordEnd(folded, at)) : at
}

function wordEnd(text: string, at: number): number {
  const own = classOf(text.charCodeAt(at))
  let end = at + 1
  if (own !== OTHER) while (end < text.length && classOf(text.charCodeAt(end)) === own) end++
  return end
}

/** Words of a phrase that begin behind `at`, or hold it. */
function wordsBehind(phrase: string, at: number): number {
  let words = 0
  for (let start = 0; start < phrase.length; ) {
    const end = wordEnd(phrase, start)
    if (end >= at && phrase.charCodeAt(start) !== 32) words++
    start = end
  }
  return words
}

function commonHead(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}
