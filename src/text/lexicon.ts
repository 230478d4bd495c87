import { classOf, DIGIT, LETTER, OTHER } from './chars.ts'

export interface LexiconMatch<V> {
  readonly start: number
  readonly end: number
  readonly value: V
}

export interface LexiconOptions {
  /** A space in a phrase may be one line break in the text, for names that wrap in tables. Default false. */
  readonly acrossLines?: boolean
  /** A change between letter and digit is a boundary, too: flattened lists read `7. Đống Đa8. Ba Đình`. Default false. */
  readonly splitDigits?: boolean
}

export interface MatchOptions {
  /** Every phrase at every word start instead of the longest ones side by side. */
  readonly overlapping?: boolean
}

/** Longest run of white space that one space of a phrase stands for; a bound keeps hostile texts linear. */
const MAX_GAP = 8
const PAIR_BITS = 12
/** In `#starts`: a phrase of this one character. */
const ALONE = 2
const CODE_BITS = 13 // Vietnamese ends at U+1EF9 < 2^13; nothing beyond it occurs in a folded phrase

/**
 * Phrases in one trie, walked from every word start. Transitions lie in one open-addressed hash of (node, code), so a step
 * costs the same however many phrases there are, and building 10,000 phrases takes milliseconds. A walk is no longer than
 * the longest phrase, so a text of n units costs O(n) whatever it holds.
 */
export class Lexicon<V> {
  readonly #options: LexiconOptions
  readonly #keys: Int32Array
  readonly #targets: Int32Array
  readonly #mask: number
  #nodes = 1
  /** Value index of a node, or -1. */
  readonly #terminal: Int32Array
  readonly #values: V[] = []
  readonly #starts = new Uint8Array(1 << CODE_BITS)
  /** Which pairs of letters a phrase may begin with, hashed: most words are turned away here, before the trie is touched. */
  readonly #pairs = new Uint8Array(1 << PAIR_BITS)

  /** `entries`: folded phrases (`foldKey`) and what they mean. One phrase with two values is a mistake and throws. */
  constructor(entries: Iterable<readonly [phrase: string, value: V]>, options: LexiconOptions = {}) {
    this.#options = options
    // In order, neighbours share their heads: only tails cost anything, and the tables get exactly the size they need.
    const sorted = [...entries].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    let nodes = 1
    let before = ''
    for (const [phrase] of sorted) {
      nodes += phrase.length - commonHead(before, phrase)
      before = phrase
    }
    let capacity = 16
    while (capacity < nodes * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#keys = new Int32Array(capacity).fill(-1)
    this.#targets = new Int32Array(capacity)
    this.#terminal = new Int32Array(nodes).fill(-1)
    const path: number[] = [0]
    before = ''
    for (const [phrase, value] of sorted) {
      this.#add(phrase, value, commonHead(before, phrase), path)
      before = phrase
    }
  }

  /** Number of distinct phrases. */
  get size(): number {
    return this.#values.length
  }

  /** What exactly this folded phrase means, or null. */
  get(phrase: string): V | null {
    let node = 0
    for (let i = 0; i < phrase.length; i++) {
      node = this.#step(node, phrase.charCodeAt(i))
      if (node < 0) return null
    }
    const value = this.#terminal[node]!
    return value < 0 ? null : this.#values[value]!
  }

  /** Matches inside `[from, to)`, in text order. Boundaries look at the whole text, not at the window. */
  matches(
    folded: string,
    from = 0,
    to: number = folded.length,
    { overlapping = false }: MatchOptions = {},
  ): LexiconMatch<V>[] {
    const found: LexiconMatch<V>[] = []
    for (let at = this.#nextStart(folded, from, to); at >= 0; at = this.#nextStart(folded, at, to)) {
      const start = at++
      if (overlapping) this.#collect(folded, start, to, found)
      else {
        const longest = this.longestAt(folded, start, to)
        if (longest === null) continue
        found.push(longest)
        at = longest.end
      }
    }
    return found
  }

  /** The longest phrase that starts exactly at `at`, or null. The caller answers for the boundary before it. */
  longestAt(folded: string, at: number, to: number = folded.length): LexiconMatch<V> | null {
    if (!this.#mayStart(folded, at)) return null
    let end = -1
    let best = -1
    let node = 0
    for (let i = at; i < to; ) {
      const code = folded.charCodeAt(i)
      const space = code === 32 || code === 10
      node = this.#step(node, space ? 32 : code)
      if (node < 0) break
      i = space ? this.#gap(folded, i, to) : i + 1
      if (i < 0) break
      const value = this.#terminal[node]!
      if (value >= 0 && this.#boundary(folded, i)) {
        best = value
        end = i
      }
    }
    return best < 0 ? null : { start: at, end, value: this.#values[best]! }
  }

  /** Every phrase that starts exactly at `at`, shortest first. The caller answers for the boundary before it. */
  allAt(folded: string, at: number, to: number = folded.length): readonly LexiconMatch<V>[] {
    const found: LexiconMatch<V>[] = []
    this.#collect(folded, at, to, found)
    return found
  }

  #collect(folded: string, at: number, to: number, found: LexiconMatch<V>[]): void {
    if (!this.#mayStart(folded, at)) return
    let node = 0
    for (let i = at; i < to; ) {
      const code = folded.charCodeAt(i)
      const space = code === 32 || code === 10
      node = this.#step(node, space ? 32 : code)
      if (node < 0) return
      i = space ? this.#gap(folded, i, to) : i + 1
      if (i < 0) return
      const value = this.#terminal[node]!
      if (value >= 0 && this.#boundary(folded, i)) found.push({ start: at, end: i, value: this.#values[value]! })
    }
  }

  /** End of the white space that starts at `at`, or -1 if it is more than a space of a phrase may stand for. */
  #gap(folded: string, at: number, to: number): number {
    let breaks = 0
    let i = at
    for (; i < to; i++) {
      const code = folded.charCodeAt(i)
      if (code === 10) breaks++
      else if (code !== 32) break
    }
    if (i - at > MAX_GAP) return -1
    return breaks > (this.#options.acrossLines ? 1 : 0) ? -1 : i
  }

  #nextStart(folded: string, at: number, to: number): number {
    let before = at > 0 ? classOf(folded.charCodeAt(at - 1)) : OTHER
    for (let i = at; i < to; i++) {
      const code = folded.charCodeAt(i)
      const own = classOf(code)
      if (
        code < 1 << CODE_BITS &&
        this.#starts[code] !== 0 &&
        (own === OTHER || before === OTHER || (own !== before && this.#options.splitDigits === true))
      )
        return i
      before = own
    }
    return -1
  }

  #mayStart(folded: string, at: number): boolean {
    const first = folded.charCodeAt(at)
    const next = folded.charCodeAt(at + 1)
    return this.#pairs[pairOf(first, next === 10 ? 32 : next)] === 1 || this.#starts[first] === ALONE
  }

  #boundary(folded: string, index: number): boolean {
    if (index >= folded.length) return true
    const left = classOf(folded.charCodeAt(index - 1))
    const right = classOf(folded.charCodeAt(index))
    if (left === OTHER || right === OTHER) return true
    return this.#options.splitDigits === true && left !== right && (left === DIGIT || left === LETTER)
  }

  /** `path[i]` is the node behind i characters of the phrase before, which shares its first `head` ones. */
  #add(phrase: string, value: V, head: number, path: number[]): void {
    if (phrase === '') throw new RangeError('a lexicon phrase is empty')
    for (let i = head; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i)
      if (code >= 1 << CODE_BITS) throw new RangeError(`"${phrase}" is not folded: fold it with foldKey first`)
      path[i + 1] = this.#link(path[i]!, code)
    }
    const node = path[phrase.length]!
    const first = phrase.charCodeAt(0)
    if (phrase.length === 1) this.#starts[first] = ALONE
    else {
      if (this.#starts[first] === 0) this.#starts[first] = 1
      this.#pairs[pairOf(first, phrase.charCodeAt(1))] = 1
    }
    const held = this.#terminal[node]!
    if (held >= 0 && this.#values[held] !== value)
      throw new RangeError(`"${phrase}" stands twice in a lexicon with different meanings`)
    if (held < 0) this.#terminal[node] = this.#values.push(value) - 1
  }

  #link(node: number, code: number): number {
    const target = this.#nodes++
    const key = (node << CODE_BITS) | code
    let slot = hash(key) & this.#mask
    while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask
    this.#keys[slot] = key
    this.#targets[slot] = target
    return target
  }

  #step(node: number, code: number): number {
    if (code >= 1 << CODE_BITS) return -1
    const key = (node << CODE_BITS) | code
    let slot = hash(key) & this.#mask
    for (;;) {
      const held = this.#keys[slot]!
      if (held === key) return this.#targets[slot]!
      if (held === -1) return -1
      slot = (slot + 1) & this.#mask
    }
  }
}

/** `NaN` behind the end of the text counts as 0. */
function pairOf(first: number, second: number): number {
  return ((first * 67) ^ second) & ((1 << PAIR_BITS) - 1)
}

function commonHead(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
