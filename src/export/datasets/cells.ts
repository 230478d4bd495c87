import { Cell } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'

/** The panel in its long form: one row a unit, index, year and property. */
export const cells: Dataset<Cell> = {
  id: 'cells',
  title: 'Panel, long form: one value per unit, index, year and property, with its standing',
  schema: Cell,
  publish: (cell) => pick(Cell, cell),
}
