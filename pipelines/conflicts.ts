import { type Cell, IndexCode, type Moment } from '../schemas/index.ts'
import type { Conflict } from '../src/export/index.ts'
import { compareCells, conflictOf, isContested, type Voice } from '../src/panel/index.ts'
import { contestedCells, type Db, voicesByIds } from '../src/store/index.ts'
import type { Context } from './context.ts'
import { isNow, panelAt } from './panel.ts'

export interface ConflictFilter {
  readonly index?: Cell['index']
  readonly year?: number
  /** Only those that no policy decides. */
  readonly disputedOnly?: boolean
}

/** The readings of each cell whose sources disagreed at a moment, a cell at a time, in panel order. */
export async function* conflictsAt(
  { project: { db } }: Context,
  moment: Moment,
  { index, year, disputedOnly = false }: ConflictFilter = {},
): AsyncGenerator<Conflict[]> {
  const isMeant = (cell: Cell): boolean =>
    (disputedOnly ? cell.state === 'disputed' : isContested(cell)) &&
    (year === undefined || cell.reference_year === year)
  for await (const cells of contestedAt(db, moment, index)) yield* readingsOfCells(db, moment, cells.filter(isMeant))
}

/** The contested cells of an index at a time; of today the others are not even read. */
async function* contestedAt(db: Db, moment: Moment, only: Cell['index'] | undefined): AsyncGenerator<Cell[]> {
  if (!isNow(moment)) {
    for await (const cells of panelAt(db, moment, only)) yield cells.map(({ cell }) => cell)
    return
  }
  for (const index of only === undefined ? IndexCode.options.toSorted() : [only])
    yield (await contestedCells(db, index)).sort(compareCells)
}

/** So many contested cells that their voices can be asked for in one statement. */
const AT_ONCE = 500

/** The readings of each of these cells, in their order; held are those of a few hundred cells. */
export async function* readingsOfCells(db: Db, moment: Moment, contested: readonly Cell[]): AsyncGenerator<Conflict[]> {
  for (let i = 0; i < contested.length; i += AT_ONCE) {
    const some = contested.slice(i, i + AT_ONCE)
    const ids = new Set(some.flatMap((cell) => [...cell.chosen, ...cell.opposing]))
    const voices = (await voicesByIds(db, [...ids], moment)) as Voice[]
    const voiceOf = new Map(voices.map((voice) => [voice.observation.observation_id, voice]))
    for (const cell of some) yield conflictOf(cell, voiceOf)
  }
}
