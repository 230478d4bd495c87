import type { Dataset, FlatColumn, PublicRecord, Scalar, Table } from './dataset.ts'
import { flatColumns } from './dataset.ts'

export interface WriteOptions {
  /**
   * Begin CSV with a byte order mark. Excel knows UTF-8 by nothing else; readers in a UTF-8 locale (R, pandas, DuckDB,
   * Frictionless) drop it. `chiso export` leaves it out unless asked, since pipes of `cut` and `sort` keep it.
   */
  readonly bom?: boolean
  /** Told of every bundle how many rows it held. */
  readonly onRows?: (rows: number) => void
}

export type Chunk = string | Uint8Array

export const textOf = (chunk: Chunk): string =>
  typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')

/** Some rows, nested as the record is and flat as a table is; made once for all formats. */
export interface Batch {
  readonly records: readonly PublicRecord[]
  /** In the order of the columns. */
  readonly values: readonly (readonly Scalar[])[]
}

/** One file in the making: it is handed rows as they come and hands on what can be written, so memory does not grow with the data. */
export interface Encoder {
  begin(): Chunk
  rows(batch: Batch): Chunk
  end(): Chunk
}

/** One file format. */
export interface Format {
  readonly id: string
  /** With its dot. */
  readonly extension: string
  readonly media_type: string
  /** Whether the file is bytes that a terminal cannot show. */
  readonly binary: boolean
  readonly encode: (table: Table, options: WriteOptions) => Encoder
}

/** Rows of one table as the pieces of one file. */
export async function* write<Row>(
  format: Format,
  dataset: Dataset<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  options: WriteOptions = {},
): AsyncGenerator<Chunk> {
  const encoder = format.encode(dataset, options)
  yield encoder.begin()
  for await (const batch of batches(dataset, rows)) {
    const chunk = encoder.rows(batch)
    options.onRows?.(batch.records.length)
    if (chunk.length > 0) yield chunk
  }
  yield encoder.end()
}

/** Rows in bundles, so that a million rows do not make a million writes. */
export async function* batches<Row>(
  dataset: Dataset<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  size = 500,
): AsyncGenerator<Batch> {
  const columns = flatColumns(dataset)
  let records: PublicRecord[] = []
  for await (const row of rows) {
    records.push(dataset.publish(row))
    if (records.length === size) {
      yield { records, values: records.map((record) => valuesOf(columns, record)) }
      records = []
    }
  }
  if (records.length > 0) yield { records, values: records.map((record) => valuesOf(columns, record)) }
}

const valuesOf = (columns: readonly FlatColumn[], record: PublicRecord): Scalar[] =>
  columns.map((column) => column.value(record))
