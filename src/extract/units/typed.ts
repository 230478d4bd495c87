import { gazetteer, isAlive } from '../../gazetteer/index.ts'
import { ending, isDigitCode } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { organisationHead, runsOn, wordAfter } from './around.ts'
import { isCapitalised, isShouted, isUpperAt } from './case.ts'
import type { Draft, DraftLevel, Scan } from './draft.ts'
import { type Atom, placeLexicon } from './lexicons.ts'
import { findNumbered } from './numbered.ts'
import { placeDraft, skipSpaces } from './place-draft.ts'
import type { NamedBy } from './types.ts'
import { FAMILY_NAMES, LEVEL_OF_KIND } from './words.ts'

type TypeAtom = Extract<Atom, { at: 'type' }>

/** Values in brackets or behind a colon may stand between the items of a list: "Long Biên (95,56%), Đống Đa (94,93%)". */
const NEXT_ITEM =
  /\s{0,2}(?:\([^()\n]{0,80}\))?(?:\s?(?::|đạt|-)?\s?\d[\d.,]{0,8}\s?(?:%|điểm)?)?\s{0,2}(?:[,;/&]|và|cùng|hoặc|hay)\s{1,2}(?:và\s|cùng\s)?/y

/** Between a plural type word and its list: "các quận: A", "các phường gồm A", "7 phường (A, B)". */
const INTO_LIST = /\s{0,2}(?:gồm|bao gồm|như|là|sau|trên|này|nội thành|ngoại thành)?\s{0,2}[:(]?\s{0,2}/y

const LONG_INTO_LIST =
  /(?:[^.;:()\n]|\.(?=\S)){0,60}?(?::|\s(?:gồm|gồm có|bao gồm|là|lần lượt là|như|thuộc về)\s?:?)\s{1,2}/y

const PLURAL = ending(/(?:các|khối|nhóm|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một số|nhiều|\d{1,3})\s$/)

/** "hợp tác xã Mỹ Đức", "Thông tấn xã Việt Nam": the last syllable of another word. */
const COMPOUND = ending(/(?:hợp tác|thông tấn|làng|công|bưu) xã$/)

/** A type word and what it types: one name or number, or a list of them; nothing when it stands alone. */
export function scanTyped(
  doc: Doc,
  start: number,
  end: number,
  atom: TypeAtom,
  to: number,
  day: string,
  out: Scan,
): Draft[] {
  const folded = doc.source.folded
  // "8h. Hoàn" and "1.p." are no type words; a short one needs its own start and no digit before it.
  if (atom.short && start > 0 && isDigitCode(folded.charCodeAt(start - 1))) return []
  if (COMPOUND.test(folded.slice(Math.max(0, start - 10), end))) return []
  const how: NamedBy = atom.organ ? 'organ' : atom.short ? 'abbrev' : 'typed'
  let at = skipSpaces(folded, end)
  if (atom.short && at === end && !/[.\d]/.test(folded[end - 1]! + (folded[end] ?? ''))) return []
  let first = itemAt(doc, at, to, atom.kinds, how, false)
  let listStart = start
  if (first === null && !atom.short && !atom.organ && PLURAL.test(folded.slice(Math.max(0, start - 12), start))) {
    at = afterInto(folded, end, INTO_LIST)
    first = itemAt(doc, at, to, atom.kinds, 'shared-type', true)
    if (first === null) {
      at = afterInto(folded, end, LONG_INTO_LIST)
      if (at > end) first = itemAt(doc, at, to, atom.kinds, 'shared-type', true)
    }
    if (first !== null) listStart = first.start
  }
  if (first === null) {
    noteStranger(doc, start, at, atom, out)
    return []
  }
  if (first.level === 'city') {
    const head =
      organisationHead(doc, start) ?? (/pháp luật\s$/.test(folded.slice(Math.max(0, start - 10), start)) ? 'báo' : null)
    if (head !== null) {
      out.refused.push({ start, end: first.end, reason: `the end of an organisation's name: "${head}"` })
      return []
    }
  }
  const drafts = [{ ...first, start: listStart }]
  drafts.push(...sharedItems(doc, first, to, atom.kinds, day))
  return drafts
}

/** The items that share the type word of the first one: "quận 3, 5 và Tân Phú", "các xã Tứ Hiệp, Yên Mỹ". */
function sharedItems(doc: Doc, first: Draft, to: number, kinds: readonly string[], day: string): Draft[] {
  const folded = doc.source.folded
  const found: Draft[] = []
  let end = first.end
  for (;;) {
    NEXT_ITEM.lastIndex = end
    const separator = NEXT_ITEM.exec(folded)
    if (separator === null) return found
    const item = itemAt(doc, NEXT_ITEM.lastIndex, to, kinds, 'shared-type', true)
    if (item === null || item.start >= to || isYetToCome(item, day)) return found
    found.push(asOf(item, day))
    end = item.end
  }
}

/** "quận 7, 8 và Thủ Đức" of 2023 shares the level, not the kind: quận Thủ Đức was gone, thành phố Thủ Đức was there. */
function asOf(item: Draft, day: string): Draft {
  if (item.level !== 'district' || item.units.some((unit) => isAlive(unit, day))) return item
  const alive = gazetteer()
    .named(item.bare)
    .filter((unit) => unit.level === 'district' && isAlive(unit, day))
  return alive.length === 0 ? item : { ...item, units: alive, kinds: null }
}

/** "xã Đông Dư, Gia Lâm" of 2017: a commune Gia Lâm began in 2025; this one is the district. */
function isYetToCome(item: Draft, day: string): boolean {
  return item.level === 'ward' && item.units.every((unit) => unit.valid_from !== null && unit.valid_from > day)
}

/** One name or number at `at` that a unit of these kinds bears. */
function itemAt(
  doc: Doc,
  at: number,
  to: number,
  kinds: readonly string[],
  how: NamedBy,
  shared: boolean,
): Draft | null {
  if (at >= to) return null
  const level = LEVEL_OF_KIND[kinds[0]!]!
  const numbered = findNumbered(doc, at, kinds, shared)
  if (numbered !== null) return placeDraft(doc, at, numbered.end, level, numbered.bare, numbered.units, kinds, how)
  if (!isUpperAt(doc.source, at)) return null
  for (const match of placeLexicon().allAt(doc.source, at, to).toReversed()) {
    const place = match.value
    const exact = place.units.filter((unit) => kinds.includes(unit.kind))
    // A list shares the level: "các quận 2, 9 và Thủ Đức" holds whatever Thủ Đức was on that day.
    const units =
      exact.length > 0 || !shared ? exact : place.units.filter((unit) => unit.level === level && level === 'district')
    // "TP.HCM, Bà Rịa - Vũng Tàu": a list item is its whole name, not the head of it that fits.
    if (units.length === 0 && shared) return null
    if (units.length === 0) continue
    if (shared && !isCapitalised(doc.source, at, match.end)) return null
    if ((level === 'ward' || shared) && runsOn(doc, at, match.end)) return null
    const own = units[0]!.level as DraftLevel
    return placeDraft(doc, at, match.end, own, place.bare, units, exact.length > 0 ? kinds : null, how)
  }
  return null
}

/** A type word before an unknown capitalised name: a place elsewhere, worth knowing when "phường Tân Phú" follows. */
function noteStranger(doc: Doc, start: number, at: number, atom: TypeAtom, out: Scan): void {
  const folded = doc.source.folded
  const next = wordAfter(folded, at)
  if (atom.organ || next === null || next.start !== at || !isUpperAt(doc.source, at)) return
  const known = placeLexicon().longestAt(doc.source, at)
  if (known === null ? atom.short : known.value.units.some((unit) => unit.level === 'city')) return
  if (isShouted(doc.source, next.start, next.end)) return
  const word = folded.slice(next.start, next.end)
  if (/^(?:ủy|đoàn|hội|đảng|ubnd|hđnd|và)$/.test(word)) return
  if (FAMILY_NAMES.has(word) && OFFICE.test(folded.slice(Math.max(0, start - 40), start)) && isPerson(doc, next)) return
  out.strangers.push({
    start,
    end: next.end,
    surface: folded.slice(start, next.end),
    kinds: atom.kinds,
    nameEnd: placeNameEnd(doc, next),
    isWard: LEVEL_OF_KIND[atom.kinds[0]!] === 'ward',
  })
}

/** "Chủ tịch UBND quận Lưu Ngọc Hà": behind an office and a family name stands who holds it; two words are as often a place ("quận Lê Chân"). */
function isPerson(doc: Doc, first: { start: number; end: number }): boolean {
  const { folded } = doc.source
  let end = first.end
  for (let words = 1; words < 6; words++) {
    const next = wordAfter(folded, end)
    if (next === null || next.start !== end + 1 || !isUpperAt(doc.source, next.start)) return words > 2 && words < 5
    end = next.end
  }
  return false
}

const OFFICE = ending(
  /(?<![a-zà-ỹ])(?:chủ tịch|bí thư|lãnh đạo|chánh văn phòng|trưởng ban|thường trực|thường vụ)\s(?:(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|đảng ủy|ủy ban mttq|mttq|đảng bộ)\s)?$/,
)

/** End of a place name of two to four capitalised words ("Sơn Dung", "Hồng Bàng"), or null: "Thành phố Sáng tạo" is none. */
function placeNameEnd(doc: Doc, first: { start: number; end: number }): number | null {
  const { folded } = doc.source
  let end = first.end
  let words = 1
  for (; words < 4; words++) {
    const next = wordAfter(folded, end)
    if (next === null || next.start !== end + 1 || !isUpperAt(doc.source, next.start)) break
    if (isShouted(doc.source, next.start, next.end)) break
    end = next.end
  }
  return words > 1 ? end : null
}

function afterInto(folded: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.exec(folded) === null ? at : pattern.lastIndex
}
