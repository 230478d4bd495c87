import type { Reading } from './reading.ts'
import { isShortFor, type Spelled } from './spelling.ts'

/** A value that somebody states as precisely as anybody, with everybody whose value is a shorter spelling of it. */
export interface Candidate {
  readonly value: number
  readonly decimals: number
  readonly value_unit: '%' | 'điểm' | null
  /** All readings that agree with the value. */
  readonly readings: readonly Reading[]
  /** The readings that agree with this candidate and no other: 96,3 is no witness between 96,38 and 96,34. */
  readonly witnesses: readonly Reading[]
}

/**
 * The candidates of a claim key, largest value first. Agreement by rounding is not transitive (96.34 ~ 96.3 ~ 96.38), so the
 * most precise values speak and the shorter ones stand behind whichever they may be short for, through other spellings if need
 * be (97 ~ 96.5 ~ 96.45). Every reading stands behind at least one candidate.
 */
export function candidatesOf(readings: readonly Reading[]): Candidate[] {
  const spellings = distinct(readings)
  const longer = spellings.map((s) => spellings.filter((l) => l !== s && l.decimals > s.decimals && isShortFor(s, l)))
  const speakers = spellings.filter((_, i) => longer[i]!.length === 0)
  const behind = new Map(spellings.map((s) => [spell(s), speakersOf(s, spellings, longer, speakers)]))
  return speakers
    .map((speaker) => {
      const members = readings.filter((r) => behind.get(spell(r))!.all.has(speaker))
      const witnesses = readings.filter((r) => behind.get(spell(r))!.only === speaker)
      return { ...speaker, value_unit: unitOf(members), readings: members, witnesses }
    })
    .sort((a, b) => b.value - a.value || b.decimals - a.decimals)
}

function distinct(readings: readonly Reading[]): Spelled[] {
  const bySpelling = new Map<string, Spelled>()
  for (const { value, decimals } of readings) bySpelling.set(spell({ value, decimals }), { value, decimals })
  // 95,1 and 95,10 are one value: the longer spelling takes the shorter in, so nothing more is needed here.
  return [...bySpelling.values()]
}

/** The speakers a spelling may be short for, and the one it vouches for when there is only one. */
function speakersOf(s: Spelled, spellings: Spelled[], longer: Spelled[][], speakers: Spelled[]) {
  const all = new Set<Spelled>()
  const walk = (at: Spelled): void => {
    const next = longer[spellings.indexOf(at)]!
    if (next.length === 0) all.add(at)
    for (const l of next) walk(l)
  }
  walk(s)
  const direct = speakers.filter((speaker) => speaker === s || isShortFor(s, speaker))
  const near = direct.length > 0 ? direct : [...all]
  return { all, only: near.length === 1 ? near[0]! : null }
}

const spell = (s: Spelled): string => `${s.value}/${s.decimals}`

/** The same value written both as điểm and as % keeps the % (convention C5). */
function unitOf(readings: readonly Reading[]): '%' | 'điểm' | null {
  if (readings.some((r) => r.value_unit === '%')) return '%'
  return readings.some((r) => r.value_unit === 'điểm') ? 'điểm' : null
}
