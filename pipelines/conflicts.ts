import type { Cell, Moment } from '../schemas/index.ts'
import type { Conflict } from '../src/export/index.ts'
import { conflictsOf, isContested, type Voice } from '../src/panel/index.ts'
import { voicesByIds } from '../src/store/index.ts'
import type { Context } from './context.ts'
import { panelAt } from './panel.ts'

/** Every reading of the cells whose sources disagreed at a moment. */
export async function conflictsAt(
  { project: { db } }: Context,
  moment: Moment,
  { index, year, disputedOnly }: { index?: Cell['index']; year?: number; disputedOnly?: boolean } = {},
): Promise<Conflict[]> {
  const found: Conflict[] = []
  for await (const cells of panelAt(db, moment, index)) {
    const contested = cells
      .map(({ cell }) => cell)
      .filter((cell) => (disputedOnly === true ? cell.state === 'disputed' : isContested(cell)))
      .filter((cell) => year === undefined || cell.reference_year === year)
    const ids = [...new Set(contested.flatMap((cell) => [...cell.chosen, ...cell.opposing]))]
    const voices = (await voicesByIds(db, ids, moment)) as Voice[]
    found.push(...conflictsOf(contested, voices))
  }
  return found
}
