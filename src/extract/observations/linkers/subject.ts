import type { RuleRef } from '../../../../schemas/index.ts'
import { ending } from '../../../text/index.ts'
import { type PlaceMark, ref, type UnitRef, type ValueMark } from '../marks.ts'
import { fits, type Place, type Scene } from '../scene.ts'
import type { PeerValue } from '../values.ts'

/** Who owns a figure, how that was settled, and the mark that says so (null when nobody is named in the sentence). */
export interface Ownership {
  readonly owners: ReadonlyArray<{ readonly unit: UnitRef; readonly place: PlaceMark | null }>
  readonly rule: RuleRef
  /** The owners stand behind the figure: "đứng thứ hai là quận B". */
  readonly forward: boolean
  readonly bracketed: boolean
}

export const BRACKETS = ref('link.subject-brackets', 1)
export const APPOSED = ref('link.subject-apposed', 1)
export const FORWARD = ref('link.subject-behind', 1)
export const PREPOSED = ref('link.subject-after-comma', 1)
export const BACKWARD = ref('link.subject-before', 1)
export const IMPLICIT = ref('link.subject-implicit', 1)

const LIST_GAP =
  /^\s*(?:\([^()]{0,60}\)\s*)?(?:,|;|và|and|,\s?and|&|cùng|cùng với|,\s?và|hay|-)?\s*(?:(?:ubnd|ủy ban nhân dân|các|quận|huyện|sở|phường|xã|thị xã)\s+){0,2}$/
const TIGHT_GAP =
  /^\s*(?:,|và|and|,\s?and|&|cùng|cùng với|,\s?và|-)\s*(?:(?:ubnd|ủy ban nhân dân|các|quận|huyện|sở|phường|xã|thị xã)\s+){0,2}$/

export function ownerOf(scene: Scene, mark: ValueMark, peer: PeerValue | null): Ownership | null {
  return (
    inBrackets(scene, mark) ??
    apposed(scene, mark) ??
    behind(scene, mark, peer) ??
    afterComma(scene, mark, peer) ??
    before(scene, mark, peer) ??
    implicit(scene, peer)
  )
}

/** "cao hơn Quận 10 - đơn vị xếp thứ hai", "kém quận A, đơn vị dẫn đầu,": what is put beside a name is the name's own. */
function apposed(scene: Scene, mark: ValueMark): Ownership | null {
  if (mark.kind !== 'rank') return null
  const place = scene.places.findLast((one) => one.mark.end <= mark.start)
  if (place === undefined || (place.role !== 'subject' && place.role !== 'comparison')) return null
  const gap = scene.between(place.mark.end, mark.start)
  if (
    !/^(?:\s-|,|\s\()\s?(?:đơn vị|địa phương|quận|huyện|sở|nơi)\s(?:đang\s|hiện\s)?(?:xếp\s|đứng\s)?(?:ở\s)?$/.test(gap)
  )
    return null
  return { owners: [{ unit: place.unit, place: place.mark }], rule: APPOSED, forward: false, bracketed: false }
}

/** "Long Biên (95,56%)": what stands in brackets right behind a unit is the unit's own. */
function inBrackets(scene: Scene, mark: ValueMark): Ownership | null {
  const brackets = scene.brackets(mark.start)
  if (brackets === null) return null
  let owner: Place | null = null
  for (const place of scene.places) if (place.mark.end <= brackets.start) owner = place
  if (owner === null || scene.between(owner.mark.end, brackets.start).trim() !== '') return null
  if (owner.role !== 'subject' && owner.role !== 'comparison') return null
  const tied = scene.of('tie').some((tie) => tie.start >= brackets.start && tie.end <= mark.start)
  const owners = tied ? listTo(scene, owner) : [{ unit: owner.unit, place: owner.mark }]
  return { owners, rule: BRACKETS, forward: false, bracketed: true }
}

const LINKS_FORWARD =
  /^[\s#,]*(?:\([\s#]*\)\s*)?(?:(?:về|ở|trong|của|trên|tại|cả|toàn|khối|nhóm|với|tổng|số|địa phương|đơn vị|quận|huyện|sở|bảng xếp hạng|bảng|xếp hạng|này|thành phố|năm|địa bàn|nơi|có|được|chỉ số|điểm|điểm số|tuần|tháng|quý|kỳ|đợt|lần|nay)[\s#,]+)*(?:tiếp tục\s|vẫn\s|không ai khác\s|cũng\s|lần lượt\s|đều\s|chính\s|hiện\s)*(?:(?:là|thuộc về|gọi tên|dành cho|gồm|thuộc|went to|goes to|was|were|is)[\s:]*)(?:ubnd\s|ủy ban nhân dân\s|các\s|hai\s|ba\s|quận\s|huyện\s|sở\s|cái tên\s)*$/

/** "đứng thứ hai là quận B: 91%", "dẫn đầu khối sở là Sở A". */
function behind(scene: Scene, mark: ValueMark, peer: PeerValue | null): Ownership | null {
  const ahead = scene.places.filter(
    (place) => place.mark.start >= mark.end && place.role !== 'announcer' && place.role !== 'officer',
  )
  const named = ahead.filter((place) => place.role !== 'location')
  // "Dẫn đầu Chỉ số CCHC của TP.HCM là quận Bình Tân": the city in between only says whose index it is.
  const next =
    named[0]?.unit.level === 'city' &&
    named[1] !== undefined &&
    /^\s(?:năm\s\d{4}\s)?(?:vẫn\s|chính\s|hiện\s)?(?:là|thuộc về|gọi tên)\s/.test(
      scene.between(named[0].mark.end, named[1].mark.start),
    )
      ? named[1]
      : named[0]
  if (next === undefined || next.mark.start - mark.end > 140 || !fits(peer, next.unit)) return null
  const gap = scene.skeleton(mark.end, next.mark.start, [
    'peer',
    'year',
    'index',
    'unit',
    'anaphor',
    'score',
    'respective',
  ])
  // "năm thứ 3 liên tiếp quận Bình Tân đứng đầu": a streak stands right before who holds it.
  if (mark.kind === 'streak' && /^\s(?:mà\s)?(?:ubnd\s)?#?$/.test(gap))
    return { owners: listFrom(scene, next), rule: FORWARD, forward: true, bracketed: false }
  // "Đứng thứ 29, áp chót bảng, là huyện Ba Vì", "Hạng ba – kém ngôi đầu 1,02 điểm – là quận 8": an aside stands in between.
  const aside =
    mark.kind === 'rank' &&
    (/^,\s#,\s(?:là|thuộc về)\s(?:ubnd\s)?$/.test(scene.skeleton(mark.end, next.mark.start, ['rank'])) ||
      /^\s[–-]\s[^–;:]{1,60}\s[–-]\s(?:là|thuộc về)\s(?:ubnd\s)?$/.test(scene.between(mark.end, next.mark.start)))
  // "Con số 41,77 điểm PAPI 2022 đặt TPHCM vào hạng 43": the figure does something to its owner.
  const puts = mark.kind === 'score' && /^[\s#,]*(?:đã\s)?(?:đặt|đưa|giúp|đẩy|kéo)\s(?:ubnd\s)?$/.test(gap)
  if (
    !aside &&
    !puts &&
    !LINKS_FORWARD.test(gap) &&
    !(mark.kind === 'rank' && /^\s?(?:[\s#])*:\s*(?:ubnd\s)?$/.test(gap))
  )
    return null
  // "Chỉ số của quận A đạt 95%, đơn vị dẫn đầu là quận B" never turns the figure before the comma around.
  const apposed = /(?:^|, )(?:với|đạt|được)\s$/.test(scene.before(mark.start, 7)) && /^, là\s/.test(gap)
  if (mark.kind !== 'rank' && !apposed && /,/.test(scene.between(mark.end, next.mark.start))) return null
  return { owners: listFrom(scene, next), rule: FORWARD, forward: true, bracketed: false }
}

const OPENS =
  /^[\s,"#-]*(?:(?:trong khi(?: đó)?|còn|cụ thể|trong đó|theo đó|đáng chú ý|ở chiều ngược lại|ngược lại|bên cạnh đó|đồng thời|riêng|năm qua|năm nay|lần này|kết quả|và|nhưng|trong|ở|tại|năm|khối|hiện|mới đây|xét|về|đặc biệt|sau khi chấm điểm)[\s,#]+)*(?:với|đạt|cùng|cùng đạt|được|chỉ|chỉ đạt|cùng với|có|mức|bằng|tổng điểm|điểm số|điểm|giữ|cùng có|ở|lên|xếp|đứng|vươn lên|tăng|giảm|tụt|đồng|\s|#|,|và|tới|số điểm|kết quả|lần lượt|tổng|thành tích|chỉ số)*$/

/** "Kết quả công bố ngày 12-4 cho thấy, với 43,96 điểm, Thủ đô …": whoever reports opens the sentence, and the clause begins behind. */
const REPORTED = /^.*(?<![a-zà-ỹ])(?:cho thấy|ghi nhận|nêu rõ|cho biết)(?:\srằng)?\s?[,:]\s?/

/** "Với 94,1%, quận X đứng thứ 6", "Đứng cuối với 91%, huyện Y": a clause of figures alone, then its subject. */
function afterComma(scene: Scene, mark: ValueMark, peer: PeerValue | null): Ownership | null {
  const next = scene.places.find((place) => place.mark.start >= mark.end && place.role === 'subject')
  if (next === undefined || next.mark.start - mark.end > 120 || !fits(peer, next.unit)) return null
  // "Với 94,1%, quận đứng thứ 6" falls to "quận" anyway; of the city alone there may be two in one text.
  if (next.mark.kind === 'anaphor' && next.unit.level !== 'city') return null
  const start = clauseStart(scene, mark.start)
  const earlier = scene.places.some(
    (place) =>
      place.mark.start >= start &&
      place.mark.end <= mark.start &&
      (place.role === 'subject' || place.role === 'topic') &&
      // "Ở DDCI TP.HCM, với 78,56 điểm, quận Phú Nhuận": the city is whose index it is.
      !(place.unit.level === 'city' && next.unit.level !== 'city'),
  )
  const lead = scene.skeleton(start, mark.start, [
    'unit',
    'rank',
    'score',
    'change',
    'peer',
    'year',
    'index',
    'streak',
    'period',
  ])
  const gap = scene.skeleton(mark.end, next.mark.start, [
    'rank',
    'score',
    'change',
    'peer',
    'year',
    'index',
    'streak',
    'successor',
  ])
  if (
    !/^[\s#,]*(?:(?:và|với|trong|của|đạt|về|là|tổng|số|ở|tại|so với|trên|khối|bảng|nhóm|này|cả|toàn|chỉ|khi|có|điểm)[\s#,]+)*,\s*(?:thì\s)?(?:(?:#\s)+của\s)?(?:ubnd\s|ủy ban nhân dân\s)?$/.test(
      gap,
    )
  )
    return null
  if (!earlier && OPENS.test(lead.replace(REPORTED, '').replaceAll('(#)', '#')))
    return { owners: listFrom(scene, next, true), rule: PREPOSED, forward: true, bracketed: false }
  // "cho thấy, với 43,96 điểm, Thủ đô …": nobody before it in its clause.
  if (!earlier && /[,;]\s(?:và\s)?với\s(?:[a-zà-ỹ]{1,6}\s){0,2}$/.test(scene.before(mark.start, 24)))
    return { owners: listFrom(scene, next, true), rule: PREPOSED, forward: true, bracketed: false }
  // Inside a sentence only "với N%," may look forward, and only when the unit before it has its own score already.
  const local = scene.before(mark.start, 16)
  if (mark.kind !== 'score' || !/[,;]\s(?:và\s)?với\s(?:[a-zà-ỹ]{1,6}\s){0,2}$/.test(local)) return null
  const previous = lastSubject(scene, mark.start, peer)
  const scored =
    previous !== null &&
    scene.values.some((value) => value.kind === 'score' && value.start > previous.mark.end && value.end <= mark.start)
  const scoredBefore =
    previous !== null && scene.values.some((value) => value.kind === 'score' && value.end <= previous.mark.start)
  return scored || scoredBefore
    ? { owners: listFrom(scene, next, true), rule: PREPOSED, forward: true, bracketed: false }
    : null
}

const COUNTED = ending(/(?<![a-zà-ỹ])(?:hai|ba|\d)\s(?:đơn vị|địa phương|quận|huyện|sở)\s$/)

/** The nearest subject before the figure, with the units it is listed with. */
function before(scene: Scene, mark: ValueMark, peer: PeerValue | null): Ownership | null {
  const last = lastSubject(scene, mark.start, peer)
  if (last === null) return null
  // "A (96%) và B (91%) là hai đơn vị dẫn đầu hai khối": the plural reaches over the brackets.
  const many = mark.kind === 'rank' && COUNTED.test(scene.before(mark.start, 20))
  // "A (96,2%), B (95,8%), C (95,5%) dẫn đầu 126 xã, phường": a group leads, and nobody of it alone.
  if (mark.kind === 'rank' && mark.value.rank === 1) {
    const group = listTo(scene, last, true)
    if (group.length > 2) return { owners: group, rule: BACKWARD, forward: false, bracketed: false }
  }
  return { owners: listTo(scene, last, many), rule: BACKWARD, forward: false, bracketed: false }
}

function lastSubject(scene: Scene, at: number, peer: PeerValue | null): Place | null {
  let last: Place | null = null
  let topic: Place | null = null
  const inside = scene.brackets(at)
  for (const place of scene.places) {
    if (place.mark.end > at) break
    if (!fits(peer, place.unit)) continue
    const brackets = scene.brackets(place.mark.start)
    if (brackets !== null && brackets.start !== inside?.start) continue
    if (place.role === 'subject') last = place
    else if (place.role === 'topic') topic = place
  }
  return last ?? topic
}

/** Nobody is named: the last subject of the paragraph, the unit of the title, the only unit of the text (K1, K6). */
function implicit(scene: Scene, peer: PeerValue | null): Ownership | null {
  const { memory } = scene
  const titled = memory.titleUnits.filter((unit) => fits(peer, unit))
  const candidates = [
    memory.subject !== null && memory.subject.paragraph === scene.sentence.paragraph ? memory.subject.unit : null,
    titled.length === 1 ? titled[0]! : null,
    memory.onlyUnit,
    memory.subject?.unit ?? null,
  ]
  const unit = candidates.find((candidate) => candidate !== null && fits(peer, candidate))
  if (unit === undefined || unit === null) return null
  return { owners: [{ unit, place: null }], rule: IMPLICIT, forward: false, bracketed: false }
}

/** The subject and the units coordinated with it on its left: "Sở A và Sở B cùng xếp thứ 3". */
function listTo(scene: Scene, last: Place, overBrackets = false): Ownership['owners'] {
  const owners = [{ unit: last.unit, place: last.mark as PlaceMark | null }]
  let right = last
  const at = scene.places.indexOf(last)
  for (let i = at - 1; i >= 0; i--) {
    const left = scene.places[i]!
    if (
      left.role !== 'subject' ||
      !(overBrackets ? LIST_GAP : TIGHT_GAP).test(scene.between(scene.ownEnd(left), right.mark.start))
    )
      break
    // "DTI của TP.HCM, Quận 3 dẫn đầu": a city is never ranked in one breath with its own districts.
    if ((left.unit.level === 'city') !== (right.unit.level === 'city')) break
    // "HCM CITY — Ho Chi Minh City dropped": a dateline names the same one twice.
    if (left.unit.name === right.unit.name) break
    // "của quận Gò Vấp, phường 10 đạt": nor a district with its wards.
    if (left.unit.level === 'district' && right.unit.level === 'ward') break
    owners.unshift({ unit: left.unit, place: left.mark })
    right = left
  }
  return owners
}

/** The subject and the units listed behind it: "là A (81%) và B (80%)". */
export function listFrom(scene: Scene, first: Place, tight = false): Ownership['owners'] {
  const owners = [{ unit: first.unit, place: first.mark as PlaceMark | null }]
  let left = first
  for (const right of scene.places.slice(scene.places.indexOf(first) + 1)) {
    if (
      right.role !== 'subject' ||
      !(tight ? TIGHT_GAP : LIST_GAP).test(scene.between(scene.ownEnd(left), right.mark.start))
    )
      break
    owners.push({ unit: right.unit, place: right.mark })
    left = right
  }
  return owners
}

/** Where the clause of a figure begins: behind the last `;` or `:`, or at the sentence. */
export function clauseStart(scene: Scene, at: number): number {
  for (let i = at - 1; i >= scene.sentence.start; i--) {
    const code = scene.folded.charCodeAt(i)
    if (code === 59 || (code === 58 && scene.folded.charCodeAt(i + 1) === 32)) return i + 1
  }
  return scene.sentence.start
}
