import type { Dataset } from './dataset.ts'

export interface WriteOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. Off by default: base R takes it for part of the first name. */
  readonly bom?: boolean
}

/** One file format. It is handed rows as they come and hands on text as it is made: memory does not grow with the data. */
export interface Format {
  readonly id: string
  /** With its dot. */
  readonly extension: string
  readonly media_type: string
  readonly write: <Row>(
    dataset: Dataset<Row>,
    rows: AsyncIterable<Row> | Iterable<Row>,
    options?: WriteOptions,
  ) => AsyncGenerator<string>
}

/** Rows in bundles, so that a million rows do not make a million writes. */
export async function* bundles<Row>(rows: AsyncIterable<Row> | Iterable<Row>, size = 500): AsyncGenerator<Row[]> {
  let bundle: Row[] = []
  for await (const row of rows) {
    bundle.push(row)
    if (bundle.length === size) {
      yield bundle
      bundle = []
    }
  }
  if (bundle.length > 0) yield bundle
}
