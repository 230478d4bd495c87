import { gazetteer } from '../../gazetteer/index.ts'
import type { Doc } from '../engine/types.ts'
import type { UnitSpan } from '../units/types.ts'
import type { Draft } from './draft.ts'

/**
 * The unit in whose name the issuer speaks: the first one named from his office to his verb, else the one that his office
 * names where he was introduced, else whom its bare type word means ("UBND quận", "Bí thư Huyện ủy", "Sở", "Thành phố").
 */
export function issuerUnit(doc: Doc, draft: Draft, all: readonly UnitSpan[]): string | null {
  const units = all.filter((unit) => unit.unit_id !== null && !unit.outOfScope)
  const { start, standing } = draft.issuer
  const here =
    start === null
      ? undefined
      : units.find((u) => u.start >= start && u.end <= draft.evidence.end && u.start < draft.content)
  return here?.unit_id ?? introduced(doc, standing, units) ?? meant(doc, standing, draft.evidence.start, units)
}

/** "chủ tịch ubnd quận thanh xuân": the longest name of the text that stands in the office. */
function introduced(doc: Doc, standing: string, units: readonly UnitSpan[]): string | null {
  let best: UnitSpan | null = null
  for (const unit of units) {
    const length = unit.end - unit.start
    if (
      length > (best === null ? 4 : best.end - best.start) &&
      standing.includes(doc.source.folded.slice(unit.start, unit.end))
    )
      best = unit
  }
  return best?.unit_id ?? null
}

const TYPE = /(?:^|[ ,])(quận|huyện|thị xã|thị ủy|phường|xã|đặc khu|thị trấn|sở|thành phố|thành ủy|tp)(?= |,|$)/

const LEVEL: Readonly<Record<string, readonly [level: string, word: string | null]>> = {
  quận: ['district', 'quận'],
  huyện: ['district', 'huyện'],
  'thị xã': ['district', 'thị xã'],
  'thị ủy': ['district', 'thị xã'],
  phường: ['ward', 'phường'],
  xã: ['ward', 'xã'],
  'đặc khu': ['ward', 'đặc khu'],
  'thị trấn': ['ward', 'thị trấn'],
  sở: ['department', null],
  'thành phố': ['city', null],
  'thành ủy': ['city', null],
  tp: ['city', null],
}

/** The one unit of the kind that the title names (K1), else the last before the order, else the first behind it. */
function meant(doc: Doc, standing: string, at: number, units: readonly UnitSpan[]): string | null {
  const type = TYPE.exec(standing)
  if (type === null) return null
  const [level, word] = LEVEL[type[1]!]!
  const fits = (unit: UnitSpan) =>
    unit.level === level && (word === null || unit.name.normalize('NFC').toLowerCase().startsWith(word))
  if (level === 'city') return cityId(doc)
  const title = doc.zones.find((zone) => zone.kind === 'title')
  const titled = units.filter((unit) => title !== undefined && unit.end <= title.end && fits(unit))
  if (new Set(titled.map((unit) => unit.unit_id)).size === 1) return titled[0]!.unit_id
  return (units.findLast((unit) => unit.end <= at && fits(unit)) ?? units.find(fits))?.unit_id ?? null
}

function cityId(doc: Doc): string | null {
  if (doc.city === null) return null
  return gazetteer().all.find((unit) => unit.level === 'city' && unit.city === doc.city)?.unit_id ?? null
}
