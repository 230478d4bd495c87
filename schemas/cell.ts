import { z } from 'zod'
import { IndexCode } from './common.ts'

/** A conclusion: one value per unit × index × year × property, computed from claims, never edited. */
export const Cell = z.object({
  unit_id: z.string(),
  index: IndexCode,
  index_name: z.string().nullable(),
  component: z.string().nullable(),
  reference_year: z.number().int(),
  period: z.string().nullable(),
  peer_group: z.string().nullable(),
  property: z.enum(['score', 'rank']),
  /** null only when disputed. */
  value: z.number().nullable(),
  /** Unit of a score as stated (`%`, `điểm`); null for ranks. */
  value_unit: z.enum(['%', 'điểm']).nullable(),
  /** Total of the peer group as stated, for ranks. */
  rank_of: z.number().int().nullable(),
  state: z.enum(['single', 'agreed', 'resolved', 'corrected', 'derived', 'disputed']),
  /** Number of independent voices behind the value. */
  sources: z.number().int().nonnegative(),
  /** `<policy id>@<version>` */
  decided_by: z.string(),
  /** observation ids, sorted */
  chosen: z.array(z.string()),
  opposing: z.array(z.string()),
  flags: z.array(z.string()),
})
export type Cell = z.infer<typeof Cell>
