import type { City, Unit, UnitLevel } from '../../schemas/index.ts'
import { asciiOf, foldKey } from '../text/index.ts'
import { departmentSurface } from './departments.ts'
import { type GazetteerUnit, loadDepartmentAliases, loadUnitAliases, loadUnits } from './load.ts'
import { parseSurface } from './surface.ts'

/** What is known about a name besides the name. Nothing here excludes a candidate: it is said and it orders. */
export interface LookupContext {
  /** `YYYY-MM-DD` at which the unit should be alive. */
  readonly date?: string | null
  readonly city?: City | null
  readonly level?: UnitLevel | 'province' | null
  /** Id or name of the unit above. */
  readonly parent?: string | null
}

export interface Candidate {
  readonly unit: GazetteerUnit
  /** Why it is a candidate and what of the context speaks for it, in words. */
  readonly reasons: readonly string[]
  /** What of the context speaks against it. Candidates without conflict come first. */
  readonly conflicts: readonly string[]
}

export interface UnitFilter {
  readonly city?: City
  readonly level?: Unit['level']
  readonly kind?: string
  readonly parent_id?: string
}

/** Units in time, and the names they go by. Build it once (`gazetteer()`): 1,793 units in about ten milliseconds. */
export class Gazetteer {
  readonly all: readonly GazetteerUnit[]
  readonly #byId = new Map<string, GazetteerUnit>()
  readonly #byBare = new Map<string, GazetteerUnit[]>()
  readonly #byBody = new Map<string, GazetteerUnit[]>()
  readonly #byAlias = new Map<string, GazetteerUnit[]>()
  #byPlain: Map<string, GazetteerUnit[]> | null = null
  #departments: Map<string, GazetteerUnit[]> | null = null

  constructor() {
    this.all = loadUnits()
    for (const unit of this.all) {
      this.#byId.set(unit.unit_id, unit)
      if (unit.level === 'department') push(this.#byBody, unit.name, unit)
      else push(this.#byBare, unit.bare, unit)
    }
    for (const [id, surfaces] of loadUnitAliases()) {
      const unit = this.#byId.get(id)
      if (unit !== undefined) for (const surface of surfaces) push(this.#byAlias, foldKey(surface), unit)
    }
  }

  unit(id: string): GazetteerUnit | null {
    return this.#byId.get(id) ?? null
  }

  /** Units whose validity holds `date` (`YYYY-MM-DD`, both ends inclusive), in the order of the table. */
  unitsAlive(date: string, filter: UnitFilter = {}): GazetteerUnit[] {
    return this.all.filter((unit) => isAlive(unit, date) && fits(unit, filter))
  }

  /** The units one ranking of `level` could hold on a day; `kind` narrows it (`huyen`, `quan`, `phuong` …). */
  peersAlive(city: City, level: Unit['level'], date: string, kind?: string): GazetteerUnit[] {
    return this.unitsAlive(date, kind === undefined ? { city, level } : { city, level, kind })
  }

  /** Units by bare folded name (`đống đa`, `10`): what extraction asks, without any reasoning. */
  named(bare: string): readonly GazetteerUnit[] {
    return this.#byBare.get(bare) ?? []
  }

  /** Every bare name with its units. */
  names(): Iterable<readonly [bare: string, units: readonly GazetteerUnit[]]> {
    return this.#byBare
  }

  /** Departments by official name: every re-founding of both cities. */
  bodiesNamed(name: string): readonly GazetteerUnit[] {
    return this.#byBody.get(name) ?? []
  }

  /** Every unit a name may mean, the best first, with the reasons; an empty list when the name is unknown. Never a guess. */
  lookup(surface: string, context: LookupContext = {}): Candidate[] {
    const found = new Map<GazetteerUnit, string>()
    const key = foldKey(surface)
    const parsed = parseSurface(surface)
    const allowed = (unit: GazetteerUnit) => parsed.kinds === null || parsed.kinds.includes(unit.kind)
    const say = parsed.kinds === null ? 'by its name without type word' : 'by its name'
    for (const unit of this.#byBare.get(parsed.bare) ?? []) if (allowed(unit)) found.set(unit, say)
    for (const unit of this.#byAlias.get(key) ?? []) if (!found.has(unit)) found.set(unit, `by its alias "${surface}"`)
    if (parsed.plain)
      for (const unit of this.#plain().get(parsed.bare) ?? [])
        if (allowed(unit) && !found.has(unit)) found.set(unit, `${say}, written without diacritics`)
    const department = departmentSurface(surface)
    for (const unit of this.#byDepartment().get(department.key) ?? []) found.set(unit, 'as a department')
    const merged = {
      ...context,
      city: context.city ?? department.city,
      parent: context.parent ?? parsed.parent,
    }
    return [...found].map(([unit, reason]) => this.#judge(unit, reason, merged)).sort(byFit)
  }

  /** Names without diacritics, made when the first such name is asked for. */
  #plain(): Map<string, GazetteerUnit[]> {
    if (this.#byPlain !== null) return this.#byPlain
    this.#byPlain = new Map()
    for (const [bare, units] of this.#byBare) for (const unit of units) push(this.#byPlain, asciiOf(bare), unit)
    return this.#byPlain
  }

  #byDepartment(): Map<string, GazetteerUnit[]> {
    if (this.#departments !== null) return this.#departments
    const map = new Map<string, GazetteerUnit[]>()
    this.#departments = map
    for (const unit of this.all) {
      if (unit.level !== 'department') continue
      for (const name of [unit.name, asciiOf(foldKey(unit.name)), unit.name_en])
        push(map, departmentSurface(name).key, unit)
    }
    for (const [name, surfaces] of loadDepartmentAliases())
      for (const unit of map.get(departmentSurface(name).key) ?? [])
        if (unit.name === name) for (const surface of surfaces) push(map, departmentSurface(surface).key, unit)
    return map
  }

  #judge(unit: GazetteerUnit, reason: string, context: LookupContext): Candidate {
    const reasons = [reason]
    const conflicts: string[] = []
    const tell = (fine: boolean, yes: string, no: string) => (fine ? reasons : conflicts).push(fine ? yes : no)
    const { date, city, level, parent } = context
    if (date != null) tell(isAlive(unit, date), `alive on ${date}`, `${lifeOf(unit)}, not on ${date}`)
    if (city != null) tell(unit.city === city, `in ${city}`, `not in ${city}`)
    if (level != null) tell(unit.level === level, `a ${level}`, `a ${unit.level}, not a ${level}`)
    if (parent != null) tell(this.#isBelow(unit, parent), `below ${parent}`, `not below ${parent}`)
    return { unit, reasons, conflicts }
  }

  /** Is the parent (or its parent) the unit of this id or name? */
  #isBelow(unit: GazetteerUnit, parent: string): boolean {
    const named = new Set(this.#byId.has(parent) ? [parent] : this.lookup(parent).map((c) => c.unit.unit_id))
    for (let id = unit.parent_id; id !== null; id = this.#byId.get(id)?.parent_id ?? null)
      if (named.has(id)) return true
    return false
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else if (!held.includes(value)) held.push(value)
}

export function isAlive(unit: Pick<Unit, 'valid_from' | 'valid_to'>, date: string): boolean {
  return (unit.valid_from === null || unit.valid_from <= date) && (unit.valid_to === null || date <= unit.valid_to)
}

function lifeOf(unit: Pick<Unit, 'valid_from' | 'valid_to'>): string {
  return `alive ${unit.valid_from ?? '…'} to ${unit.valid_to ?? '…'}`
}

function fits(unit: Unit, filter: UnitFilter): boolean {
  return (
    (filter.city === undefined || unit.city === filter.city) &&
    (filter.level === undefined || unit.level === filter.level) &&
    (filter.kind === undefined || unit.kind === filter.kind) &&
    (filter.parent_id === undefined || unit.parent_id === filter.parent_id)
  )
}

/** Fewest conflicts, most support, then the unit that lives longest, then the id: a total order. */
function byFit(a: Candidate, b: Candidate): number {
  return (
    a.conflicts.length - b.conflicts.length ||
    b.reasons.length - a.reasons.length ||
    (b.unit.valid_to ?? '9999').localeCompare(a.unit.valid_to ?? '9999') ||
    a.unit.unit_id.localeCompare(b.unit.unit_id)
  )
}
