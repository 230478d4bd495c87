import type { Edition, Finding, UnitsInTime } from './edition.ts'
import { kindOf } from './rank-total.ts'

/** Below this share an edition is not "there with gaps" but only sampled by the press, and nobody is missed by name. */
const NEARLY_WHOLE = 0.8

/** Who is missing in an edition that is nearly whole: most often a row that was read wrongly or not at all. */
export function missing(edition: Edition, units: UnitsInTime): Finding[] {
  const { city, level, year, peer_class, ranks } = edition
  const kind = kindOf(peer_class)
  if (city === null || (level !== 'district' && level !== 'ward') || kind === undefined) return []
  const peers = units.peersAlive(city, level, `${year}-12-31`, kind ?? undefined)
  const present = new Set(ranks.filter((e) => e.cell.value !== null).map((e) => e.key.unit_id))
  if (present.size === 0 || present.size < NEARLY_WHOLE * peers.length) return []
  const { index } = ranks[0]!.key
  return peers
    .filter(({ unit_id }) => !present.has(unit_id))
    .map(({ unit_id, name }) => ({
      code: 'check.missing',
      claim_key: null,
      unit_id,
      message: `${name} has no ${index} rank of ${year}, though ${present.size} of ${peers.length} units have one.`,
    }))
}
