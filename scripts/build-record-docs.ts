/**
 * Writes docs/records.md from schemas/: every record with the name, type and meaning of its fields. Types come from the zod
 * shapes, meanings from the doc comments beside them, so the page says what the code says; test/docs.test.ts keeps it fresh.
 *
 *   node scripts/build-record-docs.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import * as schemas from '../schemas/index.ts'

const ROOT = resolve(import.meta.dirname, '..')
export const RECORD_DOCS = join(ROOT, 'docs/records.md')
/** The same meanings for the program, whose codebooks tell them: record → field → meaning. */
export const MEANINGS = join(ROOT, 'data/meanings.json')

/** In the order in which a page becomes a number. A record that is missing here stops the script. */
const ORDER = [
  'Snapshot',
  'Article',
  'Block',
  'TableCell',
  'Unit',
  'UnitMention',
  'ObservationReading',
  'Observation',
  'DirectiveReading',
  'Directive',
  'DocumentCitation',
  'Evidence',
  'RuleRef',
  'ClaimClocks',
  'SecondOpinion',
  'Cell',
  'UnitLabels',
  'PanelRow',
  'PanelWideRow',
  'PanelClaim',
  'SourceFields',
  'ArticleLink',
  'ObservationRecord',
  'DirectiveRecord',
  'DocumentRecord',
  'ConflictRow',
  'CoverageRow',
  'LineageRow',
  'IndexRow',
  'LeftBehindRow',
  'Moment',
  'Issue',
  'ExtractionResult',
  'InputDocument',
]

const INTRODUCTION = `# Records

Generated from \`schemas/\` by \`node scripts/build-record-docs.ts\`; do not edit by hand. The zod shapes there are the only
definition of each record: validator, type, JSON and the header of an export follow from them. Names are the same everywhere.
Absent is \`null\`, never a guess. Ids are hashes of content, so the same page read twice gives the same ids. Offsets are UTF-16
indices, half open: \`text.slice(start, end)\`. What the values mean is in [conventions.md](conventions.md).
`

interface Source {
  /** Comment above the export. */
  readonly about: string | null
  /** Comment above each field. */
  readonly fields: ReadonlyMap<string, string>
  /** Records whose fields it takes over. */
  readonly parents: readonly string[]
}

const named = new Map<unknown, string>()
const records = new Map<string, z.ZodObject>()
const values = new Map<string, z.ZodType>()
for (const [name, schema] of Object.entries(schemas)) {
  if (!(schema instanceof z.ZodType)) continue
  named.set(schema, name)
  if (schema instanceof z.ZodObject) records.set(name, schema)
  else values.set(name, schema)
}
const sources = readSources()

/** The page as it should stand. Throws an Error that names a record without a place or a field without a meaning. */
export function recordDocs(): string {
  const homeless = [...records.keys()].filter((name) => !ORDER.includes(name))
  if (homeless.length > 0) throw new Error(`give ${homeless.join(', ')} a place in ORDER`)
  const vocabulary = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `| \`${name}\` | ${typeOf(schema, true)} | ${aboutOf(name)} |`)
  return [
    INTRODUCTION,
    ...ORDER.map(recordSection),
    `## Values\n\n| name | type | meaning |\n| --- | --- | --- |\n${vocabulary.join('\n')}\n`,
  ].join('\n')
}

/** Every field of every record, those it takes over included. */
export function meanings(): string {
  const all = ORDER.map((name) => [
    name,
    Object.fromEntries(Object.keys(records.get(name)!.shape).map((field) => [field, saidOf(name, field)])),
  ])
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`
}

function saidOf(record: string, field: string): string {
  const source = sources.get(record)
  const own = source?.fields.get(field)
  if (own !== undefined) return own
  const heir = source?.parents.find((parent) => {
    const shape = records.get(parent)?.shape
    return shape !== undefined ? field in shape : sources.get(parent)?.fields.has(field)
  })
  if (heir === undefined) throw new Error(`${record}.${field} has no meaning: write a doc comment above it in schemas/`)
  return saidOf(heir, field)
}

function recordSection(name: string): string {
  const record = records.get(name)
  const source = sources.get(name)
  if (record === undefined || source === undefined) throw new Error(`there is no record ${name} in schemas/`)
  const inherited = new Set(source.parents.flatMap((parent) => Object.keys(records.get(parent)!.shape)))
  const rows = Object.entries(record.shape)
    .filter(([field]) => !inherited.has(field))
    .map(([field, type]) => `| \`${field}\` | ${typeOf(type as z.ZodType)} | ${meaningOf(name, field)} |`)
  const links = source.parents.map((parent) => `[${parent}](#${parent.toLowerCase()})`)
  const also = links.length === 0 ? '' : `All fields of ${links.join(' and of ')}, and:\n\n`
  const about = source.about === null ? '' : `${source.about}\n\n`
  return `## ${name}\n\n${about}${also}| field | type | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

function meaningOf(record: string, field: string): string {
  const said = sources.get(record)?.fields.get(field)
  if (said === undefined) throw new Error(`${record}.${field} has no meaning: write a doc comment above it in schemas/`)
  return inTable(said)
}

function aboutOf(name: string): string {
  return inTable(sources.get(name)?.about ?? '')
}

const inTable = (text: string): string => text.replaceAll('|', '\\|')

/** A type as a reader says it. Named schemas are links; `spell` writes the named one itself out. */
function typeOf(schema: z.ZodType, spell = false): string {
  const name = named.get(schema)
  if (name !== undefined && !spell) return `[${name}](#${records.has(name) ? name.toLowerCase() : 'values'})`
  if (schema instanceof z.ZodNullable) return orNull(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodOptional) return `${typeOf(schema.unwrap() as z.ZodType)}, optional`
  if (schema instanceof z.ZodArray) return `list of ${typeOf(schema.element as z.ZodType)}`
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([field, type]) => `\`${field}\`: ${typeOf(type as z.ZodType)}`)
    return `{ ${fields.join(', ')} }`
  }
  return plainType(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
}

function orNull(inner: z.ZodType): string {
  return `${typeOf(inner)} or null`
}

interface JsonType {
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly anyOf?: readonly unknown[] | undefined
  readonly format?: string | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly exclusiveMinimum?: number | undefined
  readonly minLength?: number | undefined
}

function plainType(json: unknown): string {
  const type = json as JsonType
  if (type.enum !== undefined) return type.enum.map((value) => `\`${value}\``).join(', ')
  if (type.anyOf !== undefined) return type.anyOf.map(plainType).join(' or ')
  if (type.type === 'integer' || type.type === 'number') return `${type.type}${rangeOf(type)}`
  if (type.format === 'date-time') return 'UTC instant'
  if (type.format === 'date') return 'day'
  return [type.type ?? 'anything'].flat().join(' or ').replace('string', 'text')
}

/** Zod bounds every integer by what a number holds exactly; those bounds say nothing. */
function rangeOf({ minimum, maximum, exclusiveMinimum }: JsonType): string {
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`
  if (least !== undefined) return ` from ${least}`
  return exclusiveMinimum === undefined ? '' : ` above ${exclusiveMinimum}`
}

/** The doc comments of schemas/, by record and field. The formatter keeps the files in one shape, so lines are enough. */
function readSources(): Map<string, Source> {
  const found = new Map<string, Source>()
  for (const file of readdirSync(join(ROOT, 'schemas')).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(join(ROOT, 'schemas', file), 'utf8')
    for (const part of text.matchAll(
      /(?:^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export const (\w+) =([\s\S]*?)(?=\n\n|\n\/\*\*|\nexport|$(?![\s\S]))/gm,
    )) {
      const [, about, name, body] = part
      const fields = new Map<string, string>()
      for (const [, comment, field] of body!.matchAll(/^ +\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n +(\w+):/gm))
        fields.set(field!, plain(comment!))
      const extended = [...body!.matchAll(/^ (\w+)\.extend\(/g), ...body!.matchAll(/\.\.\.(\w+)\.shape/g)]
      const parents = extended.map((match) => match[1]!)
      found.set(name!, { about: about === undefined ? null : plain(about), fields, parents })
    }
  }
  return found
}

function plain(comment: string): string {
  return comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(RECORD_DOCS, recordDocs())
  writeFileSync(MEANINGS, meanings())
}
