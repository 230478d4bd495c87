import { ending } from '../../text/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import type { Body } from './bodies.ts'
import { isUpperAt } from './case.ts'
import type { Draft } from './draft.ts'
import { elidedLexicon } from './lexicons.ts'

const TRIGGER =
  /(?:các|khối|cấp|nhóm|một số|\d{1,2}) sở|sở,? (?:ban,? )?ngành|(?:đơn vị|sở) còn lại|các đơn vị|departments/
const OPENS = ending(
  /(?:các sở|khối sở|các sở,? (?:ban,? )?ngành|sở,? (?:ban,? )?ngành|đơn vị còn lại|sở còn lại)\s?(?:gồm|gồm có|như|là|trên|này)?\s?[:(]?\s?$/,
)
const SEPARATOR = ending(/(?:[,;:(]|\bvà|\bhoặc|\bhay|&)\s{0,2}$/)
const VALUE = /^\s{0,2}(?::|\(|-|=|đạt|được|với)?\s{0,2}(?:đạt\s)?\d/

/**
 * Departments that leave out "Sở" (3.7): in a list that began with one, after "các sở", or with a value of their own in a
 * list of such. "Du lịch" alone in prose is the sector and stays one.
 */
export function findElided(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  const rows: Draft[] = []
  const folded = doc.source.folded
  const title = doc.sentences.some((s) => s.zone.kind === 'title' && TRIGGER.test(folded.slice(s.start, s.end)))
  let next = 0
  let triggered = -9
  let fullRows = 0
  for (const sentence of doc.sentences) {
    while (next < drafts.length && drafts[next]!.end <= sentence.start) next++
    const own: Draft[] = []
    for (let i = next; i < drafts.length && drafts[i]!.start < sentence.end; i++) own.push(drafts[i]!)
    const text = folded.slice(sentence.start, sentence.end)
    const bodies = own.filter((draft) => draft.level === 'department')
    if (TRIGGER.test(text)) triggered = sentence.paragraph
    const near = sentence.paragraph - triggered <= 1
    const table = triggered >= 0 || title
    if (!near && bodies.length === 0 && !table) continue
    const row = table ? inRow(doc, sentence, own) : null
    if (row !== null) rows.push(row)
    else found.push(...inSentence(doc, sentence, own, near))
    if (table && bodies.length === 1 && text.length < 60) fullRows++
  }
  // A table of departments has more than one row of them; a lone "Du lịch" on a line is a heading.
  return rows.length + fullRows > 1 ? [...found, ...rows].sort((a, b) => a.start - b.start) : found
}

/** A row or cell that holds one sector: `1 | Nội vụ | 94,1`, or the name alone on its line (11.3). */
function inRow(doc: Doc, sentence: Sentence, own: readonly Draft[]): Draft | null {
  const folded = doc.source.folded
  if (own.length > 0 || sentence.end - sentence.start > 120) return null
  const lead = ROW_LEAD.exec(folded.slice(sentence.start, sentence.start + 12))
  const start = sentence.start + (lead?.[0].length ?? 0)
  const match = elidedLexicon().longestAt(doc.source, start, sentence.end)
  if (match === null || !isUpperAt(doc.source, start)) return null
  const rest = folded.slice(match.end, sentence.end)
  return rest.trim() === '' || ROW_REST.test(rest) ? elidedDraft(start, match.end, match.value) : null
}

const ROW_LEAD = /^\s*(?:\d{1,3}\s?[.)|]?\s*\|?\s*)?/
const ROW_REST = /^\s*\|?\s*\d{1,3}(?:[.,]\d+)?(?:[\s|%]|$)/

function inSentence(doc: Doc, sentence: Sentence, own: readonly Draft[], near: boolean): Draft[] {
  const folded = doc.source.folded
  const valued: Draft[] = []
  const found: Draft[] = []
  let next = 0
  let previous: Draft | null = null
  let bodies = 0
  for (const { start, end, value } of elidedLexicon().matches(doc.source, sentence.start, sentence.end)) {
    for (; next < own.length && own[next]!.end <= start; next++) {
      if (own[next]!.level !== 'department') continue
      previous = own[next]!
      bodies++
    }
    if (next < own.length && own[next]!.start < end) continue
    if (!isUpperAt(doc.source, start)) continue
    const before = folded.slice(Math.max(sentence.start, start - 40), start)
    const draft = elidedDraft(start, end, value)
    const joined =
      previous !== null && isJoint(folded.slice(previous.end, Math.min(start, previous.end + 61)), start - previous.end)
    if (OPENS.test(before) || joined) {
      found.push(draft)
      previous = draft
    } else if (VALUE.test(folded.slice(end, end + 12)) && (SEPARATOR.test(before) || before.trim() === ''))
      valued.push(draft)
  }
  for (; next < own.length; next++) if (own[next]!.level === 'department') bodies++
  // One valued sector ("Du lịch: 5 dự án") is prose; two in one list of departments are departments.
  if (valued.length > 0 && near && (valued.length > 1 || bodies > 0 || found.length > 0)) found.push(...valued)
  return found.sort((a, b) => a.start - b.start)
}

function elidedDraft(start: number, end: number, body: Body): Draft {
  return {
    start,
    end,
    level: 'department',
    bare: body.name,
    units: [],
    body,
    kinds: null,
    how: 'elided',
    former: false,
    tail: null,
  }
}

/** Between two departments of one list: a separator, and values of the first. */
function isJoint(gap: string, length: number): boolean {
  return (
    length <= 60 &&
    /^(?:\s?\([^()\n]{0,50}\))?(?:\s?[:-]?\s?\d[\d.,]*\s?%?(?:\sđiểm)?)?\s?(?:[,;&]|,?\s?và\s|;?\s?cùng\s)\s?(?:và\s)?$/.test(
      gap,
    )
  )
}
