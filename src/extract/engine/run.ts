import type { RuleRef } from '../../../schemas/index.ts'
import { Lexicon, type SourceText } from '../../text/index.ts'
import type { TraceStep } from '../contract.ts'
import { report, SILENT } from './report.ts'
import type { Hit, Rule } from './rule.ts'
import { refOf, singleSpaced } from './rule.ts'
import { Sieve } from './sieve.ts'
import type { Doc, Found, Span } from './types.ts'

/** Rules ready to run: patterns by their first word, phrases of all rules, each kind in one trie. */
export class RuleSet {
  readonly phrases: Lexicon<readonly Rule[]>
  readonly rules: readonly Rule[]
  readonly refs: ReadonlyMap<Rule, RuleRef>
  readonly #words: Lexicon<Opening>
  readonly #numbers: readonly Rule[]
  readonly #sieve: Sieve<Rule>
  readonly #tight = new Map<Rule, RegExp>()

  constructor(rules: readonly Rule[]) {
    this.rules = rules
    this.refs = new Map(rules.map((rule) => [rule, refOf(rule)]))
    const phrases = new Map<string, Rule[]>()
    const words = new Map<string, Rule[]>()
    for (const rule of rules) {
      if (rule.phrases === undefined) for (const word of rule.starts) pushTo(words, word, rule)
      else for (const phrase of rule.phrases) pushTo(phrases, phrase, rule)
    }
    this.#numbers = words.get(NUMBER) ?? NO_RULES
    words.delete(NUMBER)
    this.phrases = new Lexicon<readonly Rule[]>([...phrases])
    const openings = [...words].map(([word, held]): [string, Opening] => [word, { word, rules: held }])
    this.#words = new Lexicon(openings)
    this.#sieve = new Sieve(rules.filter((rule) => rule.phrases === undefined))
  }

  /** The rules that may match at the word from `start` to `end`. A step into the trie turns most words away at their first letters. */
  at(source: SourceText, start: number, end: number): readonly Rule[] {
    const { folded } = source
    if (isDigit(folded.charCodeAt(start))) return this.#sieve.passing(this.#numbers, '', folded, start)
    const match = this.#words.longestAt(source, start, end)
    if (match === null || match.end !== end) return NO_RULES
    return this.#sieve.passing(match.value.rules, match.value.word, folded, end)
  }

  /** The pattern of a rule, smaller for a text whose spaces all stand alone. */
  pattern(rule: Rule, tight: boolean): RegExp {
    if (!tight) return rule.pattern
    let pattern = this.#tight.get(rule)
    if (pattern === undefined) {
      pattern = singleSpaced(rule.pattern)
      this.#tight.set(rule, pattern)
    }
    return pattern
  }
}

interface Opening {
  readonly word: string
  readonly rules: readonly Rule[]
}

/** In `starts`: any run of digits. */
const NUMBER = '#'
const NO_RULES: readonly Rule[] = []

function pushTo(map: Map<string, Rule[]>, key: string, rule: Rule): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [rule])
  else if (!held.includes(rule)) held.push(rule)
}

export interface RunReport {
  readonly found: Found[]
  /** `extract.rule-threw: <id>@<version>: <message>` */
  readonly warnings: string[]
}

/** Tries every rule at every word it starts with, inside `spans`. A rule that throws is fenced off, named, and sits out. */
export function runRules(doc: Doc, set: RuleSet, spans: Iterable<Span>): RunReport {
  const run = new Run(doc)
  for (const span of spans) {
    run.patterns(set, span)
    run.phrases(set, span)
  }
  return run
}

class Run implements RunReport {
  readonly found: Found[] = []
  readonly warnings: string[] = []
  readonly #doc: Doc
  readonly #fenced = new Set<Rule>()
  readonly #tight: boolean

  constructor(doc: Doc) {
    this.#doc = doc
    this.#tight = !doc.source.folded.includes('  ')
  }

  patterns(set: RuleSet, span: Span): void {
    const { folded } = this.#doc.source
    for (let at = nextWord(folded, span.start, span.end); at < span.end; ) {
      const end = wordEnd(folded, at, span.end)
      for (const rule of set.at(this.#doc.source, at, end)) {
        const match = matchWithin(set.pattern(rule, this.#tight), folded, at, span.end)
        if (match !== null) this.#read(set, rule, at, at + match[0].length, match.groups ?? NO_GROUPS, span)
      }
      at = nextWord(folded, end, span.end)
    }
  }

  /** Of the phrases of one rule that start at one word, the longest stands. */
  phrases(set: RuleSet, span: Span): void {
    const longest = new Map<Rule, number>()
    let start = -1
    for (const match of set.phrases.matches(this.#doc.source, span.start, span.end, { overlapping: true })) {
      if (match.start !== start) {
        for (const [rule, end] of longest) this.#read(set, rule, start, end, NO_GROUPS, span)
        longest.clear()
        start = match.start
      }
      for (const rule of match.value) longest.set(rule, match.end)
    }
    for (const [rule, end] of longest) this.#read(set, rule, start, end, NO_GROUPS, span)
  }

  #read(set: RuleSet, rule: Rule, start: number, end: number, groups: Hit['groups'], within: Span): void {
    if (this.#fenced.has(rule)) return
    try {
      const reading = rule.read(new HitAt(this.#doc, start, end, groups, within))
      if ('refused' in reading) this.#tell(rule, 'refused', start, end, reading.refused)
      else {
        const from = reading.start ?? start
        const to = reading.end ?? end
        this.#tell(rule, 'found', from, to, reading.value)
        this.found.push({ start: from, end: to, kind: rule.kind, value: reading.value, rule: set.refs.get(rule)! })
      }
    } catch (error) {
      this.#fenced.add(rule)
      const note = error instanceof Error ? error.message : String(error)
      this.warnings.push(`extract.rule-threw: ${rule.id}@${rule.version}: ${note}`)
      this.#tell(rule, 'threw', start, end, note)
    }
  }

  #tell(rule: Rule, outcome: TraceStep['outcome'], start: number, end: number, told: unknown): void {
    if (this.#doc.trace === SILENT) return
    report(this.#doc, () => ({
      stage: 'find',
      rule: refOf(rule),
      kind: rule.kind,
      outcome,
      start,
      end,
      note: noteOf(told),
    }))
  }
}

/** What runs on into the next paragraph ("… chót", then a line that begins with "Bảng") is tried again within its own. */
function matchWithin(pattern: RegExp, folded: string, at: number, to: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const match = pattern.exec(folded)
  if (match === null || at + match[0].length <= to) return match
  pattern.lastIndex = at
  return pattern.exec(folded.slice(0, to))
}

const NO_GROUPS: Hit['groups'] = {}

class HitAt implements Hit {
  readonly doc: Doc
  readonly start: number
  readonly end: number
  readonly groups: Hit['groups']
  readonly #within: Span

  constructor(doc: Doc, start: number, end: number, groups: Hit['groups'], within: Span) {
    this.doc = doc
    this.start = start
    this.end = end
    this.groups = groups
    this.#within = within
  }

  get folded(): string {
    return this.doc.source.folded
  }

  before(length: number): string {
    return this.folded.slice(Math.max(this.#within.start, this.start - length), this.start)
  }

  after(length: number): string {
    return this.folded.slice(this.end, Math.min(this.#within.end, this.end + length))
  }
}

function noteOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function nextWord(folded: string, from: number, to: number): number {
  let at = from
  while (at < to && !isWord(folded.charCodeAt(at))) at++
  return at
}

/** `94,27` is one word. A run of digits and a run of letters are two words: flattened lists read `7. Đống Đa8. Ba Đình`. */
function wordEnd(folded: string, from: number, to: number): number {
  const digits = isDigit(folded.charCodeAt(from))
  let at = from + 1
  for (; at < to; at++) {
    const code = folded.charCodeAt(at)
    const inside = digits && (code === 44 || code === 46) && at + 1 < to && isDigit(folded.charCodeAt(at + 1))
    if (!inside && (!isWord(code) || isDigit(code) !== digits)) break
  }
  return at
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isWord(code: number): boolean {
  return (
    isDigit(code) || (code >= 97 && code <= 122) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000)
  )
}
