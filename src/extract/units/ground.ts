import type { Doc, Sentence } from '../engine/types.ts'
import { latestYear, REFORM } from './calendar.ts'
import { isUpperAt } from './case.ts'
import type { Draft, Scan } from './draft.ts'
import { placeLexicon } from './lexicons.ts'
import type { ScopeMap } from './scope.ts'
import type { Ground } from './settle.ts'

/** Strangers by their start, to ask whether one stands right behind a mention: "xã Tân Phú, huyện Yên Thành". */
export class Abroad {
  readonly #doc: Doc
  readonly #starts: ReadonlySet<number>

  constructor(doc: Doc, strangers: Scan['strangers']) {
    this.#doc = doc
    this.#starts = new Set(strangers.filter((stranger) => !stranger.isWard).map((stranger) => stranger.start))
  }

  isBehind(end: number): boolean {
    if (this.#starts.size === 0) return false
    const gap = /^[\s,(-]{1,4}(?:thuộc |của )?/.exec(this.#doc.source.folded.slice(end, end + 12))
    if (gap === null) return false
    const at = end + gap[0].length
    return this.#starts.has(at) || this.#isAboveUnknown(at)
  }

  /** "xã Minh Quang, Tam Đảo, Vĩnh Phúc": a district without type word that no list knows, and its province. */
  #isAboveUnknown(at: number): boolean {
    const { folded } = this.#doc.source
    if (!isUpperAt(this.#doc.source, at) || placeLexicon().longestAt(this.#doc.source, at) !== null) return false
    const name = /^[a-zà-ỹ]+(?: [a-zà-ỹ]+){1,3}(?:, | \()/.exec(folded.slice(at, at + 40))
    if (name === null) return false
    const above = placeLexicon().longestAt(this.#doc.source, at + name[0].length)
    return above?.value.units.some((unit) => unit.level === 'province') ?? false
  }
}

/** Where a mention lies when its own words do not say: a qualifier behind it, else what the text speaks of. */
export function scopeFor(
  draft: Draft,
  parent: Draft | null,
  scope: ScopeMap,
  sentence: Sentence | null,
  abroad: Abroad,
): Ground['scope'] {
  if (parent !== null) {
    // "phường Thủ Dầu Một (tỉnh Bình Dương cũ)": what the province has become part of.
    if (parent.level === 'province') return parent.former ? mergedInto(draft) : 'other'
    const city = parent.units.find((unit) => unit.city !== null)?.city
    if (city != null) return city
    if (parent.level === 'district') return 'other'
  }
  if (abroad.isBehind(draft.end)) return 'other'
  return scope.at(draft.start, sentence)
}

/** The city that holds a ward of this name since the provinces were merged (Resolution 1685/NQ-UBTVQH15). */
function mergedInto(draft: Draft): Ground['scope'] {
  const cities = new Set(
    draft.units.filter((unit) => unit.level === 'ward' && unit.city !== null).map((unit) => unit.city),
  )
  return cities.size === 1 ? [...cities][0]! : 'other'
}

/** "Năm 2023, Đống Đa đạt …" in an article of 2026 speaks of the old map, if nothing else names the type. */
export function factDay(doc: Doc, draft: Draft, sentence: Sentence | null, day: string): string {
  if (day < REFORM || draft.kinds !== null || sentence === null || draft.level !== 'district') return day
  const year = latestYear(doc.source.folded, sentence.start, sentence.end)
  return year > 0 && year < 2025 ? `${year}-12-31` : day
}

/** The level at which the article names a bare name with its type word; null when it names both. */
export function typedLevels(drafts: readonly Draft[]): Map<string, 'district' | 'ward' | null> {
  const levels = new Map<string, 'district' | 'ward' | null>()
  for (const { bare, level, kinds, former, units } of drafts) {
    if (kinds === null || (level !== 'district' && level !== 'ward')) continue
    // "quận Hoàng Mai cũ" beside the new ward does not say what a bare "Hoàng Mai" is.
    if (former && units.length > 0) continue
    const held = levels.get(bare)
    levels.set(bare, held === undefined || held === level ? level : null)
  }
  return levels
}

/** "Văn phòng UBND" is a city's office only beside other departments or with the city's name. */
export function isLoneOffice(draft: Draft, drafts: readonly Draft[], i: number, doc: Doc): boolean {
  if (draft.body?.needsCity !== true || draft.tail !== null) return false
  const near = (other: Draft | undefined) =>
    other?.level === 'department' &&
    !doc.source.folded.slice(Math.min(other.end, draft.end), Math.max(other.start, draft.start)).includes('.')
  return !near(drafts[i - 1]) && !near(drafts[i + 1])
}
