import type { ObservationReading } from '../../../schemas/index.ts'
import { gazetteer } from '../../gazetteer/index.ts'
import { buildDoc, type Doc, type Sentence, type Span } from '../engine/index.ts'
import { findUnits } from '../units/index.ts'
import type { Anaphor, UnitSpan } from '../units/types.ts'
import { collectMarks, findIndexMarks, type Piece, type Places } from './collect.ts'
import { readSentence } from './linkers/read-sentence.ts'
import { COMPARISON, LISTED, roleOf } from './linkers/roles.ts'
import type { Mark, MarkOf, PlaceMark, UnitRef } from './marks.ts'
import { inferYears } from './refiners/infer-year.ts'
import { mergeClaims } from './refiners/merge.ts'
import { slips } from './refiners/warn.ts'
import { learn, Named, resolveAnaphor } from './remember.ts'
import { type Claim, Memory, type Place, type PlaceRole, Scene } from './scene.ts'
import { blockTable } from './tables/block-table.ts'
import { flatTables } from './tables/flat-table.ts'
import { numberedLists } from './tables/numbered-list.ts'
import { readTable } from './tables/read-table.ts'
import type { Table } from './tables/types.ts'
import { toRef } from './unit-ref.ts'

export { LINKS, type Link } from './catalogue.ts'
export { RULES } from './rules/index.ts'

export interface ObservationsFound {
  readonly observations: ObservationReading[]
  readonly warnings: string[]
}

/** Reads every observation of a text: rules find, linkers join, refiners decide. */
export function findObservations(
  doc: Doc,
  units: readonly UnitSpan[],
  anaphors: readonly Anaphor[],
  without: string | null = null,
): ObservationsFound {
  const indices = findIndexMarks(doc)
  if (!indices.some((mark) => mark.kind === 'index')) return { observations: [], warnings: [] }
  const places: Places = new Map()
  const { pieces, warnings } = collectMarks(doc, indices, units, anaphors, places, without)
  const memory = memoryOf(doc, units, indices)
  const claims: Claim[] = []
  const said: string[] = [...warnings]
  const city = cityUnit(doc)
  const named = new Named()
  const role = roles(places)
  const tables = tablesOf(doc, units)
  const read = new Set<Table>()
  const peers = pieces.flatMap(({ marks }) => marks.filter((mark): mark is MarkOf<'peer'> => mark.kind === 'peer'))
  let at = 0
  for (const { sentence, marks: own } of pieces) {
    while (at < tables.length && tables[at]!.end + 2 < sentence.end) at++
    const table = tables[at]
    if (table !== undefined && table.start <= sentence.start) {
      if (!read.has(table)) {
        const made = readTable(doc, table, memory, sentence, peers)
        claims.push(...made)
        if (made.length > 0) said.push(...table.warnings)
      }
      read.add(table)
      continue
    }
    const marks = resolveMarks(doc, sentence, own, named, memory, city, places)
    if (marks.length === 0) continue
    const scene = new Scene(doc, sentence, marks, memory, role)
    const made = scene.values.length + scene.of('successor').length === 0 ? [] : readSentence(scene, said)
    claims.push(...made)
    learn(scene, made)
  }
  const outside = new Set(units.filter((unit) => unit.outOfScope).map((unit) => unit.name))
  const kept = inferYears(
    doc,
    claims.filter((claim) => !outside.has(claim.unit.name)),
    memory.years,
  )
  const observations = mergeClaims(doc, qualify(kept, pieces), memory.totals)
  return { observations, warnings: [...said, ...slips(observations)] }
}

/** G3: a qualifier said once ("63 tỉnh, thành (trước sáp nhập)") holds for the group wherever its size is named. */
function qualify(claims: readonly Claim[], pieces: readonly Piece[]): Claim[] {
  const named = new Map<string, string>()
  for (const { marks } of pieces)
    for (const mark of marks)
      if (mark.kind === 'peer' && mark.value.surface !== '')
        named.set(`${mark.value.group}|${mark.value.total}`, mark.value.surface)
  if (named.size === 0) return [...claims]
  return claims.map((claim) => {
    const surface = claim.peer === null ? undefined : named.get(`${claim.peer.group}|${claim.peer.total}`)
    return surface === undefined ? claim : { ...claim, peer: { ...claim.peer!, surface } }
  })
}

/** Tables of the page, or, in a copy without structure, lines that are nothing but cells. */
function tablesOf(doc: Doc, units: readonly UnitSpan[]): Table[] {
  const blocks = doc.input.blocks ?? []
  const made = blocks.flatMap((block, i) => blockTable(doc, block, blocks[i - 1], units) ?? [])
  const flat = [...numberedLists(doc, units), ...flatTables(doc, units)].filter((table) =>
    made.every((one) => table.end <= one.start || table.start >= one.end),
  )
  return [...made, ...flat].sort((a, b) => a.start - b.start)
}

/** Anaphors get their unit, in text order; units are remembered as they are named. */
function resolveMarks(
  doc: Doc,
  sentence: Sentence,
  marks: readonly Mark[],
  named: Named,
  memory: Memory,
  city: UnitRef | null,
  places: Places,
): Mark[] {
  const out: Mark[] = []
  const { folded } = doc.source
  let comparedUntil: number | null = null
  for (const mark of marks) {
    if (mark.kind === 'unit') {
      const compared: boolean =
        COMPARISON.test(folded.slice(Math.max(sentence.start, mark.start - 40), mark.start)) ||
        (comparedUntil !== null && LISTED.test(folded.slice(comparedUntil, mark.start)))
      comparedUntil = compared ? mark.end : null
      named.add(mark.value, sentence, { owner: places.get(mark)?.role !== 'officer', compared })
    }
    if (mark.kind !== 'anaphor') out.push(mark)
    else {
      const resolved = resolveAnaphor(mark.value, sentence.paragraph, named, memory, city)
      if (resolved !== null) out.push({ ...mark, value: { ...mark.value, resolved } })
    }
  }
  return out
}

/** The unit room settles who cannot own a figure at all; the words right around the mention settle the rest. */
function roles(places: Places): (scene: Scene, mark: PlaceMark, previous: Place | null) => PlaceRole {
  // A name in a list of owners is an owner, whatever word ends the name before it ("huyện Bình Chánh và quận 7").
  const owners = new Set<number | null>(
    [...places.values()].filter((unit) => unit.role === 'subject-able').map((unit) => unit.listId),
  )
  const listed = (mark: PlaceMark) => {
    const list = places.get(mark)?.listId ?? null
    return list !== null && owners.has(list)
  }
  return (scene, mark, previous) => {
    const known = places.get(mark)?.role
    if (known === 'qualifier') return 'location'
    if (known === 'officer' && !listed(mark)) return 'officer'
    return roleOf(scene, mark, previous)
  }
}

/** Whom the title names; "Chủ tịch phường Hà Đông: …" is about the phường, for want of another. */
function titleUnits(units: readonly UnitSpan[], title: Span): UnitRef[] {
  const inside = units.filter(
    (unit) =>
      unit.role !== 'qualifier' &&
      unit.role !== 'peer' &&
      !unit.outOfScope &&
      unit.start >= title.start &&
      unit.end <= title.end,
  )
  const named = inside.filter((unit) => unit.role !== 'officer')
  const meant = named.length > 0 ? named : inside.filter((unit) => unit.level !== 'city')
  return [...new Map(meant.map((unit) => [unit.name, toRef(unit)])).values()]
}

const LEAD = 4

function memoryOf(doc: Doc, units: readonly UnitSpan[], indices: readonly Mark[]): Memory {
  const memory = new Memory()
  const title = doc.zones.find((zone) => zone.kind === 'title')
  const own = units.filter((unit) => unit.role !== 'qualifier' && unit.role !== 'officer' && !unit.outOfScope)
  const refs = (list: readonly UnitSpan[]) => [...new Map(list.map((unit) => [unit.name, toRef(unit)])).values()]
  if (title !== undefined) memory.titleUnits = titleUnits(units, title)
  else titleApart(doc, memory)
  const below = refs(own.filter((unit) => unit.level !== 'city'))
  memory.onlyUnit = below.length === 1 ? below[0]! : null
  const strong = indices.filter((mark) => mark.kind === 'index' && !mark.value.weak)
  if (title !== undefined) {
    const inside = strong.filter((mark) => mark.start >= title.start && mark.end <= title.end)
    const codes = new Set(inside.map((mark) => (mark.kind === 'index' ? mark.value.code : '')))
    if (inside[0]?.kind === 'index' && codes.size === 1) memory.titleIndex = inside[0].value
  }
  const first = strong[0]
  // An index named early is what the article is about; one that turns up late says nothing about the figures before it.
  const lead = doc.sentences.find((sentence) => sentence.paragraph >= LEAD)?.start ?? doc.source.folded.length
  if (
    first?.kind === 'index' &&
    new Set(strong.map((mark) => (mark.kind === 'index' ? mark.value.code : ''))).size === 1 &&
    first.start < lead
  )
    memory.index = first.value
  memory.isCorrection =
    /đính chính|cải chính|cáo lỗi|xin lỗi bạn đọc|thành thật xin lỗi|(?:do|vì|bởi) (?:sơ suất|nhầm lẫn|sơ sót|lỗi biên tập|lỗi kỹ thuật)|nói lại cho rõ|thông tin lại/.test(
      doc.source.folded,
    )
  return memory
}

/** A title given beside the text is no evidence, but it names the unit, the index and the year spoken of (Y3, K1). */
function titleApart(doc: Doc, memory: Memory): void {
  const text = doc.input.title ?? ''
  if (text.trim() === '') return
  const title = buildDoc({
    ...doc.input,
    text,
    title: null,
    blocks: [],
    city: doc.city,
    published_at: doc.input.published_at ?? '1900-01-01',
  })
  const units = findUnits(title).filter((unit) => unit.role === 'subject-able' && !unit.outOfScope)
  memory.titleUnits = [...new Map(units.map((unit) => [unit.name, toRef(unit)])).values()]
  const year = /(?:^|[^a-zà-ỹ])(?:năm|index|sipas|papi|pci|ddci|dti|pgi|cchc) (20\d\d)(?!\s?-|\d)/.exec(
    title.source.folded,
  )
  if (year !== null && !/kế hoạch|phương hướng|nhiệm vụ|mục tiêu/.test(title.source.folded))
    memory.titleYear = Number(year[1])
  const index = findIndexMarks(title).find((mark) => mark.kind === 'index' && !mark.value.weak)
  if (index?.kind === 'index') {
    memory.index = index.value
    memory.titleIndex = index.value
  }
}

const CITIES = new Map<string, UnitRef | null>()

function cityUnit(doc: Doc): UnitRef | null {
  if (doc.city === null) return null
  const known = CITIES.get(doc.city)
  if (known !== undefined) return known
  const unit = gazetteer().all.find((one) => one.level === 'city' && one.city === doc.city)
  const made: UnitRef | null =
    unit === undefined
      ? null
      : { unit_id: unit.unit_id, name: unit.name, level: 'city', kind: unit.kind, city: doc.city }
  CITIES.set(doc.city, made)
  return made
}
