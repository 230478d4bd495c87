import type { ObservationReading } from '../../schemas/index.ts'
import type { Extract, ExtractInput, Extraction, TraceStep } from './contract.ts'
import { findDirectives, frames } from './directives/index.ts'
import { citationsOf, findDocuments } from './documents/index.ts'
import { buildDoc, type Doc, report } from './engine/index.ts'
import { tell } from './explain.ts'
import { findObservations, RULES } from './observations/index.ts'
import {
  type Anaphor,
  findAnaphors,
  findUnits,
  inItsYear,
  type UnitSpan,
  unitsOf,
  withSpokenCities,
  withTableUnits,
} from './units/index.ts'

export type { Extract, ExtractInput, Extraction, TraceStep } from './contract.ts'
export { type Profile, type ProfileRow, profiler } from './profile.ts'

/** Goes up whenever a rule, a linker or a refiner changes what is read; a claim names the version that read it. */
export const EXTRACTOR_VERSION = '2'

/** What the extractor did with a text, as a tree to read. */
export function explain(input: ExtractInput): string {
  const steps: TraceStep[] = []
  const result = extract(input, (step) => steps.push(step))
  return tell(input, steps, result)
}

export { type ArticleSentence, sentencesOf } from './sentences.ts'

export const extract: Extract = (input, trace) => read(input, trace, null)

/** The extractor without one observation rule (`rank.first`), one family of them (`rank`) or one frame of directives, for measuring what it gains and costs. */
export function extractWithout(rule: string): Extract {
  return (input, trace) => read(input, trace, rule)
}

/** Ids of the observation rules, then of the frames of directives, in the order of their lists. */
export const RULE_IDS: readonly string[] = [...RULES, ...frames].map((rule) => rule.id)

function read(input: ExtractInput, trace: Parameters<Extract>[1], without: string | null): Extraction {
  const doc = buildDoc(input, trace)
  const warnings: string[] = []
  const fenced = fence(doc, warnings)
  const units = fenced('units', (): UnitSpan[] => withTableUnits(doc, findUnits(doc)), [])
  const anaphors = fenced('anaphors', (): Anaphor[] => findAnaphors(doc), [])
  const found = fenced('observations', () => findObservations(doc, units, anaphors, without), {
    observations: [],
    warnings: [],
  })
  const mentions = fenced('documents', () => findDocuments(doc), [])
  const directives = fenced('directives', () => findDirectives(doc, { units, documents: mentions, without }), [])
  return {
    units: withSpokenCities(doc, unitsOf(units), anaphors, found.observations),
    observations: found.observations.map(inItsYear).map(input.layout?.startsWith('pdf-scan@') ? recognised : identity),
    directives,
    documents: citationsOf(doc, mentions),
    warnings: [...found.warnings, ...warnings],
  }
}

/** What recognition costs a claim in confidence, however often its figures were read alike. */
const RECOGNITION = 0.2

const recognised = (one: ObservationReading): ObservationReading => ({
  ...one,
  confidence: Number(Math.max(0.3, one.confidence - RECOGNITION).toFixed(2)),
})

const identity = (one: ObservationReading): ObservationReading => one

/** A room that throws on a text is named in a warning and reads nothing from it; the others go on. */
function fence(doc: Doc, warnings: string[]) {
  return <T>(room: string, read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch (error) {
      const note = error instanceof Error ? error.message : String(error)
      warnings.push(`extract.rule-threw: ${room}@${EXTRACTOR_VERSION}: ${note}`)
      const rule = { id: room, version: 1 }
      report(doc, () => ({ stage: 'refine', outcome: 'threw', rule, kind: room, start: 0, end: 0, note }))
      return otherwise
    }
  }
}
