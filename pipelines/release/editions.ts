import type { Cell } from '../../schemas/index.ts'
import { lineage } from '../../src/gazetteer/index.ts'
import { type Boundaries, carryTo, compareCells, type Moment } from '../../src/panel/index.ts'
import { contentId, type Db } from '../../src/store/index.ts'
import { panelAt } from '../panel.ts'

export interface PublicCell {
  readonly cell_id: string
  readonly cell: Cell
}

export interface Editions {
  /** Of one index, in panel order. */
  readonly cells: readonly PublicCell[]
  /** What no unit of the boundaries may inherit. */
  readonly left: readonly (PublicCell & { readonly reason: string })[]
}

/**
 * The panel at a moment, one index at a time and so in panel order: an index has as many cells as units, years and properties
 * make, however many claims there are.
 */
export async function* editionsAt(db: Db, moment: Moment, boundaries: Boundaries): AsyncGenerator<Editions> {
  const lineageOf = remembered(lineage)
  for await (const held of panelAt(db, moment)) {
    const cells: PublicCell[] = []
    const left: (PublicCell & { reason: string })[] = []
    for (const { claim_key, cell } of held) {
      const cell_id = contentId('ce', [claim_key])
      const carried = carryTo(boundaries, [cell], lineageOf)
      for (const kept of carried.cells) cells.push({ cell_id, cell: kept })
      for (const { reason } of carried.left) left.push({ cell_id, cell, reason })
    }
    yield { cells: cells.sort(inPanelOrder), left: left.sort(inPanelOrder) }
  }
}

const inPanelOrder = (a: PublicCell, b: PublicCell): number =>
  compareCells(a.cell, b.cell) || (a.cell_id < b.cell_id ? -1 : 1)

function remembered<V>(of: (id: string) => V): (id: string) => V {
  const known = new Map<string, V>()
  return (id) => {
    const held = known.get(id)
    if (held !== undefined) return held
    const value = of(id)
    known.set(id, value)
    return value
  }
}
