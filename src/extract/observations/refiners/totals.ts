import { LOCAL } from '../remember.ts'
import { type Claim, keyOf } from '../scene.ts'
import type { PeerClass, PeerValue } from '../values.ts'
import type { Fact } from './facts.ts'

/** Totals the text states for a ranking, by index and group: C7 lets them hold for every rank of that ranking. */
export function totalsOf(claims: readonly Claim[]): Map<string, Set<number>> {
  const totals = new Map<string, Set<number>>()
  for (const claim of claims) {
    const total = claim.of
    if (total === null || claim.unit.level === 'city') continue
    const key = totalKey(claim, claim.peer?.group ?? null)
    for (const one of [key, `${key}|${claim.year}`]) totals.set(one, (totals.get(one) ?? new Set()).add(total))
  }
  return totals
}

function totalKey(claim: Claim, group: PeerClass | null): string {
  const fine =
    group === 'rural-commune' ||
    group === 'ward' ||
    group === 'service' ||
    group === 'no-service' ||
    group === 'vertical' ||
    group === 'central-city' ||
    group === 'region'
  return `${keyOf(claim.index)}|${fine ? `=${group}` : claim.unit.level}`
}

/** The block a ward or commune stands in when the text names no other. */
const OWN_BLOCK: Readonly<Record<string, PeerClass>> = { phuong: 'ward', xa: 'rural-commune' }

/** "Chỉ số CCHC của 15 phường. Phường 10 dẫn đầu": ranked among those that were counted. */
export function ownBlock(
  { unit, index }: Claim,
  of: number | null,
  totals: ReadonlyMap<string, ReadonlySet<number>>,
): PeerValue | null {
  const group = OWN_BLOCK[unit.kind]
  if (group === undefined || of === null || totals.get(`${keyOf(index)}|=${group}`)?.has(of) !== true) return null
  return { group, surface: '', total: of }
}

export function totalFor(
  claims: readonly Claim[],
  fact: Fact,
  first: Claim,
  totals: ReadonlyMap<string, ReadonlySet<number>>,
): number | null {
  const own = claims.find((claim) => claim.of !== null)?.of ?? fact.peer?.total ?? null
  if (own !== null || !claims.some((claim) => claim.rank !== null || claim.fromEnd !== null)) return own
  const group = fact.peer?.group ?? null
  const named = [group, group === null ? (OWN_BLOCK[first.unit.kind] ?? null) : null, null]
  // "thứ nhì khối xã và thứ 6 trong 126 xã, phường": the size of the whole is not that of its half.
  const half = group === 'ward' || group === 'rural-commune'
  const keys = (half ? [group] : named).map((one) => totalKey(first, one))
  if (!half && (first.unit.level === 'district' || first.unit.level === 'ward'))
    keys.push(`${keyOf(first.index)}|${LOCAL}`)
  // "đứng cuối khối sở năm 2021" was not the 21st of the 21 that there were two years later: departments come and go.
  const counted = first.unit.level === 'department' && claims.every((claim) => claim.rank === null)
  const dated = (key: string, size: number) =>
    totals.get(`${key}|${first.year}`)?.has(size) === true ||
    ![...totals].some(([one, sizes]) => one.startsWith(`${key}|`) && /\|\d{4}$/.test(one) && sizes.has(size))
  const known =
    keys
      .map((key) => [...(totals.get(key) ?? [])].filter((size) => !counted || dated(key, size)))
      .find((sizes) => sizes.length > 0) ?? []
  const rank = claims.find((claim) => claim.rank !== null)?.rank ?? 0
  return known.length === 1 && known[0]! >= rank ? known[0]! : null
}
