import type { RuleRef } from '../../../../schemas/index.ts'
import type { Span } from '../../engine/index.ts'
import type { Mark, PlaceMark, UnitRef, ValueMark } from '../marks.ts'
import { type Claim, fits, type Scene } from '../scene.ts'
import type { PeerValue } from '../values.ts'
import { startsFrom } from './begins.ts'
import { climb } from './climb.ts'
import type { PeerLink } from './peer.ts'
import { periodOf } from './period.ts'
import { hasRelativeBaseline, resolve, type YearLink } from './year.ts'

export interface Joined {
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

export function claim(scene: Scene, value: ValueMark, joined: Joined): Claim {
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
    period:
      joined.status === 'target' && scene.of('period').length === 0
        ? null
        : periodOf(scene, value, joined.year, joined.topic.index.code),
    baseline,
    peer: peer === null ? null : peerValue(scene, value, peer, rank?.of ?? null),
    peerMark: peer?.mark ?? null,
    status: joined.status,
    tied: joined.tied,
    rank: rank?.rank ?? null,
    of: rank?.of ?? (peer?.stated === true ? peer.mark.value.total : null),
    fromEnd: rank?.fromEnd ?? null,
    // "một năm trước đó vẫn thứ 18" looks back: nothing is said of the year before it.
    held: rank?.held === true && joined.status === 'achieved' && !looksBack(joined.link.mark),
    score:
      value.kind === 'score'
        ? { value: value.value.value, raw: value.value.raw, unit: value.value.unit ?? 'điểm' }
        : null,
    changeRanks:
      value.kind === 'streak'
        ? 0
        : value.kind === 'change' && value.value.what === 'ranks'
          ? value.value.by
          : climb(scene, value, joined.link, joined.year),
    changePoints: value.kind === 'change' && value.value.what === 'points' ? value.value.by : null,
    grade: value.kind === 'grade' ? value.value.cue : null,
    rules: joined.rules,
    evidence: joined.evidence ?? evidenceOf(scene, value, joined.link.series ? [value, null, joined.link.mark] : marks),
    sentence: scene.sentence,
  }
}

function peerValue(scene: Scene, value: ValueMark, peer: PeerLink, of: number | null): PeerValue {
  // "xếp thứ 9/30 quận, huyện; SIPAS đạt 88,12%": the total under another figure's line is that figure's.
  if (value.kind !== 'rank' && scene.folded[peer.mark.start - 1] === '/') return { ...peer.mark.value, total: null }
  return of === null || peer.mark.value.total === of ? peer.mark.value : { ...peer.mark.value, total: of }
}

function looksBack(mark: Mark | null): boolean {
  return mark?.kind === 'year' && (mark.value.shift ?? 0) < 0
}

/** "tăng 5 bậc so với tuần trước": measured against a week or a month, no year. */
const SINCE_PERIOD = /^\s(?:so với|hơn)\s(?:[a-zà-ỹ]{1,5}\s){0,2}(?:tuần|tháng|quý|kỳ)\s(?!.{0,20}20\d\d)/

function changeBaseline(scene: Scene, value: ValueMark, year: number | null): number | null {
  if (SINCE_PERIOD.test(scene.after(value.end, 40))) return null
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
  if (
    scene.folded.charCodeAt(end) === 41 &&
    scene.lastOf('(', end - 1) > Math.max(start - 1, scene.lastOf(')', end - 1))
  )
    end++
  return { start, end }
}
