import type { Cell, City, Unit } from '../../schemas/index.ts'
import type { UnitsInTime } from './checks/index.ts'
import { compare } from './voice.ts'

/** How much of one edition is known: an index, a year, a city and a level of its units. */
export interface Coverage {
  readonly index: Cell['index']
  readonly index_name: string | null
  readonly reference_year: number
  readonly city: City | null
  readonly level: Unit['level']
  /** Units alive at the end of the year. */
  readonly units: number
  /** Units with a value for either property, disputed ones not counted. */
  readonly with_score: number
  readonly with_rank: number
  readonly derived_only: number
  readonly disputed: number
  /** Alive, and neither a value nor a dispute; sorted. */
  readonly missing: readonly string[]
}

/**
 * The coverage matrix of a panel, in panel order. An edition appears when at least one of its units has a cell: what was
 * never published and what was never found look alike from here.
 */
export function coverageOf(cells: readonly Cell[], units: UnitsInTime): Coverage[] {
  const yearly = cells.filter((c) => c.period === null && c.component === null)
  const editions = Map.groupBy(yearly, (c) => {
    const unit = units.unit(c.unit_id)
    return [c.index, c.index_name ?? '', c.reference_year, unit?.city ?? '~', unit?.level ?? ''].join('|')
  })
  return [...editions].sort(([a], [b]) => compare(a, b)).map(([, edition]) => rowOf(edition, units))
}

function rowOf(edition: readonly Cell[], units: UnitsInTime): Coverage {
  const { index, index_name, reference_year, unit_id } = edition[0]!
  const unit = units.unit(unit_id)
  const [city, level] = [unit?.city ?? null, unit?.level ?? 'province']
  // A city is its own edition here: it competes with provinces, which carry no cells.
  const peers = city === null || level === 'city' ? [] : units.peersAlive(city, level, `${reference_year}-12-31`)
  const alive = peers.length > 0 ? peers.map((p) => p.unit_id) : [...new Set(edition.map((c) => c.unit_id))]
  const having = (test: (c: Cell) => boolean): Set<string> => new Set(edition.filter(test).map((c) => c.unit_id))
  const known = having(() => true)
  const stated = having((c) => c.value !== null && c.state !== 'derived')
  return {
    index,
    index_name,
    reference_year,
    city,
    level,
    units: alive.length,
    with_score: having((c) => c.property === 'score' && c.value !== null).size,
    with_rank: having((c) => c.property === 'rank' && c.value !== null).size,
    derived_only: having((c) => c.state === 'derived' && !stated.has(c.unit_id)).size,
    disputed: having((c) => c.state === 'disputed').size,
    missing: alive.filter((id) => !known.has(id)).sort(compare),
  }
}
