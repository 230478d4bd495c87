import { z } from 'zod'
import { IndexCode } from './common.ts'

/** A conclusion: one value per unit × index × year × property, computed from claims, never edited. */
export const Cell = z.object({
  /** Unit of the gazetteer. */
  unit_id: z.string(),
  /** Which index. */
  index: IndexCode,
  /** Name of the index; only for `OTHER`. */
  index_name: z.string().nullable(),
  /** Part of an index; null today, since parts make no observation (C11). */
  component: z.string().nullable(),
  /** The year that the figure is about. */
  reference_year: z.number().int(),
  /** Finer than a year: `2025-03`, `2025-W47`, `2025-Q3`. */
  period: z.string().nullable(),
  /** The field that a rank is counted in, as the weightiest source names it. */
  peer_group: z.string().nullable(),
  /** Score and rank of one edition are two cells. */
  property: z.enum(['score', 'rank']),
  /** The score or the place that stands; null only when disputed. */
  value: z.number().nullable(),
  /** Unit of a score as stated (`%`, `điểm`); null for ranks. */
  value_unit: z.enum(['%', 'điểm']).nullable(),
  /** Total of the peer group as stated, for ranks. */
  rank_of: z.number().int().nullable(),
  /** How the value came to stand. */
  state: z.enum(['single', 'agreed', 'resolved', 'corrected', 'derived', 'disputed']),
  /** Number of independent voices behind the value. */
  sources: z.number().int().nonnegative(),
  /** The policy that decided: `<policy id>@<version>`. */
  decided_by: z.string(),
  /** Observation ids behind the value, sorted. */
  chosen: z.array(z.string()),
  /** Observation ids that say something else, sorted. */
  opposing: z.array(z.string()),
  /** What a reader of the number should know, sorted; `check.…` come from checks of whole editions. */
  flags: z.array(z.string()),
})
export type Cell = z.infer<typeof Cell>
