import type { City } from '../../../schemas/index.ts'
import { type GazetteerUnit, gazetteer, isAlive } from '../../gazetteer/index.ts'
import { LAST_OLD_DAY, REFORM } from './calendar.ts'
import type { Draft } from './draft.ts'
import type { Scope } from './scope.ts'
import type { UnitCandidate } from './types.ts'

/** What decides between the units of one name. */
export interface Ground {
  /** Day whose map the mention speaks of. */
  readonly day: string
  readonly scope: Scope
  /** A district that the text puts above a ward. */
  readonly parent: Draft | null
  /** The district named last before the mention: "Ở quận 5, phường 10 … phường 2". */
  readonly near: Draft | null
  /** Level at which the article names this bare name with its type word elsewhere (U3). */
  readonly typedLevel: 'district' | 'ward' | null
}

export interface Settled {
  readonly unit: GazetteerUnit | null
  readonly name: string
  readonly level: 'city' | 'district' | 'ward' | 'department'
  readonly city: City | null
  readonly outOfScope: boolean
  readonly candidates: readonly UnitCandidate[]
}

export type Verdict = Settled | { readonly refused: string }

export function settle(draft: Draft, ground: Ground): Verdict {
  return draft.body !== null ? settleBody(draft, ground) : settlePlace(draft, ground)
}

/** The two boards of industrial zones bear each other's name in the press; the city decides. */
const ZONES: Readonly<Record<City, string>> = {
  hanoi: 'Ban Quản lý các khu công nghiệp và chế xuất',
  hcmc: 'Ban Quản lý các Khu chế xuất và công nghiệp',
}

function settleBody(draft: Draft, { day, scope }: Ground): Verdict {
  const where: Scope = draft.tail === 'hanoi' || draft.tail === 'hcmc' || draft.tail === 'other' ? draft.tail : scope
  const known = gazetteer().bodiesNamed(draft.bare)
  const homes = new Set(known.map((unit) => unit.city))
  const [home] = homes
  const lone = homes.size === 1 && home != null && !/^(?:Sở|Ban Quản lý các)/.test(draft.bare) ? home : null
  const city = where === 'other' ? null : (where ?? lone)
  const level = 'department' as const
  if (where === 'other') return { unit: null, name: draft.bare, level, city: null, outOfScope: true, candidates: [] }
  if (city === null) return { refused: 'no city it could belong to' }
  const name = draft.bare === ZONES.hanoi || draft.bare === ZONES.hcmc ? ZONES[city] : draft.bare
  const mine = gazetteer()
    .bodiesNamed(name)
    .filter((unit) => unit.city === city)
  const best = nearest(mine, day)
  return {
    unit: best.length === 1 ? best[0]! : null,
    name,
    level,
    city,
    outOfScope: false,
    candidates: told(mine, best, day),
  }
}

function settlePlace(draft: Draft, ground: Ground): Verdict {
  const day = draft.former && ground.day > LAST_OLD_DAY ? LAST_OLD_DAY : ground.day
  let pool = draft.units.filter((unit) => unit.level !== 'department')
  if (draft.kinds === null && draft.how !== 'shared-type') pool = bareLevel(pool, draft, ground, day)
  if (pool.some((unit) => unit.level === 'ward')) {
    const ward = wardPool(pool, draft, ground)
    if ('refused' in ward) return ward
    if (ward.pool.length === 0) return stranger(draft)
    pool = ward.pool
  }
  const best = belowNear(nearest(pool, day), ground.near)
  const chosen = best[0]
  if (chosen === undefined) return { refused: 'no unit of this name and type' }
  const cities = new Set(best.map((unit) => unit.city))
  const own = best.filter((unit) => unit.city === ground.scope)
  const one = best.length === 1 ? chosen : own.length === 1 ? own[0]! : null
  const shown = one ?? chosen
  const outOfScope = shown.level === 'province' || shown.city === null
  return {
    unit: one,
    name: shown.name,
    level: shown.level === 'province' || shown.level === 'department' ? 'city' : shown.level,
    city: one?.city ?? (cities.size === 1 ? chosen.city : null),
    outOfScope,
    candidates: told(pool, one === null ? best : [one], day),
  }
}

/** Wards of one number in many districts: the one below the district the text spoke of last, if there is one. */
function belowNear(best: GazetteerUnit[], near: Draft | null): GazetteerUnit[] {
  if (best.length < 2 || near === null) return best
  const ids = new Set(near.units.map((unit) => unit.unit_id))
  const below = best.filter((unit) => unit.parent_id !== null && ids.has(unit.parent_id))
  return below.length === 1 ? below : best
}

function stranger(draft: Draft): Settled {
  const name = draft.units[0]!.name
  return { unit: null, name, level: 'ward', city: null, outOfScope: true, candidates: [] }
}

/** U3: a bare name is what the article calls it elsewhere; else what lived under it on that day, districts first. */
function bareLevel(pool: GazetteerUnit[], draft: Draft, ground: Ground, day: string): GazetteerUnit[] {
  const above = pool.filter((unit) => unit.level === 'city' || unit.level === 'province')
  if (above.length > 0) return above
  const districts = pool.filter((unit) => unit.level === 'district')
  const wards = pool.filter((unit) => unit.level === 'ward')
  // Thanh Trì was a huyện and a phường at once: before the reform a bare name is the district that stood.
  const stood = day < REFORM && districts.some((unit) => isAlive(unit, day))
  if (ground.typedLevel === 'ward' && wards.length > 0 && !stood) return wards
  if (ground.typedLevel === 'district' && districts.length > 0) return districts
  if (draft.former && districts.length > 0) return districts
  if (day < REFORM) return districts.length > 0 ? districts : wards
  const young = wards.filter((unit) => isAlive(unit, day))
  return young.length > 0 ? young : districts
}

/** Wards of a name lie in many places: the parent decides, then the city the text speaks of. */
function wardPool(
  pool: GazetteerUnit[],
  draft: Draft,
  { parent, scope }: Ground,
): { pool: GazetteerUnit[] } | { refused: string } {
  if (parent !== null) {
    const ids = new Set(parent.units.map((unit) => unit.unit_id))
    const below = pool.filter((unit) => unit.parent_id !== null && ids.has(unit.parent_id))
    if (below.length > 0) return { pool: below }
    const cities = new Set(parent.units.map((unit) => unit.city))
    const same = pool.filter((unit) => unit.city !== null && cities.has(unit.city))
    if (same.length > 0) return { pool: same }
  }
  if (scope === 'other') return { pool: [] }
  if (scope !== null) {
    const same = pool.filter((unit) => unit.city === scope)
    if (same.length > 0) return { pool: same }
  }
  const cities = new Set(pool.map((unit) => unit.city))
  return cities.size === 1 && draft.kinds !== null
    ? { pool }
    : { refused: 'wards of this name in several places, and no city named' }
}

/** Units alive on the day; when none is, those that ended last before it; else those that began first after it. */
function nearest(pool: readonly GazetteerUnit[], day: string): GazetteerUnit[] {
  const alive = pool.filter((unit) => isAlive(unit, day))
  if (alive.length > 0) return ours(alive)
  const ended = pool.filter((unit) => unit.valid_to !== null && unit.valid_to < day)
  if (ended.length > 0) {
    const last = ended.reduce((a, b) => (a.valid_to! >= b.valid_to! ? a : b)).valid_to
    return ours(ended.filter((unit) => unit.valid_to === last))
  }
  const first = pool.reduce<string>((a, b) => ((b.valid_from ?? '') < a ? (b.valid_from ?? '') : a), '9999')
  return ours(pool.filter((unit) => unit.valid_from === first))
}

/** Two cities first: a district of ours before one of a neighbour province of the same name. */
function ours(pool: GazetteerUnit[]): GazetteerUnit[] {
  const mine = pool.filter((unit) => unit.city !== null)
  return mine.length > 0 ? mine : pool
}

function told(pool: readonly GazetteerUnit[], best: readonly GazetteerUnit[], day: string): UnitCandidate[] {
  return pool.slice(0, 12).map((unit) => ({
    unit_id: unit.unit_id,
    reason: best.includes(unit)
      ? `fits ${day}`
      : isAlive(unit, day)
        ? 'alive, but elsewhere'
        : `not alive on ${day} (${unit.valid_from ?? '…'} to ${unit.valid_to ?? '…'})`,
  }))
}
