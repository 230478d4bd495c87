import type { DirectiveReading } from '../../../schemas/index.ts'
import type { Doc } from '../engine/types.ts'
import { isEnglish } from '../units/index.ts'
import { readEnglish } from './english/reader.ts'
import { english } from './frames/english.ts'
import { mergeRepeats } from './merge.ts'
import { Reader } from './reader.ts'
import { type DirectiveContext, recordOf } from './record.ts'
import { inScope, isOursInEnglish } from './scope.ts'
import { TRIGGER } from './verbs.ts'

/**
 * Orders of officials and organs of the two cities (guide, section 15). A verb of ordering, somebody who may order in the
 * place of its subject, somebody below who takes it; told work, plans, appeals and petitions upward are none.
 */
export function findDirectives(doc: Doc, context: DirectiveContext = {}): DirectiveReading[] {
  const marked = triggeredSentences(doc)
  if (marked.length === 0) return ENGLISH.test(doc.source.folded) ? inEnglish(doc, context) : []
  const drafts = new Reader(doc, context.without ?? null).read(marked)
  if (drafts.length === 0 || !inScope(doc)) return []
  return mergeRepeats(doc, drafts).map((draft, i, all) => recordOf(doc, draft, all[i + 1], context))
}

const ENGLISH = /\b(?:asked|requested|urged|directed|assigned|instructed|ordered|told|tasked|required|asks|urges)\b/

function inEnglish(doc: Doc, context: DirectiveContext): DirectiveReading[] {
  if (context.without === english.id || !isEnglish(doc) || !isOursInEnglish(doc)) return []
  return mergeRepeats(doc, readEnglish(doc)).map((draft, i, all) => recordOf(doc, draft, all[i + 1], context))
}

/** Indices of the sentences that hold a verb of ordering, one scan for all. */
function triggeredSentences(doc: Doc): number[] {
  const { folded } = doc.source
  const marked: number[] = []
  let at = 0
  TRIGGER.lastIndex = 0
  for (let match = TRIGGER.exec(folded); match !== null; match = TRIGGER.exec(folded)) {
    while (at < doc.sentences.length && doc.sentences[at]!.end <= match.index) at++
    const sentence = doc.sentences[at]
    if (sentence === undefined) break
    if (sentence.start > match.index) TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, sentence.start)
    else {
      marked.push(at)
      TRIGGER.lastIndex = sentence.end
    }
  }
  return marked
}

export { frames } from './frames/index.ts'
export type { DirectiveContext } from './record.ts'
export type { Frame } from './types.ts'
