import type { RuleRef } from '../../../schemas/index.ts'
import { isAlive } from '../../gazetteer/index.ts'
import { asciiOf, Lexicon } from '../../text/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import { whyNotPlace } from './around.ts'
import { latestYear, mapDay, REFORM } from './calendar.ts'
import type { Draft, Scan } from './draft.ts'
import { findElided } from './elided.ts'
import { isEnglish, scanEnglish } from './english.ts'
import { placeLexicon } from './lexicons.ts'
import { listIds } from './lists.ts'
import { isParentOf, roleOf } from './roles.ts'
import { scan } from './scan.ts'
import { ScopeMap } from './scope.ts'
import { type Ground, type Settled, settle } from './settle.ts'
import type { UnitRole, UnitSpan } from './types.ts'

const VERSION = 1

/** Units named in the fact-carrying zones, in text order, without overlap; units of other provinces are flagged. */
export function findUnits(doc: Doc): UnitSpan[] {
  const read = scanAll(doc)
  const day = mapDay(doc)
  const drafts = withElided(doc, withRankedWards(doc, withBareWards(doc, read), day))
  const scope = new ScopeMap(doc, { ...read, drafts })
  const levels = typedLevels(drafts)
  const abroad = new Abroad(doc, read.strangers)
  const finder = sentenceFinder(doc)
  const kept: Array<{
    draft: Draft
    settled: Settled
    sentence: Sentence | null
    behind: boolean
    parent: Draft | null
  }> = []
  for (const refused of read.refused) tell(doc, 'refused', 'unit.name', refused.start, refused.end, refused.reason)
  let near: Draft | null = null
  drafts.forEach((draft, i) => {
    const sentence = finder(draft.start)
    const next = drafts[i + 1]
    const parent = next !== undefined && isParentOf(doc.source.folded, draft, next) ? next : null
    const previous = drafts[i - 1]
    const behind = previous !== undefined && isParentOf(doc.source.folded, previous, draft)
    const ground: Ground = {
      day: factDay(doc, draft, sentence, day),
      scope: scopeFor(draft, parent, scope, sentence, abroad),
      parent: parent?.level === 'district' ? parent : null,
      near,
      typedLevel: levels.get(draft.bare) ?? null,
    }
    const verdict = isLoneOffice(draft, drafts, i, doc)
      ? { refused: 'an office without its city' }
      : settle(draft, ground)
    if (draft.level === 'district') near = draft
    if ('refused' in verdict) tell(doc, 'refused', ruleOf(draft), draft.start, draft.end, verdict.refused)
    else kept.push({ draft, settled: verdict, sentence, behind, parent })
  })
  const ids = listIds(
    doc.source.folded,
    kept.map((k) => k.draft),
  )
  const roles: UnitRole[] = []
  kept.forEach(({ draft, sentence, behind }, i) => {
    const own = roleOf(doc, draft, sentence, behind)
    const before = roles[i - 1]
    // "khảo sát tại quận A, B": the items of a list do the same (K5).
    const same = ids[i] !== null && ids[i] === ids[i - 1] && (before === 'location' || before === 'comparison')
    roles.push(own === 'subject-able' && same ? before : own)
  })
  return kept.map(({ draft, settled, parent }, i) => {
    const { quote, start, end } = doc.source.quote(draft.start, draft.end)
    const note = `${settled.name}${settled.outOfScope ? ', of another province' : ''}`
    tell(doc, 'found', ruleOf(draft), draft.start, draft.end, note)
    return {
      start: draft.start,
      end: draft.end,
      unit_id: settled.unit?.unit_id ?? null,
      name: settled.name,
      level: settled.level,
      city: settled.city,
      how: draft.how,
      role: roles[i]!,
      listId: ids[i] ?? null,
      outOfScope: settled.outOfScope,
      former: draft.former,
      parent: parent === null ? null : doc.source.quote(parent.start, parent.end).quote,
      candidates: settled.candidates,
      rule: { id: ruleOf(draft), version: VERSION },
      mention: { surface: quote, start, end },
    }
  })
}

function scanAll(doc: Doc): Scan {
  const out: Scan = { drafts: [], strangers: [], refused: [] }
  const ascii = isEnglish(doc) ? asciiOf(doc.source.folded) : null
  const day = mapDay(doc)
  for (const { start, end } of factRuns(doc)) {
    const part = ascii === null ? scan(doc, start, end, day) : scanEnglish(doc, ascii, start, end)
    out.drafts.push(...part.drafts)
    out.strangers.push(...part.strangers)
    out.refused.push(...part.refused)
  }
  return out
}

/** Fact zones that touch are one run: a name may wrap over two lines of a cell (11.3, T8). */
function factRuns(doc: Doc): Array<{ start: number; end: number }> {
  const runs: Array<{ start: number; end: number }> = []
  for (const zone of doc.zones) {
    if (zone.kind !== 'title' && zone.kind !== 'lead' && zone.kind !== 'body' && zone.kind !== 'table') continue
    const last = runs.at(-1)
    if (last !== undefined && last.end === zone.start) last.end = zone.end
    else runs.push({ start: zone.start, end: zone.end })
  }
  return runs
}

/** A ward named once with its type may be named without it later; only such names are looked for. */
function withBareWards(doc: Doc, read: Scan): Draft[] {
  const known = new Map<string, Draft>()
  for (const draft of read.drafts)
    if (draft.level === 'ward' && draft.kinds !== null && !/^\d+$/u.test(draft.bare) && !known.has(draft.bare))
      known.set(draft.bare, draft)
  if (known.size === 0) return read.drafts
  const lexicon = new Lexicon([...known], { splitDigits: true })
  const added: Draft[] = []
  let next = 0
  for (const run of factRuns(doc)) {
    for (const { start, end, value } of lexicon.matches(doc.source.folded, run.start, run.end)) {
      while (next < read.drafts.length && read.drafts[next]!.end <= start) next++
      const over = read.drafts[next]
      if (over !== undefined && over.start < end) continue
      const longest = placeLexicon().longestAt(doc.source.folded, start)
      if ((longest !== null && longest.end > end) || whyNotPlace(doc, start, end) !== null) continue
      added.push({ ...value, start, end, how: 'bare', former: false })
    }
  }
  return merge(read.drafts, added)
}

/** Lead-ins of a ranking: behind them a name needs no type word. */
const LEAD_IN =
  /(?:tiếp theo|tiếp đến|kế đến|kế tiếp|xếp sau|sau đó|theo sau|đứng đầu|dẫn đầu|cao nhất|thấp nhất|xếp cuối|đứng cuối|thứ (?:nhất|nhì|hai|ba|tư|năm|\d{1,3})|vị trí (?:số )?\d{1,3}|thuộc về|lần lượt)(?: lần lượt)?(?: là| thuộc về|:)?:?\s$/u
const VALUE_BEHIND = /^\s?(?:\(|:|đạt|-)\s?\d{1,3}[.,]\d/u

/** Since July 2025 rankings name the new wards bare ("tiếp theo là Cửa Nam"): read behind a ranking's lead-in, before a score, or alone on a line among others. */
function withRankedWards(doc: Doc, drafts: Draft[], day: string): Draft[] {
  if (day < REFORM) return drafts
  const { folded } = doc.source
  const added: Draft[] = []
  const lines: Draft[] = []
  let next = 0
  for (const run of factRuns(doc)) {
    for (const { start, end, value } of placeLexicon().matches(folded, run.start, run.end)) {
      while (next < drafts.length && drafts[next]!.end <= start) next++
      const over = drafts[next]
      if (over !== undefined && over.start < end) continue
      const units = value.units.filter((unit) => unit.level === 'ward' && unit.city !== null && isAlive(unit, day))
      if (units.length === 0 || units[0]!.parent_id === null) continue
      const led = LEAD_IN.test(folded.slice(Math.max(run.start, start - 40), start))
      const alone = isAlone(folded, start, end)
      if (!led && !alone && !VALUE_BEHIND.test(folded.slice(end, end + 12))) continue
      if (whyNotPlace(doc, start, end) !== null) continue
      const made: Draft = {
        start,
        end,
        level: 'ward',
        bare: value.bare,
        units,
        body: null,
        kinds: [units[0]!.kind],
        how: 'bare',
        former: false,
        tail: null,
      }
      if (alone && !led) lines.push(made)
      else added.push(made)
    }
  }
  if (lines.length > 1) added.push(...lines)
  return merge(drafts, added)
}

/** A whole line, an ordinal in front aside. */
function isAlone(folded: string, start: number, end: number): boolean {
  const before = folded.slice(folded.lastIndexOf('\n', start - 1) + 1, start)
  return before.length < 8 && /^[\s\d.|]*$/u.test(before) && /^[ ]*(?:\n|$)/u.test(folded.slice(end, end + 8))
}

function withElided(doc: Doc, drafts: Draft[]): Draft[] {
  return merge(drafts, findElided(doc, drafts))
}

function merge(drafts: Draft[], added: readonly Draft[]): Draft[] {
  return added.length === 0 ? drafts : [...drafts, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Strangers by their start, to ask whether one stands right behind a mention: "xã Tân Phú, huyện Yên Thành". */
class Abroad {
  readonly #doc: Doc
  readonly #starts: ReadonlySet<number>

  constructor(doc: Doc, strangers: Scan['strangers']) {
    this.#doc = doc
    this.#starts = new Set(strangers.map((stranger) => stranger.start))
  }

  isBehind(end: number): boolean {
    if (this.#starts.size === 0) return false
    const gap = /^[\s,(-]{1,4}(?:thuộc |của )?/u.exec(this.#doc.source.folded.slice(end, end + 12))
    return gap !== null && this.#starts.has(end + gap[0].length)
  }
}

/** Where a mention lies when its own words do not say: a qualifier behind it, else what the text speaks of. */
function scopeFor(
  draft: Draft,
  parent: Draft | null,
  scope: ScopeMap,
  sentence: Sentence | null,
  abroad: Abroad,
): Ground['scope'] {
  if (parent !== null) {
    if (parent.level === 'province') return 'other'
    const city = parent.units.find((unit) => unit.city !== null)?.city
    if (city != null) return city
    if (parent.level === 'district') return 'other'
  }
  if (abroad.isBehind(draft.end)) return 'other'
  return scope.at(draft.start, sentence)
}

/** "Năm 2023, Đống Đa đạt …" in an article of 2026 speaks of the old map, if nothing else names the type. */
function factDay(doc: Doc, draft: Draft, sentence: Sentence | null, day: string): string {
  if (day < REFORM || draft.kinds !== null || sentence === null || draft.level !== 'district') return day
  const year = latestYear(doc.source.folded, sentence.start, sentence.end)
  return year > 0 && year < 2025 ? `${year}-12-31` : day
}

/** The level at which the article names a bare name with its type word; null when it names both. */
function typedLevels(drafts: readonly Draft[]): Map<string, 'district' | 'ward' | null> {
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
function isLoneOffice(draft: Draft, drafts: readonly Draft[], i: number, doc: Doc): boolean {
  if (draft.body?.needsCity !== true || draft.tail !== null) return false
  const near = (other: Draft | undefined) =>
    other?.level === 'department' &&
    !doc.source.folded.slice(Math.min(other.end, draft.end), Math.max(other.start, draft.start)).includes('.')
  return !near(drafts[i - 1]) && !near(drafts[i + 1])
}

/** Sentences are asked for in text order: one moving finger. */
function sentenceFinder(doc: Doc): (at: number) => Sentence | null {
  let i = 0
  return (at) => {
    while (i < doc.sentences.length && doc.sentences[i]!.end <= at) i++
    const sentence = doc.sentences[i]
    return sentence !== undefined && sentence.start <= at ? sentence : null
  }
}

function ruleOf(draft: Draft): string {
  if (draft.how === 'elided') return 'unit.elided-department'
  if (draft.level === 'department') return 'unit.department'
  return draft.how === 'bare' && draft.level === 'city' ? 'unit.city' : `unit.${draft.how}`
}

function tell(doc: Doc, outcome: 'found' | 'refused', id: string, start: number, end: number, note: string): void {
  const rule: RuleRef = { id, version: VERSION }
  doc.trace({
    stage: 'find',
    outcome,
    rule,
    kind: 'unit',
    start: doc.source.toRaw(start),
    end: doc.source.toRaw(end),
    note,
  })
}
