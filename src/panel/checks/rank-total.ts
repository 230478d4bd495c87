import type { City, Unit } from '../../../schemas/index.ts'
import { provincesUsualIn } from '../peer-class.ts'
import { type Edition, type Finding, finding, type UnitsInTime } from './edition.ts'

/**
 * The stated total is the number of units alive: on a day of the reference year, or of the half year after it in which the
 * result is published (the districts of HCMC went from 24 to 22 between the year 2020 and its announcement).
 */
export function rankTotal(edition: Edition, units: UnitsInTime): Finding[] {
  const totals = totalsOf(edition, units)
  if (totals === null) return []
  return edition.ranks
    .filter((e) => e.cell.rank_of !== null && !totals.includes(e.cell.rank_of))
    .map((e) =>
      finding('rank-total', e, `Ranked among ${e.cell.rank_of}, but ${totals.join(' or ')} such units existed.`),
    )
}

/** Null where the field is not one the gazetteer can count (departments choose their own fields, regions are ours to ignore). */
function totalsOf({ city, level, year, peer_class }: Edition, units: UnitsInTime): number[] | null {
  if (level === 'city') return peer_class === null ? [provincesUsualIn(year)] : null
  const kind = kindOf(peer_class)
  if (city === null || (level !== 'district' && level !== 'ward') || kind === undefined) return null
  // A ward of before July 2025 was ranked inside its district, never in the whole city.
  if (level === 'ward' && year < 2025) return null
  return totalsAlive(units, city, level, year, kind)
}

function totalsAlive(
  units: UnitsInTime,
  city: City,
  level: Unit['level'],
  year: number,
  kind: string | null,
): number[] {
  const days = [`${year}-01-01`, `${year}-12-31`, `${year + 1}-06-30`]
  const counts = days.map((day) => units.peersAlive(city, level, day, kind ?? undefined).length)
  return [...new Set(counts)].filter((count) => count > 0)
}

/** The gazetteer's kind of unit for a class of peers: null for all kinds, undefined for a field it does not know. */
export function kindOf(peer_class: string | null): string | null | undefined {
  const kinds: Record<string, string> = {
    'rural-districts': 'huyen',
    'urban-districts': 'quan',
    'wards-only': 'phuong',
    communes: 'xa',
  }
  return peer_class === null ? null : kinds[peer_class]
}
