import { type Cell, IndexCode, type ObservationReading } from '../../schemas/index.ts'
import { UsageError } from '../errors.ts'
import { type PeerClass, peerClassOf, provincesUsualIn } from './peer-class.ts'
import { compare } from './voice.ts'

/** What a claim is about. Claims of one key are voices on one number; its parts are the identity of a cell. */
export interface ClaimKey {
  readonly unit_id: string
  readonly index: IndexCode
  /** Folded, and only for `OTHER`: how a listed index is spelled out makes no new claim. */
  readonly index_name: string | null
  readonly component: string | null
  readonly reference_year: number
  readonly period: string | null
  readonly peer_class: PeerClass
  readonly property: 'score' | 'rank'
}

/** What of a reading says which keys it speaks to. */
export type Placed = Readonly<
  Pick<
    ObservationReading,
    | 'unit_id'
    | 'unit_level'
    | 'index'
    | 'index_name'
    | 'component'
    | 'reference_year'
    | 'period'
    | 'score'
    | 'rank'
    | 'rank_of'
    | 'peer_group'
    | 'change_ranks'
    | 'change_points'
    | 'baseline_year'
    | 'status'
  >
>

/**
 * The keys an observation speaks about, stated ones first. A change against a baseline also touches the key of the baseline
 * year, so that whoever recomputes these keys recomputes the derived cells with them. Targets, components and readings
 * without unit or year touch nothing.
 */
export function claimKeysOf(o: Placed): ClaimKey[] {
  const keys: ClaimKey[] = []
  for (const property of ['score', 'rank'] as const) {
    const stated = statedKey(o, property)
    if (stated) keys.push(stated)
  }
  for (const property of ['score', 'rank'] as const) {
    const derived = baselineKey(o, property)
    if (derived) keys.push(derived)
  }
  return keys
}

/** The key of the value that the observation states, or null when it states none. */
export function statedKey(o: Placed, property: ClaimKey['property']): ClaimKey | null {
  return o[property] !== null && o.reference_year !== null ? keyAt(o, property, o.reference_year, o.period) : null
}

/**
 * The key at the baseline year when the observation says both where the unit stands and how far it moved. No key across the
 * reform of 1 July 2025 (wards were redrawn; places among 34 provinces and among 63 are not counted in one line), none below
 * a year (a change against the same quarter of another year is not written the way a change against last year is).
 */
export function baselineKey(o: Placed, property: ClaimKey['property']): ClaimKey | null {
  const change = property === 'rank' ? o.change_ranks : o.change_points
  if (o[property] === null || change === null || o.reference_year === null) return null
  if (o.baseline_year === null || o.baseline_year >= o.reference_year || o.period !== null) return null
  const crossesReform = provincesUsualIn(o.baseline_year) !== provincesUsualIn(o.reference_year)
  if (crossesReform && (o.unit_level === 'ward' || (o.unit_level === 'city' && property === 'rank'))) return null
  return keyAt(o, property, o.baseline_year, null)
}

function keyAt(o: Placed, property: ClaimKey['property'], year: number, period: string | null): ClaimKey | null {
  if (o.unit_id === null || o.status !== 'achieved' || o.component !== null) return null
  const peers = peerClassOf(o, year)
  return {
    unit_id: o.unit_id,
    index: o.index,
    index_name: o.index === 'OTHER' ? foldName(o.index_name) : null,
    component: null,
    reference_year: year,
    period,
    // A score belongs to the unit, not to its field, unless the field says that another unit is meant (the merged city).
    peer_class: property === 'rank' || peers?.startsWith('provinces-') ? peers : null,
    property,
  }
}

const foldName = (name: string | null): string | null =>
  name === null
    ? null
    : name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s|]+/gu, ' ')
        .trim()

/** One line of text per key: the id of a claim key in the store and in review files. `parseKey` reads it back. */
export function keyText(key: ClaimKey): string {
  const parts = [key.index, key.index_name, key.unit_id, key.reference_year, key.period, key.component, key.peer_class]
  return [...parts.map((part) => part ?? ''), key.property].join('|')
}

/** The key that `keyText` wrote; throws on a text it did not write. */
export function parseKey(text: string): ClaimKey {
  const [index, name, unit_id, year, period, component, peers, property] = text.split('|').map((part) => part || null)
  if (!index || !unit_id || !year || (property !== 'score' && property !== 'rank')) {
    throw new UsageError(`"${text}" is not a claim key; take one as the panel or the review list prints it.`)
  }
  return {
    unit_id,
    index: IndexCode.parse(index),
    index_name: name ?? null,
    component: component ?? null,
    reference_year: Number(year),
    period: period ?? null,
    peer_class: peers ?? null,
    property,
  }
}

/** Viet Nam's two cities by the prefix every unit id carries; anything else belongs to neither. */
export function cityOfUnitId(unitId: string): 'hanoi' | 'hcmc' | null {
  if (/^vn-hn(-|$)/.test(unitId)) return 'hanoi'
  return /^vn-hcm(-|$)/.test(unitId) ? 'hcmc' : null
}

type Ordered = Pick<
  ClaimKey,
  'index' | 'unit_id' | 'reference_year' | 'property' | 'period' | 'index_name' | 'component'
>

/** Index, city (units of neither city last), unit, year, property; then what tells two cells of one place apart. */
export function comparePlaces(a: Ordered, b: Ordered): number {
  return (
    compare(a.index, b.index) ||
    compare(cityOfUnitId(a.unit_id) ?? '~', cityOfUnitId(b.unit_id) ?? '~') ||
    compare(a.unit_id, b.unit_id) ||
    a.reference_year - b.reference_year ||
    compare(a.property, b.property) ||
    compare(a.index_name ?? '', b.index_name ?? '') ||
    compare(a.period ?? '', b.period ?? '') ||
    compare(a.component ?? '', b.component ?? '')
  )
}

export function compareKeys(a: ClaimKey, b: ClaimKey): number {
  return comparePlaces(a, b) || compare(a.peer_class ?? '', b.peer_class ?? '')
}

/** Panel order for cells wherever they come from: the contract of `chiso panel --format json`. */
export function compareCells(a: Cell, b: Cell): number {
  return comparePlaces(a, b) || compare(a.peer_group ?? '', b.peer_group ?? '') || (a.rank_of ?? 0) - (b.rank_of ?? 0)
}
