import { type Edition, type Entry, type Finding, finding } from './edition.ts'

/** Ranks are a permutation with ties: a place is shared only by units said to be tied, and sharing uses up the next places. */
export function rankPermutation({ ranks, scores }: Edition): Finding[] {
  const scoreOf = new Map(scores.map((e) => [e.key.unit_id, e.cell.value]))
  const places = Map.groupBy(
    ranks.filter((e) => e.cell.value !== null),
    (e) => e.cell.value!,
  )
  return [...places].flatMap(([place, held]) => [
    ...shared(place, held, scoreOf),
    ...usedUp(place, held.length, places, ranks),
  ])
}

function shared(place: number, held: readonly Entry[], scoreOf: ReadonlyMap<string, number | null>): Finding[] {
  if (held.length < 2 || held.every((e) => e.cell.flags.includes('tied'))) return []
  const scores = held.map((e) => scoreOf.get(e.key.unit_id) ?? null)
  // Equal scores explain a shared place even where no text says "đồng hạng".
  if (scores.every((s) => s !== null && s === scores[0])) return []
  const names = held.map((e) => e.key.unit_id).join(', ')
  return held.map((e) =>
    finding('rank-shared', e, `Place ${place} is held by ${held.length} units, not said to be tied: ${names}.`),
  )
}

function usedUp(
  place: number,
  count: number,
  places: ReadonlyMap<number, Entry[]>,
  ranks: readonly Entry[],
): Finding[] {
  // Only a tie that somebody states uses places up; an unexplained shared place is already flagged as such.
  if (count < 2 || !ranks.some((e) => e.cell.value === place && e.cell.flags.includes('tied'))) return []
  return Array.from({ length: count - 1 }, (_, i) => place + 1 + i).flatMap((next) =>
    (places.get(next) ?? []).map((e) =>
      finding('rank-after-tie', e, `Place ${next} should be empty: ${count} units share place ${place}.`),
    ),
  )
}
