import type { SourceText, Span } from '../../text/index.ts'

/** A word or a punctuation mark of a sentence. `cap`: its first letter is a capital in the text as given. */
export interface Token extends Span {
  readonly text: string
  readonly cap: boolean
  readonly word: boolean
}

/** Read letter by letter: two patterns a word were a twelfth of all patterns tried on a short text. */
export function tokenize(source: SourceText, from: number, to: number): Token[] {
  const tokens: Token[] = []
  const { folded } = source
  for (let start = from; start < to; ) {
    const code = folded.charCodeAt(start)
    if (code === 32 || code === 10) {
      start++
      continue
    }
    const word = isInWord(code)
    const end = word ? wordEnd(folded, start, to) : start + 1
    tokens.push({ start, end, text: folded.slice(start, end), cap: isCapital(source, start), word })
    start = end
  }
  return tokens
}

/** Abbreviations keep their inner marks: `lđ-tb&xh`, `tp.hcm`, `20-3`. */
function wordEnd(folded: string, start: number, to: number): number {
  let end = start + 1
  for (; end < to; end++) {
    const code = folded.charCodeAt(end)
    if (isInWord(code)) continue
    const joins = code === 46 || code === 38 || code === 47 || code === 45
    if (!joins || end + 1 >= to || !isInWord(folded.charCodeAt(end + 1))) break
  }
  return end
}

/** A folded letter, a mark or a digit. */
function isInWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xe0 && code <= 0x1ef9)
}

function isCapital(source: SourceText, at: number): boolean {
  const code = source.raw.charCodeAt(source.toRaw(at))
  if (code < 128) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
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
