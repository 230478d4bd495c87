import crosswalkFile from '../../data/gazetteer/crosswalk.json' with { type: 'json' }
import eventsFile from '../../data/gazetteer/events.json' with { type: 'json' }
import type { Gazetteer } from './gazetteer.ts'
import type { GazetteerUnit } from './load.ts'

export interface UnitEvent {
  /** First day of the new state. */
  readonly date: string
  readonly event: string
  readonly legal_basis: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly note: string | null
}

/** One unit that came before or after. `share` says how much of the OLD unit went over: areas were never published. */
export interface Succession {
  readonly unit_id: string
  readonly date: string
  readonly event: string
  readonly share: 'whole' | 'part' | null
  /** Of a district of 2025: how many of its wards went wholly and partly to the new unit. */
  readonly wards?: { readonly whole: number; readonly part: number }
}

export interface Lineage {
  readonly unit: GazetteerUnit
  readonly events: readonly UnitEvent[]
  readonly predecessors: readonly Succession[]
  readonly successors: readonly Succession[]
}

const REFORM = '2025-07-01'

interface Crossing {
  readonly from: string
  readonly to: string
  readonly share: 'whole' | 'part'
}

/** Events and the crosswalk of 1 July 2025, indexed at first use: extraction never pays for them. */
class History {
  readonly events: readonly UnitEvent[]
  readonly byUnit = new Map<string, UnitEvent[]>()
  readonly crossings: readonly Crossing[]

  constructor() {
    this.events = eventsFile.rows.map(([date, event, legal_basis, from, to, note]) => ({
      date: date ?? '',
      event: event ?? '',
      legal_basis: legal_basis ?? '',
      from: split(from),
      to: split(to),
      note: note ?? null,
    }))
    for (const event of this.events)
      for (const id of new Set([...event.from, ...event.to])) {
        const held = this.byUnit.get(id)
        if (held === undefined) this.byUnit.set(id, [event])
        else held.push(event)
      }
    this.crossings = crosswalkFile.rows.map(([from, to, share]) => ({
      from: from ?? '',
      to: to ?? '',
      share: share === 'whole' ? 'whole' : 'part',
    }))
  }
}

function split(ids: string | null | undefined): string[] {
  return ids == null || ids === '' ? [] : ids.split('|')
}

let history: History | null = null

/** Where a unit came from and what became of it; null for an unknown id. Direct steps only: walk on with the ids. */
export function lineageOf(gazetteer: Gazetteer, id: string): Lineage | null {
  const unit = gazetteer.unit(id)
  if (unit === null) return null
  history ??= new History()
  const events = history.byUnit.get(id) ?? []
  const predecessors: Succession[] = []
  const successors: Succession[] = []
  for (const { date, event, from, to } of events) {
    // The crosswalk says more about the reform than its events do.
    const crossed = date === REFORM && unit.level !== 'province' && unit.level !== 'city'
    if (from.includes(id) && !crossed)
      for (const other of to) if (other !== id) successors.push(step(other, date, event))
    if (to.includes(id) && !crossed)
      for (const other of from) if (other !== id) predecessors.push(step(other, date, event))
  }
  successors.push(...cross(gazetteer, history.crossings, unit, 'after'))
  predecessors.push(...cross(gazetteer, history.crossings, unit, 'before'))
  return { unit, events, predecessors, successors }
}

function step(unit_id: string, date: string, event: string): Succession {
  return { unit_id, date, event, share: null }
}

/** Ward to new unit as listed; district to new unit summed over its wards; new unit to old wards and to old districts. */
function cross(
  gazetteer: Gazetteer,
  crossings: readonly Crossing[],
  unit: GazetteerUnit,
  direction: 'before' | 'after',
): Succession[] {
  const districts = new Map<string, { whole: number; part: number }>()
  const found: Succession[] = []
  for (const crossing of crossings) {
    const district =
      gazetteer.unit(crossing.from)?.level === 'district' ? crossing.from : parentOf(gazetteer, crossing.from)
    if (direction === 'after' && unit.level === 'district') {
      if (district === unit.unit_id) count(districts, crossing.to, crossing.share)
      continue
    }
    const own = direction === 'after' ? crossing.from : crossing.to
    if (own !== unit.unit_id) continue
    const other = direction === 'after' ? crossing.to : crossing.from
    found.push({ unit_id: other, date: REFORM, event: 'merge', share: crossing.share })
    if (direction === 'before' && district !== null && district !== other) count(districts, district, crossing.share)
  }
  for (const [unit_id, wards] of districts)
    found.push({ unit_id, date: REFORM, event: 'abolish', share: 'part', wards })
  return found
}

function parentOf(gazetteer: Gazetteer, id: string): string | null {
  return gazetteer.unit(id)?.parent_id ?? null
}

function count(into: Map<string, { whole: number; part: number }>, id: string, share: 'whole' | 'part'): void {
  const held = into.get(id) ?? { whole: 0, part: 0 }
  held[share]++
  into.set(id, held)
}
