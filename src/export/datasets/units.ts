import { Unit } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'

/** The units the other tables name by `unit_id`, each with the dates of its life. */
export const units: Dataset<Unit> = {
  id: 'units',
  title: 'Administrative units in time: names, levels, codes and the dates they hold for',
  records: ['Unit'],
  schema: Unit,
  key: ['unit_id'],
  publish: (unit) => pick(Unit, unit),
}
