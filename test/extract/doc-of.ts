import { zonesOf } from '../../src/article/boilerplate/index.ts'
import type { ExtractInput } from '../../src/extract/contract.ts'
import type { Doc } from '../../src/extract/engine/index.ts'
import { momentFrom, SourceText, splitSentences } from '../../src/text/index.ts'

const FACTS = new Set(['title', 'lead', 'body', 'table'])

/** A text cut as the extractor cuts it, for tests of one room. */
export function docOf(text: string, input: Omit<ExtractInput, 'text'> = {}): Doc {
  const source = new SourceText(text)
  const zones = zonesOf(source, input)
  const sentences = zones
    .filter((zone) => FACTS.has(zone.kind))
    .flatMap((zone) => splitSentences(source.folded, zone.start, zone.end, source).map((span) => ({ ...span, zone })))
    .map((span) => ({ ...span, paragraph: source.folded.slice(0, span.start).split('\n').length }))
  return {
    input: { ...input, text },
    source,
    zones,
    sentences,
    published: momentFrom(input.published_at ?? null),
    city: input.city ?? null,
    trace: () => {},
  }
}
