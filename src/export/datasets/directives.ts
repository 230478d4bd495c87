import { DirectiveRecord, NO_OPINION } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import { publicEvidence, publicText } from '../quote.ts'
import type { DirectiveRow } from '../rows.ts'

/** What leaders ordered, shortened to what may be quoted. */
export const directives: Dataset<DirectiveRow> = {
  id: 'directives',
  title: 'Directives: who ordered what of whom, with the quoted words',
  records: ['DirectiveRecord'],
  schema: DirectiveRecord,
  key: ['directive_id'],
  references: [
    { column: 'article_id', dataset: 'articles', to: 'article_id' },
    { column: 'issuer_unit_id', dataset: 'units', to: 'unit_id' },
  ],
  publish: ({ directive, second_opinion, article }) =>
    pick(DirectiveRecord, {
      ...article,
      ...directive,
      text: publicText(directive.text),
      evidence: publicEvidence(directive.evidence),
      second_opinion: second_opinion ?? NO_OPINION,
    }),
}
