import type { Cell, Unit } from '../../schemas/index.ts'
import { compareCells } from './claim-key.ts'

/** The map a panel is told in: as it was then (`native`), or in the units of one day. */
export type Boundaries = 'native' | '2025' | '2020'

/**
 * `2025`: after the reform of 1 July 2025 (no districts, 126 and 168 wards). `2020`: the last day of the 24 districts of HCMC,
 * before three of them became TP Thủ Đức.
 */
const DAY: Readonly<Record<Exclude<Boundaries, 'native'>, string>> = { '2025': '2025-07-01', '2020': '2020-12-31' }

interface Step {
  readonly unit_id: string
  readonly date: string
  readonly event: string
}

/** What the gazetteer tells of a unit's life; `lineage` of its room fits. */
export type LineageOf = (unit_id: string) => {
  readonly unit: Pick<Unit, 'name' | 'valid_from' | 'valid_to'>
  readonly predecessors: readonly Step[]
  readonly successors: readonly Step[]
} | null

export interface Carried {
  /** Cells of units that exist on the day, or go on under another id by a mere renaming (flag `boundaries-renamed`). */
  readonly cells: readonly Cell[]
  /** Cells that no unit of the day may inherit, with the reason in words. */
  readonly left: readonly { readonly cell: Cell; readonly reason: string }[]
}

/**
 * The panel in the units of another day. Scores and ranks are never summed, averaged or split: a unit that was merged or
 * divided leaves its values behind, and a phường that took a district's name inherits nothing from it.
 */
export function carryTo(boundaries: Boundaries, cells: readonly Cell[], lineageOf: LineageOf): Carried {
  if (boundaries === 'native') return { cells, left: [] }
  const day = DAY[boundaries]
  const fates = new Map<string, Fate>()
  const kept: Cell[] = []
  const left: { cell: Cell; reason: string }[] = []
  for (const cell of cells) {
    let fate = fates.get(cell.unit_id)
    if (fate === undefined) {
      fate = fateOf(cell.unit_id, day, lineageOf)
      fates.set(cell.unit_id, fate)
    }
    if (fate.unit_id === null) left.push({ cell, reason: fate.reason })
    else if (fate.unit_id === cell.unit_id) kept.push(cell)
    else kept.push({ ...cell, unit_id: fate.unit_id, flags: [...cell.flags, 'boundaries-renamed'].sort() })
  }
  return { cells: kept.sort(compareCells), left }
}

type Fate = { readonly unit_id: string; readonly reason?: never } | { readonly unit_id: null; readonly reason: string }

/** Walks renamings forth or back until the day is reached; anything else ends the walk. */
function fateOf(unit_id: string, day: string, lineageOf: LineageOf): Fate {
  const walked = new Set<string>()
  for (let id = unit_id; !walked.has(id); ) {
    walked.add(id)
    const life = lineageOf(id)
    if (life === null) return { unit_id: null, reason: `the gazetteer knows no unit ${id}` }
    const isPast = life.unit.valid_to !== null && life.unit.valid_to < day
    const isFuture = life.unit.valid_from !== null && life.unit.valid_from > day
    if (!isPast && !isFuture) return { unit_id: id }
    const steps = isPast ? life.successors : life.predecessors
    const [only] = steps
    if (!only || steps.length > 1 || only.event !== 'rename')
      return { unit_id: null, reason: reasonOf(life.unit, steps, isPast) }
    id = only.unit_id
  }
  return { unit_id: null, reason: `the lineage of ${unit_id} runs in a circle` }
}

function reasonOf(
  unit: Pick<Unit, 'name' | 'valid_from' | 'valid_to'>,
  steps: readonly Step[],
  isPast: boolean,
): string {
  const others = [...new Set(steps.map((s) => s.unit_id))]
  const when = isPast ? `ended on ${unit.valid_to}` : `began on ${unit.valid_from}`
  if (others.length === 0) return `${unit.name} ${when}`
  const named = others.length <= 3 ? others.join(', ') : `${others.length} units`
  return isPast ? `${unit.name} ${when}; its area is in ${named}` : `${unit.name} ${when}; its area came from ${named}`
}
