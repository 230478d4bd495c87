import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { type FlatColumn, flatColumns, type Scalar } from '../dataset.ts'
import type { Format } from '../format.ts'

/** Rows a group: large enough to compress, small enough that a table of any size takes some 30 MB while it is written. */
const GROUP = 20_000

/** Apache Parquet with Snappy, the flat columns of the CSV in their own types. Texts are whole here, line breaks and all. */
export const parquet: Format = {
  id: 'parquet',
  extension: '.parquet',
  media_type: 'application/vnd.apache.parquet',
  binary: true,
  encode: (table) => {
    const columns = flatColumns(table)
    const bytes = new ByteWriter()
    const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)]
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'chiso' })
    let waiting: (readonly Scalar[])[] = []
    const group = () => {
      const columnData = columns.map(({ name, kind }, i) => ({
        name,
        data: waiting.map((row) => stored(kind, row[i] ?? null)),
      }))
      // Synchronous as long as the writer has no `flush`, and ours has none.
      writer.write({ columnData, rowGroupSize: GROUP })
      waiting = []
    }
    return {
      begin: () => drain(bytes),
      rows: ({ values }) => {
        for (const row of values) {
          waiting.push(row)
          if (waiting.length === GROUP) group()
        }
        return drain(bytes)
      },
      end: () => {
        if (waiting.length > 0) group()
        writer.finish()
        return drain(bytes)
      },
    }
  },
}

/** What has been written so far; the buffer is used again, the offset in the file goes on. */
function drain(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

const TYPES: Readonly<Record<FlatColumn['kind'], Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  datetime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

function elementOf({ name, kind, nullable }: FlatColumn): SchemaElement {
  return { name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED', ...TYPES[kind] }
}

function stored(kind: FlatColumn['kind'], value: Scalar): Scalar | Date {
  if (value === null || (kind !== 'date' && kind !== 'datetime')) return value
  return new Date(value as string)
}
