import { z } from 'zod'

/** A gold record: the fields of design section 4 that are scored, each as it should be read; `optional` is neither right nor wrong. */
const Optional = { optional: z.boolean().optional() }

export const GoldUnit = z.object({
  name: z.string(),
  level: z.string(),
  city: z.string().nullable(),
  surface: z.string().optional(),
  ...Optional,
})
export const GoldObservation = z.object({
  unit: z.string(),
  index: z.string(),
  reference_year: z.number().int().nullable(),
  score: z.number().nullish(),
  score_unit: z.string().nullish(),
  rank: z.number().int().nullish(),
  rank_of: z.number().int().nullish(),
  tied: z.boolean().nullish(),
  peer_group: z.string().nullish(),
  change_ranks: z.number().int().nullish(),
  change_points: z.number().nullish(),
  baseline_year: z.number().int().nullish(),
  status: z.enum(['achieved', 'target']).optional(),
  period: z.string().nullish(),
  evidence: z.string(),
  ...Optional,
})
export const GoldDirective = z.object({
  issuer: z.string().nullish(),
  issuer_role: z.string().nullish(),
  addressee: z.string().nullish(),
  verb: z.string(),
  evidence: z.string(),
  announced_count: z.number().int().nullish(),
  deadline: z.string().nullish(),
  ...Optional,
})
export const GoldDocument = z.object({ type: z.string(), number: z.string(), date: z.string().nullish(), ...Optional })

/** One gold case: a text with everything that should be read from it. */
export const GoldCase = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  published_at: z.string().nullish(),
  site: z.string().nullish(),
  /** `negative`: no achieved observation may come out. Every tag is a slice of the report. */
  tags: z.array(z.string()).default([]),
  text: z.string(),
  gold: z.object({
    units: z.array(GoldUnit),
    observations: z.array(GoldObservation),
    directives: z.array(GoldDirective).default([]),
    documents: z.array(GoldDocument).default([]),
  }),
})
export type GoldCase = z.infer<typeof GoldCase>
export type GoldObservation = z.infer<typeof GoldObservation>
export type GoldDirective = z.infer<typeof GoldDirective>
