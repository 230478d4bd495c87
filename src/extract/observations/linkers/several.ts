import type { Mark, PlaceMark, ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'
import type { Ownership } from './subject.ts'

/** Several units before one figure: a tie, two groups of one headline, or nobody's. */
export function severalOwners(
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
  // "Ba năm liền Hà Nội đều xếp thứ 3": one name alone is level with nobody.
  if (owners.length === 1) return { owners, tied: value.kind === 'rank' && said && !always(scene, value) }
  if (
    (value.kind === 'rank' || value.kind === 'streak') &&
    (ofSeveralBlocks(owners) || ofTheirBlocks(scene, value, owners.length))
  )
    return { owners, tied: false }
  if (said) return { owners, tied: value.kind === 'rank' || value.kind === 'score' }
  if (value.kind === 'grade') return { owners, tied: false }
  if (value.kind === 'rank' || value.kind === 'streak') {
    if (
      owner.forward &&
      value.value !== null &&
      !plural(scene, value) &&
      (ownScores(scene, owners.slice(0, 1)) || ranked(scene, owners))
    )
      return { owners: owners.slice(0, 1), tied: false }
    return { refused: `${owners.length} units, one rank, no word of a tie` }
  }
  if (owner.forward) return { owners: owners.slice(0, 1), tied: false }
  const last = owners.slice(-1)
  if (value.kind === 'change' && /(?<![a-zà-ỹ])(?:cùng|đều)\s$/.test(scene.before(value.start, 8)))
    return { owners, tied: false }
  const joined =
    last[0]!.place !== null &&
    owners.length === 2 &&
    /\svà\s/.test(scene.between(owners[0]!.place?.end ?? 0, last[0]!.place.start))
  return { owners: joined && value.kind === 'change' ? owners : last, tied: false }
}

/** "Sở Tài chính, quận Hoàn Kiếm cùng giữ ngôi đầu": two rankings, and no tie in either (11.4). */
function ofSeveralBlocks(owners: Ownership['owners']): boolean {
  const levels = new Set(owners.map((one) => one.unit.level))
  return levels.size === owners.length && !levels.has('city') && !(levels.has('district') && levels.has('ward'))
}

/** "cùng đạt 93,1 điểm, xã Cần Giờ đứng cuối": behind the comma somebody else begins. */
function isCutOff(scene: Scene, from: number, to: number): boolean {
  const gap = scene.between(from, to)
  const comma = gap.lastIndexOf(', ')
  return gap.includes(';') || (comma >= 0 && scene.of('unit').some((one) => one.start >= from + comma && one.end <= to))
}

const BLOCKS: Readonly<Record<string, number>> = { hai: 2, 'cả hai': 2, ba: 3, 'cả ba': 3 }

/** "đứng đầu hai khối", "đứng cuối mỗi khối": as many rankings as units; "các khối" does not say how many. */
function ofTheirBlocks(scene: Scene, value: ValueMark, units: number): boolean {
  const count = /^\s(?:của\s|ở\s|trong\s)?(hai|cả hai|mỗi|từng|ba|cả ba)\s(?:khối|nhóm|bảng)(?![a-zà-ỹ])/.exec(
    scene.after(value.end, 24),
  )?.[1]
  return count !== undefined && (BLOCKS[count] ?? units) === units
}

function tieAt(scene: Scene, value: ValueMark): boolean {
  return scene
    .of('tie')
    .some(
      (tie) =>
        (tie.start <= value.start && value.start - tie.end < 30 && !isCutOff(scene, tie.end, value.start)) ||
        (tie.start >= value.end && /^\s?(?:,\s|\(|với\s|khi\s)?$/.test(scene.between(value.end, tie.start))) ||
        (value.kind === 'rank' &&
          tie.start >= value.end &&
          tie.start - value.end < 120 &&
          insideListOf(scene, value, tie)),
    )
}

function always(scene: Scene, value: ValueMark): boolean {
  return (
    scene.of('streak').length > 0 && /(?<![a-zà-ỹ])đều\s(?:[a-zà-ỹ]{1,6}\s){0,2}$/.test(scene.before(value.start, 20))
  )
}

/** "dẫn đầu là A và B (cùng 93,1%)": the word of a tie closes the list behind the rank. */
function insideListOf(scene: Scene, value: ValueMark, tie: Mark): boolean {
  const gap = scene.skeleton(value.end, tie.start, ['unit', 'anaphor', 'peer', 'year', 'index'])
  return /^[\s#]*(?:(?:khối|nhóm|của|trong|về|là|thuộc về|ubnd|có)[\s#]+)*#(?:\s?(?:,|và|,\s?và)\s?(?:ubnd\s)?#)+\s?\(?\s?$/.test(
    gap,
  )
}

/** "Quận 6 … bằng điểm với quận Tân Bình và cùng đứng hạng 4": the one it ties with stands between it and the rank. */
function companionOf(scene: Scene, place: PlaceMark | null): Ownership['owners'][number] | null {
  if (
    place === null ||
    !/(?:bằng điểm|ngang điểm|đồng điểm|cùng điểm|cùng|bằng nhau|(?:đồng|cùng)\s(?:hạng|xếp|đứng)[^,;.]{0,24}\svới)\s(?:với\s)?$/.test(
      scene.before(place.start, 48),
    )
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
  const gap = scene.skeleton(value.end, next.mark.start, ['peer', 'score', 'tie'])
  if (!/^[\s#(,)]*(?:trong[\s#]+)?(?:cùng\s)?với\s(?:ubnd\s|các\s|hai\s|quận\s|huyện\s)*$/.test(gap)) return []
  const list = [next]
  for (const place of scene.places.slice(scene.places.indexOf(next) + 1)) {
    if (!/^\s*(?:,|và)\s*$/.test(scene.between(list[list.length - 1]!.mark.end, place.mark.start))) break
    list.push(place)
  }
  return list.map((place) => ({ unit: place.unit, place: place.mark }))
}

function plural(scene: Scene, value: ValueMark): boolean {
  return /(?:hai|ba|bốn|năm|sáu|các|những|nhóm|\d)\s(?:đơn vị|quận|huyện|sở|địa phương|phường|xã|cơ quan|tỉnh)[\sa-zà-ỹ]*$/.test(
    scene.before(value.start, 48),
  )
}

/** "đứng đầu là A (86 điểm); B đứng thứ nhì": the next one has a rank of its own. */
function ranked(scene: Scene, owners: Ownership['owners']): boolean {
  return owners.slice(1).every((one) => {
    const from = one.place?.end ?? 0
    const rank = scene.of('rank').find((other) => other.start >= from)
    return (
      rank !== undefined &&
      /^[\s#()]*(?:(?:đạt|với|xếp|đứng|ở|giữ|và|hiện|cũng)[\s#()]*)*$/.test(scene.skeleton(from, rank.start, ['score']))
    )
  })
}

function ownScores(scene: Scene, owners: Ownership['owners']): boolean {
  return owners.every((one) => one.place !== null && /^\s?\(/.test(scene.after(one.place.end, 2)))
}
