import type { Calibration } from './calibration.ts'

/** What a sentence may hold, in the order of the bundled model's outputs (scripts/model/train.py). */
export const SENTENCE_KINDS = ['observation', 'target', 'directive', 'document'] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** What of a result a sentence states; outputs of the bundled model behind the kinds. */
export const FIGURE_KINDS = ['score', 'rank', 'change', 'period'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** What a sentence model says of one sentence: how likely each kind of content is, 0 to 1, rounded to 1/10,000. */
export interface SentenceScores extends Readonly<Record<SentenceKind, number>> {
  /** How likely it states each figure of a result; null where the model knows whole sentences only. */
  readonly figures: Readonly<Record<FigureKind, number>> | null
}

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
  readonly calibration: Calibration
  score(sentences: readonly SentenceInput[]): Promise<SentenceScores[]>
  close(): Promise<void>
}

export type { ModelSpec } from '../config.ts'
export type ModelTask = import('../config.ts').ModelSpec['task']
