import type { City, ObservationReading, RuleRef } from '../../../../schemas/index.ts'
import type { Doc } from '../../engine/index.ts'
import { ref } from '../marks.ts'
import { type Claim, keyOf } from '../scene.ts'
import { type Fact, factsOf } from './facts.ts'
import { peerName } from './peer-names.ts'
import { ownBlock, totalFor, totalsOf } from './totals.ts'

export const MERGE = ref('refine.merge', 1)

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
    // A goal is for the year unless it says otherwise.
    const known =
      claim.period === null && claim.status === 'achieved'
        ? (periods.get(ofUnit(claim)) ?? periods.get(ofIndex(claim)))
        : undefined
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
    rank_of: rank === null && !isLast ? null : of,
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
