import { type Extract, type Extraction, sentencesOf } from '../../extract/index.ts'
import {
  type Calibration,
  confidenceOf,
  featuresOf,
  type ReadClaim,
  type SentenceModel,
  scoreOfClaim,
  USUAL,
} from '../../model/index.ts'
import type { GoldCase } from '../gold.ts'
import { scoreCase } from '../score.ts'

/** A claim read from gold: what the rules and the model are sure of, and whether it was right. */
export interface JudgedClaim {
  readonly rules: number
  readonly score: number
  readonly right: boolean
}

/** The achieved observations and targets of every case; those that only optional gold speaks of are left out. */
export async function judgedClaims(
  model: SentenceModel,
  cases: readonly GoldCase[],
  extract: Extract,
): Promise<JudgedClaim[]> {
  const claims: JudgedClaim[] = []
  for (const one of cases) {
    const title = one.title ?? null
    const input = { text: one.text, title, published_at: one.published_at ?? null, site: one.site ?? null }
    const read = extract(input)
    if (read.observations.length === 0) continue
    const sentences = sentencesOf(input).map((sentence) => ({ ...sentence, title: title ?? '' }))
    const scores = await model.score(sentences)
    const { verdicts } = scoreCase(one, read)
    read.observations.forEach((observation, i) => {
      const score = scoreOfClaim(readClaim(observation), sentences, scores)
      const right = verdicts[i] ?? null
      if (right !== null && score !== null) claims.push({ rules: observation.confidence, score, right })
    })
  }
  return claims
}

/** What the second reader asks of an observation. */
export function readClaim(o: Extraction['observations'][number]): ReadClaim {
  const change = o.change_ranks ?? o.change_points
  const { unit_id: unit, reference_year: year, period, score, rank } = o
  const told = Object.entries({ unit, year, period, score, rank, change }).filter(([, value]) => value !== null)
  const values = [score, rank, o.rank_of, o.change_ranks, o.change_points, year, o.baseline_year]
  return {
    label: 'observation',
    start: o.evidence.start,
    end: o.evidence.end,
    states: o.status === 'achieved' ? (new Set(told.map(([name]) => name)) as ReadClaim['states']) : null,
    values: new Set(values.filter((value) => value !== null).map(Math.abs)),
  }
}

/** Each confidence beside whether it held: of the rules alone, and with the model. */
export function confidences(claims: readonly JudgedClaim[], calibration: Calibration) {
  return {
    rules: claims.map(({ rules, right }) => ({ score: rules, truth: right })),
    calibrated: claims.map(({ rules, score, right }) => ({
      score: confidenceOf(calibration, rules, score),
      truth: right,
    })),
  }
}

/** As if this many claims had already said that the usual calibration is right: little gold must not carry far. */
const PRIOR = 20
const STEPS = 4_000
const RATE = 0.5

/** Fits a calibration: logistic regression by plain gradient steps, held near the usual one; the same claims give the same. */
export function calibrate(claims: readonly JudgedClaim[]): Calibration {
  const usual = [USUAL.offset, USUAL.rules, USUAL.model]
  let weights = [...usual]
  const rows = claims.map(({ rules, score, right }) => ({ x: [1, ...featuresOf(rules, score)], right }))
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (PRIOR * (weight - usual[i]!)) / (claims.length + PRIOR))
    for (const { x, right } of rows) {
      const odds = x.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const off = 1 / (1 + Math.exp(-odds)) - Number(right)
      for (const [i, value] of x.entries()) slope[i]! += (off * value) / (claims.length + PRIOR)
    }
    weights = weights.map((weight, i) => Math.max(i === 0 ? -9 : 0, weight - (RATE / (1 + step / 400)) * slope[i]!))
  }
  const [offset, rules, model] = weights.map((weight) => Math.round(weight * 1e3) / 1e3)
  return {
    offset: offset!,
    rules: rules!,
    model: model!,
    claims: claims.length,
    right: claims.filter(({ right }) => right).length,
  }
}
