import { z } from 'zod'
import { Directive } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import { publicEvidence, publicText } from '../quote.ts'
import type { DirectiveRow } from '../rows.ts'
import { SOURCE_FIELDS } from './observations.ts'

const { directive_id, article_id, ...reading } = Directive.shape
const PublicDirective = z.object({ directive_id, article_id, ...SOURCE_FIELDS, ...reading })

/** What leaders ordered, shortened to what may be quoted. */
export const directives: Dataset<DirectiveRow> = {
  id: 'directives',
  title: 'Directives: who ordered what of whom, with the quoted words',
  schema: PublicDirective,
  publish: ({ directive, article }) =>
    pick(PublicDirective, {
      ...article,
      ...directive,
      text: publicText(directive.text),
      evidence: publicEvidence(directive.evidence),
    }),
}
