import type { RuleRef } from '../../../../schemas/index.ts'
import { type IndexRef, type Mark, type MarkOf, ref, type ValueMark } from '../marks.ts'
import { keyOf, type Scene } from '../scene.ts'
import { startsFrom } from './begins.ts'
import { periodTold, RUNNING } from './period.ts'

export interface YearLink {
  readonly years: ReadonlyArray<number | null>
  readonly mark: Mark | null
  readonly certain: boolean
  readonly rule: RuleRef
  /** The year stands in brackets behind the figure: a series, not a comparison. */
  readonly series: boolean
}

export const OWN = ref('link.year-own', 1)
export const CLAUSE = ref('link.year-clause', 1)
export const FOLLOWING = ref('link.year-following', 1)
export const AFTER_BASELINE = ref('link.year-after-baseline', 1)
export const CONTEXT = ref('link.year-context', 1)
export const NONE = ref('link.year-none', 1)

/** "xuống vị trí thứ 16/30 quận, huyện, thị xã năm 2020": the field of a rank may stand between it and its year. */
const PEER =
  '(?:khối |các )?(?:quận|huyện|thị xã|tp thủ đức|sở|ban|ngành|xã|phường|đặc khu|tỉnh|thành phố|đơn vị|địa phương)'
const FIELD_THEN_YEAR = new RegExp(
  `^\\s*${PEER}(?:(?:,\\s*|\\s*-\\s*|\\s+và\\s+|\\s+)${PEER})*\\s+(?:trong\\s|vào\\s)?$`,
)

/** The reference year of a figure, in the order Y1 … Y6 of the language guide. */
export function yearOf(
  scene: Scene,
  mark: ValueMark,
  index: IndexRef,
  status: 'achieved' | 'target' = 'achieved',
  head: Mark | null = null,
): YearLink {
  if (status === 'target') return targetYear(scene, mark, index)
  const years = referenceYears(scene)
  return (
    ownYear(scene, mark, years) ??
    attachedYear(scene, mark, head, years) ??
    today(scene, mark, index, years) ??
    clauseYear(scene, mark, years) ??
    periodYear(scene, mark, index) ??
    contextYear(scene, index, baselineOf(scene, mark))
  )
}

/** "phấn đấu tháng 12 đạt 93 điểm": of the year of the paper, unless it says which. */
function plannedPeriod(scene: Scene, mark: ValueMark): number | null {
  const told = periodTold(scene, mark)
  return told === null ? null : (told.value.year ?? scene.doc.published?.year ?? null)
}

const OWN_TARGET_YEAR = /^[\s#]*(?:trở lên\s)?(?:trong|vào|ngay trong|cho|của)?\s*$/

/** The year a target is set for: any year of its clause that is no baseline, else the year of the plan. */
function targetYear(scene: Scene, mark: ValueMark, index: IndexRef): YearLink {
  const years = scene
    .of('year')
    .filter(
      (year) => year.value.role !== 'baseline' && (year.value.role !== 'bare' || referenceYears(scene).includes(year)),
    )
  let last: MarkOf<'year'> | null = null
  for (const year of years) if (year.end <= mark.start) last = year
  // "đạt 91,8% năm 2022; hướng tới vị trí thứ 15 trong năm 2023": its own year stands right behind it.
  const own = years.find(
    (year) => year.start >= mark.end && OWN_TARGET_YEAR.test(scene.skeleton(mark.end, year.start, ['peer'])),
  )
  const chosen = own ?? last ?? years[0] ?? null
  // What is wanted "năm nay" is wanted of the year of the paper.
  if (chosen?.value.shift === 0 && chosen.value.years[0] !== 0)
    return { years: chosen.value.years, mark: chosen, certain: false, rule: CLAUSE, series: false }
  if (chosen !== null) return link(scene, chosen, CLAUSE, false)
  const period = RUNNING.has(index.code) ? plannedPeriod(scene, mark) : null
  if (period !== null) return { years: [period], mark: null, certain: true, rule: CLAUSE, series: false }
  return { years: [scene.memory.planYear], mark: null, certain: false, rule: NONE, series: false }
}

/** Years that may be a reference year here: named ones, and bare ones that touch an index. */
export function referenceYears(scene: Scene): MarkOf<'year'>[] {
  return scene.of('year').filter((year) => {
    if (year.value.role === 'reference') return true
    if (year.value.role !== 'bare') return false
    if (headsItem(scene, year)) return true
    return scene.marks.some(
      (other) =>
        (other.kind === 'index' || other.kind === 'same-index') &&
        ((other.end <= year.start && /^[\s(),]*$/.test(scene.between(other.end, year.start))) ||
          // "DDCI TP.HCM 2023": the city between them belongs to the index.
          (other.end <= year.start && /^\s#\s\(?$/.test(cityGap(scene, other.end, year.start))) ||
          // "Hanoi's 2023 PAR Index": an English page puts the year before it.
          (other.start > year.end && scene.between(year.end, other.start) === ' ')),
    )
  })
}

function cityGap(scene: Scene, from: number, to: number): string {
  const named = scene.places.some(
    (place) => place.mark.start >= from && place.mark.end <= to && place.unit.level === 'city',
  )
  return named && to - from < 30 ? scene.skeleton(from, to, ['unit']) : ''
}

/** "qua các năm: 2018 hạng 9; 2019 hạng 7": a bare year that opens an item of a list and has its figure right behind. */
function headsItem(scene: Scene, year: MarkOf<'year'>): boolean {
  if (!/[:;,(]\s?(?:và\s)?$/.test(scene.before(year.start, 6))) return false
  const value = scene.values.find((one) => one.start >= year.end)
  return (
    value !== undefined &&
    /^\s?(?::|-|–|là|đạt|xếp|đứng|được)?\s?(?:đạt\s|ở\s)?$/.test(scene.between(year.end, value.start))
  )
}

function ownYear(scene: Scene, mark: ValueMark, years: readonly MarkOf<'year'>[]): YearLink | null {
  const brackets = scene.brackets(mark.start)
  for (const year of scene.of('year')) {
    if (year.value.role === 'baseline') continue
    const gap = scene.between(mark.end, year.start)
    if (year.start >= mark.end && gap.length < 60) {
      if (/^\s*\(\s*(?:trong|vào)?\s*$/.test(gap) && /^\s*\)/.test(scene.after(year.end, 4)))
        return link(scene, year, OWN, true)
      if (year.value.role === 'reference' && mark.kind === 'rank' && FIELD_THEN_YEAR.test(gap))
        return link(scene, year, OWN, false)
      if (/^\s*(?:trong|vào|của|ở|cho)?\s*$/.test(gap) && (year.value.role === 'reference' || /vào|trong/.test(gap)))
        return link(scene, year, OWN, false)
    }
  }
  const told = toldOf(scene, mark)
  if (told !== null) return link(scene, told, OWN, true)
  const streak = scene.of('streak').find((one) => one.end <= mark.start && mark.start - one.end < 60)
  const listed = scene
    .of('year')
    .find(
      (year) =>
        streak !== undefined &&
        year.value.years.length > 1 &&
        year.end <= mark.start &&
        /^\s?[(:]?\s?$/.test(scene.between(streak.end, year.start)),
    )
  if (listed !== undefined && mark.kind === 'rank') return link(scene, listed, OWN, true)
  const ahead = mark.kind === 'rank' ? listedBehind(scene, mark) : null
  if (ahead !== null) return link(scene, ahead, OWN, true)
  if (brackets !== null) {
    const inside = years.filter((year) => year.start >= brackets.start && year.end <= mark.start)
    if (inside.length > 0) return link(scene, inside[inside.length - 1]!, OWN, false)
    // "so với năm 2022 (92,12%, xếp thứ 4)": brackets right behind a year are that year's.
    const titled = scene
      .of('year')
      .find((year) => scene.between(year.end, brackets.start).trim() === '' && year.end <= brackets.start)
    if (titled !== undefined) return link(scene, titled, OWN, true)
  }
  return null
}

/** "giảm 9 bậc so với năm 2019, khi quận xếp thứ 3/30": a clause about the year right before it, whatever that year is there for. */
function toldOf(scene: Scene, mark: ValueMark): MarkOf<'year'> | null {
  return (
    scene
      .of('year')
      .findLast(
        (year) =>
          year.end <= mark.start &&
          mark.start - year.end < 60 &&
          !year.value.relative &&
          /^\s?,\s(?:là\s|vào\s)?(?:năm|khi|lúc|thời điểm)\s(?!\d)[^,;:()]*$/.test(scene.between(year.end, mark.start)),
      ) ?? null
  )
}

/** "Giữ ngôi đầu Chỉ số CCHC khối sở ba năm liên tiếp (2020, 2021, 2022)": the years of a streak told behind its rank. */
function listedBehind(scene: Scene, mark: ValueMark): MarkOf<'year'> | null {
  const streak = scene.of('streak').find((one) => one.start >= mark.end && one.start - mark.end < 90)
  if (streak === undefined) return null
  const gap = scene.skeleton(mark.end, streak.start, ['peer', 'index', 'same-index'])
  if (/[,;:]/.test(gap) || scene.places.some((place) => place.mark.start >= mark.end && place.mark.end <= streak.start))
    return null
  return (
    scene
      .of('year')
      .find(
        (year) =>
          year.value.years.length > 1 &&
          year.start >= streak.end &&
          /^\s?\(\s?$/.test(scene.between(streak.end, year.start)),
      ) ?? null
  )
}

/** "năm 2022 tụt xuống thứ 20, rồi trượt tiếp 8 bậc ở PCI 2023": a new step of the story has a year of its own. */
const NEXT_STEP =
  /(?:[,;]|\s)\s?(?:rồi|sau đó|trước khi|để rồi|nhưng|song|còn|trong khi|và đến|và sang|trước đó)(?![a-zà-ỹ])/

/** "vươn lên thứ 4 trong bảng xếp hạng DDCI năm 2022": the year of the index behind the figure goes before any other (Y1). */
function attachedYear(
  scene: Scene,
  mark: ValueMark,
  head: Mark | null,
  years: readonly MarkOf<'year'>[],
): YearLink | null {
  if (head !== null && head.start < mark.end) return bracketedIndex(scene, mark, head, years)
  if (head === null) return null
  if (years.some((one) => one.end <= mark.start) && NEXT_STEP.test(scene.between(mark.end, head.start))) return null
  const year = years.find(
    (one) => one.start >= head.end && /^[\s(),]{0,3}(?:[a-zà-ỹ]{1,5}\s){0,2}$/.test(scene.between(head.end, one.start)),
  )
  return year === undefined || year.value.years.length > 1 ? null : link(scene, year, OWN, false)
}

/** "Về chuyển đổi số, quận xếp thứ 5 với 0,7024 điểm (DTI 2022)": the index once more behind its figures, with its year. */
function bracketedIndex(scene: Scene, mark: ValueMark, head: Mark, years: readonly MarkOf<'year'>[]): YearLink | null {
  if (head.kind !== 'index' || years.some((year) => year.start >= head.end && year.end <= mark.start)) return null
  const again = scene
    .of('index')
    .find((one) => one.start >= mark.end && one.value.code === head.value.code && scene.folded[one.start - 1] === '(')
  if (again === undefined || /;/.test(scene.between(mark.end, again.start))) return null
  const year = years.find((one) => one.start >= again.end && /^\s(?:năm\s)?$/.test(scene.between(again.end, one.start)))
  return year === undefined || scene.folded[year.end] !== ')' ? null : link(scene, year, OWN, false)
}

/** "từ hạng 14 năm 2022 nhảy lên hạng 5": the year of where it came from is not that of where it went. */
function isStart(scene: Scene, year: MarkOf<'year'>): boolean {
  return scene.values.some(
    (value) =>
      (value.kind === 'rank' || value.kind === 'score') &&
      value.end <= year.start &&
      year.start - value.end < 32 &&
      /^\s(?:(?:vào|của|trong|hồi|ở|[a-zà-ỹ]{1,6}, [a-zà-ỹ]{1,6})\s|quận, huyện\s){0,2}$/.test(
        scene.skeleton(value.end, year.start, ['peer']).replace('# ', ''),
      ) &&
      startsFrom(scene, value),
  )
}

function clauseYear(scene: Scene, mark: ValueMark, years: readonly MarkOf<'year'>[]): YearLink | null {
  const brackets = scene.brackets(mark.start)
  const open = years.filter((year) => {
    if (countsOn(scene, year, years)) return false
    if (year.end <= mark.start && isStart(scene, year)) return false
    const around = scene.brackets(year.start)
    return around === null || around.start === brackets?.start
  })
  let last: MarkOf<'year'> | null = null
  for (const year of open) if (year.end <= mark.start) last = year
  if (last !== null && (summedUp(scene, mark, last) || backToNow(scene, mark, last))) return null
  if (last !== null) return link(scene, last, CLAUSE, false)
  const next = open.find((year) => year.start >= mark.end)
  if (next !== undefined && (opensNext(scene, mark, next) || ofCompared(scene, mark, next))) return null
  return next === undefined || next.value.years.length > 1 ? null : link(scene, next, FOLLOWING, false)
}

/** "dẫn đầu (93,7 điểm), vượt qua Quận 1 - đơn vị đứng đầu năm 2019": the year is told of the one compared with. */
function ofCompared(scene: Scene, mark: ValueMark, year: MarkOf<'year'>): boolean {
  const told = scene.values.findLast((value) => value.end <= year.start)
  return (
    told !== undefined &&
    told.start > mark.end &&
    /^\s(?:(?:của|trong|vào|ở)\s)?$/.test(scene.between(told.end, year.start)) &&
    scene.places.some(
      (place) => place.role === 'comparison' && place.mark.start >= mark.end && place.mark.end <= told.start,
    )
  )
}

/**
 * "xếp thứ 9/34; năm 2024, TPHCM (cũ) xếp thứ 20/63", "đứng thứ 37, trong khi năm 2022 là 76,9%": a year that opens a clause
 * with a figure of its own is of that one.
 */
function opensNext(scene: Scene, mark: ValueMark, year: MarkOf<'year'>): boolean {
  const before = scene.before(year.start, 24)
  const turned = /[;,]\s(?:còn|trong khi|trong khi đó|nhưng|song)\s(?:vào\s|ở\s)?$/.test(before)
  if (!turned && (!/;/.test(scene.between(mark.end, year.start)) || !/[;,]\s$/.test(before))) return false
  return scene.values.some((value) => value.start >= year.end)
}

/** "Hai năm sau, phường đạt 95,1% Chỉ số CCHC năm 2025": the distance gives way to the year itself, and never leads past the day of the paper. */
function countsOn(scene: Scene, year: MarkOf<'year'>, years: readonly MarkOf<'year'>[]): boolean {
  if (!year.value.relative || (year.value.shift ?? 0) <= 0) return false
  const published = scene.doc.published?.year
  return (
    years.some((other) => !other.value.relative && other.start >= year.end) ||
    (published !== undefined && Math.max(...resolve(scene, year)) > published)
  )
}

/** "Năm 2017 chúng tôi xếp thứ 15, nay rớt xuống thứ 24": the clause comes back to the edition the text is about. */
function backToNow(scene: Scene, mark: ValueMark, year: MarkOf<'year'>): boolean {
  const known = scene.memory.years.near(-1)
  return (
    known !== null &&
    known > Math.max(...year.value.years) &&
    /[,;]\s(?:còn\s|thì\s|đến\s|nhưng\s|mà\s)?(?:nay|hiện nay|hiện|giờ|bây giờ|lần này|kỳ này)\s[^;]*$/.test(
      scene.between(year.end, mark.start),
    )
  )
}

/** "năm 2019 huyện xếp thứ 16, tức là đã tăng 2 bậc": the sum is about the year spoken of, not the one it is drawn from. */
function summedUp(scene: Scene, mark: ValueMark, year: MarkOf<'year'>): boolean {
  const spoken = scene.memory.years.latest()
  return (
    mark.kind === 'change' &&
    spoken !== null &&
    Math.max(...year.value.years) < spoken &&
    /(?<![a-zà-ỹ])(?:tức là|tức|như vậy|nghĩa là|có nghĩa là|đồng nghĩa)(?: với việc)?,?\s(?:[a-zà-ỹ]{1,6}\s){0,3}$/.test(
      scene.before(mark.start, 40),
    )
  )
}

/** "năm 2024 xếp thứ 9; hiện nay xã xếp thứ 41 theo Bộ chỉ số 766": a running index of now is of the day it is read. */
function today(scene: Scene, mark: ValueMark, index: IndexRef, years: readonly MarkOf<'year'>[]): YearLink | null {
  const { published } = scene.doc
  if (index.code !== 'SERVICE_766' || published === null) return null
  const last = years.findLast((year) => year.end <= mark.start)
  if (last === undefined) return null
  if (last.value.shift === 0)
    return { years: [published.year], mark: last, certain: false, rule: CLAUSE, series: false }
  if (
    !/[,;]\s(?:[^;]*\s)?(?:hiện|hiện nay|hiện tại|hiện đang|nay)\s(?:[^,;]*)$/.test(scene.between(last.end, mark.start))
  )
    return null
  return { years: [published.year], mark: null, certain: false, rule: CONTEXT, series: false }
}

/** A running index is dated by its month or week; one without a year is the last such month before the publication. */
function periodYear(scene: Scene, mark: ValueMark, index: IndexRef): YearLink | null {
  if (!RUNNING.has(index.code)) return null
  const told = periodTold(scene, mark)
  const spoken = told === null ? scene.memory.periods.spoken(scene.sentence.paragraph) : null
  if (spoken !== null)
    return { years: [Number(spoken.slice(0, 4))], mark: null, certain: true, rule: CONTEXT, series: false }
  const published = scene.doc.published
  if (told === null) return null
  const month = Number(/^(\d\d)/.exec(told.value.part)?.[1] ?? 0)
  const year =
    told.value.year ?? (published === null ? null : month > published.month ? published.year - 1 : published.year)
  return year === null ? null : { years: [year], mark: null, certain: true, rule: CLAUSE, series: false }
}

function contextYear(scene: Scene, index: IndexRef, baseline: number | null): YearLink {
  const { memory } = scene
  // "Trước đó, …" leaves the time of what was spoken of.
  const shifted = /^[\s"]*(?:trước đó|trước đây|những năm trước|các năm trước)/.test(
    scene.after(scene.sentence.start, 24),
  )
  const spoken = shifted ? null : memory.years.spoken(keyOf(index), scene.sentence.paragraph)
  // "Như vậy, huyện đã mất 4 bậc" behind a look back: the sum is about the latest year of what it sums up.
  const sums = /^[\s"]*(?:như vậy|tính ra|tính chung|tức là|theo đó|tóm lại)(?![a-zà-ỹ])/.test(
    scene.after(scene.sentence.start, 16),
  )
  const own = sums ? memory.years.summed(keyOf(index), scene.sentence.paragraph) : spoken
  const general = shifted ? null : generalYear(scene)
  const known = own ?? general ?? (shifted ? null : (memory.titleYear ?? memory.years.near(scene.sentence.paragraph)))
  if (known !== null && (baseline === null || known > baseline))
    return { years: [known], mark: null, certain: true, rule: CONTEXT, series: false }
  // "mục tiêu năm 2022 …. Thực tế, quận chỉ được …": the year of the plan is that of its outcome, once it has passed.
  const planned = memory.planYear
  if (
    baseline === null &&
    planned !== null &&
    scene.of('achieved').length > 0 &&
    planned <= (scene.doc.published?.year ?? 0)
  )
    return { years: [planned], mark: null, certain: false, rule: CONTEXT, series: false }
  if (baseline !== null)
    return { years: [baseline + 1], mark: null, certain: true, rule: AFTER_BASELINE, series: false }
  return { years: [null], mark: null, certain: false, rule: NONE, series: false }
}

function generalYear(scene: Scene): number | null {
  const general = scene.memory.generalYear
  if (general === null || (general.lookBack && general.paragraph !== scene.sentence.paragraph)) return null
  return general.year
}

function link(scene: Scene, year: MarkOf<'year'>, rule: RuleRef, series: boolean): YearLink {
  return { years: resolve(scene, year), mark: year, certain: !year.value.relative, rule, series }
}

/** "năm trước" is the year before the one the sentence speaks of; "năm nay" in a report of results is the round just held. */
export function resolve(scene: Scene, year: MarkOf<'year'>): number[] {
  if (!year.value.relative) return year.value.years.filter((value) => value > 0)
  const spoken = scene.of('year').filter((other) => !other.value.relative && other.value.role === 'reference')
  const nearest = spoken.filter((other) => other.end <= year.start).pop() ?? spoken[0]
  if (year.value.shift === 0) return thisYear(scene, year, nearest?.value.years[0] ?? null)
  const base = nearest?.value.years[0] ?? scene.memory.years.latest() ?? scene.memory.generalYear?.year
  if (base === undefined) return year.value.years.filter((value) => value > 0)
  const first = base + (year.value.shift ?? -1)
  return Array.from({ length: year.value.span ?? 1 }, (_, i) => first + i)
}

/** "Quận 1 năm nay chỉ xếp thứ năm": the edition the text is about; beside an earlier year of the sentence, the one after it. */
function thisYear(scene: Scene, year: MarkOf<'year'>, told: number | null): number[] {
  const known = scene.memory.years.near(-1) ?? scene.memory.titleYear
  if (told !== null) return [known !== null && known > told ? known : told + 1]
  return known === null ? year.value.years.filter((value) => value > 0) : [known]
}

/** The year the clause of a figure compares with: "so với năm 2022". */
export function baselineOf(scene: Scene, mark: ValueMark): number | null {
  const marks = scene
    .of('year')
    .filter(
      (year) =>
        year.value.role === 'baseline' || (year.end <= mark.start && !year.value.relative && isStart(scene, year)),
    )
  const nearest = marks.find((year) => year.start >= mark.end) ?? marks[marks.length - 1]
  if (nearest === undefined || nearest.value.relative) return null
  return Math.max(...nearest.value.years)
}

export function hasRelativeBaseline(scene: Scene): boolean {
  return scene.of('year').some((year) => year.value.role === 'baseline' && year.value.relative)
}
