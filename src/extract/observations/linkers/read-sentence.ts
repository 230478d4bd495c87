import type { RuleRef } from '../../../../schemas/index.ts'
import type { Span } from '../../engine/index.ts'
import { report } from '../../engine/index.ts'
import { type Mark, type MarkOf, type PlaceMark, ref, type UnitRef, type ValueMark } from '../marks.ts'
import { type Claim, fits, keyOf, type Scene } from '../scene.ts'
import type { PeerValue } from '../values.ts'
import { CLAUSE as PEER_CLAUSE, type PeerLink, peerOf, STATED } from './peer.ts'
import { type Pairing, pairings, RESPECTIVE } from './respective.ts'
import { statusOf, TARGET } from './status.ts'
import { type Ownership, ownerOf } from './subject.ts'
import { SUCCESSOR, successions } from './successor.ts'
import { levelled, type Topic, topicOf } from './topic.ts'
import { baselineOf, hasRelativeBaseline, resolve, type YearLink, yearOf } from './year.ts'

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
  }
  if (owner === null) return lost(scene, value, 'nobody it could belong to')
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
  const made: Claim[] = []
  for (const { unit, place } of many.owners) {
    for (const spoken of year.years) {
      made.push(
        claim(scene, value, {
          unit,
          place,
          topic: settled,
          year: from && !year.series && !ownYearBehind(scene, value, year) ? earlier(scene, value, spoken) : spoken,
          link: year,
          peer,
          status: status.status,
          tied: many.tied,
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

/** "cao nhất: 96,38%, thấp nhất: 89,04%": the spread of a block. */
function extreme(scene: Scene, value: ValueMark): boolean {
  const own = scene.folded.slice(value.start, value.end)
  if (value.kind === 'rank') return /^(?:cao|thấp) (?:nhất|nhì|thứ)/u.test(own)
  return value.kind === 'score' && /(?:cao|thấp) nhất\s?(?::|là|đạt|-|\()?\s?$/u.test(scene.before(value.start, 16))
}

function withHead(span: Span, head: Mark | null): Span {
  return head === null || head.end > span.start || span.start - head.end > 40
    ? span
    : { start: head.start, end: span.end }
}

function pairedOwner(place: Scene['places'][number]): Ownership {
  return { owners: [{ unit: place.unit, place: place.mark }], rule: RESPECTIVE, forward: false, bracketed: false }
}

function unfit(scene: Scene, value: ValueMark): string | null {
  if (
    /(?:^|[,;(:])(?![^,;(:]*so với)[^,;(:]*(?<![\p{L}])(?:tuần|tháng|quý|kỳ) (?:trước|liền trước|trước đó)[^,;(:]*$/u.test(
      scene.before(value.start, 60),
    )
  )
    return 'of the period before'
  if (value.kind === 'score' && value.value.outOf !== null && value.value.outOf !== 100 && value.value.outOf !== 1)
    return `a part: out of ${value.value.outOf}`
  if (
    value.kind === 'change' &&
    value.value.what === 'points' &&
    /^\s*(?:dự toán|kế hoạch|so với cùng kỳ|cùng kỳ|hồ sơ|số)/u.test(scene.after(value.end, 16))
  )
    return 'counts off something else'
  return null
}

/** Without an index of its own a sentence must look like a ranking before its figures are taken for one. */
function doubtful(scene: Scene, value: ValueMark, owner: Ownership): string | null {
  if (
    value.kind === 'change' &&
    value.value.what === 'points' &&
    owner.owners.every((one) => one.place === null) &&
    !scene.values.some((other) => other.kind === 'rank')
  )
    return 'a change of nobody named'
  if (value.kind === 'rank') return null
  const ranked = scene.values.some((other) => other.kind === 'rank')
  if (value.kind === 'score') {
    const listed =
      owner.bracketed || /^\s*[:–-]\s*$/u.test(scene.before(value.start, 3)) || scene.of('successor').length > 0
    if (value.value.unit === '%' && Number.isInteger(value.value.value) && !ranked && !listed)
      return 'a round percent of nothing named'
    if (!ranked && !listed && owner.owners.every((one) => one.place === null) && scene.of('right', 'year').length === 0)
      return 'a figure without index or unit'
  }
  if (
    value.kind === 'change' &&
    value.value.what === 'points' &&
    !scene.values.some((other) => other.kind === 'rank' || other.kind === 'score')
  )
    return 'a change of nothing named'
  return null
}

function ranksHere(scene: Scene, value: MarkOf<'rank'>, owner: Ownership): boolean {
  if (/\(\s*$/.test(scene.before(value.start, 3)) && /^\s*[),;]/.test(scene.after(value.end, 3))) return true
  const last = owner.owners[owner.owners.length - 1]!.place
  if (last !== null && /^\s*(?:\(|:|-|,|đạt|hiện)?\s*$/u.test(scene.between(last.end, value.start))) return true
  const previous = scene.values.filter((other) => other.kind === 'rank' && other.end <= value.start).pop()
  return previous !== undefined &&
    /^(?:[\s#]|về|ở|theo|trong|của)*(?:,|và|;|,\s?và)?[\s#]*$/u.test(
      scene.skeleton(previous.end, value.start, ['peer', 'index', 'same-index', 'year']),
    )
    ? true
    : /^\s*(?:\(|với|cùng|thì)?\s*$/u.test(scene.between(scene.sentence.start, value.start)) &&
        scene.values.some((other) => other.kind === 'score')
}

/** Several units before one figure: a tie, two groups of one headline, or nobody's. */
function severalOwners(
  scene: Scene,
  value: ValueMark,
  owner: Ownership,
): { owners: Ownership['owners']; tied: boolean } | { refused: string } {
  const partners = value.kind === 'rank' && tieAt(scene, value) ? partnersOf(scene, value) : []
  const owners = owner.owners
  const said = value.kind === 'rank' ? value.value.tied || tieAt(scene, value) : tieAt(scene, value)
  if (partners.length > 0) return { owners: [owners[owners.length - 1]!, ...partners], tied: true }
  const companion = said && owners.length === 1 ? companionOf(scene, owners[0]!.place) : null
  if (companion !== null) return { owners: [companion, ...owners], tied: true }
  if (owners.length === 1) return { owners, tied: value.kind === 'rank' && said }
  if (said) return { owners, tied: value.kind === 'rank' || value.kind === 'score' }
  if (value.kind === 'grade') return { owners, tied: false }
  if (value.kind === 'rank' || value.kind === 'streak') {
    const levels = new Set(owners.map((one) => one.unit.level))
    if (levels.size === owners.length && !levels.has('city') && !(levels.has('district') && levels.has('ward')))
      return { owners, tied: false }
    if (owner.forward && value.value !== null && !plural(scene, value) && ownScores(scene, owners))
      return { owners: owners.slice(0, 1), tied: false }
    return { refused: `${owners.length} units, one rank, no word of a tie` }
  }
  if (owner.forward) return { owners: owners.slice(0, 1), tied: false }
  const last = owners.slice(-1)
  const joined =
    last[0]!.place !== null &&
    owners.length === 2 &&
    /\svà\s/u.test(scene.between(owners[0]!.place?.end ?? 0, last[0]!.place.start))
  return { owners: joined && value.kind === 'change' ? owners : last, tied: false }
}

function tieAt(scene: Scene, value: ValueMark): boolean {
  return scene
    .of('tie')
    .some(
      (tie) =>
        (tie.start <= value.start && value.start - tie.end < 30 && !/[;]/.test(scene.between(tie.end, value.start))) ||
        (tie.start >= value.end && tie.start - value.end < 4) ||
        (value.kind === 'rank' &&
          tie.start >= value.end &&
          tie.start - value.end < 120 &&
          insideListOf(scene, value, tie)),
    )
}

/** "dẫn đầu là A và B (cùng 93,1%)": the word of a tie closes the list behind the rank. */
function insideListOf(scene: Scene, value: ValueMark, tie: Mark): boolean {
  const gap = scene.skeleton(value.end, tie.start, ['unit', 'anaphor', 'peer', 'year', 'index'])
  return /^[\s#]*(?:(?:khối|nhóm|của|trong|về|là|thuộc về|ubnd|có)[\s#]+)*#(?:\s?(?:,|và|,\s?và)\s?(?:ubnd\s)?#)+\s?\(?\s?$/u.test(
    gap,
  )
}

/** "Quận 6 … bằng điểm với quận Tân Bình và cùng đứng hạng 4": the one it ties with stands between it and the rank. */
function companionOf(scene: Scene, place: PlaceMark | null): Ownership['owners'][number] | null {
  if (
    place === null ||
    !/(?:bằng điểm|ngang điểm|đồng điểm|cùng điểm|cùng|bằng nhau)\s(?:với\s)?$/u.test(scene.before(place.start, 24))
  )
    return null
  const first = scene.places.findLast(
    (other) =>
      other.role === 'subject' &&
      other.mark.end < place.start &&
      other.unit.name !== (place.kind === 'unit' ? place.value.name : ''),
  )
  return first === undefined ? null : { unit: first.unit, place: first.mark }
}

/** "đồng hạng 15 với huyện Thanh Oai và quận B". */
function partnersOf(scene: Scene, value: ValueMark): Ownership['owners'] {
  const next = scene.places.find((place) => place.mark.start >= value.end)
  if (next === undefined || next.role !== 'subject') return []
  const gap = scene.skeleton(value.end, next.mark.start, ['peer', 'score'])
  if (!/^[\s#(,)]*(?:trong[\s#]+)?(?:cùng\s)?với\s(?:ubnd\s|các\s|hai\s|quận\s|huyện\s)*$/u.test(gap)) return []
  const list = [next]
  for (const place of scene.places.slice(scene.places.indexOf(next) + 1)) {
    if (!/^\s*(?:,|và)\s*$/u.test(scene.between(list[list.length - 1]!.mark.end, place.mark.start))) break
    list.push(place)
  }
  return list.map((place) => ({ unit: place.unit, place: place.mark }))
}

function plural(scene: Scene, value: ValueMark): boolean {
  return /(?:hai|ba|bốn|năm|sáu|các|những|nhóm|\d)\s(?:đơn vị|quận|huyện|sở|địa phương|phường|xã|cơ quan|tỉnh)[\s\p{L}]*$/u.test(
    scene.before(value.start, 48),
  )
}

function ownScores(scene: Scene, owners: Ownership['owners']): boolean {
  return owners.every((one) => one.place !== null && /^\s?\(/.test(scene.after(one.place.end, 2)))
}

/** "từ hạng 49 lọt vào nhóm 5", "tăng từ 91% lên 93%": where it came from. */
function startsFrom(scene: Scene, value: ValueMark): boolean {
  // "(hạng 11 xuống hạng 20)": no "từ", but the way is said.
  if (
    value.kind === 'rank' &&
    /^\s(?:lên|xuống|lùi xuống|vươn lên|tụt xuống)\s(?:hạng|vị trí|thứ)\s/u.test(scene.after(value.end, 24))
  )
    return true
  if (!/(?:^|\s)từ\s(?:mức\s|vị trí\s|con số\s|chỗ\s|ở\s|chỉ\s|xếp\s|đứng\s)*$/u.test(scene.before(value.start, 24)))
    return false
  return /(?:lên|xuống|lọt|vươn|tụt|sang|đến|rơi|về|leo|nhảy)\s/u.test(scene.after(value.end, 60))
}

function ownYearBehind(scene: Scene, value: ValueMark, link: YearLink): boolean {
  if (link.mark === null || link.mark.start < value.end) return false
  return scene.skeleton(value.end, link.mark.start, ['peer']).replaceAll('#', '').trim().length < 6
}

/** The year a climb began in: the baseline, else the year before. */
function earlier(scene: Scene, value: ValueMark, year: number | null): number | null {
  return baselineOf(scene, value) ?? (year === null ? null : year - 1)
}

interface Joined {
  readonly unit: UnitRef
  readonly place: PlaceMark | null
  readonly topic: { readonly index: Claim['index']; readonly mark: Mark | null }
  readonly year: number | null
  readonly link: YearLink
  readonly peer: PeerLink | null
  readonly status: 'achieved' | 'target'
  readonly tied: boolean
  readonly rules: readonly RuleRef[]
  /** Both lists of a pairing, since no shorter quote shows what belongs to whom. */
  readonly evidence?: Span | undefined
}

function claim(scene: Scene, value: ValueMark, joined: Joined): Claim {
  const rank = value.kind === 'rank' ? value.value : null
  const peer = joined.peer !== null && fits(joined.peer.mark.value, joined.unit) ? joined.peer : null
  const baseline = value.kind === 'change' || value.kind === 'streak' ? changeBaseline(scene, value, joined.year) : null
  const marks = [
    value,
    joined.place,
    joined.topic.mark,
    peer?.mark ?? null,
    joined.link.mark,
    ...baselineMarks(scene, value),
  ]
  return {
    mark: value,
    unit: joined.unit,
    place: joined.place,
    index: joined.topic.index,
    indexMark: joined.topic.mark,
    year: joined.year,
    yearCertain: joined.link.certain,
    yearMark: joined.link.mark,
    began: joined.year === null && startsFrom(scene, value),
    period: periodOf(scene, joined.year, joined.topic.index.code),
    baseline,
    peer: peer === null ? null : peerValue(peer, rank?.of ?? null),
    peerMark: peer?.mark ?? null,
    status: joined.status,
    tied: joined.tied,
    rank: rank?.rank ?? null,
    of: rank?.of ?? (peer?.stated === true ? peer.mark.value.total : null),
    fromEnd: rank?.fromEnd ?? null,
    held: rank?.held === true && joined.status === 'achieved',
    score:
      value.kind === 'score'
        ? { value: value.value.value, raw: value.value.raw, unit: value.value.unit ?? 'điểm' }
        : null,
    changeRanks:
      value.kind === 'streak'
        ? 0
        : value.kind === 'change' && value.value.what === 'ranks'
          ? value.value.by
          : climb(scene, value, joined),
    changePoints: value.kind === 'change' && value.value.what === 'points' ? value.value.by : null,
    grade: value.kind === 'grade' ? value.value.cue : null,
    rules: joined.rules,
    evidence: joined.evidence ?? evidenceOf(scene, value, joined.link.series ? [value, null, joined.link.mark] : marks),
    sentence: scene.sentence,
  }
}

function peerValue(peer: PeerLink, of: number | null): PeerValue {
  return of === null || peer.mark.value.total === of ? peer.mark.value : { ...peer.mark.value, total: of }
}

/** "từ vị trí 12 năm 2022 lên vị trí 5": the second rank carries the difference, unless the years of a series lie apart. */
function climb(scene: Scene, value: ValueMark, joined: Joined): number | null {
  if (joined.link.years.length > 1) return null
  if (value.kind !== 'rank' || value.value.rank === null || startsFrom(scene, value)) return null
  const ranks = scene.of('rank')
  const start = ranks[ranks.indexOf(value) - 1]
  if (start === undefined || start.value.rank === null || !startsFrom(scene, start)) return null
  if (
    !/(?:lên|xuống|vươn|tụt|sang|đến|rơi|về|leo|nhảy|lọt)/u.test(scene.between(start.end, value.start)) ||
    value.start - start.end > 60
  )
    return null
  const began = scene.of('year').find((year) => year.start >= start.end && year.end <= value.start)
  if (joined.link.series && began !== undefined && joined.year !== null && joined.year - began.value.years[0]! !== 1)
    return null
  return start.value.rank - value.value.rank
}

function changeBaseline(scene: Scene, value: ValueMark, year: number | null): number | null {
  const named = scene.of('year').filter((mark) => mark.value.role === 'baseline')
  const nearest = named.find((mark) => mark.start >= value.end) ?? named[named.length - 1]
  if (nearest !== undefined) {
    const years = resolve(scene, nearest)
    return nearest.value.relative || years.length === 0 ? (year === null ? null : year - 1) : Math.max(...years)
  }
  return hasRelativeBaseline(scene) && year !== null ? year - 1 : null
}

function baselineMarks(scene: Scene, value: ValueMark): Mark[] {
  if (value.kind !== 'change') return []
  const next = scene.of('year').find((mark) => mark.value.role === 'baseline' && mark.start >= value.end)
  return next !== undefined && next.start - value.end < 40 ? [next] : []
}

const RUNNING: ReadonlySet<string> = new Set(['SERVICE_766'])

/** Only a running index is read by month and week; for the yearly ones such a word dates the announcement. */
function periodOf(scene: Scene, year: number | null, code: string): string | null {
  if (year === null || !RUNNING.has(code)) return null
  const period = scene.of('period')[0]
  return period === undefined ? null : `${period.value.year ?? year}-${period.value.part}`
}

/** From the first to the last mark that was joined, without what belongs to another unit in between. */
function evidenceOf(scene: Scene, value: ValueMark, marks: ReadonlyArray<Mark | null>): Span {
  const place = marks[1] ?? null
  let start = Math.min(value.start, place?.start ?? value.start)
  let end = Math.max(value.end, place?.end ?? value.end)
  for (const mark of marks) {
    if (mark === null || mark === value || mark === place) continue
    const from = Math.min(start, mark.start)
    const to = Math.max(end, mark.end)
    const foreign = scene.places.some(
      (other) =>
        other.mark !== place &&
        other.role === 'subject' &&
        other.mark.kind === 'unit' &&
        other.mark.start >= from &&
        other.mark.end <= to &&
        (other.mark.start < start || other.mark.end > end),
    )
    if (foreign) continue
    start = from
    end = to
  }
  const folded = scene.folded
  if (
    folded.charCodeAt(end) === 41 &&
    folded.lastIndexOf('(', end - 1) > Math.max(start - 1, folded.lastIndexOf(')', end - 1))
  )
    end++
  return { start, end }
}

function remember(scene: Scene, claim: Claim, rank: number, count: number): void {
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
    made.push({ ...claim(scene, value, joined), evidence: { start: cue.start, end: step.place.mark.end } })
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
