import type { IndexRef, MarkOf, ValueMark } from '../marks.ts'
import type { Place, Scene } from '../scene.ts'
import { resolve } from './year.ts'

const COMMA = /^\s*(?:,|;|và|and|,\s?and|,\s?và|cùng|&)\s*$/
const UNIT_GAP =
  /^\s*(?:,|;|và|and|,\s?and|,\s?và|&)\s*(?:(?:ubnd|ủy ban nhân dân|các|quận|huyện|sở|phường|xã|thị xã)\s+)*$/

/** What a figure of a list is paired with: a unit, a year or an index. */
export interface Key {
  readonly place: Place | null
  readonly year: number | null
  /** With its mark when it stands in this sentence. */
  readonly index: { readonly value: IndexRef; readonly mark: MarkOf<'index'> | null } | null
}

/** The list of keys that goes with lists of figures: the nearest before the cue of a fitting length, else behind it. */
export function keyRun(scene: Scene, cue: number, runs: ReadonlyArray<{ values: readonly ValueMark[] }>): Key[] | null {
  const lists = [...unitRuns(scene), ...yearRuns(scene), ...indexRuns(scene)].filter((run) => run.keys.length > 1)
  const wanted = new Set(runs.map((run) => run.values.length))
  const before = lists.filter((run) => run.end <= cue + 1).sort((a, b) => b.end - a.end)
  const behind = lists.filter((run) => run.start > cue).sort((a, b) => a.start - b.start)
  const fitting = [...before, ...behind].find((run) => wanted.has(run.keys.length))
  if (fitting === undefined) {
    const spoken = spokenIndices(scene)
    if (wanted.has(spoken.length) && spoken.length > 1) return spoken
    const apart = apartKeys(scene, cue)
    if (wanted.has(apart.length) && apart.length > 1) return apart
  }
  return (fitting ?? before[0] ?? behind[0])?.keys ?? null
}

/** "hai chỉ số này lần lượt xếp thứ 2 và thứ 8": the indices of the sentence before, in its order. */
function spokenIndices(scene: Scene): Key[] {
  if (
    !/(?:hai|ba|bốn|các|cả hai|cả ba|\d) (?:bộ )?chỉ số (?:này|trên|đó|nói trên)/.test(
      scene.between(scene.sentence.start, scene.sentence.end),
    )
  )
    return []
  return scene.memory.lastIndices.map((value) => ({ place: null, year: null, index: { value, mark: null } }))
}

/** Names that stand apart ("TPHCM ở vị trí thứ 5, Hà Nội ở vị trí thứ 3; tăng lần lượt …") count in the order of the text. */
function apartKeys(scene: Scene, cue: number): Key[] {
  const subjects = scene.places.filter((place) => place.role === 'subject' && place.mark.end <= cue)
  return [...new Map(subjects.map((place) => [place.unit.name, place])).values()].map((place) => ({
    place,
    year: null,
    index: null,
  }))
}

/** Keys that stand in one list, with its span. */
export interface KeyRun {
  readonly start: number
  end: number
  readonly keys: Key[]
}

export function unitRuns(scene: Scene): KeyRun[] {
  const runs: KeyRun[] = []
  let open: KeyRun | null = null
  let last: Place | null = null
  for (const place of scene.places) {
    if (place.role !== 'subject') continue
    const key: Key = { place, year: null, index: null }
    if (open !== null && last !== null && UNIT_GAP.test(scene.between(scene.ownEnd(last), place.mark.start))) {
      open.keys.push(key)
      open.end = place.mark.end
    } else {
      open = { start: place.mark.start, end: place.mark.end, keys: [key] }
      runs.push(open)
    }
    last = place
  }
  return runs
}

function yearRuns(scene: Scene): KeyRun[] {
  const runs: KeyRun[] = []
  const years = scene.of('year').filter((year) => year.value.role !== 'baseline')
  let open: KeyRun | null = null
  for (const year of years) {
    const keys = resolve(scene, year).map((value): Key => ({ place: null, year: value, index: null }))
    if (open !== null && COMMA.test(scene.between(open.end, year.start))) {
      open.keys.push(...keys)
      open.end = year.end
    } else {
      open = { start: year.start, end: year.end, keys }
      runs.push(open)
    }
  }
  return runs
}

export function indexRuns(scene: Scene): KeyRun[] {
  const runs: KeyRun[] = []
  let open: KeyRun | null = null
  for (const index of scene.of('index')) {
    const key: Key = { place: null, year: null, index: { value: index.value, mark: index } }
    if (open !== null && COMMA.test(scene.between(open.end, index.start))) {
      open.keys.push(key)
      open.end = index.end
    } else {
      open = { start: index.start, end: index.end, keys: [key] }
      runs.push(open)
    }
  }
  return runs
}
