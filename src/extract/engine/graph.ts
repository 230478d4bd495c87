/**
 * What a pattern may begin with, as a graph whose nodes read single characters. Looking around and ends of words are taken for
 * "may match", so the graph accepts at least what the pattern does: who is turned away by it need not be tried. A run of white
 * space is read as one plain space.
 */
export interface Graph {
  readonly start: number
  /** A match may end here. */
  readonly end: number
  /** Per node the characters that lead on; null for a node that is left without reading. */
  readonly reads: readonly (Chars | null)[]
  readonly leads: readonly (readonly number[])[]
}

type Range = readonly [from: number, to: number]

export interface Chars {
  readonly ranges: readonly Range[]
  readonly negated: boolean
}

export function reads({ ranges, negated }: Chars, code: number): boolean {
  return ranges.some(([from, to]) => from <= code && code <= to) !== negated
}

/** Null for a pattern that uses more than our patterns do. */
export function graphOf(source: string): Graph | null {
  try {
    return new Reader(source).graph()
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

interface Part {
  readonly from: number
  readonly to: number
}

/** A counted repetition beyond this is as good as endless: nobody looks that far ahead. */
const MAX_COPIES = 8
/** In folded text white space is a plain space or a line break. */
const ESCAPES: Readonly<Record<string, Range>> = { s: [32, 32], n: [32, 32], d: [48, 57] }

/** Recursive descent; every part runs from one node to another. */
class Reader {
  readonly #source: string
  #at = 0
  readonly #reads: (Chars | null)[] = []
  readonly #leads: number[][] = []

  constructor(source: string) {
    this.#source = source
  }

  graph(): Graph {
    const { from, to } = this.#choice()
    if (this.#at < this.#source.length) throw new SyntaxError(`unread from ${this.#at}`)
    return { start: from, end: to, reads: this.#reads, leads: this.#leads }
  }

  #choice(): Part {
    const from = this.#node()
    const to = this.#node()
    do {
      const one = this.#sequence()
      this.#lead(from, one.from)
      this.#lead(one.to, to)
    } while (this.#take('|'))
    return { from, to }
  }

  #sequence(): Part {
    const from = this.#node()
    let to = from
    while (this.#at < this.#source.length && !/[|)]/.test(this.#ahead(1))) {
      const next = this.#repeated()
      this.#lead(to, next.from)
      to = next.to
    }
    return { from, to }
  }

  #repeated(): Part {
    const from = this.#node()
    const out = this.#node()
    const begin = this.#at
    let part = this.#atom()
    const [least, most] = this.#counts(part)
    const resume = this.#at
    const copies = most <= MAX_COPIES ? most : Math.max(1, Math.min(least, MAX_COPIES))
    let to = from
    for (let copy = 0; copy < copies; copy++) {
      if (copy >= least) this.#lead(to, out)
      if (copy > 0) {
        this.#at = begin
        part = this.#atom()
      }
      this.#lead(to, part.from)
      to = part.to
    }
    if (most > MAX_COPIES) this.#lead(to, part.from)
    this.#lead(to, out)
    this.#at = resume
    return { from, to: out }
  }

  #counts(part: Part): Range {
    const [text, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#ahead(12)) ?? ['']
    this.#at += text.length
    if (text === '') return [1, 1]
    if (least === undefined) return [text[0] === '+' ? 1 : 0, text[0] === '?' ? 1 : Number.POSITIVE_INFINITY]
    const chars = this.#reads[part.from]
    const high = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most)
    if (chars == null || !reads(chars, 32)) return [Number(least), high]
    // A run of spaces is read as one: two that are asked for may be one, and four that are allowed are no more than one.
    const blank = !chars.negated && chars.ranges.every(([from, to]) => from === 32 && to === 32)
    return [Math.min(1, Number(least)), blank ? Math.min(1, high) : high]
  }

  #atom(): Part {
    if (/^\(\?<?[=!]/.test(this.#ahead(4))) return this.#lookaround()
    if (this.#take('(')) {
      this.#at += /^(?:\?(?::|<\w+>))?/.exec(this.#ahead(40))![0].length
      const inside = this.#choice()
      this.#expect(')')
      return inside
    }
    if (this.#take('^') || this.#take('$') || this.#take('\\b')) return this.#empty()
    const from = this.#node(this.#chars())
    const to = this.#node()
    this.#lead(from, to)
    return { from, to }
  }

  /** Read for where it ends; nothing leads into it. */
  #lookaround(): Part {
    this.#at += this.#ahead(3) === '(?<' ? 4 : 3
    this.#choice()
    this.#expect(')')
    return this.#empty()
  }

  #empty(): Part {
    const node = this.#node()
    return { from: node, to: node }
  }

  #chars(): Chars {
    if (this.#take('.')) return { ranges: [], negated: true }
    if (!this.#take('[')) return { ranges: [this.#single()], negated: false }
    const negated = this.#take('^')
    const ranges: Range[] = []
    while (!this.#take(']')) {
      const [from, to] = this.#single()
      const through = /^-[^\]]/.test(this.#ahead(2)) && this.#take('-')
      ranges.push([from, through ? this.#single()[1] : to])
    }
    return { ranges, negated }
  }

  #single(): Range {
    const first = this.#ahead(1)
    if (first === '') throw new SyntaxError('it breaks off')
    this.#at++
    if (first !== '\\') return [first.charCodeAt(0), first.charCodeAt(0)]
    const escaped = this.#ahead(1)
    this.#at++
    const known = ESCAPES[escaped]
    if (known === undefined && /^\w?$/.test(escaped)) throw new SyntaxError(`an escape of no meaning here: ${escaped}`)
    return known ?? [escaped.charCodeAt(0), escaped.charCodeAt(0)]
  }

  #node(chars: Chars | null = null): number {
    this.#leads.push([])
    return this.#reads.push(chars) - 1
  }

  #lead(from: number, to: number): void {
    this.#leads[from]!.push(to)
  }

  #ahead(length: number): string {
    return this.#source.slice(this.#at, this.#at + length)
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new SyntaxError(`${text} expected at ${this.#at}`)
  }
}
