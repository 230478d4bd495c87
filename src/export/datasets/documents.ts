import { DocumentRecord } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import type { DocumentRow } from '../rows.ts'

/** Decisions, plans and conclusions that articles cite by number. */
export const documents: Dataset<DocumentRow> = {
  id: 'documents',
  title: 'Documents cited by number, and where',
  records: ['DocumentRecord'],
  schema: DocumentRecord,
  references: [{ column: 'article_id', dataset: 'articles', to: 'article_id' }],
  publish: ({ document, article_id, article }) => pick(DocumentRecord, { article_id, ...article, ...document }),
}
