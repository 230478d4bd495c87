import type { DirectiveReading } from '../../../schemas/index.ts'
import { citationsOf, type DocumentMention } from '../documents/index.ts'
import { report } from '../engine/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import type { UnitSpan } from '../units/types.ts'
import { goesOn } from './continuation.ts'
import { announcedCount, deadlineIn } from './details.ts'
import type { Draft } from './draft.ts'
import { englishDeadlineIn } from './english/deadline.ts'
import { english } from './frames/english.ts'
import { issuerUnit } from './issuer-unit.ts'

export interface DirectiveContext {
  /** Units of the text in its order: who gave an order, by id. */
  readonly units?: readonly UnitSpan[]
  readonly documents?: readonly DocumentMention[]
  /** A frame to leave out, for measuring what it gains and costs. */
  readonly without?: string | null
}

/** The record of an order; `next` is the order behind it, which ends its content. */
export function recordOf(doc: Doc, draft: Draft, next: Draft | undefined, context: DirectiveContext): DirectiveReading {
  const { source, sentences } = doc
  const sentence = sentences[draft.sentence]!
  const shared = next !== undefined && next.sentence === draft.sentence
  const limit = shared ? Math.max(next.evidence.start, draft.content + 1) : stopBefore(source.folded, sentence)
  const end = shared ? trimmed(source.folded, draft.content, limit) : contentEnd(doc, draft, next, limit)
  const { frame, verb } = draft.verb
  const documents = (context.documents ?? []).filter((d) => d.start >= sentence.start && d.start < sentence.end)
  const reading: DirectiveReading = {
    issuer: draft.issuer.name,
    issuer_role: draft.issuer.role,
    issuer_unit_id: issuerUnit(doc, draft, context.units ?? []),
    addressee: draft.addressee,
    verb,
    text: source.quote(draft.content, Math.max(end, draft.content + 1)).quote,
    documents: citationsOf(doc, documents),
    announced_count: announcedCount(doc, draft.content, limit),
    deadline: (frame.id === english.id ? englishDeadlineIn : deadlineIn)(doc, draft.due, limit),
    evidence: source.quote(draft.evidence.start, draft.evidence.end),
    rules: [{ id: frame.id, version: frame.version }],
    confidence: Math.round(draft.confidence * 100) / 100,
  }
  report(doc, () => ({
    stage: 'link',
    outcome: 'found',
    rule: reading.rules[0]!,
    kind: 'directive',
    start: draft.evidence.start,
    end: draft.evidence.end,
    note: `${reading.issuer ?? reading.issuer_role ?? '?'} ${verb} ${reading.addressee ?? ''}`.trim(),
  }))
  return reading
}

/** The content goes on with the speech, sentence by sentence, until another order or something told. */
function contentEnd(doc: Doc, draft: Draft, next: Draft | undefined, own: number): number {
  let end = own
  for (let i = draft.sentence + 1; i < doc.sentences.length && i <= draft.sentence + 20; i++) {
    const sentence = doc.sentences[i]!
    if (next !== undefined && next.sentence <= i) break
    if (sentence.zone.kind === 'title' || !goesOn(doc, sentence)) break
    end = sentence.end
  }
  return end
}

/** End of a sentence without its stop. */
function stopBefore(folded: string, { end }: Sentence): number {
  while (/[.!?…"]/.test(folded[end - 1]!)) end--
  return end
}

/** Without the marks and words that lead over to the next order. */
function trimmed(folded: string, start: number, end: number): number {
  return (
    start +
    folded.slice(start, end).replace(/[\s,;]*(?:(?:đồng thời|và|cùng với đó|bên cạnh đó|cũng)[\s,;]*)?$/, '').length
  )
}
