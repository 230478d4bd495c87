import type { ValueMark } from '../marks.ts'
import { COUNT } from '../rules/numbers.ts'
import type { Scene } from '../scene.ts'
import { cameFrom, startsFrom } from './begins.ts'
import { baselineOf, type YearLink } from './year.ts'

export function ownYearBehind(scene: Scene, value: ValueMark, link: YearLink): boolean {
  if (link.mark === null || link.mark.start < value.end) return false
  return scene.skeleton(value.end, link.mark.start, ['peer']).replaceAll('#', '').trim().length < 6
}

/** The year a climb began in: the baseline, else the year before. */
export function earlier(scene: Scene, value: ValueMark, year: number | null): number | null {
  return baselineOf(scene, value) ?? (year === null ? null : year - 1)
}

const OVER_YEARS = new RegExp(
  `^\\s(?:chỉ\\s)?(?:sau|trong|qua)\\s(?:vòng\\s)?(?!(?:1|01|một) năm)${COUNT} năm(?![a-zà-ỹ])`,
)

/** "từ vị trí 12 năm 2022 lên vị trí 5": the second rank carries the difference, unless the years of a series lie apart. */
export function climb(scene: Scene, value: ValueMark, link: YearLink, year: number | null): number | null {
  if (link.years.length > 1) return null
  if (value.kind !== 'rank' || value.value.rank === null || startsFrom(scene, value)) return null
  const ranks = scene.of('rank')
  const came = ranks[ranks.indexOf(value) + 1]
  if (
    came !== undefined &&
    came.value.rank !== null &&
    came.start - value.end < 90 &&
    startsFrom(scene, came) &&
    (cameFrom(scene, came) === value ||
      /(?:(?:,|\()\s?(?:[a-zà-ỹ]+\s){1,3}|^\s)(?:từ|from)\s(?:(?:vị trí|hạng|thứ hạng|the)\s)*$/.test(
        scene.between(value.end, came.start),
      )) &&
    !/(?:lên|xuống|to)\s(?:vị trí\s|hạng\s|thứ\s)?\d/.test(scene.after(came.end, 24)) &&
    !scene.places.some((place) => place.mark.start >= value.end && place.mark.end <= came.start)
  )
    return came.value.rank - value.value.rank
  // "Từ hạng 18 lên hạng 3 chỉ sau ba năm": no change against the year before.
  if (OVER_YEARS.test(scene.after(value.end, 32))) return null
  const start = ranks[ranks.indexOf(value) - 1]
  if (start === undefined || start.value.rank === null || !startsFrom(scene, start)) return null
  if (
    !/(?:lên|xuống|vươn|tụt|sang|đến|rơi|về|leo|nhảy|lọt)/.test(scene.between(start.end, value.start)) ||
    value.start - start.end > 60
  )
    return null
  const began = scene.of('year').find((one) => one.start >= start.end && one.end <= value.start)
  if (link.series && began !== undefined && year !== null && year - began.value.years[0]! !== 1) return null
  return start.value.rank - value.value.rank
}
