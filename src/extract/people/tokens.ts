import type { SourceText, Span } from '../../text/index.ts'

/** A word or a punctuation mark of a sentence. `cap`: its first letter is a capital in the text as given. */
export interface Token extends Span {
  readonly text: string
  readonly cap: boolean
  readonly word: boolean
}

/** Abbreviations keep their inner marks: `lđ-tb&xh`, `tp.hcm`, `20-3`. */
const TOKEN = /[a-zà-ỹ\d]+(?:[.&/-][a-zà-ỹ\d]+)*|[^\sa-zà-ỹ\d]/g

export function tokenize(source: SourceText, from: number, to: number): Token[] {
  const tokens: Token[] = []
  for (const match of source.folded.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index
    const text = match[0]
    const letter = source.raw[source.toRaw(start)] ?? ''
    const cap = letter !== letter.toLowerCase()
    tokens.push({ start, end: start + text.length, text, cap, word: /[a-zà-ỹ\d]/.test(text) })
  }
  return tokens
}

/** Word lists by their first word, for the longest match at a token. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      const held = this.#byFirst.get(words[0]!)
      if (held === undefined) this.#byFirst.set(words[0]!, [words])
      else held.push(words)
    }
    for (const held of this.#byFirst.values()) held.sort((a, b) => b.length - a.length)
  }

  /** Number of tokens of the longest phrase that starts at `at`, or 0. */
  at(tokens: readonly Token[], at: number): number {
    const first = tokens[at]
    if (first === undefined) return 0
    for (const words of this.#byFirst.get(first.text) ?? [])
      if (words.every((word, k) => tokens[at + k]?.text === word)) return words.length
    return 0
  }
}
