import { z } from 'zod'

export type Scalar = string | number | boolean | null

/** What a public record may hold: facts, links and short quotes, at most one level deep. */
export type PublicValue = Scalar | readonly unknown[] | { readonly [key: string]: unknown }
export type PublicRecord = { readonly [key: string]: PublicValue }

/** One table: how a row of ours becomes a record that may be published. */
export interface Dataset<Row> {
  readonly id: string
  readonly title: string
  /** The records of schemas/ whose field comments say what the columns mean, first match wins. */
  readonly records: readonly string[]
  /** The public record. Its field names, in its order, are the header. */
  readonly schema: z.ZodObject
  /** Columns that tell one row from every other, where there are such. */
  readonly key?: readonly string[]
  /** Columns that name a row of another table of a release. */
  readonly references?: readonly Reference[]
  readonly publish: (row: Row) => PublicRecord
}

export interface Reference {
  readonly column: string
  readonly dataset: string
  readonly to: string
}

/** A table without its rows: all that a format needs to know. */
export type Table = Omit<Dataset<never>, 'publish'>

export type ColumnKind = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'list'

/** One column of the flat form. A field that is an object becomes a column a part (`evidence_quote`); a list becomes one text. */
export interface FlatColumn {
  readonly name: string
  /** The field of the record, and of a nested record, whose comment says what the column means. */
  readonly field: string
  readonly part: string | null
  readonly kind: ColumnKind
  readonly nullable: boolean
  /** The values it can take, when the schema lists them. */
  readonly options: readonly string[] | null
  readonly value: (record: PublicRecord) => Scalar
}

export function flatColumns(table: Pick<Table, 'schema'>): FlatColumn[] {
  return Object.entries(table.schema.shape).flatMap(([field, type]) => {
    if (!(type instanceof z.ZodObject))
      return [column(field, field, null, type as z.ZodType, (record) => flat(record[field]))]
    return Object.entries(type.shape).map(([part, inner]) =>
      column(`${field}_${part}`, field, part, inner as z.ZodType, (record) =>
        flat((record[field] as Record<string, unknown> | null | undefined)?.[part]),
      ),
    )
  })
}

function column(
  name: string,
  field: string,
  part: string | null,
  type: z.ZodType,
  value: FlatColumn['value'],
): FlatColumn {
  const nullable = type instanceof z.ZodNullable || type instanceof z.ZodOptional
  const inner = nullable ? (type.unwrap() as z.ZodType) : type
  const options = inner instanceof z.ZodEnum ? inner.options.map(String) : null
  return { name, field, part, kind: kindOf(inner), nullable, options, value }
}

function kindOf(type: z.ZodType): ColumnKind {
  if (type instanceof z.ZodArray) return 'list'
  if (type instanceof z.ZodBoolean) return 'boolean'
  if (type instanceof z.ZodNumber) return type.isInt ? 'integer' : 'number'
  if (type instanceof z.ZodISODate) return 'date'
  return type instanceof z.ZodISODateTime ? 'datetime' : 'string'
}

/** Between the members of a list; never part of an id, a rule or a document number. */
export const LIST_MARK = '|'

function flat(value: unknown): Scalar {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(memberText).join(LIST_MARK)
  return typeof value === 'object' ? JSON.stringify(value) : (value as Scalar)
}

/** A rule is written `id@version`, a document by its number, anything else by itself. */
function memberText(member: unknown): string {
  if (typeof member !== 'object' || member === null) return String(member)
  if ('id' in member && 'version' in member) return `${member.id}@${member.version}`
  return 'number' in member ? String(member.number) : JSON.stringify(member)
}

const fieldNames = new WeakMap<z.ZodObject, readonly string[]>()

/** The fields of the schema in its order, and nothing else: a field that the schema does not name is not published. */
export function pick(schema: z.ZodObject, from: { readonly [key: string]: unknown }): PublicRecord {
  let names = fieldNames.get(schema)
  if (names === undefined) {
    names = Object.keys(schema.shape)
    fieldNames.set(schema, names)
  }
  const record: { [key: string]: PublicValue } = {}
  for (const name of names) record[name] = (from[name] ?? null) as PublicValue
  return record
}
