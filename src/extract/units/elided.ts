import type { Doc, Sentence } from '../engine/types.ts'
import { isUpperAt } from './case.ts'
import type { Draft } from './draft.ts'
import { elidedLexicon } from './lexicons.ts'

const TRIGGER =
  /(?:các|khối|cấp|nhóm|một số|\d{1,2}) sở|sở,? (?:ban,? )?ngành|(?:đơn vị|sở) còn lại|các đơn vị|departments/u
const OPENS =
  /(?:các sở|khối sở|các sở,? (?:ban,? )?ngành|sở,? (?:ban,? )?ngành|đơn vị còn lại|sở còn lại)\s?(?:gồm|gồm có|như|là|trên|này)?\s?[:(]?\s?$/u
const SEPARATOR = /(?:[,;:(]|\bvà|\bhoặc|\bhay|&)\s{0,2}$/u
const VALUE = /^\s{0,2}(?::|\(|-|=|đạt|được|với)?\s{0,2}(?:đạt\s)?\d/u

/**
 * Departments that leave out "Sở" (3.7): in a list that began with one, after "các sở", or with a value of their own in a
 * list of such. "Du lịch" alone in prose is the sector and stays one.
 */
export function findElided(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  const folded = doc.source.folded
  const title = doc.sentences.some((s) => s.zone.kind === 'title' && TRIGGER.test(folded.slice(s.start, s.end)))
  let next = 0
  let triggered = -9
  for (const sentence of doc.sentences) {
    while (next < drafts.length && drafts[next]!.end <= sentence.start) next++
    const own: Draft[] = []
    for (let i = next; i < drafts.length && drafts[i]!.start < sentence.end; i++) own.push(drafts[i]!)
    const text = folded.slice(sentence.start, sentence.end)
    const bodies = own.filter((draft) => draft.level === 'department')
    if (TRIGGER.test(text)) triggered = sentence.paragraph
    const near = sentence.paragraph - triggered <= 1
    if (!near && bodies.length === 0 && !title) continue
    found.push(...inSentence(doc, sentence, own, near, title))
  }
  return found
}

function inSentence(doc: Doc, sentence: Sentence, own: readonly Draft[], near: boolean, title: boolean): Draft[] {
  const folded = doc.source.folded
  const chain: Draft[] = own.filter((draft) => draft.level === 'department')
  const valued: Draft[] = []
  const found: Draft[] = []
  for (const { start, end, value } of elidedLexicon().matches(folded, sentence.start, sentence.end)) {
    if (own.some((draft) => draft.start < end && start < draft.end)) continue
    if (!isUpperAt(doc.source, start)) continue
    const before = folded.slice(Math.max(sentence.start, start - 40), start)
    const draft: Draft = {
      start,
      end,
      level: 'department',
      bare: value.name,
      units: [],
      body: value,
      kinds: null,
      how: 'elided',
      former: false,
      tail: null,
    }
    const opens = OPENS.test(before)
    const previous = [...chain, ...found].filter((other) => other.end <= start).at(-1)
    const joined = previous !== undefined && isJoint(folded.slice(previous.end, start))
    if (opens || joined) found.push(draft)
    else if (VALUE.test(folded.slice(end, end + 12)) && (SEPARATOR.test(before) || before.trim() === ''))
      valued.push(draft)
    else if (title && start === sentence.start && end === sentence.end) valued.push(draft)
  }
  // One valued sector ("Du lịch: 5 dự án") is prose; two in one list of departments are departments.
  if (valued.length > 0 && near && (valued.length > 1 || chain.length > 0 || found.length > 0)) found.push(...valued)
  return found.sort((a, b) => a.start - b.start)
}

/** Between two departments of one list: a separator, and values of the first. */
function isJoint(gap: string): boolean {
  return (
    gap.length <= 60 &&
    /^(?:\s?\([^()\n]{0,50}\))?(?:\s?[:-]?\s?\d[\d.,]*\s?%?(?:\sđiểm)?)?\s?(?:[,;&]|,?\s?và\s|;?\s?cùng\s)\s?(?:và\s)?$/u.test(
      gap,
    )
  )
}
