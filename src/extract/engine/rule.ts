import type { RuleRef } from '../../../schemas/index.ts'
import type { Doc, Found } from './types.ts'

/** What a match means, or why it means nothing. */
export type Reading<V> = { readonly value: V; readonly start?: number; readonly end?: number } | Refusal
export interface Refusal {
  readonly refused: string
}

export function refuse(reason: string): Refusal {
  return { refused: reason }
}

/** What a rule's pattern matched, with the text around it. Offsets are indices into the folded text. */
export interface Hit {
  readonly doc: Doc
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
  /** The folded text before the match, back to the start of its sentence, at most `length` units. */
  before(length: number): string
  /** The folded text behind the match, up to the end of its sentence, at most `length` units. */
  after(length: number): string
}

/**
 * A rule knows one idea. It is tried only where one of its first words stands, so a text is walked once for all rules
 * together, and a pattern (sticky, bounded) never searches.
 */
export interface Rule<K extends string = string, V = unknown> {
  readonly id: string
  readonly version: number
  readonly kind: K
  /** The idea in a sentence, for `explain` and the rule table of the documentation. */
  readonly idea: string
  /** Folded first words (one syllable each); `#` stands for any run of digits. */
  readonly starts: readonly string[]
  readonly pattern: RegExp
  /** A rule of fixed phrases: they are matched by one trie for all rules, and the pattern is not run. Folded. */
  readonly phrases?: readonly string[]
  read(hit: Hit): Reading<V>
  readonly examples: RuleExamples<V>
}

export interface RuleExamples<V> {
  /** The expected span stands in «guillemets»; the value, or the part of it that matters. */
  readonly finds: ReadonlyArray<readonly [text: string, value?: Partial<V> | V]>
  /** Texts in which the rule finds nothing. */
  readonly ignores: readonly string[]
}

/**
 * Behind a word: neither a letter, a mark nor a digit. Folded texts have no upper case, so `à-ỹ` (U+00E0 to U+1EF9) holds
 * every letter beyond ASCII and every mark. `\p{L}` under the flag `u` spells out all pairs of surrogates and compiles to
 * some 7 kB of machine code wherever it stands, as against a few dozen bytes.
 */
const END = '(?![a-zà-ỹ\\d])'

/**
 * A pattern over folded text: every plain space stands for any run of spaces, ` ?` for one or none, and the match ends at a
 * word's end. `{…}` may hold another source. Write only linear patterns: no repeated group that can match the same text in two ways.
 */
export function vi(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  const source = String.raw({ raw: strings.raw }, ...parts)
  return new RegExp(`${source.replaceAll(/ (\??)/g, (_, maybe) => (maybe === '' ? GAP : MAYBE_GAP))}${END}`, 'y')
}

const GAP = '[ \\n]{1,4}'
/** A `?` right behind the braces would make them lazy, and the space no less asked for. */
const MAYBE_GAP = `(?:${GAP})?`

/**
 * The same pattern for a text in which no two spaces stand together and no match crosses a line: V8 unrolls every `{1,4}`,
 * some 2.5 kB each, and without them the patterns are 1.4 MB of machine code instead of 4.7.
 */
export function singleSpaced(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll(MAYBE_GAP, ' ?').replaceAll(GAP, ' '), pattern.flags)
}

/** A piece of a pattern, for `vi`. */
export function piece(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  return `(?:${String.raw({ raw: strings.raw }, ...parts)})`
}

export function defineRule<K extends string, V>(rule: Rule<K, V>): Rule<K, V> {
  return rule
}

export function refOf(rule: { readonly id: string; readonly version: number }): RuleRef {
  return { id: rule.id, version: rule.version }
}

export type FoundBy<R> = R extends Rule<infer K, infer V> ? Found<K, V> : never
