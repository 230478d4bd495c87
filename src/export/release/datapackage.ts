import { z } from 'zod'
import type { FlatColumn, Table } from '../dataset.ts'
import { FORMATS_BY_ID } from '../formats/index.ts'
import { cutWords, dayOf, type Release } from './about.ts'
import { definitionOf } from './codebook.ts'
import type { WrittenFile, WrittenTable } from './files.ts'
import { labelOf } from './labels.ts'
import { LICENCE } from './licence.ts'
import { SQLITE_FILE } from './sqlite.ts'

/** The Data Package (version 2): a Table Schema for each CSV file, and the same tables in the other formats as plain files. */
export function dataPackage(release: Release, sqlite: WrittenFile): string {
  const { about, tables } = release
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'chiso',
    title: about.title,
    description: `District-by-year panel of governance indices in Hà Nội and TP. Hồ Chí Minh with the evidence of every cell. Cut: ${cutWords(about)}.`,
    ...(about.homepage === null ? {} : { homepage: about.homepage }),
    version: dayOf(about) ?? 'empty',
    keywords: ['Vietnam', 'Hanoi', 'Ho Chi Minh City', 'governance', 'PAR Index', 'SIPAS', 'DDCI'],
    contributors: about.authors.map((title) => ({ title, roles: ['creator'] })),
    licenses: [{ name: LICENCE.name, title: LICENCE.title, path: LICENCE.path }],
    sources: sitesOf(tables).map((title) => ({ title })),
    resources: [
      ...tables.map(csvResource),
      ...tables.flatMap((written) => ['jsonl', 'parquet'].map((id) => otherResource(written, id))),
      {
        name: 'sqlite',
        title: 'All tables in one SQLite file, with full text over the quotes',
        path: SQLITE_FILE,
        format: 'sqlite',
        mediatype: 'application/vnd.sqlite3',
        ...sizeOf(sqlite),
      },
    ],
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function csvResource(written: WrittenTable): object {
  const { table, files } = written
  return {
    name: table.id,
    title: table.title,
    path: files.csv!.path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\n' },
    ...sizeOf(files.csv!),
    schema: tableSchema(written),
  }
}

function otherResource({ table, files }: WrittenTable, id: string): object {
  const format = FORMATS_BY_ID[id]!
  return {
    name: `${table.id}_${id}`,
    title: table.title,
    path: files[id]!.path,
    format: id,
    mediatype: format.media_type,
    ...(format.binary ? {} : { encoding: 'utf-8' }),
    ...sizeOf(files[id]!),
  }
}

const sizeOf = ({ bytes, sha256 }: WrittenFile) => ({ bytes, hash: `sha256:${sha256}` })

export function tableSchema({ table, columns }: Pick<WrittenTable, 'table' | 'columns'>): object {
  return {
    fields: columns.map((column) => fieldOf(table, column)),
    ...(table.key ? { primaryKey: table.key } : {}),
    ...(table.references
      ? {
          foreignKeys: table.references.map(({ column, dataset, to }) => ({
            fields: [column],
            reference: { resource: dataset, fields: [to] },
          })),
        }
      : {}),
    missingValues: [''],
  }
}

const TYPES: Readonly<Record<FlatColumn['kind'], object>> = {
  string: { type: 'string' },
  list: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number', decimalChar: '.' },
  boolean: { type: 'boolean', trueValues: ['TRUE'], falseValues: ['FALSE'] },
  date: { type: 'date' },
  // Any ISO form: the instants carry milliseconds.
  datetime: { type: 'datetime', format: 'any' },
}

function fieldOf(table: Table, column: FlatColumn): object {
  const { en, vi } = labelOf(table.id, column.name)
  const constraints = { ...(column.nullable ? {} : { required: column.kind !== 'list' }), ...boundsOf(table, column) }
  return {
    name: column.name,
    title: en,
    title_vi: vi,
    description: definitionOf(table, column),
    ...TYPES[column.kind],
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** What the record itself demands of the value. */
function boundsOf(table: Table, column: FlatColumn): object {
  if (column.options !== null) return { enum: column.options }
  if (column.kind !== 'integer' && column.kind !== 'number') return {}
  const outer = table.schema.shape[column.field] as z.ZodType
  const type = column.part === null ? outer : ((outer as z.ZodObject).shape[column.part] as z.ZodType)
  const json = z.toJSONSchema(type, { unrepresentable: 'any' }) as Bounds & { anyOf?: Bounds[] }
  const { minimum, exclusiveMinimum, maximum } = json.anyOf?.[0] ?? json
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1)
  return {
    ...(least !== undefined && least > Number.MIN_SAFE_INTEGER ? { minimum: least } : {}),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { maximum } : {}),
  }
}

interface Bounds {
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
}

/** The sites of the articles; a release from very many of them names none. */
function sitesOf(tables: readonly WrittenTable[]): string[] {
  const articles = tables.find(({ table }) => table.id === 'articles')
  const at = articles?.columns.findIndex((column) => column.name === 'site') ?? -1
  return Object.keys(articles?.summaries[at]?.levels ?? {})
}
