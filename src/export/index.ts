import { UsageError } from '../errors.ts'
import type { Dataset } from './dataset.ts'
import { cells } from './datasets/cells.ts'
import { conflicts } from './datasets/conflicts.ts'
import { directives } from './datasets/directives.ts'
import { documents } from './datasets/documents.ts'
import { observations } from './datasets/observations.ts'
import { units } from './datasets/units.ts'
import { type Chunk, type Format, type WriteOptions, write } from './format.ts'
import { FORMATS } from './formats/index.ts'

export { type Dataset, type FlatColumn, flatColumns, type PublicRecord, type Table } from './dataset.ts'
export type { Conflict } from './datasets/conflicts.ts'
export { articles, coverage, indices, lineage } from './datasets/context.ts'
export { leftBehind, type PanelCell, panel, panelClaims } from './datasets/panel.ts'
export { wideCells } from './datasets/wide.ts'
export { type Chunk, type Format, textOf, type WriteOptions } from './format.ts'
export { FORMATS } from './formats/index.ts'
export { publicEvidence, publicQuote, publicText, QUOTE_CHARACTERS_MAX } from './quote.ts'
export {
  type Assertion,
  BadRelease,
  isRelease,
  type ReleaseAbout,
  type ReleaseSummary,
  ReleaseWriter,
} from './release/index.ts'
export type { DirectiveRow, DocumentRow, ObservationRow, SourceFacts } from './rows.ts'

/** The tables of an export, by name. A new one is one file and one line here. */
export const DATASETS = { cells, observations, directives, documents, conflicts, units } as const
export type DatasetId = keyof typeof DATASETS
export type RowOf<Id extends DatasetId> = (typeof DATASETS)[Id] extends Dataset<infer Row> ? Row : never

/** The rows of a table that is made for its rows, as the wide panel is. */
export { write as writeTable } from './format.ts'

/** The rows of one table as the pieces of one file. */
export function writeDataset<Id extends DatasetId>(
  format: Format,
  id: Id,
  rows: AsyncIterable<RowOf<Id>> | Iterable<RowOf<Id>>,
  options: WriteOptions = {},
): AsyncGenerator<Chunk> {
  // The table of that name is a table of those rows, which the compiler cannot see through an index.
  const dataset = DATASETS[id] as unknown as Dataset<RowOf<Id>>
  return write(format, dataset, rows, options)
}

export function formatOf(id: string): Format {
  const found = FORMATS.find((format) => format.id === id)
  if (found) return found
  throw new UsageError(`There is no export format "${id}"; take one of ${FORMATS.map((f) => f.id).join(', ')}.`)
}

export function datasetIdOf(id: string): DatasetId {
  if (Object.hasOwn(DATASETS, id)) return id as DatasetId
  throw new UsageError(`There is no dataset "${id}"; take one of ${Object.keys(DATASETS).join(', ')}.`)
}
