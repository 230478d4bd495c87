import { report } from '../engine/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import { mapDay, REFORM } from './calendar.ts'
import type { Draft, Scan } from './draft.ts'
import { namesOfElsewhere, readStranger } from './elsewhere.ts'
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
  const { day, read } = gatherOnItsDay(doc)
  const { drafts } = read
  const scope = new ScopeMap(doc, read)
  const levels = typedLevels(drafts)
  const abroad = new Abroad(doc, read.strangers)
  const finder = sentenceFinder(doc)
  const known: Kept[] = []
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
    else known.push({ draft, settled: verdict, sentence, behind, parent })
  })
  const kept = withStrangers(doc, read.strangers, withoutElsewhere(doc, known))
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

/** A page without a date that speaks of living districts was written before they ended, whatever years it plans for. */
function gatherOnItsDay(doc: Doc): { day: string; read: Scan } {
  const day = mapDay(doc)
  const read = gather(doc, day)
  if (doc.published !== null) return { day, read }
  const typed = read.drafts.filter((draft) => draft.kinds !== null && !draft.former)
  if (typed.some((draft) => draft.level === 'ward' && draft.units.every((unit) => (unit.valid_from ?? '') >= REFORM)))
    return { day, read }
  let last = day
  for (const { level, units } of typed) {
    if (level !== 'district') continue
    const end = units.reduce(
      (latest, unit) => ((unit.valid_to ?? '9999') > latest ? (unit.valid_to ?? '9999') : latest),
      '',
    )
    if (end < last) last = end
  }
  return last === day ? { day, read } : { day: last, read: gather(doc, last) }
}

interface Kept {
  readonly draft: Draft
  readonly settled: Settled
  readonly sentence: Sentence | null
  readonly behind: boolean
  readonly parent: Draft | null
}

function withoutElsewhere(doc: Doc, known: readonly Kept[]): readonly Kept[] {
  const names = namesOfElsewhere(known)
  if (names.size === 0) return known
  return known.filter(({ draft, settled }) => {
    if (draft.how !== 'bare' || settled.outOfScope || !names.has(draft.bare)) return true
    tell(doc, 'refused', ruleOf(draft), draft.start, draft.end, 'the article types this name only for places elsewhere')
    return false
  })
}

/** Places that no list knows stand among the units as units of elsewhere. */
function withStrangers(doc: Doc, strangers: Scan['strangers'], known: readonly Kept[]): readonly Kept[] {
  if (strangers.length === 0) return known
  const finder = sentenceFinder(doc)
  let taken = 0
  const added: Kept[] = []
  for (const stranger of strangers.toSorted((a, b) => a.start - b.start)) {
    const read = readStranger(doc, stranger)
    if (read === null || stranger.start < taken) continue
    taken = read.draft.end
    added.push({ ...read, sentence: finder(stranger.start), behind: false, parent: null })
  }
  let next = 0
  const apart = added.filter(({ draft }) => {
    while (next < known.length && known[next]!.draft.end <= draft.start) next++
    return next === known.length || known[next]!.draft.start >= draft.end
  })
  return [...known, ...apart].sort((a, b) => a.draft.start - b.draft.start)
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
