import type { ObservationReading } from '../../schemas/index.ts'
import type { Extraction } from '../extract/index.ts'
import { fold, foldCity, overlap } from './fold.ts'
import type { GoldCase, GoldObservation } from './gold.ts'
import { scoreDirectives } from './score-directives.ts'
import type { Kind, Miss, Tally, Tell } from './tally.ts'

export interface CaseScore {
  readonly id: string
  readonly tags: readonly string[]
  readonly tallies: Readonly<Record<Kind, Tally>>
  /** Fields reported apart: right and stated in gold. */
  readonly soft: Readonly<Record<string, readonly [right: number, stated: number]>>
  /** What the soft fields got wrong, in words. */
  readonly softMisses: readonly string[]
  readonly misses: readonly Miss[]
  /** For a negative case: did nothing achieved come out? */
  readonly clean: boolean | null
  readonly grounded: readonly [exact: number, all: number]
  /** Of each observation that was read, in order: right, wrong or made up, or (null) neither by optional gold. */
  readonly verdicts: readonly (boolean | null)[]
}

const STRICT = ['score', 'score_unit', 'rank', 'tied', 'change_ranks'] as const
const SOFT = ['rank_of', 'peer_group', 'baseline_year', 'change_points', 'period'] as const

/** Scores one reading against its gold, as the corpus README says: one to one on the key, then right only if all values are. */
export function scoreCase(gold: GoldCase, read: Extraction): CaseScore {
  const misses: Miss[] = []
  const miss = (sign: Miss['sign'], kind: Kind, what: string) => misses.push({ id: gold.id, sign, kind, what })
  const observations = scoreObservations(gold, read.observations, miss)
  const directives = scoreDirectives(gold, read.directives, miss)
  return {
    id: gold.id,
    tags: gold.tags,
    tallies: {
      units: scoreUnits(gold, read, miss),
      ...observations.tallies,
      directives: directives.tally,
      documents: scoreDocuments(gold, read, miss),
    },
    soft: { ...observations.soft, ...directives.soft },
    softMisses: directives.softMisses,
    misses,
    clean: gold.tags.includes('negative') ? read.observations.every((one) => one.status !== 'achieved') : null,
    grounded: [
      read.observations.filter((one) => gold.text.includes(one.evidence.quote)).length,
      read.observations.length,
    ],
    verdicts: observations.verdicts,
  }
}

function scoreUnits(gold: GoldCase, read: Extraction, miss: Tell): Tally {
  const wanted = new Map<string, boolean>()
  for (const unit of gold.gold.units) {
    const key = `${fold(unit.name)} | ${unit.level} | ${foldCity(unit.city)}`
    wanted.set(key, (wanted.get(key) ?? true) && unit.optional === true)
  }
  const found = new Set(read.units.map((unit) => `${fold(unit.name)} | ${unit.level} | ${foldCity(unit.city)}`))
  return scoreSets(wanted, found, 'units', miss)
}

function scoreDocuments(gold: GoldCase, read: Extraction, miss: Tell): Tally {
  const wanted = new Map(
    gold.gold.documents.map((one) => [`${fold(one.type)} ${fold(one.number)}`, one.optional === true]),
  )
  const found = new Set(read.documents.map((one) => `${fold(one.type)} ${fold(one.number)}`))
  return scoreSets(wanted, found, 'documents', miss)
}

function scoreSets(wanted: ReadonlyMap<string, boolean>, found: ReadonlySet<string>, kind: Kind, miss: Tell): Tally {
  const tally: Tally = { tp: 0, fp: 0, fn: 0 }
  for (const key of found) {
    const optional = wanted.get(key)
    if (optional === undefined) {
      tally.fp++
      miss('+', kind, key)
    } else if (!optional) tally.tp++
  }
  for (const [key, optional] of wanted)
    if (!optional && !found.has(key)) {
      tally.fn++
      miss('-', kind, key)
    }
  return tally
}

function scoreObservations(gold: GoldCase, read: readonly ObservationReading[], miss: Tell) {
  const whole: Tally = { tp: 0, fp: 0, fn: 0 }
  const keys: Tally = { tp: 0, fp: 0, fn: 0 }
  const soft: Record<string, [number, number]> = Object.fromEntries(SOFT.map((field) => [field, [0, 0]]))
  const used = new Set<number>()
  const verdicts: (boolean | null)[] = read.map(() => false)
  for (const optional of [false, true]) {
    for (const one of gold.gold.observations) {
      if ((one.optional === true) !== optional) continue
      const at = bestMatch(one, read, used, gold.text)
      if (at === null) {
        if (optional) continue
        whole.fn++
        keys.fn++
        miss('-', 'observations', `${keyOf(one)} ${strictOf(one)}`)
        continue
      }
      used.add(at)
      const right = isRight(one, read[at]!)
      verdicts[at] = optional ? null : right
      if (optional) continue
      keys.tp++
      if (right) whole.tp++
      else {
        whole.fp++
        whole.fn++
        miss('~', 'observations', `${keyOf(one)} ${differences(one, read[at]!)}`)
      }
      for (const field of SOFT) {
        if (one[field] === null || one[field] === undefined) continue
        soft[field]![1]++
        if (fieldOf(one, field) === fieldOf(read[at]!, field)) soft[field]![0]++
      }
    }
  }
  read.forEach((one, i) => {
    if (used.has(i)) return
    whole.fp++
    keys.fp++
    miss('+', 'observations', `${keyOf(one)} ${strictOf(one)} “${one.evidence.quote}”`)
  })
  return { tallies: { observations: whole, obs_keys: keys }, soft, verdicts }
}

type Scored = Pick<
  GoldObservation,
  'unit' | 'index' | 'reference_year' | (typeof STRICT)[number] | (typeof SOFT)[number]
> & { readonly status?: string | undefined }

/** SERVICE_766 and OTHER count as one: sources disagree on which of them a running service index is. */
function keyOf(one: Scored): string {
  const index = one.index === 'SERVICE_766' ? 'OTHER' : one.index
  return `${fold(one.unit)} | ${index} | ${one.reference_year} | ${one.status ?? 'achieved'}`
}

function bestMatch(
  gold: GoldObservation,
  read: readonly ObservationReading[],
  used: ReadonlySet<number>,
  text: string,
): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  read.forEach((one, i) => {
    if (used.has(i) || keyOf(one) !== keyOf(gold)) return
    const distance =
      (isRight(gold, one) ? 0 : 4) +
      (fold(one.period) === fold(gold.period) ? 0 : 2) +
      (overlap(one.evidence.quote, gold.evidence, text) ? 0 : 1)
    if (distance < least) {
      least = distance
      best = i
    }
  })
  return best
}

function fieldOf(
  one: Scored,
  field: (typeof STRICT)[number] | (typeof SOFT)[number],
): string | number | boolean | null {
  const value = one[field]
  if (field === 'tied') return value === true
  if (typeof value === 'number') return Math.round(value * 1e4) / 1e4
  return typeof value === 'string' ? fold(value) : null
}

function isRight(gold: GoldObservation, read: ObservationReading): boolean {
  return STRICT.every((field) =>
    field === 'score_unit' && (gold.score == null || gold.score_unit == null)
      ? true
      : fieldOf(gold, field) === fieldOf(read, field),
  )
}

function strictOf(one: Scored): string {
  return STRICT.filter((field) => fieldOf(one, field) !== null && fieldOf(one, field) !== false)
    .map((field) => `${field}=${fieldOf(one, field)}`)
    .join(' ')
}

function differences(gold: GoldObservation, read: ObservationReading): string {
  return STRICT.filter((field) => fieldOf(gold, field) !== fieldOf(read, field))
    .map((field) => `${field}: gold ${fieldOf(gold, field)}, read ${fieldOf(read, field)}`)
    .join('; ')
}
