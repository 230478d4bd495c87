import type { Cell, Moment } from '../../schemas/index.ts'
import type { Db } from '../store/index.ts'
import { momentOf } from './moment.ts'
import { indexCodeOf, indexNameOf, unitMeant, unitsCalled } from './names.ts'
import { oneOf, wholeNumber } from './options.ts'
import type { Call } from './verb.ts'

/** What stands behind `<unit> <index> <year> [property]`, as far as it can be told without the store. */
export interface CellAsked {
  /** An id or a name; `cellMeant` says which unit it is. */
  readonly unitText: string
  readonly index: Cell['index']
  readonly reference_year: number
  readonly property?: Cell['property']
  readonly moment: Moment
}

/** The question about one cell, with the unit that is meant. */
export interface CellMeant extends Omit<CellAsked, 'unitText'> {
  readonly unit_id: string
  readonly unit_name: string
  readonly index_name: string
}

/** @throws UsageError for whatever is wrong with it without the store: an index, a year, a day, a name that no unit bears */
export function cellAsked({ args, options }: Pick<Call, 'args' | 'options'>): CellAsked {
  const [unitText, indexText, yearText, propertyText] = args as [string, string, string, string | undefined]
  const index = indexCodeOf(indexText)
  const reference_year = wholeNumber('the year', yearText, 1990, 2100)
  const property = propertyText === undefined ? undefined : oneOf('the property', propertyText, ['score', 'rank'])
  const moment = momentOf(options)
  unitsCalled(unitText)
  return { unitText, index, reference_year, moment, ...(property === undefined ? {} : { property }) }
}

/** @throws UsageError with the candidates when several units are held that bear the name */
export async function cellMeant(db: Db, { unitText, ...asked }: CellAsked): Promise<CellMeant> {
  const { unitsHeld } = await import('../store/index.ts')
  const known = await unitsHeld(db, asked.index, asked.reference_year)
  const unit = unitMeant(unitText, asked.reference_year, (id) => known.has(id))
  return { ...asked, unit_id: unit.unit_id, unit_name: unit.name, index_name: indexNameOf(asked.index) }
}
