/** What a sentence may hold, in the order of the bundled model's outputs (scripts/model/train.py). */
export const SENTENCE_KINDS = ['observation', 'target', 'directive', 'document'] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** What a sentence model says of one sentence: how likely each kind of content is, 0 to 1, rounded to 1/10,000. */
export type SentenceScores = Readonly<Record<SentenceKind, number>>

/** Which model spoke: written beside every score, so that a score can be made again. */
export interface ModelProvenance {
  readonly id: string
  readonly revision: string
  /** SHA-256 over the names and bytes of the model's files. */
  readonly digest: string
}

/** A sentence with what the bundled model looks at beside it. */
export interface SentenceInput {
  readonly text: string
  /** The sentence before, or ''. */
  readonly before: string
  /** The title of the article, or ''. */
  readonly title: string
}

/** A model held open. Scores come in the order of the sentences; `close` ends its thread. */
export interface SentenceModel {
  readonly provenance: ModelProvenance
  score(sentences: readonly SentenceInput[]): Promise<SentenceScores[]>
  close(): Promise<void>
}

export type { ModelSpec } from '../config.ts'
export type ModelTask = import('../config.ts').ModelSpec['task']
