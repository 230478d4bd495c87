import { z } from 'zod'
import { Evidence, IndexCode, RuleRef, UnitLevel } from './common.ts'

/** What the extractor reads from one text; no article, no clock. Conventions C1–C15 of docs/conventions.md. */
export const ObservationReading = z.object({
  unit_id: z.string().nullable(),
  /** Canonical name, e.g. `Quận Đống Đa`. */
  unit: z.string(),
  unit_level: UnitLevel,
  index: IndexCode,
  index_name: z.string().nullable(),
  component: z.string().nullable(),
  reference_year: z.number().int().min(1990).max(2100).nullable(),
  /** Finer than a year: `2025-03`, `2025-W47`, `2025-Q3`. */
  period: z.string().nullable(),
  score: z.number().nullable(),
  /** The digits as written, e.g. `96,38`. */
  score_raw: z.string().nullable(),
  score_unit: z.enum(['%', 'điểm']).nullable(),
  rank: z.number().int().positive().nullable(),
  rank_of: z.number().int().positive().nullable(),
  is_last: z.boolean(),
  tied: z.boolean(),
  peer_group: z.string().nullable(),
  grade: z.string().nullable(),
  /** Signed, in places; improvement is positive. */
  change_ranks: z.number().int().nullable(),
  /** Signed, in the unit of the score. */
  change_points: z.number().nullable(),
  baseline_year: z.number().int().nullable(),
  status: z.enum(['achieved', 'target']),
  certainty: z.enum(['stated', 'inferred']),
  evidence: Evidence,
  rules: z.array(RuleRef).min(1),
  confidence: z.number().min(0).max(1),
})
export type ObservationReading = z.infer<typeof ObservationReading>

/** The clocks of a claim: what our database held (`recorded_*`) and when it was on the page (`first_seen` …). UTC instants. */
export const ClaimClocks = z.object({
  extractor_version: z.string(),
  recorded_from: z.iso.datetime(),
  recorded_to: z.iso.datetime().nullable(),
  first_seen: z.iso.datetime(),
  last_seen: z.iso.datetime(),
  withdrawn_at: z.iso.datetime().nullable(),
})
export type ClaimClocks = z.infer<typeof ClaimClocks>

export const Observation = ObservationReading.extend({
  observation_id: z.string(),
  article_id: z.string(),
  ...ClaimClocks.shape,
})
export type Observation = z.infer<typeof Observation>
