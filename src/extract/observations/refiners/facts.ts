import type { Claim } from '../scene.ts'
import type { PeerValue } from '../values.ts'

/** A fact in the making: what all claims about one unit, index, year and group say together. */
export interface Fact {
  readonly claims: Claim[]
  /** One claim for every way its place is told: ten thousand repeats are compared once. */
  readonly places: Map<string, Claim>
  peer: PeerValue | null
}

export function factsOf(group: readonly Claim[]): Fact[] {
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
    const own = claim.changeRanks === null ? null : besideRank(folded, claim)
    for (const fact of own === null ? folded : [own]) {
      if (ofOtherEdition(folded, fact, claim)) continue
      fact.claims.push(claim)
      if (folded.length === 1) fact.peer = richer(fact.peer, claim.peer)
    }
  }
  return folded
}

/** "tăng 5 bậc, đứng thứ 16/30 …; tính riêng khối huyện đứng thứ 6": the places gained are those of the rank they stand beside. */
function besideRank(facts: readonly Fact[], claim: Claim): Fact | null {
  let nearest: { readonly fact: Fact; readonly distance: number } | null = null
  for (const fact of facts.length > 1 ? facts : [])
    for (const other of fact.claims) {
      if (other.sentence.start !== claim.sentence.start || other.rank === null) continue
      const distance = Math.abs(other.mark.start - claim.mark.start)
      if (nearest === null || distance < nearest.distance) nearest = { fact, distance }
    }
  return nearest?.fact ?? null
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

export function placeOf({ rank, of, fromEnd }: Claim): string {
  return `${rank}/${of}/${fromEnd}`
}

export function ranksOf(fact: Fact): number[] {
  return [...fact.places.values()].flatMap(({ rank }) => (rank === null ? [] : [rank]))
}

function sameRank(fact: Fact, claim: Claim): boolean {
  return [...fact.places.values()].some(
    (other) =>
      (other.rank !== null && other.rank === claim.rank) ||
      (other.fromEnd !== null && other.fromEnd === claim.fromEnd) ||
      areOnePlace(other, claim) ||
      isPlaceFromEnd(other, claim) ||
      isPlaceFromEnd(claim, other),
  )
}

/** "thứ 29, áp chót bảng,": two words for one place, of which no total tells that they agree. */
function areOnePlace(a: Claim, b: Claim): boolean {
  if ((a.fromEnd === null) === (b.fromEnd === null)) return false
  const [first, second] = a.mark.start < b.mark.start ? [a, b] : [b, a]
  return first.mark.end < second.mark.start && second.mark.start - first.mark.end <= 2
}

/** "đứng cuối bảng, thứ 30/30": the place from the end and the place from the top are one, whichever of the two tells the total. */
function isPlaceFromEnd(counted: Claim, placed: Claim): boolean {
  const total = counted.of ?? placed.of
  if (counted.fromEnd === null || placed.rank === null) return false
  // "đứng chót bảng" and "rớt xuống thứ 24" of one text are one place, though nobody says out of how many.
  return total === null ? counted.fromEnd === 0 && placed.rank >= FAR_DOWN : placed.rank === total - counted.fromEnd
}

const FAR_DOWN = 10

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
