import { z } from 'zod'
import { Cell } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import { SOURCE_FIELDS } from './observations.ts'

const { unit_id, index, index_name, reference_year, period, peer_group, property, state, decided_by } = Cell.shape

/** One reading of a cell that its sources do not agree about. */
export const Conflict = z.object({
  unit_id,
  index,
  index_name,
  reference_year,
  period,
  peer_group,
  property,
  state,
  decided_by,
  /** The value that stands; null in a dispute. */
  value: z.number().nullable(),
  side: z.enum(['chosen', 'opposing']),
  /** What this reading says, stated or following from a change it states. */
  says: z.number(),
  says_derived: z.boolean(),
  observation_id: z.string(),
  source_class: z.enum(['decision', 'issuer', 'national', 'local', 'aggregator']).nullable(),
  ...SOURCE_FIELDS,
  quote: z.string(),
})
export type Conflict = z.infer<typeof Conflict>

export const conflicts: Dataset<Conflict> = {
  id: 'conflicts',
  title: 'Conflicts: every reading of the cells whose sources disagree',
  schema: Conflict,
  publish: (conflict) => pick(Conflict, conflict),
}
