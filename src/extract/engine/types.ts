import type { City, RuleRef } from '../../../schemas/index.ts'
import type { SourceText, Span, Zone } from '../../text/index.ts'
import type { ExtractInput, TraceStep } from '../contract.ts'

/**
 * Inside the extractor every offset is an index into `doc.source.folded`, half open. Only `source.quote(start, end)` leads
 * back to the text as given, so a quote can be made in no other way.
 */
export type { Span, Zone }

/** What a rule found: a kind, a value, and the rule that says so. */
export interface Found<K extends string = string, V = unknown> extends Span {
  readonly kind: K
  readonly value: V
  readonly rule: RuleRef
}

export interface Sentence extends Span {
  readonly zone: Zone
  /** Paragraph number, from 0; a title is a paragraph of its own. */
  readonly paragraph: number
}

/** The text as every rule sees it: folded once, cut once. */
export interface Doc {
  readonly input: ExtractInput
  readonly source: SourceText
  /** Cover the folded text without gap or overlap. */
  readonly zones: readonly Zone[]
  /** Sentences of fact-carrying zones, in order. */
  readonly sentences: readonly Sentence[]
  /** Publication day in Vietnam, from the input or from a stamp in the text; null when unknown. */
  readonly published: { readonly year: number; readonly month: number; readonly day: number } | null
  /** City of the article: given, or by site, or by the units and words of the text; null when open. */
  readonly city: City | null
  /** Takes raw offsets; `report` tells a step found in folded ones. */
  readonly trace: (step: TraceStep) => void
}
