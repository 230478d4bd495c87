import { type MarkOf, ref, type UnitRef } from '../marks.ts'
import type { LastRank, Scene } from '../scene.ts'
import { listFrom } from './subject.ts'

export const SUCCESSOR = ref('link.successor', 1)

/** Ranks that a successor word gives to the units listed behind it, by the place of their mark. */
export interface Succession {
  readonly cue: MarkOf<'successor'>
  readonly place: Scene['places'][number]
  readonly unit: UnitRef
  readonly rank: number
  readonly tied: boolean
}

/** "tiếp đến là A, B": the ranks behind the last one given, in the order of the list; ties take several (language guide 7, 10). */
export function successions(scene: Scene, cue: MarkOf<'successor'>, last: LastRank | null): Succession[] {
  if (last === null) return []
  const first = scene.places.find(
    (place) => place.mark.start >= cue.end && place.role !== 'announcer' && place.role !== 'officer',
  )
  if (
    first === undefined ||
    scene.values.some((value) => value.kind === 'rank' && value.start >= cue.end && value.end <= first.mark.start)
  )
    return []
  const gap = scene.skeleton(cue.end, first.mark.start, ['peer', 'score', 'year', 'respective'])
  if (
    !/^[\s#,:(]*(?:(?:là|lần lượt|thuộc về|có|đơn vị|với|các|quận|huyện|sở|phường|xã|hai|ba|bốn|địa phương|ubnd|ủy ban nhân dân|cùng|đạt|lần lượt là|gồm)[\s#,:)]*)*$/u.test(
      gap,
    ) ||
    /(?:nhóm|gồm)/u.test(gap)
  )
    return []
  if (first.unit.level !== last.level) return []
  const list = listFrom(scene, first)
  const places = list.flatMap((owner) => scene.places.filter((place) => place.mark === owner.place))
  const tied = places.length > 1 && isTied(scene, cue, places)
  const made: Succession[] = []
  let rank = last.rank + last.count
  for (const place of places) {
    if (hasOwnRank(scene, place)) break
    made.push({ cue, place, unit: place.unit, rank, tied })
    if (!tied) rank++
  }
  return made
}

/** "tiếp theo là A và B cùng đạt 93%": one place for both. */
function isTied(scene: Scene, cue: MarkOf<'successor'>, places: ReadonlyArray<Scene['places'][number]>): boolean {
  const end = places[places.length - 1]!.mark.end
  return scene.of('tie').some((tie) => tie.start >= cue.start && tie.start - end < 24)
}

function hasOwnRank(scene: Scene, place: Scene['places'][number]): boolean {
  return scene.values.some(
    (value) =>
      value.kind === 'rank' &&
      value.start >= place.mark.end &&
      /^\s*(?:\(|xếp\s|đứng\s|ở\s)*$/u.test(scene.between(place.mark.end, value.start)),
  )
}
