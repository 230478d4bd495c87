import { z } from 'zod'
import { LocalDate, Observation } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import { publicEvidence } from '../quote.ts'
import type { ObservationRow } from '../rows.ts'

/** Where the claim was published stands before its clocks. */
export const SOURCE_FIELDS = {
  site: z.string().nullable(),
  url: z.string().nullable(),
  published_at: LocalDate.nullable(),
}

const { observation_id, article_id, ...reading } = Observation.shape
const PublicObservation = z.object({ observation_id, article_id, ...SOURCE_FIELDS, ...reading })

/** Every claim about a value, with its words and where they stand. */
export const observations: Dataset<ObservationRow> = {
  id: 'observations',
  title: 'Claims: what each source says about a unit, an index and a year, with the quoted words',
  schema: PublicObservation,
  publish: ({ observation, article }) =>
    pick(PublicObservation, { ...article, ...observation, evidence: publicEvidence(observation.evidence) }),
}
