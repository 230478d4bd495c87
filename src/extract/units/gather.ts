import { isAlive } from '../../gazetteer/index.ts'
import { asciiOf, cutText, ending, Lexicon } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { whyNotPlace } from './around.ts'
import { REFORM } from './calendar.ts'
import type { Draft, Scan } from './draft.ts'
import { findElided } from './elided.ts'
import { isEnglish, scanEnglish } from './english.ts'
import { placeLexicon } from './lexicons.ts'
import { scan } from './scan.ts'

/** Every mention of the document, in text order: named ones first, then those that only the named ones let one see. */
export function gather(doc: Doc, day: string): Scan {
  const read = scanAll(doc, day)
  return { ...read, drafts: withElided(doc, withRankedWards(doc, withBareWards(doc, read), day)) }
}

function scanAll(doc: Doc, day: string): Scan {
  const out: Scan = { drafts: [], strangers: [], refused: [] }
  const ascii = isEnglish(doc) ? cutText(asciiOf(doc.source.folded)) : null
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
    if (draft.level === 'ward' && draft.kinds !== null && !/^\d+$/.test(draft.bare) && !known.has(draft.bare))
      known.set(draft.bare, draft)
  if (known.size === 0) return read.drafts
  const lexicon = new Lexicon([...known])
  const added: Draft[] = []
  let next = 0
  for (const run of factRuns(doc)) {
    for (const { start, end, value } of lexicon.matches(doc.source, run.start, run.end)) {
      while (next < read.drafts.length && read.drafts[next]!.end <= start) next++
      const over = read.drafts[next]
      if (over !== undefined && over.start < end) continue
      const longest = placeLexicon().longestAt(doc.source, start)
      if ((longest !== null && longest.end > end) || whyNotPlace(doc, start, end) !== null) continue
      added.push({ ...value, start, end, how: 'bare', former: false })
    }
  }
  return merge(read.drafts, added)
}

/** Lead-ins of a ranking: behind them a name needs no type word. */
const LEAD_IN = ending(
  /(?:tiếp theo|tiếp đến|kế đến|kế tiếp|xếp sau|sau đó|theo sau|đứng đầu|dẫn đầu|cao nhất|thấp nhất|xếp cuối|đứng cuối|thứ (?:nhất|nhì|hai|ba|tư|năm|\d{1,3})|vị trí (?:số )?\d{1,3}|thuộc về|lần lượt)(?: lần lượt)?(?: là| thuộc về|:)?:?\s$/,
)

const VALUE_BEHIND = /^\s?(?:\(|:|đạt|-)\s?\d{1,3}[.,]\d/

/** Since July 2025 rankings name the new wards bare ("tiếp theo là Cửa Nam"): read behind a ranking's lead-in, before a score, or alone on a line among others. */
function withRankedWards(doc: Doc, drafts: Draft[], day: string): Draft[] {
  if (day < REFORM) return drafts
  const { folded } = doc.source
  const added: Draft[] = []
  const lines: Draft[] = []
  let next = 0
  for (const run of factRuns(doc)) {
    for (const { start, end, value } of placeLexicon().matches(doc.source, run.start, run.end)) {
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
  const near = folded.slice(Math.max(0, start - 9), start)
  const before = near.slice(near.lastIndexOf('\n') + 1)
  return before.length < 8 && /^[\s\d.|]*$/.test(before) && /^[ ]*(?:\n|$)/.test(folded.slice(end, end + 8))
}

function withElided(doc: Doc, drafts: Draft[]): Draft[] {
  return merge(drafts, findElided(doc, drafts))
}

function merge(drafts: Draft[], added: readonly Draft[]): Draft[] {
  return added.length === 0 ? drafts : [...drafts, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}
