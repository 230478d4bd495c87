import { baselineKey, type ClaimKey, statedKey } from './claim-key.ts'
import { spelledShortest } from './spelling.ts'
import { byWeight, compare, type Voice } from './voice.ts'

/** What one voice says on one claim key: a value it states, or one that follows from a change it states. */
export interface Reading {
  readonly voice: Voice
  readonly value: number
  /** Digits after the decimal mark as the source wrote them; 0 for ranks. */
  readonly decimals: number
  readonly value_unit: '%' | 'điểm' | null
  readonly rank_of: number | null
  readonly derived: boolean
}

export interface KeyedReading {
  readonly key: ClaimKey
  readonly reading: Reading
}

/** Every reading of a voice with the key it belongs to; what follows only from impossible arithmetic is left out. */
export function readingsOf(voice: Voice): KeyedReading[] {
  const found: KeyedReading[] = []
  for (const property of ['score', 'rank'] as const) {
    const at = statedKey(voice.observation, property)
    if (at) found.push({ key: at, reading: stated(voice, property) })
    const before = baselineKey(voice.observation, property)
    const reading = before && atBaseline(voice, property)
    if (before && reading) found.push({ key: before, reading })
  }
  return found
}

function stated(voice: Voice, property: ClaimKey['property']): Reading {
  const o = voice.observation
  if (property === 'rank') {
    return { voice, value: o.rank!, decimals: 0, value_unit: null, rank_of: o.rank_of, derived: false }
  }
  const decimals = Math.max(decimalsWritten(o.score_raw), spelledShortest(o.score!).decimals)
  return { voice, value: o.score!, decimals, value_unit: o.score_unit, rank_of: null, derived: false }
}

/** Rank 1 after +17 places was rank 18; 96.38 after +2.1 was 94.28, with as many decimals as were stated. */
function atBaseline(voice: Voice, property: ClaimKey['property']): Reading | null {
  const o = voice.observation
  if (property === 'rank') {
    const rank = o.rank! + o.change_ranks!
    if (rank < 1 || (o.rank_of !== null && rank > o.rank_of)) return null
    return { voice, value: rank, decimals: 0, value_unit: null, rank_of: null, derived: true }
  }
  const written = Math.max(decimalsWritten(o.score_raw), spelledShortest(o.score!).decimals)
  const decimals = Math.max(written, spelledShortest(o.change_points!).decimals)
  const score = Number((o.score! - o.change_points!).toFixed(decimals))
  return score < 0 ? null : { voice, value: score, decimals, value_unit: o.score_unit, rank_of: null, derived: true }
}

/** A stated change that cannot be: it would put the unit before the first or behind the last place of its field. */
export function changeIsImpossible(voice: Voice): boolean {
  return baselineKey(voice.observation, 'rank') !== null && atBaseline(voice, 'rank') === null
}

function decimalsWritten(raw: string | null): number {
  return raw === null ? 0 : (/[.,](\d+)\D*$/.exec(raw)?.[1]?.length ?? 0)
}

export function byReadingWeight(a: Reading, b: Reading): number {
  return byWeight(a.voice, b.voice) || Number(a.derived) - Number(b.derived) || a.value - b.value
}

/** Observation ids of the readings, each once, sorted. */
export function idsOf(readings: Iterable<Reading>): string[] {
  return [...new Set(Array.from(readings, (r) => r.voice.observation.observation_id))].sort(compare)
}
