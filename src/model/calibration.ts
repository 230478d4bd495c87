import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EnvironmentError, messageOf } from '../errors.ts'

/** At or below: what the rules read there is worth a second look. */
export const DOUBT = 0.05

/** Lies beside a model's files and is no part of its digest: it is about the rules as well. */
export const CALIBRATION = 'calibration.json'

/**
 * How the rules' confidence r and the model's score s make one confidence: the logistic of
 * `offset + rules · logit(r) + model · min(0, logit(s))`. A model that sees what the rules saw adds nothing; one that does not,
 * takes away.
 */
export const Calibration = z.strictObject({
  offset: z.number(),
  rules: z.number().min(0),
  model: z.number().min(0),
  /** Claims on gold that it was fitted on, and how many of them were right; 0 for the usual one. */
  claims: z.number().int(),
  right: z.number().int(),
})
export type Calibration = z.infer<typeof Calibration>

/** For a model that nobody has calibrated: the rules as they are, and less where the model doubts. */
export const USUAL: Calibration = { offset: 0, rules: 1, model: 0.5, claims: 0, right: 0 }

/** @throws EnvironmentError when the file is none of ours */
export function calibrationIn(folder: string): Calibration {
  const file = join(folder, CALIBRATION)
  if (!existsSync(file)) return USUAL
  try {
    return Calibration.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new EnvironmentError(
      `${file} is no calibration: delete it, or make it anew with "chiso evaluate GOLD --model --calibrate ${file}".`,
      { cause: messageOf(error) },
    )
  }
}

/** The confidence of a claim, 0.01 to 0.99 in steps of 0.01; never above the rules' own where the model doubts. */
export function confidenceOf(calibration: Calibration, rules: number, score: number): number {
  const [r, s] = featuresOf(rules, score)
  const odds = calibration.offset + calibration.rules * r + calibration.model * s
  const confidence = Math.round(100 / (1 + Math.exp(-odds))) / 100
  const most = score <= DOUBT ? Math.min(0.99, rules) : 0.99
  return Math.max(0.01, Math.min(most, confidence))
}

/** What the odds are made of. */
export function featuresOf(rules: number, score: number): readonly [rules: number, model: number] {
  return [logit(rules), Math.min(0, logit(score))]
}

const logit = (p: number): number => {
  const inside = Math.min(0.995, Math.max(0.005, p))
  return Math.log(inside / (1 - inside))
}
