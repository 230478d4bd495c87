import { type Edition, type Entry, type Finding, finding, type UnitsInTime } from './edition.ts'

/** No index in the catalogue counts in more than 1,000 points (DTI of some years does). */
const POINTS_MAX = 1000

/** Values that cannot be: more than 100 %, a place behind the last, a unit that was not there. */
export function bounds({ ranks, scores }: Edition, units: UnitsInTime): Finding[] {
  const beyond = ranks
    .filter((e) => e.cell.value !== null && e.cell.rank_of !== null && e.cell.value > e.cell.rank_of)
    .map((e) => finding('bounds', e, `Place ${e.cell.value} is behind the last of ${e.cell.rank_of}.`))
  const outside = scores
    .filter((e) => e.cell.value !== null && (e.cell.value < 0 || e.cell.value > maxOf(e)))
    .map((e) => finding('bounds', e, `Score ${e.cell.value} lies outside of 0 to ${maxOf(e)}.`))
  return [...beyond, ...outside, ...[...ranks, ...scores].flatMap((e) => notAlive(e, units))]
}

const maxOf = ({ cell }: Entry): number => (cell.value_unit === '%' ? 100 : POINTS_MAX)

/** A phường that took a district's name in July 2025 has no rank of 2023, whatever a text seems to say. */
function notAlive(entry: Entry, units: UnitsInTime): Finding[] {
  const unit = units.unit(entry.key.unit_id)
  const year = entry.key.reference_year
  if (!unit) return [finding('unit-unknown', entry, `The gazetteer knows no unit ${entry.key.unit_id}.`)]
  const isBorn = unit.valid_from === null || unit.valid_from <= `${year}-12-31`
  const isGone = unit.valid_to !== null && unit.valid_to < `${year}-01-01`
  if (isBorn && !isGone) return []
  const life = `${unit.valid_from ?? '…'} to ${unit.valid_to ?? '…'}`
  return [finding('unit-not-alive', entry, `${unit.name} existed from ${life}, not in ${year}.`)]
}
