import { type Chars, type Graph, graphOf, reads } from './graph.ts'
import { CODES, MAX_NODES, Steps } from './steps.ts'

/** How far behind its first word a rule is judged before its pattern is tried. */
const REACH = 16
/** Far more than texts ever ask for; whoever finds more makes the sieve forget all and begin anew. */
const MAX_STEPS = 100_000
const MAX_STANDS = MAX_NODES - 64

/** Where the graphs of some patterns stand after the characters read so far. */
interface Stand<R> {
  /** Rules that may still match or already do, in their order. */
  readonly rules: readonly R[]
  /** Nodes that read on, ascending. None: the rules are settled. */
  readonly live: readonly number[]
  /** Nodes that a match ends in. */
  readonly ended: readonly number[]
}

/**
 * Tells by the letters behind a first word which rules may match at all: of ten patterns nine need not be tried. The graphs of
 * all patterns are walked together, and what a step leads to is kept, so a character costs one look into a table. A pattern's
 * graph is drawn when a text first holds one of its words.
 */
export class Sieve<R extends { readonly pattern: RegExp }> {
  readonly rules: readonly R[]
  readonly #chars: (Chars | null)[] = []
  readonly #leads: (readonly number[])[] = []
  readonly #owner: number[] = []
  readonly #starts = new Map<R, number>()
  readonly #ends = new Set<number>()
  #stands: Stand<R>[] = []
  /** By stand: does it read on? */
  #open: boolean[] = []
  #steps = new Steps()
  #known = new Map<string, number>()
  #entries = new Map<string, number>()

  constructor(rules: readonly R[]) {
    this.rules = rules
  }

  /** Those of `rules` that may match where `word` has been read and the text goes on at `from`. */
  passing(rules: readonly R[], word: string, folded: string, from: number): readonly R[] {
    if (this.#steps.size > MAX_STEPS || this.#stands.length > MAX_STANDS) this.#forget()
    let stand = this.#entries.get(word) ?? this.#enter(rules, word)
    const to = Math.min(folded.length, from + REACH)
    let spaced = false
    for (let at = from; at < to && this.#open[stand]!; at++) {
      const code = folded.charCodeAt(at)
      const space = code === 32 || code === 10
      if (!space || !spaced) stand = this.#step(stand, space ? 32 : code)
      spaced = space
    }
    return this.#stands[stand]!.rules
  }

  #enter(rules: readonly R[], word: string): number {
    let stand = this.#stand(
      rules.map((rule) => this.#starts.get(rule) ?? this.#draw(rule)),
      [],
    )
    for (let i = 0; i < word.length; i++) stand = this.#step(stand, word.charCodeAt(i))
    this.#entries.set(word, stand)
    return stand
  }

  #forget(): void {
    this.#stands = []
    this.#open = []
    this.#steps = new Steps()
    this.#known = new Map()
    this.#entries = new Map()
  }

  /** Puts the graph of a rule beside the others; a pattern that has none may always match. Returns its first node. */
  #draw(rule: R): number {
    const base = this.#owner.length
    const { start, end, reads: chars, leads } = graphOf(rule.pattern.source) ?? ANYTHING
    for (const [node, set] of chars.entries()) {
      this.#chars.push(set)
      this.#leads.push(leads[node]!.map((to) => base + to))
      this.#owner.push(this.rules.indexOf(rule))
    }
    this.#starts.set(rule, base + start)
    this.#ends.add(base + end)
    return base + start
  }

  #step(from: number, code: number): number {
    const kept = code < CODES
    const known = kept ? this.#steps.get(from, code) : -1
    if (known >= 0) return known
    const { live, ended } = this.#stands[from]!
    const nodes = live.filter((node) => reads(this.#chars[node]!, code)).flatMap((node) => this.#leads[node]!)
    const next = this.#stand(nodes, ended)
    if (kept) this.#steps.set(from, code, next)
    return next
  }

  /** What can be reached from `nodes` without reading. */
  #stand(nodes: readonly number[], before: readonly number[]): number {
    const met = new Set<number>([...before, ...nodes])
    for (const node of met) if (this.#chars[node] === null) for (const to of this.#leads[node]!) met.add(to)
    const all = [...met].sort((a, b) => a - b)
    const live = all.filter((node) => this.#chars[node] !== null)
    const ended = all.filter((node) => this.#ends.has(node))
    const key = `${live.join()};${ended.join()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const owners = new Set([...live, ...ended].map((node) => this.#owner[node]!))
    const id = this.#stands.length
    this.#stands.push({ rules: this.rules.filter((_, rule) => owners.has(rule)), live, ended })
    this.#open.push(live.length > 0)
    this.#known.set(key, id)
    return id
  }
}

const ANYTHING: Graph = { start: 0, end: 0, reads: [null], leads: [[]] }
