import type { ExtractInput } from './contract.ts'
import { findDirectives } from './directives/index.ts'
import { findDocuments } from './documents/index.ts'
import { buildDoc, type Rule, RuleSet, runRules } from './engine/index.ts'
import { findObservations, RULES } from './observations/index.ts'
import { findAnaphors, findUnits } from './units/index.ts'

/** Milliseconds spent since the profile began. */
export interface ProfileRow {
  /** `stage`: a room of the extractor. `rule`: the pattern of one rule and what reads its matches, inside `rules`. */
  readonly kind: 'stage' | 'rule'
  readonly name: string
  readonly ms: number
  /** How often a rule was tried or read; of a stage, the texts. */
  readonly calls: number
}

export interface Profile {
  /** Reads a text once more, room by room, with the clock beside it. */
  add(input: ExtractInput): void
  /** Stages, then rules, the slowest first. */
  rows(): ProfileRow[]
}

interface Meter {
  ms: number
  calls: number
}

/** Where the time goes. The extractor has no clock of its own, so it is handed in; it ticks in milliseconds. */
export function profiler(clock: () => number): Profile {
  const stages = new Map<string, Meter>()
  const rules = new Map<string, Meter>()
  const timed = <T>(meters: Map<string, Meter>, name: string, work: () => T): T => {
    const start = clock()
    const result = work()
    const meter = meters.get(name) ?? { ms: 0, calls: 0 }
    meter.ms += clock() - start
    meter.calls++
    meters.set(name, meter)
    return result
  }
  const metered = new RuleSet(RULES.map((rule) => meteredRule(rule as unknown as Rule, rules, timed)))
  return {
    add(input) {
      const stage = <T>(name: string, work: () => T) => timed(stages, name, work)
      const doc = stage('document', () => buildDoc(input))
      const units = stage('units', () => findUnits(doc))
      const anaphors = stage('anaphors', () => findAnaphors(doc))
      stage('observations', () => findObservations(doc, units, anaphors))
      const documents = stage('documents', () => findDocuments(doc))
      stage('directives', () => findDirectives(doc, { units, documents }))
      stage('rules', () => runRules(doc, metered, doc.sentences))
    },
    rows: () => [...rowsOf('stage', stages), ...rowsOf('rule', rules)],
  }
}

function meteredRule(
  rule: Rule,
  meters: Map<string, Meter>,
  timed: <T>(meters: Map<string, Meter>, name: string, work: () => T) => T,
): Rule {
  class Metered extends RegExp {
    override exec(text: string): RegExpExecArray | null {
      return timed(meters, rule.id, () => super.exec(text))
    }
  }
  return {
    ...rule,
    pattern: new Metered(rule.pattern.source, rule.pattern.flags),
    read: (hit) => timed(meters, rule.id, () => rule.read(hit)),
  }
}

function rowsOf(kind: ProfileRow['kind'], meters: ReadonlyMap<string, Meter>): ProfileRow[] {
  return [...meters].map(([name, meter]) => ({ kind, name, ...meter })).sort((a, b) => b.ms - a.ms)
}
