import type { ObservationReading } from '../../../schemas/index.ts'
import { bareName, type GazetteerUnit, gazetteer } from '../../gazetteer/index.ts'
import { foldKey } from '../../text/index.ts'

/** The rule that moved an observation to another life of the unit its text names. */
export const LIFE_RULE = { id: 'unit.life-of-year', version: 1 } as const

/**
 * A text of March 2025 speaks of 2024, and the Sở Nội vụ of that year is not the one that the mergers made on 1 March 2025:
 * the figure belongs to the life that the name had in the reference year. Only when exactly one such life is known, and never
 * against an explicit type word ("TP Thủ Đức" stays itself; a bare "Thủ Đức" of 2020 is the quận).
 */
export function inItsYear(o: ObservationReading): ObservationReading {
  const unit = o.unit_id === null ? null : gazetteer().unit(o.unit_id)
  if (unit === null || o.reference_year === null || livedIn(unit, o.reference_year)) return o
  const year = o.reference_year
  const others = namesakes(unit).filter(
    (other) =>
      other.unit_id !== unit.unit_id && other.city === unit.city && other.level === unit.level && livedIn(other, year),
  )
  const own = others.filter((other) => other.kind === unit.kind)
  const [then, ...more] = own.length > 0 ? own : saysItsType(o, unit) ? [] : others
  if (then === undefined || more.length > 0) return o
  return {
    ...o,
    unit_id: then.unit_id,
    unit: unit.level === 'department' ? o.unit : then.name,
    rules: [...o.rules, LIFE_RULE],
  }
}

function namesakes(unit: GazetteerUnit): readonly GazetteerUnit[] {
  return unit.level === 'department' ? gazetteer().bodiesNamed(unit.name) : gazetteer().named(bareName(unit))
}

function livedIn(unit: GazetteerUnit, year: number): boolean {
  return (unit.valid_from ?? '0000') <= `${year}-12-31` && (unit.valid_to ?? '9999') >= `${year}-01-01`
}

function saysItsType(o: ObservationReading, unit: GazetteerUnit): boolean {
  const quote = foldKey(o.evidence.quote).replace(/\btp\.? ?/g, 'thành phố ')
  return quote.includes(foldKey(unit.name))
}
