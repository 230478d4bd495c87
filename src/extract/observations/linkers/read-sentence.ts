import type { RuleRef } from '../../../../schemas/index.ts'
import { ending } from '../../../text/index.ts'
import type { Span } from '../../engine/index.ts'
import { report } from '../../engine/index.ts'
import { type Mark, type MarkOf, ref, type ValueMark } from '../marks.ts'
import { type Claim, fits, keyOf, type Place, type Scene } from '../scene.ts'
import { startsFrom } from './begins.ts'
import { claim } from './claim.ts'
import { earlier, ownYearBehind } from './climb.ts'
import { CLAUSE as PEER_CLAUSE, peerOf, STATED } from './peer.ts'
import { RUNNING } from './period.ts'
import { type Pairing, pairings, RESPECTIVE } from './respective.ts'
import { severalOwners } from './several.ts'
import { statusOf, TARGET } from './status.ts'
import { BACKWARD, type Ownership, ownerOf } from './subject.ts'
import { SUCCESSOR, successions } from './successor.ts'
import { levelled, type Topic, topicOf } from './topic.ts'
import { doubtful, extreme, ranksHere, strangerBetween, unfit } from './unfit.ts'
import { yearOf } from './year.ts'

export const READER = ref('link.sentence', 1)

/** Every figure of a sentence with its owner, index, year, group and standing; what cannot be joined is refused by name. */
export function readSentence(scene: Scene, warnings: string[]): Claim[] {
  const claims: Claim[] = []
  const paired = pairings(scene)
  if (paired?.warning != null) warnings.push(paired.warning)
  for (const pair of paired?.pairs ?? []) claims.push(...claimsOf(scene, pair.value, pair, warnings))
  const cues = scene.of('successor')
  let cue = 0
  for (const value of [...scene.values].sort((a, b) => a.start - b.start)) {
    while (cue < cues.length && cues[cue]!.start < value.start) claims.push(...succeed(scene, cues[cue++]!))
    if (paired?.consumed.has(value) === true) continue
    claims.push(...claimsOf(scene, value, null, warnings))
  }
  while (cue < cues.length) claims.push(...succeed(scene, cues[cue++]!))
  return claims
}

function claimsOf(scene: Scene, value: ValueMark, pair: Pairing | null, warnings: string[]): Claim[] {
  const reason = unfit(scene, value)
  if (reason !== null) return lost(scene, value, reason)
  if (value.kind === 'score' && value.value.odd)
    warnings.push(`extract.odd-figure: “${scene.folded.slice(value.start, value.end)}” read as ${value.value.value}`)
  const status = statusOf(scene, value)
  if ('refused' in status) return lost(scene, value, status.refused, status.rule)
  if (value.kind === 'score' && value.value.bound !== null && status.status === 'achieved')
    return lost(scene, value, `a bound (${value.value.bound}), not a value`)
  if (
    status.status === 'target' &&
    (value.kind === 'streak' || (value.kind === 'change' && (value.value.by === 0 || value.value.by === null)))
  )
    return lost(scene, value, 'a vague target')
  let topic: Topic =
    pair?.index == null
      ? topicOf(scene, value)
      : { index: pair.index.value, mark: pair.index.mark, rule: RESPECTIVE, own: true }
  if ('refused' in topic) return lost(scene, value, topic.refused)
  let peer = peerOf(scene, value)
  let owner = pair?.place == null ? ownerOf(scene, value, peer?.mark.value ?? null) : pairedOwner(pair.place)
  if (peer !== null && !peer.stated && (owner === null || owner.owners.every((one) => one.place === null))) {
    const other = ownerOf(scene, value, null)
    if (other?.owners.some((one) => one.place !== null) === true) {
      owner = other
      peer = null
    }
  } else if (pair?.place == null && peer !== null && !peer.stated && owner !== null && !owner.forward) {
    // "Phường Sài Gòn dẫn đầu khối phường, Côn Đảo đứng hạng 97": who is named behind the group and not of it has another.
    const other = ownerOf(scene, value, null)
    const nearer = other?.owners.at(-1)?.place ?? null
    if (
      nearer !== null &&
      nearer !== owner.owners.at(-1)!.place &&
      /[,;]\s/.test(scene.between(peer.mark.end, nearer.start))
    ) {
      owner = other!
      peer = null
    }
  }
  if (owner === null) return lost(scene, value, 'nobody it could belong to')
  if (owner.rule.id === BACKWARD.id && strangerBetween(scene, value, owner))
    return lost(scene, value, 'of a name that is no unit')
  if (value.kind === 'rank' && !owner.forward && OF_UNNAMED.test(scene.before(value.start, 48)))
    return lost(scene, value, 'of several, none of them named')
  if (owner.owners.every((one) => one.place === null) && extreme(scene, value))
    return lost(scene, value, 'the extreme of a block, of nobody named')
  if (value.kind === 'grade' && owner.owners.every((one) => one.place === null))
    return lost(scene, value, 'a class of nobody named here')
  if (!topic.own) {
    const doubt = doubtful(scene, value, owner)
    if (doubt !== null) return lost(scene, value, doubt)
  }
  if (
    value.kind === 'rank' &&
    !value.value.strong &&
    pair === null &&
    !owner.forward &&
    !ranksHere(scene, value, owner)
  )
    return lost(scene, value, 'an ordinal without a ranking')
  topic = levelled(topic, owner.owners[owner.owners.length - 1]!.unit, value)
  if ('refused' in topic) return lost(scene, value, topic.refused)
  const settled = topic
  const many = severalOwners(scene, value, owner)
  if ('refused' in many) return lost(scene, value, many.refused)
  const year =
    pair?.year == null
      ? yearOf(scene, value, settled.index, status.status, settled.mark)
      : { years: [pair.year], mark: null, certain: true, rule: RESPECTIVE, series: true }
  const from = value.kind === 'rank' || value.kind === 'score' ? startsFrom(scene, value) : false
  if (from && RUNNING.has(settled.index.code)) return lost(scene, value, 'of the period before')
  const made: Claim[] = []
  for (const { unit, place } of many.owners) {
    for (const spoken of value.kind === 'streak' ? year.years.slice(-1) : year.years) {
      made.push(
        claim(scene, value, {
          unit,
          place,
          topic: settled,
          year: from && !year.series && !ownYearBehind(scene, value, year) ? earlier(scene, value, spoken) : spoken,
          link: year,
          peer,
          status: status.status,
          // "năm 2022 và 2023 cùng đứng thứ hai": one unit in two years ties with nobody.
          tied: many.tied && !(many.owners.length === 1 && year.years.length > 1),
          evidence: pair === null ? undefined : withHead(pair.evidence, settled.mark),
          rules: [
            value.rule,
            settled.rule,
            owner.rule,
            year.rule,
            ...(peer === null ? [] : [peer.stated ? STATED : PEER_CLAUSE]),
            ...(status.status === 'target' ? [TARGET] : []),
            ...(pair === null ? [] : [RESPECTIVE]),
          ],
        }),
      )
    }
  }
  if (value.kind === 'rank' && value.value.rank !== null && status.status === 'achieved' && !from && made.length > 0)
    remember(scene, made[0]!, value.value.rank, many.tied ? many.owners.length : 1)
  return made
}

/** "Tây Hồ dẫn đầu, hai quận cùng đứng nhì": a clause of its own about units that are only counted. */
const OF_UNNAMED = ending(
  /(?:^|[,;:]\s)(?:và\s|còn\s|có\s)?(?:hai|ba|bốn|năm|sáu|\d{1,2})\s(?:quận|huyện|sở|phường|xã|địa phương|đơn vị|cơ quan|tỉnh)\s(?:khác\s|còn lại\s)?(?:cùng|đồng|đều)\s(?:[a-zà-ỹ]{1,5}\s){0,2}$/,
)

function withHead(span: Span, head: Mark | null): Span {
  return head === null || head.end > span.start || span.start - head.end > 40
    ? span
    : { start: head.start, end: span.end }
}

function pairedOwner(place: Place): Ownership {
  return { owners: [{ unit: place.unit, place: place.mark }], rule: RESPECTIVE, forward: false, bracketed: false }
}

/** "Tăng mạnh nhất là huyện Thạch Thất: từ thứ 27 lên thứ 10": what comes "tiếp theo" is next in that, and in no place. */
const OF_CHANGE =
  /^[\s"]*(?:(?:trong đó|đáng chú ý|theo đó|cụ thể|ngược lại|ở chiều ngược lại),?\s)?(?:tăng|giảm|tụt|cải thiện|thăng|tiến bộ|bứt phá|sụt|thay đổi)(?:\s[a-zà-ỹ]{1,6}){0,4}\snhất\s(?:là|thuộc về|gồm|có)\s/

function remember(scene: Scene, claim: Claim, rank: number, count: number): void {
  if (OF_CHANGE.test(scene.between(scene.sentence.start, claim.mark.start))) {
    scene.memory.lastRank = null
    return
  }
  scene.memory.lastRank = {
    rank,
    count,
    level: claim.unit.level,
    index: keyOf(claim.index),
    paragraph: scene.sentence.paragraph,
  }
}

function succeed(scene: Scene, cue: MarkOf<'successor'>): Claim[] {
  const { memory } = scene
  const made: Claim[] = []
  const steps = successions(scene, cue, memory.lastRank)
  for (const step of steps) {
    const value: MarkOf<'rank'> = {
      kind: 'rank',
      start: cue.start,
      end: cue.end,
      rule: SUCCESSOR,
      value: { rank: step.rank, of: null, fromEnd: null, tied: step.tied, strong: true, held: false },
    }
    const status = statusOf(scene, value)
    const topic = topicOf(scene, value)
    if ('refused' in status || status.status === 'target' || 'refused' in topic) continue
    const link = yearOf(scene, value, topic.index)
    const peer = peerOf(scene, value)
    const year = link.years[0] ?? null
    const joined = {
      unit: step.unit,
      place: step.place.mark,
      topic,
      year,
      link,
      peer: peer !== null && fits(peer.mark.value, step.unit) ? peer : null,
      status: 'achieved' as const,
      tied: step.tied,
      rules: [cue.rule, SUCCESSOR, topic.rule, link.rule],
    }
    // The list stands behind its cue, or before it.
    const { mark } = step.place
    const evidence = { start: Math.min(cue.start, mark.start), end: Math.max(cue.end, mark.end) }
    made.push({ ...claim(scene, value, joined), evidence })
  }
  const last = steps[steps.length - 1]
  if (last !== undefined && made.length > 0)
    remember(scene, made[made.length - 1]!, last.rank, last.tied ? steps.length : 1)
  return made
}

function lost(scene: Scene, value: ValueMark, reason: string, rule: RuleRef = READER): [] {
  report(scene.doc, () => ({
    stage: 'link',
    outcome: 'refused',
    rule,
    kind: value.kind,
    start: value.start,
    end: value.end,
    note: reason,
  }))
  return []
}
