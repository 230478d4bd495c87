import { type MarkOf, ref, type UnitRef } from '../marks.ts'
import type { LastRank, Place, Scene } from '../scene.ts'

export const SUCCESSOR = ref('link.successor', 2)

/** Ranks that a successor word gives to the units listed behind it, by the place of their mark. */
export interface Succession {
  readonly cue: MarkOf<'successor'>
  readonly place: Place
  readonly unit: UnitRef
  readonly rank: number
  readonly tied: boolean
}

/** "tiếp đến là A, B": the ranks behind the last one given, in the order of the list; ties take several (language guide 7, 10). */
export function successions(scene: Scene, cue: MarkOf<'successor'>, last: LastRank | null): Succession[] {
  if (cue.value.cue.startsWith('behind')) return behind(scene, cue, last)
  const behindCue = scene.places.find((place) => place.mark.start >= cue.end)
  // "Bám sát Long Biên là quận Hoàn Kiếm": who is followed stands between the cue and who follows.
  const passed =
    behindCue !== undefined &&
    /^\s(?:quận\s|huyện\s|sở\s)?$/.test(scene.between(cue.end, behindCue.mark.start)) &&
    /^\s(?:vẫn\s|lần lượt\s|chính\s)?(?:là|thuộc về|có)\s/.test(scene.after(behindCue.mark.end, 24))
      ? behindCue.mark.end
      : cue.end
  const first = scene.places.find(
    (place) =>
      place.mark.start >= passed && place.role !== 'announcer' && place.role !== 'officer' && place.role !== 'location',
  )
  if (first === undefined || !opens(scene, passed, first)) return []
  const said = /^from (\d+)(?: of (\d+))?$/.exec(cue.value.cue)
  if (said === null && (last === null || first.unit.level !== last.level)) return []
  const places = listOf(scene, first)
  if (said?.[2] !== undefined && places.length !== Number(said[2])) return []
  const made: Succession[] = []
  let rank = said === null ? last!.rank + last!.count : Number(said[1])
  for (const group of tieGroups(scene, places)) {
    if (group.some((place) => hasOwnRank(scene, place))) break
    for (const place of group) made.push({ cue, place, unit: place.unit, rank, tied: group.length > 1 })
    rank += group.length
  }
  return made
}

/** "A (95,9%) và B (95,6%) lần lượt ở các vị trí tiếp theo", "A, B và C giữ các vị trí từ thứ 3 đến thứ 5": the list stands before its cue. */
function behind(scene: Scene, cue: MarkOf<'successor'>, last: LastRank | null): Succession[] {
  const said = /^behind (\d+) (\d+)$/.exec(cue.value.cue)
  if (last === null && said === null) return []
  const before = scene.places.filter((place) => place.mark.end <= cue.start && place.role === 'subject')
  const nearest = before[before.length - 1]
  if (nearest === undefined || (said === null && nearest.unit.level !== last!.level)) return []
  if (
    !/^[\s#()]*(?:(?:cũng|cùng|đều|lần lượt|với|đạt|,)[\s#]*)*$/.test(
      scene.skeleton(nearest.mark.end, cue.start, ['score', 'change']),
    )
  )
    return []
  const start = before.findIndex((place) => listOf(scene, place).includes(nearest))
  const list = listOf(scene, before[start]!).filter((place) => place.mark.end <= cue.start)
  if (said !== null && list.length !== Number(said[2]) - Number(said[1]) + 1) return []
  const first = said === null ? last!.rank + last!.count : Number(said[1])
  return list.map((place, i) => ({ cue, place, unit: place.unit, rank: first + i, tied: false }))
}

/** Between the cue and the first name stands no rank of its own and no word of an unordered group. */
function opens(scene: Scene, from: number, first: Place): boolean {
  if (scene.values.some((value) => value.kind === 'rank' && value.start >= from && value.end <= first.mark.start))
    return false
  const gap = scene.skeleton(from, first.mark.start, ['peer', 'score', 'year', 'respective', 'anaphor', 'tie'])
  return /^[\s#,:(]*(?:(?:là|lần lượt|thuộc về|có|đơn vị|với|các|quận|huyện|sở|phường|xã|hai|ba|bốn|địa phương|ubnd|ủy ban nhân dân|cùng|đạt|khối|này|trong|ở|vị trí|the|districts?)[\s#,:)]*)*$/.test(
    gap,
  )
}

/** Names in a row with nothing but their own figures between them; an ellipsis or any other word ends the list. */
function listOf(scene: Scene, first: Place): Place[] {
  const places = [first]
  for (const right of scene.places.slice(scene.places.indexOf(first) + 1)) {
    const left = places[places.length - 1]!
    // "BHXH TP.HCM (92,4 điểm), Cục Hải quan TP.HCM": the city only ends the name before it.
    if (right.mark.end === scene.ownEnd(left)) continue
    const gap = scene.skeleton(scene.ownEnd(left), right.mark.start, ['score', 'tie', 'change'])
    if (
      right.role === 'announcer' ||
      right.role === 'location' ||
      !/^\s*(?:\(?(?:[\s#]|(?:cùng|đạt|với|được|có|:|-|,\s?(?:đạt|với|cùng|(?=#)))\s?)*\)?)?\s*(?:,|;|và|,\s?và|&|,?\s?rồi đến(?:\slà)?|and|,\s?and)\s*(?:(?:ubnd|ủy ban nhân dân|các|quận|huyện|sở|phường|xã|thị xã)\s+){0,2}$/.test(
        gap,
      )
    )
      break
    places.push(right)
  }
  return places
}

/** "A và B cùng đạt 93%, C": A and B share a place, C stands alone. */
function tieGroups(scene: Scene, places: readonly Place[]): Place[][] {
  const groups: Place[][] = []
  for (const place of places) {
    const last = groups[groups.length - 1]
    const previous = last?.[last.length - 1]
    if (
      last !== undefined &&
      previous !== undefined &&
      !figureBetween(scene, previous, place) &&
      tieBehind(scene, places, place)
    )
      last.push(place)
    else groups.push([place])
  }
  return groups
}

function figureBetween(scene: Scene, left: Place, right: Place): boolean {
  return scene.values.some((value) => value.start >= left.mark.end && value.end <= right.mark.start)
}

/** A word of a tie stands behind this name or a later one, before any figure of another name. */
function tieBehind(scene: Scene, places: readonly Place[], place: Place): boolean {
  const end = places[places.length - 1]!.mark.end
  const figure = scene.values.find((value) => value.kind === 'score' && value.start >= place.mark.end)
  return scene
    .of('tie')
    .some(
      (tie) =>
        tie.start >= place.mark.end && tie.start - end < 24 && (figure === undefined || tie.start < figure.start),
    )
}

function hasOwnRank(scene: Scene, place: Place): boolean {
  return scene.values.some(
    (value) =>
      value.kind === 'rank' &&
      value.start >= place.mark.end &&
      /^[\s#()+-]*(?:,\s?)?(?:(?:xếp|đứng|ở|giữ|với|vị trí|đạt)\s*)*\(?$/.test(
        scene.skeleton(place.mark.end, value.start, ['score', 'change']),
      ),
  )
}
