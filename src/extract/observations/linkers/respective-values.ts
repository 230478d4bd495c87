import type { Mark, MarkOf, ValueMark } from '../marks.ts'
import { countOf, ORDINAL, ordinalOf } from '../rules/numbers.ts'
import type { Scene } from '../scene.ts'

const VALUE_GAP = /^\s*(?:,|;|và|and|,\s?and|,\s?và|&)\s*(?:(?:đạt|là|thứ|hạng|xếp|đứng|tăng|giảm)\s*)*$/

type Figure = MarkOf<'score' | 'rank' | 'change'>

/** A list of figures of one kind. */
export interface ValueRun {
  readonly values: readonly ValueMark[]
  /** The marks the values were made from. */
  readonly source: readonly Mark[]
}

/** Lists of figures of one kind; "tăng 1,2%, 0,35% và 2,8%" are three changes, "thứ 3, 7 và 19/30" three ranks. */
export function valueRuns(scene: Scene): ValueRun[] {
  const figures = scene.marks.filter(
    (mark): mark is Figure => mark.kind === 'score' || mark.kind === 'rank' || mark.kind === 'change',
  )
  const runs: ValueRun[] = []
  for (let i = 0; i < figures.length; ) {
    const twofold = twofoldRun(scene, figures, i)
    if (twofold !== null) {
      runs.push(...twofold)
      i += twofold[0].source.length * 2
      continue
    }
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

/** "đạt 89,35% (hạng 22) và 92,18% (hạng 14)": two lists at once, the second in the brackets of the first. */
function twofoldRun(scene: Scene, figures: readonly Figure[], from: number): [ValueRun, ValueRun] | null {
  const outer: Figure[] = []
  const inner: Figure[] = []
  for (let i = from; i + 1 < figures.length; i += 2) {
    const [before, bracketed] = [figures[i]!, figures[i + 1]!]
    const previous = inner.at(-1)
    if (previous !== undefined) {
      const gap = /^[^()]{0,12}\)(.*)$/s.exec(scene.between(previous.end, before.start))
      if (gap === null || !VALUE_GAP.test(gap[1]!)) break
    }
    if (!/^\s?\((?:xếp |đứng )?$/.test(scene.between(before.end, bracketed.start))) break
    if (before.kind !== (outer[0] ?? before).kind || bracketed.kind !== (inner[0] ?? bracketed).kind) break
    outer.push(before)
    inner.push(bracketed)
  }
  if (outer.length < 2 || outer[0]!.kind === inner[0]!.kind) return null
  return [
    { values: withLastUnit(scene, outer), source: outer },
    { values: withLastUnit(scene, inner), source: inner },
  ]
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

const COUNTED =
  '(?:năm|tháng|quý|tuần|ngày|lần|quận|huyện|thị|phường|xã|sở|đơn|địa|cơ|điểm|bậc|hạng|vị|kỳ|đợt|nội|lĩnh|tiêu)(?![a-zà-ỹ])'
/** "thứ 3, 7 và 19/30", "thứ nhất, nhì, ba"; in "thứ 6/30; hai năm trước" the word counts something. */
const BARE_RANK = new RegExp(
  `^\\s*(?:,\\s?và|,|;|và)\\s*(?:(?:thứ|hạng)\\s(${ORDINAL})|(\\d{1,3}|${ORDINAL}(?!\\s${COUNTED})))(?:\\s?/\\s?(\\d{1,3}))?(?![a-zà-ỹ\\d.,/]*[a-zà-ỹ\\d%])`,
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
      const rank = ordinalOf((match[1] ?? match[2])!)
      if (rank === null || rank <= 0) return made
      made.push({
        kind: 'rank',
        start: at,
        end,
        rule: first.rule,
        value: { ...first.value, rank, of: match[3] === undefined ? first.value.of : Number(match[3]) },
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
