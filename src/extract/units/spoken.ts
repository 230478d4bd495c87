import type { ObservationReading, UnitMention } from '../../../schemas/index.ts'
import { gazetteer } from '../../gazetteer/index.ts'
import type { Doc } from '../engine/types.ts'
import type { Anaphor } from './types.ts'

/**
 * "Chỉ số PAR INDEX của Thủ đô đạt …": a city that only an anaphor names is a unit of the text once a figure is its own.
 * A "Thành phố" in passing stays what it is.
 */
export function withSpokenCities(
  doc: Doc,
  units: UnitMention[],
  anaphors: readonly Anaphor[],
  observations: readonly ObservationReading[],
): UnitMention[] {
  const added: UnitMention[] = []
  for (const { unit_id, unit, unit_level, evidence } of observations) {
    if (unit_level !== 'city' || unit_id === null) continue
    if ([...units, ...added].some((one) => one.name === unit)) continue
    const { city } = gazetteer().unit(unit_id) ?? { city: null }
    const words = anaphors
      .filter((one) => one.level === 'city')
      .map((one) => doc.source.quote(one.start, one.end))
      .find(({ start, end }) => start >= evidence.start && end <= evidence.end)
    if (city === null || words === undefined) continue
    added.push({ unit_id, name: unit, level: 'city', city, surface: words.quote, start: words.start, end: words.end })
  }
  return added.length === 0 ? units : [...units, ...added].sort((a, b) => a.start - b.start)
}
