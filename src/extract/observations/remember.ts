import type { Sentence } from '../engine/index.ts'
import type { Anaphor } from '../units/types.ts'
import { RUNNING } from './linkers/period.ts'
import { referenceYears, resolve } from './linkers/year.ts'
import type { IndexRef, Mark, UnitRef } from './marks.ts'
import { type Claim, keyOf, type Memory, type Scene } from './scene.ts'
import { kindOf } from './unit-ref.ts'

interface Naming {
  readonly unit: UnitRef
  readonly paragraph: number
  readonly sentence: number
  /** Another one of its kind was named in the same sentence: "quận" alone is neither. */
  readonly several: boolean
}

/** The units named so far: the last of each level and kind, and the last of any. */
export class Named {
  readonly #last = new Map<string, Naming>()
  #any: UnitRef | null = null

  /**
   * `owner` = the text speaks of the unit itself, not of somebody who holds an office in it; `compared` = it is only what
   * another unit is measured against ("xếp trên huyện Ba Vì"), and "huyện" goes on to mean that other one.
   */
  add(
    unit: UnitRef,
    { paragraph, start }: Sentence,
    how: { readonly owner: boolean; readonly compared: boolean },
  ): void {
    const kind = `${unit.level}|${kindOf(unit.name)}`
    if (how.compared && this.#last.has(kind)) return
    const before = this.#last.get(kind)
    const beside = before?.sentence === start
    const several = beside && (before.several || before.unit.name !== unit.name)
    const naming: Naming = { unit, paragraph, sentence: start, several }
    this.#last.set(unit.level, naming)
    this.#last.set(kind, naming)
    if (unit.level !== 'city' && how.owner) this.#any = unit
  }

  last(level: string, kind: string | null): Naming | null {
    return this.#last.get(kind === null ? level : `${level}|${kind}`) ?? null
  }

  /** Whoever was named last, below the city. */
  any(): UnitRef | null {
    return this.#any
  }
}

/**
 * Who "quận", "đơn vị này", "Thành phố" stand for: the last unit of that kind, else the title's, else the only one (guide 12).
 * In an article about one unit its type word means that unit again as soon as the paragraph about another one is over (K1).
 */
export function resolveAnaphor(
  mark: Pick<Anaphor, 'level' | 'kind'>,
  paragraph: number,
  named: Named,
  memory: Memory,
  city: UnitRef | null,
): UnitRef | null {
  // In an article about TP Thủ Đức "thành phố" is the one of its title (K1).
  const own = memory.titleUnits.length === 1 ? memory.titleUnits[0]! : null
  if (mark.level === 'city')
    return mark.kind === 'thanh_pho' && own?.level === 'district' && kindOf(own.name) === 'thanh_pho' ? own : city
  const matches = (unit: UnitRef) =>
    mark.level === null
      ? unit.level !== 'city'
      : unit.level === mark.level && (mark.kind === null || kindOf(unit.name) === mark.kind)
  const titled = memory.titleUnits.filter(matches)
  const last = mark.level === null ? null : named.last(mark.level, mark.kind)
  if (last !== null && titled.length === 1 && (last.paragraph !== paragraph || last.several)) return titled[0]!
  return (
    (mark.level === null ? named.any() : (last?.unit ?? null)) ??
    titled[0] ??
    (memory.onlyUnit !== null && matches(memory.onlyUnit) ? memory.onlyUnit : null) ??
    (mark.level === null ? (memory.subject?.unit ?? null) : null)
  )
}

/** What a sentence leaves for the next: its index, its years, its subject, the block it opened. */
export function learn(scene: Scene, claims: readonly Claim[]): void {
  const { memory } = scene
  learnYears(scene)
  learnPeriod(scene, claims)
  const strong = scene
    .of('index')
    .filter((mark) => !mark.value.weak)
    .map((mark) => mark.value)
  if (strong.length > 0) {
    memory.lastIndices = distinct(strong)
    const goesOn = memory.lastIndicesParagraph === scene.sentence.paragraph
    memory.paragraphIndices = distinct([...(goesOn ? memory.paragraphIndices : []), ...strong])
    memory.lastIndicesParagraph = scene.sentence.paragraph
  }
  for (const claim of claims) {
    if (claim.year === null || claim.status === 'target') continue
    const key = keyOf(claim.index)
    const known = claims
      .filter((other) => keyOf(other.index) === key && other.status === 'achieved')
      .map((other) => other.year ?? 0)
    memory.years.learn(key, Math.max(...known), scene.sentence.paragraph)
  }
  const index =
    scene
      .of('index')
      .filter((mark) => !mark.value.weak)
      .pop() ?? (memory.index === null ? scene.of('index').at(-1) : undefined)
  if (index !== undefined || scene.of('same-index').length > 0 || claims.length > 0)
    memory.indexParagraph = scene.sentence.paragraph
  if (index !== undefined) memory.index = memory.index !== null && index.value.weak ? memory.index : index.value
  // A paragraph that came back to the index of the title stays with it.
  const turned = index === undefined ? claims[0]?.index : undefined
  if (turned !== undefined && memory.index !== null && keyOf(turned) !== keyOf(memory.index)) {
    memory.index = turned
    memory.paragraphIndices = [turned]
    memory.lastIndicesParagraph = scene.sentence.paragraph
  }
  const announced = scene.values.length === 0 && strong.length > 1 ? memory.lastIndices : []
  // "công bố PAR INDEX và SIPAS năm 2024. Hà Nội đạt …": what goes on without a name is about the one of the title, or the first.
  if (announced.length > 1)
    memory.index =
      announced.find((one) => keyOf(one) === (memory.titleIndex && keyOf(memory.titleIndex))) ?? announced[0]!
  memory.ranking = /(?:bảng xếp hạng|xếp hạng|thứ hạng|danh sách)/.test(scene.after(scene.sentence.start, 300))
  learnTotals(scene)
  const block = scene
    .of('peer')
    .filter((mark) => mark.value.group !== 'unit')
    .pop()
  if (block !== undefined) memory.block = { peer: block.value, paragraph: scene.sentence.paragraph }
  const main =
    claims.find((claim) => claim.place !== null)?.unit ?? scene.places.find((place) => place.role === 'subject')?.unit
  if (main !== undefined) memory.subject = { unit: main, paragraph: scene.sentence.paragraph }
}

function distinct(indices: readonly IndexRef[]): IndexRef[] {
  return [...new Map(indices.map((index) => [keyOf(index), index])).values()]
}

/** "22 địa phương" with nobody named beside them: districts, or wards and communes after them. */
export const LOCAL = 'local'

/** "Ở khối 22 sở", "trong 22 quận, huyện": the size of a ranking that the text states for itself (C7). */
function learnTotals(scene: Scene): void {
  const index = scene.memory.index
  if (index === null) return
  const own = (mark: Mark) => scene.folded.slice(mark.start, mark.end)
  for (const peer of scene.of('peer')) {
    const { total, group } = peer.value
    const level =
      group === 'unit'
        ? (blockLevel(scene, peer) ?? onlyLevel(scene) ?? (/địa phương$/.test(own(peer)) ? LOCAL : undefined))
        : LEVEL[group]
    if (total === null || level === undefined) continue
    if (
      !(group === 'unit' && blockLevel(scene, peer) !== undefined) &&
      !/^(?:khối|nhóm)/.test(own(peer)) &&
      !/(?<![a-zà-ỹ])(?:trong|khối|nhóm|riêng|gồm|ở|của|trên|tổng số|số|với|cho|đối với|trung bình|bình quân|chấm|chấm điểm|đánh giá|xếp hạng|khảo sát|đặt|đưa|toàn bộ|cả)\s(?:tổng số\s|số\s)?$/.test(
        scene.before(peer.start, 20),
      ) &&
      !/(?<![a-zà-ỹ])của\s(?:[^;:]{3,60})\svà\s$/.test(scene.before(peer.start, 80))
    )
      continue
    const key = `${keyOf(index)}|${level}`
    scene.memory.totals.set(key, (scene.memory.totals.get(key) ?? new Set()).add(total))
  }
}

/** "Khối sở, ban, ngành có 20 đơn vị": of the block they are counted for. */
function blockLevel(scene: Scene, mark: Mark): string | undefined {
  const local = (one: Mark) => /địa phương$/.test(scene.folded.slice(one.start, one.end))
  const block = scene
    .of('peer')
    .findLast((peer) => peer.end <= mark.start && (peer.value.group !== 'unit' || local(peer)))
  return block !== undefined &&
    /^\s(?:(?:có|gồm|với)\s|\(\s?)$/.test(scene.between(block.end, mark.start)) &&
    // "khối sở có 3 đơn vị xếp loại xuất sắc" counts some of them.
    /^\s?(?:[.,;:)]|(?:được|tham gia|cùng)\s(?:đánh giá|xếp hạng|chấm|khảo sát)|$)/.test(scene.after(mark.end, 24))
    ? (LEVEL[block.value.group] ?? LOCAL)
    : undefined
}

/** "trong 22 địa phương": of the one level whose units the sentence ranks. */
function onlyLevel(scene: Scene): string | undefined {
  const levels = new Set(
    scene.places
      .filter((place) => place.role === 'subject' && place.unit.level !== 'city')
      .map((place) => place.unit.level),
  )
  return levels.size === 1 ? [...levels][0] : undefined
}

const LEVEL: Readonly<Record<string, string>> = {
  district: 'district',
  department: 'department',
  commune: 'ward',
  ward: '=ward',
  'rural-commune': '=rural-commune',
  vertical: '=vertical',
  service: '=service',
  'no-service': '=no-service',
  province: 'city',
  'central-city': '=central-city',
  region: '=region',
}

/** "so với mức 91,75% của năm 2022", "(năm 2022 là 92,5%)": a look to the side, after which the text goes on where it was. */
function isAside(scene: Scene, year: Mark): boolean {
  return scene.brackets(year.start) !== null || /so với\s(?:[^,;:]|,\d){0,40}$/.test(scene.before(year.start, 52))
}

/** "thông báo kết quả Bộ chỉ số 766 tuần thứ 47 năm 2025 …": the period of what follows, when the sentence is about the index. */
function learnPeriod(scene: Scene, claims: readonly Claim[]): void {
  const { memory, sentence } = scene
  const claimed = claims.findLast((claim) => claim.period !== null)?.period
  if (claimed != null) {
    memory.periods.learn(claimed, sentence.paragraph)
    return
  }
  const period = scene.of('period').at(-1)
  if (period === undefined || !scene.of('index').some((index) => RUNNING.has(index.value.code))) return
  const year = period.value.year ?? memory.years.latest() ?? scene.doc.published?.year
  if (year !== undefined) memory.periods.learn(`${year}-${period.value.part}`, sentence.paragraph)
}

/** A year attached to an index is that index's; a year that opens a sentence or stands in the title is everybody's. */
function learnYears(scene: Scene): void {
  const { memory } = scene
  const indices = scene.marks.filter(
    (mark): mark is Extract<Mark, { kind: 'index' | 'same-index' }> =>
      mark.kind === 'index' || mark.kind === 'same-index',
  )
  for (const plan of scene.of('year')) if (plan.value.role === 'plan') memory.planYear = Math.max(...plan.value.years)
  for (const year of referenceYears(scene)) {
    const value = Math.max(...resolve(scene, year))
    if (!Number.isFinite(value) || value <= 0) continue
    if (scene.sentence.zone.kind === 'title') memory.titleYear = value
    const attached = indices.filter((index) => index.end <= year.start && year.start - index.end < 60)
    for (const index of attached) {
      // "đánh giá công tác CCHC 9 tháng năm 2024": a topic without a figure dates no index.
      if (index.kind === 'index' && index.value.weak && scene.values.length === 0) continue
      if (index.kind === 'index') memory.years.learn(keyOf(index.value), value, scene.sentence.paragraph)
      else if (memory.index !== null) memory.years.learn(keyOf(memory.index), value, scene.sentence.paragraph)
    }
    if (attached.length === 0 && !isAside(scene, year))
      memory.generalYear = {
        year: value,
        paragraph: scene.sentence.paragraph,
        lookBack: value < (memory.years.latest() ?? 0),
      }
  }
}
