import { z } from 'zod'

export type Scalar = string | number | boolean | null

/** What a public record may hold: facts, links and short quotes, at most one level deep. */
export type PublicValue = Scalar | readonly unknown[] | { readonly [key: string]: unknown }
export type PublicRecord = { readonly [key: string]: PublicValue }

/** One table of a release: how a row of ours becomes a record that may be published. */
export interface Dataset<Row> {
  readonly id: string
  readonly title: string
  /** The public record. Its field names, in its order, are the header. */
  readonly schema: z.ZodObject
  readonly publish: (row: Row) => PublicRecord
}

/** One column of the flat form. A field that is an object becomes a column a part (`evidence_quote`); a list becomes one text. */
export interface FlatColumn {
  readonly name: string
  readonly value: (record: PublicRecord) => Scalar
}

export function flatColumns(dataset: Pick<Dataset<never>, 'schema'>): FlatColumn[] {
  return Object.entries(dataset.schema.shape).flatMap(([name, field]) => {
    if (!(field instanceof z.ZodObject)) return [{ name, value: (record) => flat(record[name]) }]
    return Object.keys(field.shape).map((part) => ({
      name: `${name}_${part}`,
      value: (record) => flat((record[name] as Record<string, unknown> | null | undefined)?.[part]),
    }))
  })
}

/** Between the members of a list; never part of an id, a rule or a document number. */
const LIST_MARK = '|'

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

/** The fields of the schema in its order, and nothing else: a field that the schema does not name is not published. */
export function pick(schema: z.ZodObject, from: { readonly [key: string]: unknown }): PublicRecord {
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, (from[name] ?? null) as PublicValue]))
}
