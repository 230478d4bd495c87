import { type Chars, type Graph, graphOf, reads } from './graph.ts'

/** How far behind its first word a rule is judged before its pattern is tried. */
const REACH = 16
/** Far more steps than texts ever ask for; whoever finds more makes the sieve forget all and begin anew. */
const MAX_STEPS = 100_000

/** Where the graphs of some patterns stand after the characters read so far. */
interface Stand<R> {
  /** Rules that may still match or already do, in their order. */
  readonly rules: readonly R[]
  /** Nodes that read on, ascending. None: the rules are settled. */
  readonly live: readonly number[]
  /** Nodes that a match ends in. */
  readonly ended: readonly number[]
  /** By the next character, as far as it was ever asked. */
  readonly next: Map<number, Stand<R>>
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
  #stands = new Map<string, Stand<R>>()
  #entries = new Map<string, Stand<R>>()
  #steps = 0

  constructor(rules: readonly R[]) {
    this.rules = rules
  }

  /** Those of `rules` that may match where `word` has been read and the text goes on at `from`. */
  passing(rules: readonly R[], word: string, folded: string, from: number): readonly R[] {
    let stand = this.#entries.get(word) ?? this.#enter(rules, word)
    const to = Math.min(folded.length, from + REACH)
    let spaced = false
    for (let at = from; at < to && stand.live.length > 0; at++) {
      const code = folded.charCodeAt(at)
      const space = code === 32 || code === 10
      if (!space) stand = stand.next.get(code) ?? this.#step(stand, code)
      else if (!spaced) stand = stand.next.get(32) ?? this.#step(stand, 32)
      spaced = space
    }
    return stand.rules
  }

  #enter(rules: readonly R[], word: string): Stand<R> {
    let stand = this.#stand(
      rules.map((rule) => this.#starts.get(rule) ?? this.#draw(rule)),
      [],
    )
    for (let i = 0; i < word.length; i++) stand = this.#step(stand, word.charCodeAt(i))
    this.#entries.set(word, stand)
    return stand
  }

  #forget(): void {
    this.#stands = new Map()
    this.#entries = new Map()
    this.#steps = 0
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

  #step(stand: Stand<R>, code: number): Stand<R> {
    const nodes = stand.live.filter((node) => reads(this.#chars[node]!, code)).flatMap((node) => this.#leads[node]!)
    const next = this.#stand(nodes, stand.ended)
    stand.next.set(code, next)
    if (++this.#steps >= MAX_STEPS) this.#forget()
    return next
  }

  /** What can be reached from `nodes` without reading. */
  #stand(nodes: readonly number[], before: readonly number[]): Stand<R> {
    const met = new Set<number>([...before, ...nodes])
    for (const node of met) if (this.#chars[node] === null) for (const to of this.#leads[node]!) met.add(to)
    const all = [...met].sort((a, b) => a - b)
    const live = all.filter((node) => this.#chars[node] !== null)
    const ended = all.filter((node) => this.#ends.has(node))
    const key = `${live.join()};${ended.join()}`
    const known = this.#stands.get(key)
    if (known !== undefined) return known
    const owners = new Set([...live, ...ended].map((node) => this.#owner[node]!))
    const rules = this.rules.filter((_, rule) => owners.has(rule))
    const made: Stand<R> = { rules, live, ended, next: new Map() }
    this.#stands.set(key, made)
    return made
  }
}

const ANYTHING: Graph = { start: 0, end: 0, reads: [null], leads: [[]] }
