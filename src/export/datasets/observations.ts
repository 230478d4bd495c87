import { NO_OPINION, ObservationRecord } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import { publicEvidence } from '../quote.ts'
import type { ObservationRow } from '../rows.ts'

/** Every claim about a value, with its words and where they stand. */
export const observations: Dataset<ObservationRow> = {
  id: 'observations',
  title: 'Claims: what each source says about a unit, an index and a year, with the quoted words',
  records: ['ObservationRecord'],
  schema: ObservationRecord,
  key: ['observation_id'],
  references: [
    { column: 'article_id', dataset: 'articles', to: 'article_id' },
    { column: 'unit_id', dataset: 'units', to: 'unit_id' },
  ],
  publish: ({ observation, second_opinion, article }) =>
    pick(ObservationRecord, {
      ...article,
      ...observation,
      evidence: publicEvidence(observation.evidence),
      second_opinion: second_opinion ?? NO_OPINION,
    }),
}
