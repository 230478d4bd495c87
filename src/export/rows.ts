import type { Directive, DocumentCitation, Observation, SecondOpinion } from '../../schemas/index.ts'

/** Where a claim was published: what a public record tells of an article. Its text stays with us. */
export interface SourceFacts {
  readonly site: string | null
  readonly url: string | null
  readonly published_at: string | null
}

export interface ObservationRow {
  readonly observation: Observation
  /** Null or absent where no second reader has looked. */
  readonly second_opinion?: SecondOpinion | null
  readonly article: SourceFacts
}

export interface DirectiveRow {
  readonly directive: Directive
  /** Null or absent where no second reader has looked. */
  readonly second_opinion?: SecondOpinion | null
  readonly article: SourceFacts
}

export interface DocumentRow {
  readonly document: DocumentCitation
  readonly article_id: string
  readonly article: SourceFacts
}
