import { ArticleLink, CoverageRow, IndexRow, LineageRow } from '../../../schemas/index.ts'
import { type Dataset, pick } from '../dataset.ts'
import { publicText } from '../quote.ts'

/** What stands around the panel: where it was printed, how much of it is known, and what its units and indices are. */

export const articles: Dataset<ArticleLink> = {
  id: 'articles',
  title: 'Articles behind the claims: links, dates and digests, no text',
  records: ['ArticleLink'],
  schema: ArticleLink,
  key: ['article_id'],
  publish: (row) => pick(ArticleLink, { ...row, title: row.title === null ? null : publicText(row.title) }),
}

export const coverage: Dataset<CoverageRow> = {
  id: 'coverage',
  title: 'Coverage: how much of each edition (index, year, city, level) is known',
  records: ['CoverageRow'],
  schema: CoverageRow,
  publish: (row) => pick(CoverageRow, row),
}

export const lineage: Dataset<LineageRow> = {
  id: 'lineage',
  title: 'Lineage: what became of each unit when names, codes and borders changed',
  records: ['LineageRow'],
  schema: LineageRow,
  references: [
    { column: 'from_unit_id', dataset: 'units', to: 'unit_id' },
    { column: 'to_unit_id', dataset: 'units', to: 'unit_id' },
  ],
  publish: (row) => pick(LineageRow, row),
}

export const indices: Dataset<IndexRow> = {
  id: 'indices',
  title: 'Indices: names in Vietnamese and English, scales, issuers',
  records: ['IndexRow'],
  schema: IndexRow,
  key: ['index_id'],
  publish: (row) => pick(IndexRow, row),
}
