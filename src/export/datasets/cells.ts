import { Cell } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'

/** The panel as `chiso panel` gives it: one row a unit, index, year and property. */
export const cells: Dataset<Cell> = {
  id: 'cells',
  title: 'Panel, long form: one value per unit, index, year and property, with its standing',
  records: ['Cell'],
  schema: Cell,
  publish: (cell) => pick(Cell, cell),
}
