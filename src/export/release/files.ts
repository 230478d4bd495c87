import { createHash, type Hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Dataset, type FlatColumn, flatColumns, type Table } from '../dataset.ts'
import { batches, type Chunk, type Encoder, type Format } from '../format.ts'
import type { SqliteFile } from './sqlite.ts'
import { type ColumnSummary, Summaries } from './summary.ts'

export interface WrittenFile {
  /** Below the folder, with slashes. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface WrittenTable {
  readonly table: Table
  readonly columns: readonly FlatColumn[]
  readonly rows: number
  readonly summaries: readonly ColumnSummary[]
  /** By format. */
  readonly files: Readonly<Record<string, WrittenFile>>
}

/**
 * One table in every format at once: the rows pass by a single time, so that the store is asked once and nothing is held
 * beyond the bundle under way.
 */
export async function writeTable<Row>(
  folder: string,
  formats: readonly Format[],
  sqlite: SqliteFile,
  dataset: Dataset<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
): Promise<WrittenTable> {
  const columns = flatColumns(dataset)
  const summaries = new Summaries(columns)
  const outputs = formats.map(
    (format) =>
      new Output(folder, `${format.id}/${dataset.id}${format.extension}`, format.encode(dataset, { bom: true })),
  )
  const inDatabase = sqlite.open(dataset)
  try {
    for await (const batch of batches(dataset, rows)) {
      summaries.add(batch.values)
      inDatabase.rows(batch)
      for (const output of outputs) output.write(output.encoder.rows(batch))
    }
    inDatabase.end()
    const files = outputs.map((output) => output.finish())
    return {
      table: dataset,
      columns,
      rows: summaries.rows,
      summaries: summaries.columns,
      files: Object.fromEntries(files.map((file, i) => [formats[i]!.id, file])),
    }
  } finally {
    for (const output of outputs) output.close()
  }
}

/** A file in the making, hashed as it is written. */
class Output {
  readonly encoder: Encoder
  readonly #path: string
  readonly #hash: Hash = createHash('sha256')
  #descriptor: number | null
  #bytes = 0

  constructor(folder: string, path: string, encoder: Encoder) {
    this.encoder = encoder
    this.#path = path
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    this.#descriptor = openSync(file, 'wx')
    this.write(encoder.begin())
  }

  write(chunk: Chunk): void {
    if (chunk.length === 0 || this.#descriptor === null) return
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at)
  }

  finish(): WrittenFile {
    this.write(this.encoder.end())
    this.close()
    return { path: this.#path, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
    this.#descriptor = null
  }
}

/** What a file on the disk is, read piece by piece. */
export function fileOf(folder: string, path: string): WrittenFile {
  const file = join(folder, path)
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  const descriptor = openSync(file, 'r')
  try {
    for (;;) {
      const read = readSync(descriptor, buffer)
      if (read === 0) break
      hash.update(buffer.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
  return { path, bytes: statSync(file).size, sha256: hash.digest('hex') }
}
