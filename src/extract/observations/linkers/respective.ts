import type { Span } from '../../engine/index.ts'
import { type Mark, ref, type ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'
import { indexRuns, type Key, keyRun, unitRuns } from './respective-keys.ts'
import { valueRuns } from './respective-values.ts'

export const RESPECTIVE = ref('link.respective', 1)

/** One figure paired with one key of the other list by position. */
export interface Pairing extends Key {
  /** Both lists. */
  readonly evidence: Span
  readonly value: ValueMark
}

export interface Pairings {
  readonly pairs: readonly Pairing[]
  /** Figures the linker has dealt with, paired or not. */
  readonly consumed: ReadonlySet<Mark>
  readonly warning: string | null
}

/** "A, B và C lần lượt đạt a, b và c": two lists of one length are paired by position; of unlike length they give nothing. */
export function pairings(scene: Scene): Pairings | null {
  const cue = scene.of('respective')[0] ?? respectiveInside(scene) ?? implied(scene)
  if (cue === null || cue === undefined) return null
  // "tiếp đến lần lượt là A, B" orders units only: the successor linker counts them off.
  if (scene.of('successor').some((other) => cue.start >= other.start && cue.end <= other.end)) return null
  const runs = valueRuns(scene)
  if (runs.length === 0) return null
  const keys = keyRun(scene, cue.start, runs)
  const nearest = runs.find((run) => run.values[0]!.end > cue.start) ?? runs[runs.length - 1]!
  const consumed = new Set<Mark>()
  const pairs: Pairing[] = []
  if (keys === null) {
    if (nearest.values[0]!.start < cue.start || nearest.values[0]!.start - cue.end > 40) return null
    for (const value of nearest.values) consumed.add(value)
    return {
      pairs,
      consumed,
      warning: `extract.respective-keys: figures without names at ${scene.doc.source.toRaw(cue.start)}`,
    }
  }
  if (nearest.values.length !== keys.length) {
    for (const value of nearest.values) consumed.add(value)
    return {
      pairs,
      consumed,
      warning: `extract.respective-lengths: ${keys.length} names and ${nearest.values.length} figures at ${scene.doc.source.toRaw(cue.start)}`,
    }
  }
  for (const run of runs) {
    if (run.values.length !== keys.length || (run !== nearest && ownedBySomebody(scene, run.values, keys))) continue
    run.values.forEach((value, i) => {
      pairs.push({ ...keys[i]!, value, evidence: spanOf(keys, run.values) })
    })
    for (const value of run.source) consumed.add(value)
  }
  return { pairs, consumed, warning: null }
}

/** "A và B là hai cái tên cuối bảng với kết quả 88,9% và 88,04%": two lists of one length without the word. */
function implied(scene: Scene): Span | null {
  const lists = [...unitRuns(scene), ...indexRuns(scene)]
    .filter((one) => one.keys.length > 1)
    .sort((a, b) => b.end - a.end)
  if (lists.length === 0) return null
  for (const run of valueRuns(scene)) {
    const first = run.values[0]!
    if (run.values.some((value) => value.kind !== 'score')) continue
    const keys = lists.find((one) => one.end <= first.start)
    if (keys === undefined || keys.keys.length !== run.values.length) continue
    const gap = scene.between(keys.end, first.start)
    if (/[;]/.test(gap) || !/(?:đạt|với|được|là|có|:|điểm|điểm số|số điểm|mức|kết quả)\s$/.test(gap)) continue
    const inside = (mark: Mark) => mark.start >= keys.end && mark.end <= first.start
    if (
      scene.values.some((value) => value.kind === 'score' && value.start >= keys.start && value.end <= first.start) ||
      scene.places.some((place) => place.role === 'subject' && inside(place.mark)) ||
      scene.of('tie').some(inside)
    )
      continue
    return { start: first.start, end: first.start }
  }
  return null
}

/** "tăng tương ứng 1,2%": the change rule swallowed the cue. */
function respectiveInside(scene: Scene): Span | null {
  return (
    scene.marks.find(
      (mark) => mark.kind === 'change' && /(?:tương ứng|lần lượt)/.test(scene.folded.slice(mark.start, mark.end)),
    ) ?? null
  )
}

function spanOf(keys: readonly Key[], values: readonly ValueMark[]): Span {
  const marks: Span[] = [...values]
  for (const key of keys) {
    if (key.place !== null) marks.push(key.place.mark)
    if (key.index?.mark != null) marks.push(key.index.mark)
  }
  return { start: Math.min(...marks.map((mark) => mark.start)), end: Math.max(...marks.map((mark) => mark.end)) }
}

/** A list of the same length that has names of its own between the keys and itself is not this sentence's second list. */
function ownedBySomebody(scene: Scene, values: readonly ValueMark[], keys: readonly Key[]): boolean {
  const last = keys[keys.length - 1]!.place
  if (last === null) return false
  return scene.places.some(
    (place) => place.role === 'subject' && place.mark.start > last.mark.end && place.mark.end <= values[0]!.start,
  )
}
