import type {
  Block,
  City,
  DirectiveReading,
  DocumentCitation,
  ObservationReading,
  RuleRef,
  UnitMention,
} from '../../schemas/index.ts'

/** What the extractor is given: a text and what is known about it. Nothing else is looked at. */
export interface ExtractInput {
  readonly text: string
  readonly title?: string | null
  /** `YYYY-MM-DD[THH:mm]`, Vietnam time; resolves "năm ngoái", "ngày 13-10" and homonyms before and after 1 July 2025. */
  readonly published_at?: string | null
  readonly site?: string | null
  readonly url?: string | null
  readonly city?: City | null
  /** Structure, when the text comes from a page: tables are read as data, not as lines. Offsets into `text`. */
  readonly blocks?: readonly Block[]
  /** How the article was read (`epi@2`, `pdf-scan@1`): what was recognised from a picture is trusted less. */
  readonly layout?: string | null
}

export interface Extraction {
  /** One per distinct unit (name, level, city), at its first mention outside boilerplate, in text order. */
  readonly units: UnitMention[]
  readonly observations: ObservationReading[]
  readonly directives: DirectiveReading[]
  readonly documents: DocumentCitation[]
  readonly warnings: string[]
}

/** One line of the story that `chiso explain` tells: what was found, joined, lost (and to whom) or refused (and why). */
export interface TraceStep {
  readonly stage: 'zone' | 'find' | 'link' | 'refine'
  readonly outcome: 'found' | 'joined' | 'lost' | 'refused' | 'threw'
  readonly rule: RuleRef
  /** What kind of thing: `unit`, `score`, `rank`, `year`, `observation`, `directive` … */
  readonly kind: string
  /** UTF-16 offsets into the text as given. */
  readonly start: number
  readonly end: number
  /** A value, or the reason why it lost or was refused, in words. */
  readonly note: string
}

/** `extract(input)` reads; `extract(input, trace)` also tells. Pure: no clock, no file, no environment, never throws on a text. */
export type Extract = (input: ExtractInput, trace?: (step: TraceStep) => void) => Extraction
