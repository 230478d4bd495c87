import type { ObservationReading } from '../../../../schemas/index.ts'

/**
 * What looks like a slip of the page (N13): it is read as written and told of, never repaired. A total whose digits are turned
 * ("x/36" for 63), two totals in one ranking, a score above that of a better place.
 */
export function slips(observations: readonly ObservationReading[]): string[] {
  const editions = new Map<string, ObservationReading[]>()
  for (const one of observations) {
    if (one.status !== 'achieved' || one.rank === null) continue
    const key = [one.index, one.index_name, one.reference_year, one.period, one.peer_group ?? one.unit_level].join('|')
    const held = editions.get(key)
    if (held === undefined) editions.set(key, [one])
    else held.push(one)
  }
  return [...editions.values()].flatMap((ranking) => [...totals(ranking), ...order(ranking)])
}

/** Totals that rankings of our units have: provinces before and after the mergers, districts, communes. */
const USUAL: ReadonlySet<number> = new Set([22, 24, 29, 30, 34, 63, 64, 126, 168])

function totals(ranking: readonly ObservationReading[]): string[] {
  const told = [...new Set(ranking.flatMap((one) => (one.rank_of === null ? [] : [one.rank_of])))].sort((a, b) => a - b)
  const made = told
    .filter((total) => !USUAL.has(total) && USUAL.has(Number([...String(total)].reverse().join(''))))
    .map((total) => `extract.total-turned: a place out of ${total} (${[...String(total)].reverse().join('')}?)`)
  if (told.length > 1)
    made.push(`extract.totals-differ: one ranking of ${ranking[0]!.index} out of ${told.join(' and ')}`)
  return made
}

/** By place, best first: each score at most that of the place before it. */
function order(ranking: readonly ObservationReading[]): string[] {
  const units = new Set(ranking.map((one) => one.score_unit))
  const scored = ranking.filter((one) => one.score !== null).sort((a, b) => a.rank! - b.rank! || b.score! - a.score!)
  const made: string[] = []
  for (let i = 1; i < scored.length && units.size === 1; i++) {
    const [better, worse] = [scored[i - 1]!, scored[i]!]
    if (worse.rank! > better.rank! && worse.score! > better.score!)
      made.push(
        `extract.score-out-of-order: ${worse.unit} (place ${worse.rank}, ${worse.score_raw}) above ${better.unit} (place ${better.rank}, ${better.score_raw})`,
      )
  }
  return made
}
