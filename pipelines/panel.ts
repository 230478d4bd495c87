import { type Cell, IndexCode, type Moment } from '../schemas/index.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import {
  checkEditions,
  compareCells,
  type Decision,
  type KeyedCell,
  parseKey,
  resolveKeyTexts,
  standingDecisions,
  type Voice,
  withFindings,
} from '../src/panel/index.ts'
import {
  cellsByKeys,
  type Db,
  decisionsOn,
  keyedCells,
  keysAbout,
  keysAfter,
  mergedWith,
  voicesOf,
} from '../src/store/index.ts'

/** How many keys are resolved at once: their claims are all that is held of the past besides the cells of one index. */
const RANGE = 2_000

/** Whether a question about the past asks for what stands now. */
export const isNow = ({ asOf, publishedBy }: Moment): boolean => asOf === null && publishedBy === null

/**
 * The panel as it stood at a moment, an index at a time, in panel order: what stands now is read, what stood then is computed
 * again from the claims that counted then, by the policies of today.
 */
export async function* panelAt(db: Db, moment: Moment, only?: Cell['index']): AsyncGenerator<KeyedCell[]> {
  for (const index of only === undefined ? IndexCode.options.toSorted() : [only]) {
    const cells = isNow(moment) ? await keyedCells(db, index) : await editionsAt(db, moment, index)
    if (cells.length > 0) yield cells.sort((a, b) => compareCells(a.cell, b.cell))
  }
}

/** All of it at once, for who wants no more than cells. */
export async function cellsAt(db: Db, moment: Moment, only?: Cell['index']): Promise<Cell[]> {
  const all: Cell[] = []
  for await (const cells of panelAt(db, moment, only)) for (const { cell } of cells) all.push(cell)
  return all
}

/** Cells of one index, of these years or of all, with the flags of their editions. */
async function editionsAt(
  db: Db,
  moment: Moment,
  index: Cell['index'],
  years: readonly number[] | null = null,
): Promise<KeyedCell[]> {
  const cells: KeyedCell[] = []
  for (let after = ''; ; ) {
    const keys = await keysAfter(db, after, RANGE, `${index}|`)
    const wanted = years === null ? keys : keys.filter((key) => years.includes(parseKey(key).reference_year))
    for (const cell of await resolveAt(db, moment, wanted)) cells.push(cell)
    if (keys.length < RANGE) break
    after = keys.at(-1)!
  }
  return withFindings(cells, checkEditions(cells, gazetteer()))
}

/** The cells about one unit, index and year as they stood at a moment, with the flags of their editions. */
export async function cellsAbout(
  db: Db,
  moment: Moment,
  { unit_id, index, reference_year }: Pick<Cell, 'unit_id' | 'index' | 'reference_year'>,
): Promise<KeyedCell[]> {
  const keys = await keysAbout(db, index, unit_id, reference_year)
  if (isNow(moment)) return cellsByKeys(db, keys)
  // Checks look at whole editions, and at the year before for jumps.
  const edition = await editionsAt(db, moment, index, [reference_year - 1, reference_year])
  return edition.filter(({ claim_key }) => keys.includes(claim_key))
}

/** The cells of these keys as they stood at a moment, without the flags of whole editions. */
export async function resolveAt(db: Db, moment: Moment, keys: readonly string[]): Promise<KeyedCell[]> {
  if (keys.length === 0) return []
  const together = await mergedWith(db, keys)
  const voices = (await voicesOf(db, together, moment)) as Voice[]
  const decisions = standingDecisions((await decisionsOn(db, together)) as Decision[], moment)
  return resolveKeyTexts(keys, voices, { decisions })
}
