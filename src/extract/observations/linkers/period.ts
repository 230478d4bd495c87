import type { MarkOf, ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'

/** Indices that are read by month and week. */
export const RUNNING: ReadonlySet<string> = new Set(['SERVICE_766'])

/**
 * The week, month or day that a figure of a running index is of (guide 4.9, 5): the one told before it in its sentence, else the
 * one behind it, else the one the text spoke of last. For the yearly indices such a word dates the announcement.
 */
export function periodOf(scene: Scene, value: ValueMark, year: number | null, code: string): string | null {
  if (year === null || !RUNNING.has(code)) return null
  const told = periodTold(scene, value)
  if (told !== null) return `${told.value.year ?? year}-${told.value.part}`
  const spoken = scene.memory.periods.spoken(scene.sentence.paragraph)
  return spoken?.startsWith(`${year}-`) === true ? spoken : null
}

export function periodTold(scene: Scene, value: ValueMark): MarkOf<'period'> | null {
  // "đạt 90,12 điểm (tuần 38: 88,9 điểm)": what brackets say of another week stays in them.
  const inside = scene.brackets(value.start)?.start
  const periods = scene.of('period').filter((one) => {
    const around = scene.brackets(one.start)?.start
    return around === undefined || around === inside
  })
  // "lên hạng 31 vào tháng 10/2025": its own stands right behind it.
  const own = periods.find(
    (one) => one.start >= value.end && /^\s(?:(?:vào|của|trong|hồi|ở)\s)?$/.test(scene.between(value.end, one.start)),
  )
  if (own !== undefined) return own
  return periods.findLast((one) => one.end <= value.start) ?? periods[0] ?? null
}
