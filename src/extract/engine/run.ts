import { report } from './report.ts'
import type { Hit, Rule } from './rule.ts'
import { refOf } from './rule.ts'
import type { Doc, Found, Span } from './types.ts'

/** Rules by their first word: one look-up a word serves them all. */
export class RuleSet {
  readonly #byWord = new Map<string, Rule[]>()
  readonly rules: readonly Rule[]

  constructor(rules: readonly Rule[]) {
    this.rules = rules
    for (const rule of rules)
      for (const word of rule.starts) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), rule])
  }

  at(word: string): readonly Rule[] | undefined {
    return this.#byWord.get(word)
  }
}

export interface RunReport {
  readonly found: Found[]
  /** `extract.rule-threw: <id>@<version>: <message>` */
  readonly warnings: string[]
}

/** Tries every rule at every word it starts with, inside `spans`. A rule that throws is fenced off, named, and sits out. */
export function runRules(doc: Doc, set: RuleSet, spans: Iterable<Span>): RunReport {
  const found: Found[] = []
  const warnings: string[] = []
  const fenced = new Set<Rule>()
  for (const span of spans) {
    for (let at = nextWord(doc.source.folded, span.start, span.end); at < span.end; ) {
      const end = wordEnd(doc.source.folded, at, span.end)
      for (const rule of set.at(wordAt(doc.source.folded, at, end)) ?? NO_RULES) {
        if (fenced.has(rule)) continue
        try {
          const hit = tryRule(doc, rule, at, span)
          if (hit !== null) found.push(hit)
        } catch (error) {
          fenced.add(rule)
          const message = error instanceof Error ? error.message : String(error)
          warnings.push(`extract.rule-threw: ${rule.id}@${rule.version}: ${message}`)
          report(doc, () => ({
            stage: 'find',
            outcome: 'threw',
            rule: refOf(rule),
            kind: rule.kind,
            ...span,
            note: message,
          }))
        }
      }
      at = nextWord(doc.source.folded, end, span.end)
    }
  }
  return { found, warnings }
}

const NO_RULES: readonly Rule[] = []

function tryRule(doc: Doc, rule: Rule, at: number, within: Span): Found | null {
  const folded = doc.source.folded
  const pattern = rule.pattern
  pattern.lastIndex = at
  const match = pattern.exec(folded)
  if (match === null || at + match[0].length > within.end) return null
  const end = at + match[0].length
  const hit: Hit = {
    doc,
    folded,
    start: at,
    end,
    groups: match.groups ?? {},
    before: (length) => folded.slice(Math.max(within.start, at - length), at),
    after: (length) => folded.slice(end, Math.min(within.end, end + length)),
  }
  const reading = rule.read(hit)
  const step = { stage: 'find', rule: refOf(rule), kind: rule.kind } as const
  if ('refused' in reading) {
    report(doc, () => ({ ...step, outcome: 'refused', start: at, end, note: reading.refused }))
    return null
  }
  const made = { start: reading.start ?? at, end: reading.end ?? end }
  report(doc, () => ({ ...step, outcome: 'found', ...made, note: noteOf(reading.value) }))
  return { ...made, kind: rule.kind, value: reading.value, rule: refOf(rule) }
}

function noteOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function wordAt(folded: string, start: number, end: number): string {
  const code = folded.charCodeAt(start)
  return code >= 48 && code <= 57 ? '#' : end - start > 12 ? '' : folded.slice(start, end)
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
