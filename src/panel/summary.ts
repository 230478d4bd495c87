import type { ClaimKey } from './claim-key.ts'
import { originsOf } from './independence.ts'
import { provincesUsualIn } from './peer-class.ts'
import type { Reading } from './reading.ts'
import { compare } from './voice.ts'

/** Below this confidence in every chosen reading a person should look. */
export const LOW_CONFIDENCE = 0.5

export const sourcesOf = (readings: readonly Reading[]): number => originsOf(readings).length

/**
 * The total of the field that most independent sources state, of equally many the weightiest one's; readings come sorted by
 * weight. Totals are misread more easily than ranks ("thứ 3 khối quận, huyện"), so one odd reading must not set it.
 */
export function agreedRankOf(chosen: readonly Reading[]): { rank_of: number | null; disputed: boolean } {
  const totals = [...Map.groupBy(chosen, (r) => r.rank_of)].flatMap(([total, own]) =>
    total === null ? [] : [{ total, sources: sourcesOf(own) }],
  )
  const best = totals.reduce<(typeof totals)[number] | null>(
    (a, b) => (a === null || b.sources > a.sources ? b : a),
    null,
  )
  return { rank_of: best?.total ?? null, disputed: totals.length > 1 }
}

const CLASS_LABEL: Readonly<Record<string, string>> = {
  'central-cities': 'thành phố trực thuộc Trung ương',
  'rural-districts': 'huyện',
  'urban-districts': 'quận',
  'wards-only': 'phường',
  communes: 'xã',
}

/**
 * The peer group as the weightiest reading names it. Where no reading names one but the total gives the field away, the
 * field's canonical name (language guide, section 9), because two cells of one year must be told apart by what they show.
 */
export function peerGroupOf(key: ClaimKey, readings: readonly Reading[]): string | null {
  const named = readings.find((r) => !r.derived && r.voice.observation.peer_group !== null)
  if (named) return named.voice.observation.peer_group
  if (key.peer_class === null) return null
  const world = /^provinces-(\d+)$/.exec(key.peer_class)?.[1]
  if (world)
    return `${world} tỉnh, thành phố (${provincesUsualIn(key.reference_year) === 63 ? 'sau' : 'trước'} sáp nhập)`
  return CLASS_LABEL[key.peer_class] ?? null
}

/** What a reader of the number should know, sorted. */
export function flagsOf(
  key: ClaimKey,
  chosen: readonly Reading[],
  conditions: Readonly<Record<string, boolean>>,
): string[] {
  const observations = chosen.map((r) => r.voice.observation)
  const every = (test: (o: (typeof observations)[number]) => boolean): boolean =>
    observations.length > 0 && observations.every(test)
  const all: Record<string, boolean> = {
    ...conditions,
    // How a rank was shared or came last is said of the stated year, not of the baseline that follows from it.
    tied: key.property === 'rank' && chosen.some((r) => !r.derived && r.voice.observation.tied),
    last: key.property === 'rank' && chosen.some((r) => !r.derived && r.voice.observation.is_last),
    inferred: every((o) => o.certainty === 'inferred'),
    doubted: every((o) => o.doubted === true),
    'low-confidence': every((o) => o.confidence < LOW_CONFIDENCE),
    withdrawn: every((o) => o.withdrawn_at !== null),
  }
  return Object.keys(all)
    .filter((flag) => all[flag])
    .sort(compare)
}
