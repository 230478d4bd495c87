import { z } from 'zod'

/** What the second reader, a sentence model, thinks of a claim; it never changes what the claim says. All null: it has not looked. */
export const SecondOpinion = z.object({
  /** What the rules are sure of, 0 to 1; `confidence` beside it is what follows from this and the model's score. */
  rules_confidence: z.number().min(0).max(1).nullable(),
  /** How likely the model holds that such a thing stands in the sentence, 0 to 1. */
  model_score: z.number().min(0).max(1).nullable(),
  /** Which model. */
  model_id: z.string().nullable(),
  /** Which revision of it. */
  model_revision: z.string().nullable(),
  /** Hex SHA-256 over the names and bytes of its files. */
  model_digest: z.string().nullable(),
})
export type SecondOpinion = z.infer<typeof SecondOpinion>

export const NO_OPINION: SecondOpinion = {
  rules_confidence: null,
  model_score: null,
  model_id: null,
  model_revision: null,
  model_digest: null,
}
