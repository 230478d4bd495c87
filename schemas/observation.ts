import { z } from 'zod'
import { Evidence, IndexCode, RuleRef, UnitLevel } from './common.ts'

/** What the extractor reads from one text; no article, no clock. Conventions C1–C16 of docs/conventions.md. */
export const ObservationReading = z.object({
  /** Unit of the gazetteer; null when the text fits several or one it does not list. */
  unit_id: z.string().nullable(),
  /** Canonical name, e.g. `Quận Đống Đa`. */
  unit: z.string(),
  /** Level of the unit. */
  unit_level: UnitLevel,
  /** Which index. */
  index: IndexCode,
  /** Name of the index; only for `OTHER`. */
  index_name: z.string().nullable(),
  /** Part of an index; null today, since parts make no observation (C11). */
  component: z.string().nullable(),
  /** The year that the figure is about, not the year of the article. */
  reference_year: z.number().int().min(1990).max(2100).nullable(),
  /** Finer than a year: `2025-03`, `2025-W47`, `2025-Q3`. */
  period: z.string().nullable(),
  /** The score, its decimal comma converted. */
  score: z.number().nullable(),
  /** The digits as written, e.g. `96,38`. */
  score_raw: z.string().nullable(),
  /** Unit of the score as written. */
  score_unit: z.enum(['%', 'điểm']).nullable(),
  /** The place; 1 is the best. */
  rank: z.number().int().positive().nullable(),
  /** Size of the field, only when the text states it. */
  rank_of: z.number().int().positive().nullable(),
  /** Last place, by the words or because `rank` is `rank_of`. */
  is_last: z.boolean(),
  /** Whether the place is shared. */
  tied: z.boolean(),
  /** The field in which the rank is counted, as the text names it. */
  peer_group: z.string().nullable(),
  /** Class without a number (`Xuất sắc`, `Tốt`). */
  grade: z.string().nullable(),
  /** Signed, in places; improvement is positive. */
  change_ranks: z.number().int().nullable(),
  /** Signed, in the unit of the score. */
  change_points: z.number().nullable(),
  /** The year that the change is measured against. */
  baseline_year: z.number().int().nullable(),
  /** `target`: a value that is planned. */
  status: z.enum(['achieved', 'target']),
  /** `inferred`: the year is ours, by a rule, and not in the text. */
  certainty: z.enum(['stated', 'inferred']),
  /** The shortest words that show the claim. */
  evidence: Evidence,
  /** Who took part in the reading. */
  rules: z.array(RuleRef).min(1),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
})
export type ObservationReading = z.infer<typeof ObservationReading>

/** The clocks of a claim: what our database held (`recorded_*`) and when it was on the page (`first_seen` …). UTC instants. */
export const ClaimClocks = z.object({
  /** The extractor that read the claim. */
  extractor_version: z.string(),
  /** When our database began to hold this row. */
  recorded_from: z.iso.datetime(),
  /** When it ceased to; null while it holds. */
  recorded_to: z.iso.datetime().nullable(),
  /** When these words were first seen on the page. */
  first_seen: z.iso.datetime(),
  /** When they were last seen there. */
  last_seen: z.iso.datetime(),
  /** When the page was found without them, or was not found any more; then they count on. */
  withdrawn_at: z.iso.datetime().nullable(),
  /**
   * The day (Viet Nam) from which the words count as said: the article's own date; the day they were first seen where it has
   * none, or where an earlier capture of the page did not have them.
   */
  said_on: z.iso.date(),
})
export type ClaimClocks = z.infer<typeof ClaimClocks>

export const Observation = ObservationReading.extend({
  /** Hash of the article, the claim and its words; offsets are left out. */
  observation_id: z.string(),
  /** Where it is printed. */
  article_id: z.string(),
  ...ClaimClocks.shape,
})
export type Observation = z.infer<typeof Observation>

/**
 * What resolution reads of a claim. The rest of it (clocks, offsets, the name as written) is for `why` and `history`: a rebuild
 * of a million claims spent most of its time on decoding what nobody looked at.
 */
export type Statement = Readonly<
  Pick<
    Observation,
    | 'observation_id'
    | 'unit_id'
    | 'unit_level'
    | 'index'
    | 'index_name'
    | 'component'
    | 'reference_year'
    | 'period'
    | 'score'
    | 'score_raw'
    | 'score_unit'
    | 'rank'
    | 'rank_of'
    | 'is_last'
    | 'tied'
    | 'peer_group'
    | 'change_ranks'
    | 'change_points'
    | 'baseline_year'
    | 'status'
    | 'certainty'
    | 'rules'
    | 'confidence'
    | 'withdrawn_at'
  > & {
    evidence: Pick<Evidence, 'quote'>
    /** Whether a second reader holds that no such thing stands there; absent where none has looked. */
    doubted?: boolean
  }
>
