import type { City, ObservationReading, RuleRef } from '../../../../schemas/index.ts'
import type { Doc } from '../../engine/index.ts'
import { ref } from '../marks.ts'
import { LOCAL } from '../remember.ts'
import { type Claim, keyOf } from '../scene.ts'
import type { PeerClass, PeerValue } from '../values.ts'
import { peerName } from './peer-names.ts'

export const MERGE = ref('refine.merge', 1)

/** A fact in the making: what all claims about one unit, index, year and group say together. */
export interface Fact {
  readonly claims: Claim[]
  /** One claim for every way its place is told: ten thousand repeats are compared once. */
  readonly places: Map<string, Claim>
  peer: PeerValue | null
}

/** The same fact told several times (headline, lead, body) is one observation (C14); two peer groups are two (G2). */
export function mergeClaims(
  doc: Doc,
  claims: readonly Claim[],
  named: ReadonlyMap<string, ReadonlySet<number>>,
): ObservationReading[] {
  const totals = totalsOf(claims)
  for (const [key, values] of named) if (!totals.has(key)) totals.set(key, new Set(values))
  const groups = new Map<string, Claim[]>()
  for (const claim of adoptPeriods(adoptYears(claims))) {
    const key = [
      claim.unit.name,
      claim.unit.city ?? '',
      keyOf(claim.index),
      claim.year ?? '',
      claim.status,
      claim.period ?? '',
    ].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  const made: ObservationReading[] = []
  for (const group of groups.values())
    for (const fact of factsOf(group)) {
      const reading = readingOf(doc, fact, totals)
      if (reading !== null) made.push(reading)
    }
  return made.sort(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      compare(a.unit, b.unit) ||
      (a.reference_year ?? 0) - (b.reference_year ?? 0),
  )
}

/** A claim without a year ("tăng 4 bậc" in a headline) joins the only year its unit and index have. */
function adoptYears(claims: readonly Claim[]): Claim[] {
  const dated = new Map<string, Map<number, Set<string>>>()
  const keyed = (claim: Claim) => `${claim.unit.name}|${keyOf(claim.index)}|${claim.status}`
  for (const claim of claims) {
    if (claim.year === null) continue
    const years = dated.get(keyed(claim)) ?? new Map<number, Set<string>>()
    dated.set(keyed(claim), years)
    const values = years.get(claim.year) ?? new Set<string>()
    years.set(claim.year, values)
    for (const value of valuesOf(claim)) values.add(value)
  }
  return claims.map((claim) => {
    const years = claim.year === null ? dated.get(keyed(claim)) : undefined
    if (years === undefined) return claim
    const latest = Math.max(...years.keys())
    const agrees = valuesOf(claim).some((value) => years.get(latest)!.has(value))
    return years.size === 1 || agrees || claim.sentence.zone.kind === 'title' ? { ...claim, year: latest } : claim
  })
}

/** The week or month of a running ranking is said once: who is named without one joins the only one of its own, else of the index. */
function adoptPeriods(claims: readonly Claim[]): Claim[] {
  const periods = new Map<string, Set<string>>()
  const ofIndex = (claim: Claim) => `${keyOf(claim.index)}|${claim.year}`
  const ofUnit = (claim: Claim) => `${claim.unit.name}|${ofIndex(claim)}`
  for (const claim of claims)
    if (claim.period !== null)
      for (const key of [ofUnit(claim), ofIndex(claim)])
        periods.set(key, (periods.get(key) ?? new Set()).add(claim.period))
  return claims.map((claim) => {
    const known = claim.period === null ? (periods.get(ofUnit(claim)) ?? periods.get(ofIndex(claim))) : undefined
    return known?.size === 1 ? { ...claim, period: [...known][0]! } : claim
  })
}

/** The rank and the score of a claim, as keys for comparing. */
function valuesOf(claim: Claim): string[] {
  const values: string[] = []
  if (claim.rank !== null) values.push(`rank ${claim.rank}`)
  if (claim.score !== null) values.push(`score ${claim.score.value}`)
  return values
}

function factsOf(group: readonly Claim[]): Fact[] {
  const facts: Fact[] = []
  for (const claim of group) {
    if (claim.rank === null && claim.fromEnd === null) continue
    const home = facts.find((fact) => sameGroup(fact, claim) && sameRank(fact, claim))
    if (home === undefined)
      facts.push({ claims: [claim], places: new Map([[placeOf(claim), claim]]), peer: claim.peer })
    else {
      home.claims.push(claim)
      home.places.set(placeOf(claim), claim)
      home.peer = richer(home.peer, claim.peer)
    }
  }
  const folded = foldAnonymous(facts)
  if (folded.length === 0) folded.push({ claims: [], places: new Map(), peer: null })
  for (const claim of group) {
    if (claim.rank !== null || claim.fromEnd !== null) continue
    for (const fact of folded) {
      if (ofOtherEdition(folded, fact, claim)) continue
      fact.claims.push(claim)
      if (folded.length === 1) fact.peer = richer(fact.peer, claim.peer)
    }
  }
  return folded
}

/** G3: a score told beside the 63 old provinces is not that of the 34 merged ones, unless one sentence says both. */
function ofOtherEdition(facts: readonly Fact[], fact: Fact, claim: Claim): boolean {
  const beside = (one: Fact) => one.claims.some((other) => other.sentence.start === claim.sentence.start)
  const edition = fact.peer?.surface ?? ''
  if (edition === '' || beside(fact)) return false
  return facts.some((other) => (other.peer?.surface ?? '') !== '' && other.peer!.surface !== edition && beside(other))
}

/** A rank told without its group ("đứng thứ 5" in the headline) is the one told with it. */
function foldAnonymous(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = []
  for (const fact of facts) {
    const anonymous = fact.peer === null && [...fact.places.values()].every((claim) => claim.of === null)
    const host = facts.find(
      (other) =>
        other !== fact &&
        kept.indexOf(fact) < 0 &&
        ranksOf(other).some((rank) => ranksOf(fact).includes(rank)) &&
        (anonymous || other.peer === null || fact.peer === null),
    )
    if (anonymous && host !== undefined) {
      for (const claim of fact.claims) host.claims.push(claim)
      for (const [place, claim] of fact.places) host.places.set(place, claim)
    } else kept.push(fact)
  }
  return kept
}

function placeOf({ rank, of, fromEnd }: Claim): string {
  return `${rank}/${of}/${fromEnd}`
}

function ranksOf(fact: Fact): number[] {
  return [...fact.places.values()].flatMap(({ rank }) => (rank === null ? [] : [rank]))
}

function sameRank(fact: Fact, claim: Claim): boolean {
  return [...fact.places.values()].some(
    (other) =>
      (other.rank !== null && other.rank === claim.rank) ||
      (other.fromEnd !== null && other.fromEnd === claim.fromEnd) ||
      isPlaceFromEnd(other, claim) ||
      isPlaceFromEnd(claim, other),
  )
}

/** "đứng cuối bảng, thứ 30/30": the place from the end and the place from the top are one, whichever of the two tells the total. */
function isPlaceFromEnd(counted: Claim, placed: Claim): boolean {
  const total = counted.of ?? placed.of
  return counted.fromEnd !== null && placed.rank !== null && total !== null && placed.rank === total - counted.fromEnd
}

function sameGroup(fact: Fact, claim: Claim): boolean {
  if (fact.peer === null || claim.peer === null) return true
  if (fact.peer.group !== claim.peer.group && !holds(fact.peer, claim.peer) && !holds(claim.peer, fact.peer))
    return false
  return fact.peer.total === null || claim.peer.total === null || fact.peer.total === claim.peer.total
}

/** "các đơn vị" may be any group; "khối sở" of a headline is the half of it that the body names. */
function holds(wide: PeerValue, narrow: PeerValue): boolean {
  return (
    wide.group === 'unit' ||
    (wide.group === 'department' && wide.total === null && /^(?:service|no-service)$/.test(narrow.group))
  )
}

function richer(a: PeerValue | null, b: PeerValue | null): PeerValue | null {
  if (a === null || b === null) return a ?? b
  const base = holds(a, b) ? b : a
  return { ...base, surface: a.surface || b.surface, total: a.total ?? b.total }
}

/** Totals the text states for a ranking, by index and group: C7 lets them hold for every rank of that ranking. */
function totalsOf(claims: readonly Claim[]): Map<string, Set<number>> {
  const totals = new Map<string, Set<number>>()
  for (const claim of claims) {
    const total = claim.of
    if (total === null || claim.unit.level === 'city') continue
    const key = totalKey(claim, claim.peer?.group ?? null)
    totals.set(key, (totals.get(key) ?? new Set()).add(total))
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

function readingOf(doc: Doc, fact: Fact, totals: ReadonlyMap<string, ReadonlySet<number>>): ObservationReading | null {
  const { claims } = fact
  const first = claims[0]!
  const rankClaim = claims.find((claim) => claim.rank !== null) ?? claims.find((claim) => claim.fromEnd !== null)
  const of = totalFor(claims, fact, first, totals)
  const last = claims.find((claim) => claim.fromEnd !== null)
  const rank = rankClaim?.rank ?? (last !== undefined && of !== null ? of - last.fromEnd! : null)
  const score = bestScore(claims)
  const changeRanks = bestChange(claims) ?? (claims.some((claim) => claim.held) ? 0 : null)
  const changePoints = claims.find((claim) => claim.changePoints !== null)?.changePoints ?? null
  const isLast = last !== undefined && last.fromEnd === 0
  if (rank === null && !isLast && score === null && changeRanks === null && changePoints === null) return null
  if (first.status === 'target' && rank === null && score === null && changeRanks === null) return null
  const year = first.year
  const baseline = claims.find((claim) => claim.baseline !== null)?.baseline ?? null
  const changed = changeRanks !== null || changePoints !== null
  const best = richestClaims(claims)
  const evidence = doc.source.quote(
    Math.min(...best.map((claim) => claim.evidence.start)),
    Math.max(...best.map((claim) => claim.evidence.end)),
  )
  const modern = doc.published === null || doc.published.year * 100 + doc.published.month >= 202507
  return {
    unit_id: first.unit.unit_id,
    unit: first.unit.name,
    unit_level: first.unit.level,
    index: first.index.code,
    index_name: first.index.name,
    component: null,
    reference_year: year,
    period: first.period,
    score: score?.value ?? null,
    score_raw: score?.raw ?? null,
    score_unit: score?.unit ?? null,
    rank: rank !== null && rank > 0 ? rank : null,
    rank_of: of,
    is_last: isLast || (rank !== null && of !== null && rank === of),
    tied: claims.some((claim) => claim.tied),
    peer_group: peerName(fact.peer ?? ownBlock(first, of, totals), first.unit, cityOf(doc, first), of, modern),
    grade: claims.find((claim) => claim.grade !== null)?.grade ?? null,
    change_ranks: changeRanks,
    change_points: changePoints,
    baseline_year:
      changed && first.status === 'achieved' && first.period === null
        ? (baseline ?? (year === null ? null : year - 1))
        : null,
    status: first.status,
    certainty: claims.some((claim) => claim.yearCertain) || year === null ? 'stated' : 'inferred',
    evidence,
    rules: distinct([...claims.flatMap((claim) => claim.rules), MERGE]),
    confidence: confidenceOf(claims, year),
  }
}

/** A number of places goes before "giữ hạng", the body before the headline. */
function bestChange(claims: readonly Claim[]): number | null {
  const told = claims.filter((claim) => claim.changeRanks !== null)
  const body = told.filter((claim) => claim.sentence.zone.kind !== 'title')
  const from = body.length > 0 ? body : told
  return (from.find((claim) => claim.changeRanks !== 0) ?? from[0])?.changeRanks ?? null
}

function cityOf(doc: Doc, claim: Claim): City | null {
  return claim.unit.city ?? doc.city
}

/** The block a ward or commune stands in when the text names no other. */
const OWN_BLOCK: Readonly<Record<string, PeerClass>> = { phuong: 'ward', xa: 'rural-commune' }

/** "Chỉ số CCHC của 15 phường. Phường 10 dẫn đầu": ranked among those that were counted. */
function ownBlock(
  { unit, index }: Claim,
  of: number | null,
  totals: ReadonlyMap<string, ReadonlySet<number>>,
): PeerValue | null {
  const group = OWN_BLOCK[unit.kind]
  if (group === undefined || of === null || totals.get(`${keyOf(index)}|=${group}`)?.has(of) !== true) return null
  return { group, surface: '', total: of }
}

function totalFor(
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
  const known = keys.map((key) => [...(totals.get(key) ?? [])]).find((sizes) => sizes.length > 0) ?? []
  const rank = claims.find((claim) => claim.rank !== null)?.rank ?? 0
  return known.length === 1 && known[0]! >= rank ? known[0]! : null
}

/** C5: the percent when one sentence gives both; a rounded figure gives way to the precise one. */
function bestScore(claims: readonly Claim[]): Claim['score'] {
  let best: Claim['score'] = null
  for (const { score } of claims) {
    if (score === null) continue
    if (
      best === null ||
      (score.unit === '%' && best.unit !== '%' && score.value === best.value) ||
      (precision(score.raw) > precision(best.raw) && rounds(score.value, best))
    )
      best = score
  }
  return best
}

function precision(raw: string): number {
  return /[.,](\d+)$/.exec(raw)?.[1]?.length ?? 0
}

function rounds(value: number, rough: NonNullable<Claim['score']>): boolean {
  return Math.abs(value - rough.value) <= 0.5 * 10 ** -precision(rough.raw) + 1e-9
}

/** The sentence that says most, body before headline; its claims together are the evidence. */
function richestClaims(claims: readonly Claim[]): Claim[] {
  const bySentence = new Map<number, Claim[]>()
  for (const claim of claims) pushTo(bySentence, claim.sentence.start, claim)
  let best: Claim[] = []
  let most = -1
  for (const group of bySentence.values()) {
    const named = group.some((claim) => claim.place !== null || claim.indexMark !== null)
    const worth = group.length * 4 + (named ? 1 : 0) + (group[0]!.sentence.zone.kind === 'title' ? -2 : 0)
    if (worth > most) {
      most = worth
      best = group
    }
  }
  return best
}

/** By code unit: the same order on every machine, whatever its locale data. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

function distinct(rules: readonly RuleRef[]): RuleRef[] {
  const seen = new Map(rules.map((rule) => [`${rule.id}@${rule.version}`, rule]))
  return [...seen.values()]
}

/** 1 for a figure whose unit, index and year stand in its own sentence; less for each that had to be carried over. */
function confidenceOf(claims: readonly Claim[], year: number | null): number {
  const value = claims.find((claim) => claim.rank !== null || claim.score !== null) ?? claims[0]!
  let confidence = 0.99
  if (value.place === null) confidence -= 0.07
  if (value.indexMark === null) confidence -= 0.06
  if (value.yearMark === null) confidence -= year === null ? 0.15 : 0.06
  if (value.index.weak) confidence -= 0.1
  if (!value.yearCertain && year !== null) confidence -= 0.1
  return Number(Math.max(0.3, confidence).toFixed(2))
}
