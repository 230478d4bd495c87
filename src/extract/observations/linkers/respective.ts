import type { Span } from '../../engine/index.ts'
import { type IndexRef, type Mark, type MarkOf, ref, type ValueMark } from '../marks.ts'
import { countOf, ORDINAL, ordinalOf } from '../rules/numbers.ts'
import type { Place, Scene } from '../scene.ts'

export const RESPECTIVE = ref('link.respective', 1)

/** One figure paired with one key of the other list by position. */
export interface Pairing {
  /** Both lists. */
  readonly evidence: Span
  readonly value: ValueMark
  readonly place: Place | null
  readonly year: number | null
  /** With its mark when it stands in this sentence. */
  readonly index: { readonly value: IndexRef; readonly mark: MarkOf<'index'> | null } | null
}

export interface Pairings {
  readonly pairs: readonly Pairing[]
  /** Figures the linker has dealt with, paired or not. */
  readonly consumed: ReadonlySet<Mark>
  readonly warning: string | null
}

const COMMA = /^\s*(?:,|;|và|and|,\s?and|,\s?và|cùng|&)\s*$/
const VALUE_GAP = /^\s*(?:,|;|và|and|,\s?and|,\s?và|&)\s*(?:(?:đạt|là|thứ|hạng|xếp|đứng|tăng|giảm)\s*)*$/
const UNIT_GAP =
  /^\s*(?:,|;|và|and|,\s?and|,\s?và|&)\s*(?:(?:ubnd|ủy ban nhân dân|các|quận|huyện|sở|phường|xã|thị xã)\s+)*$/

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

type Key = Omit<Pairing, 'value' | 'evidence'>

function spanOf(keys: readonly Key[], values: readonly ValueMark[]): Span {
  const marks: Span[] = [...values]
  for (const key of keys) {
    if (key.place !== null) marks.push(key.place.mark)
    if (key.index?.mark != null) marks.push(key.index.mark)
  }
  return { start: Math.min(...marks.map((mark) => mark.start)), end: Math.max(...marks.map((mark) => mark.end)) }
}

function keyRun(scene: Scene, cue: number, runs: ReadonlyArray<{ values: readonly ValueMark[] }>): Key[] | null {
  const lists = [...unitRuns(scene), ...yearRuns(scene), ...spans(scene), ...indexRuns(scene)].filter(
    (run) => run.keys.length > 1,
  )
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

interface KeyRun {
  readonly start: number
  end: number
  readonly keys: Key[]
}

function unitRuns(scene: Scene): KeyRun[] {
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
    const keys = year.value.years.map((value): Key => ({ place: null, year: value, index: null }))
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

/** "Giai đoạn 2016 - 2019 … lần lượt xếp thứ 14, 22, 25 và 19": a span of years lists each of them. */
function spans(scene: Scene): KeyRun[] {
  const { start, end } = scene.sentence
  const text = scene.between(start, Math.min(end, start + MAX_SPAN_TEXT))
  return [...text.matchAll(SPAN)].flatMap((match) => {
    const [from, to] = [Number(match[1]), Number(match[2])]
    if (to <= from || to - from > 9) return []
    const keys = Array.from({ length: to - from + 1 }, (_, i): Key => ({ place: null, year: from + i, index: null }))
    return [{ start: start + match.index, end: start + match.index + match[0].length, keys }]
  })
}

const SPAN =
  /(?<![a-zà-ỹ])(?:giai đoạn|từ năm|trong các năm|các năm|từ|năm)\s((?:19|20)\d\d)\s?(?:-|–|đến)\s?(?:năm\s)?((?:19|20)\d\d)(?!\d)/g
const MAX_SPAN_TEXT = 600

function indexRuns(scene: Scene): KeyRun[] {
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

interface ValueRun {
  readonly values: readonly ValueMark[]
  /** The marks the values were made from. */
  readonly source: readonly Mark[]
}

/** Lists of figures of one kind; "tăng 1,2%, 0,35% và 2,8%" are three changes, "thứ 3, 7 và 19/30" three ranks. */
function valueRuns(scene: Scene): ValueRun[] {
  const figures = scene.marks.filter(
    (mark): mark is MarkOf<'score' | 'rank' | 'change'> =>
      mark.kind === 'score' || mark.kind === 'rank' || mark.kind === 'change',
  )
  const runs: ValueRun[] = []
  for (let i = 0; i < figures.length; ) {
    const first = figures[i]!
    const values: ValueMark[] = [first]
    const source: Mark[] = [first]
    let end = first.end
    let next = i + 1
    for (; next < figures.length; next++) {
      const mark = figures[next]!
      if (!VALUE_GAP.test(scene.between(end, mark.start))) break
      const value = alike(first, mark)
      if (value === null) break
      values.push(value)
      source.push(mark)
      end = mark.end
    }
    if (first.kind === 'rank' || (first.kind === 'change' && first.value.what === 'ranks'))
      values.push(...bareNumbers(scene, first, end))
    if (values.length > 1) runs.push({ values: withLastUnit(scene, values), source })
    i = next
  }
  return runs
}

/** "93,4; 91,05 và 94,6%": the unit told last is that of all. */
function withLastUnit(scene: Scene, values: readonly ValueMark[]): readonly ValueMark[] {
  const last = values[values.length - 1]!
  const ends = (value: ValueMark) => scene.folded.charCodeAt(value.end - 1)
  if (last.kind !== 'score' || ends(last) !== PERCENT) return values
  return values.map((value) =>
    value.kind === 'score' && ends(value) >= DIGIT_0 && ends(value) <= DIGIT_9
      ? { ...value, value: { ...value.value, unit: '%' as const } }
      : value,
  )
}

const PERCENT = 37
const DIGIT_0 = 48
const DIGIT_9 = 57

function alike(
  first: MarkOf<'score' | 'rank' | 'change'>,
  mark: MarkOf<'score' | 'rank' | 'change'>,
): ValueMark | null {
  if (first.kind === mark.kind) return mark
  if (first.kind === 'change' && first.value.what === 'points' && mark.kind === 'score' && first.value.by !== null)
    return {
      kind: 'change',
      start: mark.start,
      end: mark.end,
      rule: mark.rule,
      value: { what: 'points', by: Math.sign(first.value.by) * mark.value.value, unit: mark.value.unit },
    }
  return null
}

const BARE_RANK = new RegExp(
  `^\\s*(?:,\\s?và|,|;|và)\\s*(?:(?:thứ|hạng)\\s)?(${ORDINAL})(?:\\s?/\\s?(\\d{1,3}))?(?![a-zà-ỹ\\d.,/]*[a-zà-ỹ\\d%])`,
)
const BARE_PLACES = /^\s*(?:,\s?và|,|;|và)\s*(\d{1,2})\s(?:bậc|hạng)/

/** "thứ 3, 7 và 19": numbers that only the list makes ranks. */
function bareNumbers(scene: Scene, first: MarkOf<'rank' | 'change'>, from: number): ValueMark[] {
  const made: ValueMark[] = []
  let at = from
  for (;;) {
    const rest = scene.after(at, 40)
    const match = (first.kind === 'rank' ? BARE_RANK : BARE_PLACES).exec(rest)
    if (match === null) return made
    const end = at + match[0].length
    if (first.kind === 'rank') {
      const rank = ordinalOf(match[1]!)
      if (rank === null || rank <= 0) return made
      made.push({
        kind: 'rank',
        start: at,
        end,
        rule: first.rule,
        value: { ...first.value, rank, of: match[2] === undefined ? first.value.of : Number(match[2]) },
      })
    } else {
      const count = countOf(match[1]!)
      if (count === null) return made
      made.push({
        kind: 'change',
        start: at,
        end,
        rule: first.rule,
        value: { ...first.value, by: Math.sign(first.value.by ?? 1) * count },
      })
    }
    at = end
  }
}

/** A list of the same length that has names of its own between the keys and itself is not this sentence's second list. */
function ownedBySomebody(scene: Scene, values: readonly ValueMark[], keys: readonly Key[]): boolean {
  const last = keys[keys.length - 1]!.place
  if (last === null) return false
  return scene.places.some(
    (place) => place.role === 'subject' && place.mark.start > last.mark.end && place.mark.end <= values[0]!.start,
  )
}
