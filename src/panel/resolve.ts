import { type Cell, NOW } from '../../schemas/index.ts'
import { candidatesOf } from './agreement.ts'
import { type ClaimKey, compareKeys, keyText, parseKey } from './claim-key.ts'
import { type Decision, mergedInto, standingDecisions } from './decision.ts'
import { withoutEchoes } from './independence.ts'
import {
  type Ballot,
  DERIVED_FROM_CHANGE,
  isStale,
  POLICIES,
  type Policy,
  signature,
  UNDECIDED,
  valuesOf,
  without,
} from './policies/index.ts'
import { changeIsImpossible, idsOf, type Reading, readingsOf } from './reading.ts'
import { agree } from './spelling.ts'
import { agreedRankOf, flagsOf, peerGroupOf, sourcesOf } from './summary.ts'
import type { Voice } from './voice.ts'

export interface ResolveOptions {
  readonly policies?: readonly Policy[]
  readonly decisions?: readonly Decision[]
}

interface Claims {
  readonly key: ClaimKey
  readonly readings: Reading[]
}

/** A cell and the claim key it answers: how the store files it, and the only place where its peer class is written down. */
export interface KeyedCell {
  readonly claim_key: string
  readonly cell: Cell
}

/** The cells of all voices, in panel order. Who comes first in the input never matters. */
export function resolve(voices: Iterable<Voice>, options: ResolveOptions = {}): Cell[] {
  return resolveClaims(voices, options).map(({ cell }) => cell)
}

/** As `resolve`, with the keys. */
export function resolveClaims(voices: Iterable<Voice>, options: ResolveOptions = {}): KeyedCell[] {
  return settle(claimsOf(voices, options), options)
}

/**
 * The cells of these keys only, from the voices that touch them (`claimKeysOf`): what `resolve` would give for them. A key
 * that no voice speaks about any more gives no cell.
 */
export function resolveKeys(keys: Iterable<ClaimKey>, voices: Iterable<Voice>, options: ResolveOptions = {}): Cell[] {
  return resolveKeyTexts(Array.from(keys, keyText), voices, options).map(({ cell }) => cell)
}

/** As `resolveKeys`, for keys as the store files them (`keyText`). */
export function resolveKeyTexts(
  keys: Iterable<string>,
  voices: Iterable<Voice>,
  options: ResolveOptions = {},
): KeyedCell[] {
  return settle(claimsOf(voices, options, new Set(keys)), options)
}

function claimsOf(
  voices: Iterable<Voice>,
  { decisions = [] }: ResolveOptions,
  wanted?: ReadonlySet<string>,
): Map<string, Claims> {
  const claims = new Map<string, Claims>()
  const placeOf = mergedInto(standingDecisions(decisions, NOW))
  for (const voice of voices) {
    for (const { key, reading } of readingsOf(voice)) {
      const own = keyText(key)
      const text = placeOf(own)
      if (wanted && !wanted.has(text)) continue
      const group = claims.get(text)
      if (group) group.readings.push(reading)
      else claims.set(text, { key: text === own ? key : parseKey(text), readings: [reading] })
    }
  }
  return claims
}

function settle(
  claims: ReadonlyMap<string, Claims>,
  { policies = POLICIES, decisions = [] }: ResolveOptions,
): KeyedCell[] {
  const decided = Map.groupBy(standingDecisions(decisions, NOW), (d) => d.key)
  return [...claims]
    .sort(([, a], [, b]) => compareKeys(a.key, b.key))
    .map(([claim_key, { key, readings }]) => {
      const cell = cellOf(key, readings, policies, decided.get(claim_key) ?? [])
      return { claim_key, cell }
    })
}

/** What the sources of a key say, as the guard of a decision compares it: the distinct values, ascending. */
export function statedValues(claim_key: string, voices: Iterable<Voice>, options: ResolveOptions = {}): number[] {
  const readings = withoutEchoes(claimsOf(voices, options, new Set([claim_key])).get(claim_key)?.readings ?? [])
  return valuesOf(decisive(readings))
}

/** Where anybody states the value, only what is stated counts; what follows from changes is a check of it. */
function decisive(readings: readonly Reading[]): Reading[] {
  const stated = readings.filter((r) => !r.derived)
  return stated.length > 0 ? stated : readings.filter((r) => r.derived)
}

/** The number that stands, or none, and the readings on either side. */
interface Outcome {
  readonly value: number | null
  readonly value_unit: Cell['value_unit']
  readonly state: Cell['state']
  readonly decided_by: string
  readonly chosen: readonly Reading[]
  readonly opposing: readonly Reading[]
}

function cellOf(key: ClaimKey, all: Reading[], policies: readonly Policy[], decisions: readonly Decision[]): Cell {
  const readings = withoutEchoes(all)
  const stated = readings.filter((r) => !r.derived)
  const derived = readings.filter((r) => r.derived)
  const fresh = decisions.filter((d) => !isStale(d, decisive(readings)))
  const outcome = stated.length > 0 ? vote(key, stated, policies, fresh) : derivedOutcome(key, derived, policies, fresh)
  const contradicting = stated.length > 0 ? derived.filter((r) => contradicts(r, outcome)) : []
  const flags = flagsOf(key, outcome.chosen, {
    'derived-disagrees': contradicting.length > 0,
    'change-impossible': stated.some((r) => changeIsImpossible(r.voice)),
    'review-stale': fresh.length < decisions.length,
    'rank-of-disputed': agreedRankOf(outcome.chosen).disputed,
  })
  return {
    unit_id: key.unit_id,
    index: key.index,
    index_name: key.index === 'OTHER' ? (readings[0]?.voice.observation.index_name ?? null) : null,
    component: key.component,
    reference_year: key.reference_year,
    period: key.period,
    peer_group: peerGroupOf(key, outcome.chosen.length > 0 ? outcome.chosen : readings),
    property: key.property,
    value: outcome.value,
    value_unit: outcome.value_unit,
    rank_of: agreedRankOf(outcome.chosen).rank_of,
    state: outcome.state,
    sources: sourcesOf(outcome.state === 'disputed' ? outcome.opposing : outcome.chosen),
    decided_by: outcome.decided_by,
    chosen: idsOf(outcome.chosen),
    opposing: idsOf([...outcome.opposing, ...contradicting]),
    flags,
  }
}

function vote(
  key: ClaimKey,
  readings: Reading[],
  policies: readonly Policy[],
  decisions: readonly Decision[],
): Outcome {
  let ballot: Ballot = { key, readings, candidates: candidatesOf(readings), decisions }
  for (const policy of policies) {
    const ruling = policy.rule(ballot)
    if (ruling?.kind === 'stands') return outcomeOf(ruling, policy, readings)
    if (ruling?.kind === 'aside') {
      ballot = without(ballot, new Set(ruling.readings))
      const [only, other] = ballot.candidates
      if (!only) return undecided(signature(policy), readings)
      if (!other) return outcomeOf({ ...only, chosen: only.readings, state: ruling.state }, policy, readings)
    }
  }
  return undecided(signature(UNDECIDED), readings)
}

function undecided(decided_by: string, opposing: readonly Reading[]): Outcome {
  return { value: null, value_unit: null, state: 'disputed', decided_by, chosen: [], opposing }
}

type Stands = Pick<Outcome, 'value' | 'value_unit' | 'state' | 'chosen'>

function outcomeOf(ruling: Stands, policy: Policy, readings: readonly Reading[]): Outcome {
  const { value, value_unit, state, chosen } = ruling
  const opposing = readings.filter((r) => !chosen.includes(r))
  return { value, value_unit, state, decided_by: signature(policy), chosen, opposing }
}

/** Nobody states the value; sources of a later year imply it. Shown as such however many they are. */
function derivedOutcome(
  key: ClaimKey,
  readings: Reading[],
  policies: readonly Policy[],
  decisions: readonly Decision[],
): Outcome {
  const outcome = vote(key, readings, policies, decisions)
  if (outcome.state === 'disputed' || outcome.state === 'corrected') return outcome
  const isPlain = outcome.opposing.length === 0
  return { ...outcome, state: 'derived', decided_by: isPlain ? signature(DERIVED_FROM_CHANGE) : outcome.decided_by }
}

function contradicts(derived: Reading, outcome: Outcome): boolean {
  if (outcome.value === null) return false
  return !outcome.chosen.some((r) => agree(r, derived)) && outcome.value !== derived.value
}
