import { type Extract, type ExtractInput, sentencesOf } from '../../extract/index.ts'
import {
  type Calibration,
  keywordScore,
  keywordScores,
  type ModelProvenance,
  type SentenceModel,
  type SentenceScores,
} from '../../model/index.ts'
import type { GoldCase } from '../gold.ts'
import { auroc } from './auroc.ts'
import { confidences, judgedClaims } from './claims.ts'
import { labelled } from './labels.ts'
import { byGaps, type PoolDocument, type PoolSentence, type Recovery, recovery } from './recovery.ts'
import { calibrationError, type ReliabilityRow, reliability } from './reliability.ts'

const KINDS = ['observation', 'directive'] as const

export interface ModelReport {
  readonly model: ModelProvenance
  readonly sentences: number
  readonly kinds: Readonly<
    Record<
      (typeof KINDS)[number],
      { readonly holding: number; readonly auroc: number | null; readonly auroc_keywords: number | null }
    >
  >
  readonly reliability: readonly ReliabilityRow[]
  readonly calibration_error: number
  /** What the rules read from the gold: how sure of it, by themselves and with the model, and how much of it was right. */
  readonly claims: {
    readonly calibration: Calibration
    readonly read: number
    readonly right: number
    readonly rules: readonly ReliabilityRow[]
    readonly calibrated: readonly ReliabilityRow[]
    readonly rules_error: number
    readonly calibrated_error: number
  }
  readonly recovery: readonly Recovery[]
}

export interface ModelTrial {
  readonly cases: readonly GoldCase[]
  /** Articles that lie between the cases when a person goes looking: real search is mostly through those. */
  readonly background: readonly ExtractInput[]
  readonly families: readonly string[]
  readonly all: Extract
  readonly without: (family: string) => Extract
}

/** What the second reader is worth: on gold sentence by sentence, and as an order to read in when rules are blind. */
export async function evaluateModel(model: SentenceModel, trial: ModelTrial): Promise<ModelReport> {
  const sentences = trial.cases.flatMap(labelled)
  const scores = await model.score(sentences)
  const truths = (kind: (typeof KINDS)[number], of: (i: number) => number) =>
    sentences.flatMap((one, i) => (one.open.has(kind) ? [] : [{ score: of(i), truth: one.labels.has(kind) }]))
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      {
        holding: sentences.filter((one) => one.labels.has(kind)).length,
        auroc: auroc(truths(kind, (i) => scores[i]![kind])),
        auroc_keywords: auroc(truths(kind, (i) => keywordScore(sentences[i]!, kind))),
      },
    ]),
  ) as ModelReport['kinds']
  const table = reliability(truths('observation', (i) => scores[i]!.observation))
  return {
    model: model.provenance,
    sentences: sentences.length,
    kinds,
    reliability: table,
    calibration_error: calibrationError(table),
    claims: await claimsHeld(model, trial),
    recovery: await recoveries(model, trial),
  }
}

async function claimsHeld(model: SentenceModel, { cases, all }: ModelTrial): Promise<ModelReport['claims']> {
  const claims = await judgedClaims(model, cases, all)
  const { rules, calibrated } = confidences(claims, model.calibration)
  const [before, after] = [claimReliability(rules), claimReliability(calibrated)]
  return {
    calibration: model.calibration,
    read: claims.length,
    right: claims.filter((one) => one.right).length,
    rules: before,
    calibrated: after,
    rules_error: calibrationError(before),
    calibrated_error: calibrationError(after),
  }
}

/** Rules are sure of nearly all they read, so the rows are narrow at the top. */
const claimReliability = (items: Parameters<typeof reliability>[0]) =>
  reliability(items, [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1])

async function recoveries(model: SentenceModel, trial: ModelTrial): Promise<Recovery[]> {
  const inputs = [
    ...trial.cases.map(({ text, title, published_at, site }) => ({
      text,
      title: title ?? null,
      published_at: published_at ?? null,
      site: site ?? null,
    })),
    ...trial.background,
  ]
  const documents: PoolDocument[] = inputs.map((input) => ({
    input,
    sentences: sentencesOf(input).map((one) => ({ ...one, title: input.title ?? '' })),
  }))
  const pool = documents.flatMap((one) => one.sentences)
  const scores = new Map<PoolSentence, SentenceScores>()
  for (const [i, said] of (await model.score(pool)).entries()) scores.set(pool[i]!, said)
  const place = new Map(pool.map((one, i) => [one, i]))
  const rankings = {
    model: byGaps((one) => scores.get(one)!),
    keywords: byGaps(keywordScores),
    // An order that has nothing to do with the text, and is the same in every run.
    random: (one: PoolSentence) => (place.get(one)! * 7919) % 104729,
  }
  return trial.families.map((family) => recovery(documents, family, trial.all, trial.without(family), rankings))
}
