import { ConflictRow } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'

export type Conflict = ConflictRow

export const conflicts: Dataset<Conflict> = {
  id: 'conflicts',
  title: 'Conflicts: every reading of the cells whose sources disagree',
  records: ['ConflictRow'],
  schema: ConflictRow,
  references: [
    { column: 'unit_id', dataset: 'units', to: 'unit_id' },
    { column: 'observation_id', dataset: 'observations', to: 'observation_id' },
  ],
  publish: (conflict) => pick(ConflictRow, conflict),
}
