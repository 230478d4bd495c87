import type { Extract, ExtractInput, TraceStep } from './contract.ts'
import { citationsOf, findDocuments } from './documents/index.ts'
import { buildDoc } from './engine/index.ts'
import { tell } from './explain.ts'
import { findObservations } from './observations/index.ts'
import { findAnaphors, findUnits, unitsOf } from './units/index.ts'

export type { Extract, ExtractInput, Extraction, TraceStep } from './contract.ts'

/** Goes up whenever a rule, a linker or a refiner changes what is read; a claim names the version that read it. */
export const EXTRACTOR_VERSION = '1'

/** What the extractor did with a text, as a tree to read. */
export function explain(input: ExtractInput): string {
  const steps: TraceStep[] = []
  const result = extract(input, (step) => steps.push(step))
  return tell(input, steps, result)
}

export const extract: Extract = (input, trace) => {
  const doc = buildDoc(input, trace)
  const units = findUnits(doc)
  const { observations, warnings } = findObservations(doc, units, findAnaphors(doc))
  const mentions = findDocuments(doc)
  return {
    units: unitsOf(units),
    observations,
    directives: [],
    documents: citationsOf(doc, mentions),
    warnings,
  }
}
