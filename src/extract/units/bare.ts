import type { Doc } from '../engine/types.ts'
import { whyNotPlace } from './around.ts'
import { isCapitalised, isUpperAt } from './case.ts'
import type { Draft, DraftLevel, Scan } from './draft.ts'
import { type Place, placeLexicon } from './lexicons.ts'
import { placeDraft } from './place-draft.ts'

/** A name without type word: kept when nothing around it makes it something else (3.7). */
export function scanBare(doc: Doc, start: number, end: number, place: Place, out: Scan): Draft[] {
  // The longest name at this place may be a ward's: "Thanh Xuân Bắc" is not Thanh Xuân.
  const longest = placeLexicon().longestAt(doc.source, start)
  if (longest !== null && longest.end > end && isCapitalised(doc.source, start, longest.end)) {
    out.refused.push({ start, end: longest.end, reason: 'a ward without its type word' })
    return []
  }
  const glued = gluedType(doc, start, end, place)
  if (glued !== null) return [glued]
  const isCity = place.units.some((unit) => unit.level === 'city')
  const byPhrase = doc.source.folded.startsWith('thành phố mang', start)
  const reason = byPhrase ? null : (whyNotPlace(doc, start, end, isCity) ?? whyNotCity(doc, start, end, place))
  if (reason !== null) {
    out.refused.push({ start, end, reason })
    return []
  }
  const level = bareLevel(place)
  return [placeDraft(doc, start, end, level, place.bare, place.units, null, 'bare')]
}

const GLUED = /[a-zà-ỹ](?<word>quận|huyện|thị xã) $/

/** "Ảnh: Viết ThànhQuận Tây Hồ": a caption ran into the sentence, and the type word has a capital but no room (N11). */
function gluedType(doc: Doc, start: number, end: number, place: Place): Draft | null {
  const word = GLUED.exec(doc.source.folded.slice(Math.max(0, start - 9), start))?.groups?.word
  if (word === undefined || !isUpperAt(doc.source, start - word.length - 1)) return null
  const kinds = [word === 'quận' ? 'quan' : word === 'huyện' ? 'huyen' : 'thi_xa']
  const units = place.units.filter((unit) => kinds.includes(unit.kind))
  const from = start - word.length - 1
  return units.length === 0 ? null : placeDraft(doc, from, end, 'district', place.bare, units, kinds, 'typed')
}

/** A name of a district or ward here outranks a province of the same name only if the province is gone (Sơn Tây, Bình Dương). */
function bareLevel(place: Place): DraftLevel {
  for (const level of ['city', 'district', 'province'] as const)
    if (place.units.some((unit) => unit.level === level && (level !== 'district' || unit.city !== null))) return level
  return place.units[0]!.level as DraftLevel
}

/** Datelines, section labels and names of papers (K7, B6). */
function whyNotCity(doc: Doc, start: number, end: number, place: Place): string | null {
  if (!place.units.some((unit) => unit.level === 'city')) return null
  const folded = doc.source.folded
  // Enough to see whether the line begins here; a line may be as long as the text.
  const near = folded.slice(Math.max(0, start - 80), start)
  const before = near.slice(near.lastIndexOf('\n') + 1).trim()
  const behind = folded.slice(end, end + 12)
  const title = doc.zones.some((zone) => zone.kind === 'title' && zone.start <= start && start < zone.end)
  if (title) return null
  if (before === '' && /^\s*(?:-\s|, ngày|,? \d{1,2}[/-]\d)/.test(behind)) return 'a dateline'
  if (before === '' && /^\s*(?:\n|$)/.test(behind) && start < 200) return 'a section label'
  if (/^ mới\b/.test(behind) && /(?:báo|theo|bạn đọc)\s*$/.test(before)) return 'the name of a paper'
  return null
}
