import { z } from 'zod'
import { DocumentCitation } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import type { DocumentRow } from '../rows.ts'
import { SOURCE_FIELDS } from './observations.ts'

const PublicDocument = z.object({ article_id: z.string(), ...SOURCE_FIELDS, ...DocumentCitation.shape })

/** Decisions, plans and conclusions that articles cite by number. */
export const documents: Dataset<DocumentRow> = {
  id: 'documents',
  title: 'Documents cited by number, and where',
  schema: PublicDocument,
  publish: ({ document, article_id, article }) => pick(PublicDocument, { article_id, ...article, ...document }),
}
