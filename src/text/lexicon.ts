import type { SourceText } from './source-text.ts'
import { WORD, type Words, wordFrom, wordsOf } from './words.ts'

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
 * Phrases in one trie of words, walked from every word of a text. All steps lie in one open-addressed table by (node, hash of
 * the word), so most words cost one look, however many phrases there are; what a walk ends in is compared letter by letter.
 * A walk is no longer than the longest phrase, so a text of n units costs O(n) whatever it holds.
 */
export class Lexicon<V> {
  /** Line breaks that one space of a phrase may stand for. */
  readonly #breaks: number
  readonly #slots: Int32Array
  readonly #mask: number
  /** A bit for each first word, by its hash; most words of a text are turned away here. */
  readonly #heads: Int32Array
  #nodes = 1
  readonly #phrases: string[] = []
  readonly #values: V[] = []

  /** `entries`: folded phrases (`foldKey`) and what they mean. One phrase with two values is a mistake and throws. */
  constructor(entries: Iterable<readonly [phrase: string, value: V]>, options: LexiconOptions = {}) {
    this.#breaks = options.acrossLines === true ? 1 : 0
    const phrases = [...entries].map(([phrase, value]) => ({ phrase, value, words: wordsOf(phrase) }))
    // In order, neighbours share their heads, and the tables get the size they need: small ones stay in the processor's cache.
    phrases.sort((a, b) => (a.phrase < b.phrase ? -1 : a.phrase > b.phrase ? 1 : 0))
    let steps = 0
    let heads = 0
    for (const [i, { phrase, words }] of phrases.entries()) {
      const shared = i === 0 ? 0 : commonHead(phrases[i - 1]!.phrase, phrase)
      for (let at = 0; at < words.length; at += WORD) if (words[at + 1]! >= shared) steps++
      if (words.length > 0 && words[1]! >= shared) heads++
    }
    const capacity = powerFrom(steps * 2)
    this.#slots = new Int32Array(capacity * SLOT).fill(-1)
    this.#mask = capacity - 1
    this.#heads = new Int32Array(powerFrom(heads / 2))
    for (const { phrase, value, words } of phrases) this.#add(phrase, words, value)
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
    text: CutText | string,
    from = 0,
    to?: number,
    { overlapping = false }: MatchOptions = {},
  ): LexiconMatch<V>[] {
    const { folded, words } = cut(text)
    const found: LexiconMatch<V>[] = []
    const until = to ?? folded.length
    for (let at = wordFrom(words, from); at < words.length && words[at]! < until; ) {
      const count = found.length
      if (this.#begins(words[at + 2]!)) this.#walk(folded, words, at, until, found, overlapping)
      at += WORD
      if (!overlapping && found.length > count) while (at < words.length && words[at]! < found[count]!.end) at += WORD
    }
    return found
  }

  /** The longest phrase that starts exactly at `at`, or null. */
  longestAt(text: CutText | string, at: number, to?: number): LexiconMatch<V> | null {
    const found = this.#at(text, at, to, false)
    return found.length === 0 ? null : found[0]!
  }

  /** Every phrase that starts exactly at `at`, shortest first. */
  allAt(text: CutText | string, at: number, to?: number): readonly LexiconMatch<V>[] {
    return this.#at(text, at, to, true)
  }

  #at(text: CutText | string, at: number, to: number | undefined, all: boolean): LexiconMatch<V>[] {
    const { folded, words } = cut(text)
    const found: LexiconMatch<V>[] = []
    const word = wordFrom(words, at)
    if (words[word] === at && this.#begins(words[word + 2]!))
      this.#walk(folded, words, word, to ?? folded.length, found, all)
    return found
  }

  #begins(hash: number): boolean {
    const mixed = Math.imul(hash, 0x2c1b3c6d)
    return ((this.#heads[(mixed >>> 13) & (this.#heads.length - 1)]! >>> (mixed >>> 27)) & 1) === 1
  }

  /** Adds what starts at a word: all of it, or the longest. */
  #walk(folded: string, words: Words, from: number, to: number, found: LexiconMatch<V>[], all: boolean): void {
    const start = words[from]!
    let node = 0
    let best = -1
    let bestEnd = -1
    for (let at = from; at < words.length; at += WORD) {
      const end = words[at + 1]!
      if (end > to) break
      let hash = words[at + 2]!
      if (at > from && words[at]! > words[at - 2]!) {
        if (!this.#isGap(folded, words[at - 2]!, words[at]!)) break
        hash ^= SPACED
      }
      const slot = this.#slotOf(node, hash)
      node = this.#slots[slot + 2]!
      if (node < 0) break
      const value = this.#slots[slot + 3]!
      if (value < 0 || !reads(this.#phrases[value]!, folded, start, end)) continue
      if (all) found.push({ start, end, value: this.#values[value]! })
      else {
        best = value
        bestEnd = end
      }
    }
    if (best >= 0) found.push({ start, end: bestEnd, value: this.#values[best]! })
  }

  /** May this white space stand for the space of a phrase? */
  #isGap(folded: string, from: number, to: number): boolean {
    if (to - from > MAX_GAP) return false
    let breaks = 0
    for (let at = from; at < to; at++) if (folded.charCodeAt(at) === 10) breaks++
    return breaks <= this.#breaks
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

  #add(phrase: string, words: Words, value: V): void {
    if (words.length === 0) throw new RangeError('a lexicon phrase is empty')
    const mixed = Math.imul(words[2]!, 0x2c1b3c6d)
    this.#heads[(mixed >>> 13) & (this.#heads.length - 1)]! |= 1 << (mixed >>> 27)
    let node = 0
    let slot = 0
    for (let at = 0; at < words.length; at += WORD) {
      const spaced = at > 0 && words[at]! > words[at - 2]!
      const hash = spaced ? words[at + 2]! ^ SPACED : words[at + 2]!
      slot = this.#slotOf(node, hash)
      if (this.#slots[slot] === -1) this.#slots.set([node, hash, this.#nodes++], slot)
      node = this.#slots[slot + 2]!
    }
    const held = this.#slots[slot + 3]!
    if (held >= 0 && this.#values[held] !== value)
      throw new RangeError(`"${phrase}" stands twice in a lexicon with different meanings`)
    if (held < 0) {
      this.#slots[slot + 3] = this.#values.push(value) - 1
      this.#phrases.push(phrase)
    }
  }
}

function powerFrom(least: number): number {
  let power = 16
  while (power < least) power *= 2
  return power
}

function commonHead(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}

/** A folded text cut into words, for several lexicons and windows; a string is cut for one look. */
export type CutText = Pick<SourceText, 'folded' | 'words'>

export function cutText(folded: string): CutText {
  return { folded, words: wordsOf(folded) }
}

function cut(text: CutText | string): CutText {
  return typeof text === 'string' ? cutText(text) : text
}

/** Two words may share a hash; a phrase is what its letters say. */
function reads(phrase: string, folded: string, start: number, end: number): boolean {
  let at = start
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    if (code === 32) while (folded.charCodeAt(at) === 32 || folded.charCodeAt(at) === 10) at++
    else if (folded.charCodeAt(at++) !== code) return false
  }
  return at === end
}
