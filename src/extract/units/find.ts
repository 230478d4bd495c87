import { report } from '../engine/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import { mapDay } from './calendar.ts'
import type { Draft } from './draft.ts'
import { gather } from './gather.ts'
import { Abroad, factDay, isLoneOffice, scopeFor, typedLevels } from './ground.ts'
import { listIds } from './lists.ts'
import { isParentOf, roleOf } from './roles.ts'
import { ScopeMap } from './scope.ts'
import { type Ground, type Settled, settle } from './settle.ts'
import type { UnitRole, UnitSpan } from './types.ts'

const VERSION = 1

/** Units named in the fact-carrying zones, in text order, without overlap; units of other provinces are flagged. */
export function findUnits(doc: Doc): UnitSpan[] {
  const day = mapDay(doc)
  const read = gather(doc, day)
  const { drafts } = read
  const scope = new ScopeMap(doc, read)
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
  report(doc, () => ({ stage: 'find', outcome, rule: { id, version: VERSION }, kind: 'unit', start, end, note }))
}
