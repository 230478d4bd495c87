import { Gazetteer } from './gazetteer.ts'
import { type Lineage, lineageOf } from './lineage.ts'

export { bareName } from './bare.ts'
export { departmentKey } from './departments.ts'
export { type Candidate, Gazetteer, isAlive, type LookupContext, type UnitFilter } from './gazetteer.ts'
export type { Lineage, Succession, UnitEvent } from './lineage.ts'
export type { GazetteerUnit } from './load.ts'
export { loadBareAliases as bareAliases } from './load.ts'
export { parseSurface, type Surface } from './surface.ts'

let built: Gazetteer | null = null

/** The one gazetteer of the process, built at first use. */
export function gazetteer(): Gazetteer {
  built ??= new Gazetteer()
  return built
}

/** Where a unit came from and what became of it, or null for an unknown id. */
export function lineage(id: string): Lineage | null {
  return lineageOf(gazetteer(), id)
}
