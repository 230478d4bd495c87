import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A checker of Data Packages written against the published rules (datapackage.org, version 2: Data Package, Data Resource,
 * Table Dialect, Table Schema), as far as a package of CSV tables uses them. Answers every fault in words.
 */
export function faultsOf(folder: string): string[] {
  const descriptor: Descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
  const faults: string[] = []
  if (!/^https:\/\/datapackage\.org\/profiles\/2\.0\//.test(descriptor.$schema)) faults.push('no $schema of version 2')
  if (descriptor.resources.length === 0) faults.push('no resources')
  for (const licence of descriptor.licenses) if (!licence.name && !licence.path) faults.push('a licence without name')
  for (const one of [...descriptor.contributors, ...descriptor.sources]) if (!one.title) faults.push('a nameless title')
  const names = descriptor.resources.map((resource) => resource.name)
  if (new Set(names).size < names.length) faults.push('two resources of one name')
  const tables = new Map<string, Row[]>()
  for (const resource of descriptor.resources) {
    const tell = (fault: string) => faults.push(`${resource.name}: ${fault}`)
    if (!/^[a-z0-9._-]+$/.test(resource.name)) tell('not a name')
    if (resource.path.startsWith('/') || resource.path.includes('..')) tell('an unsafe path')
    const bytes = readFileSync(join(folder, resource.path))
    if (bytes.length !== resource.bytes) tell(`${bytes.length} bytes`)
    if (`sha256:${createHash('sha256').update(bytes).digest('hex')}` !== resource.hash) tell('another hash')
    if (resource.schema) tables.set(resource.name, rowsOf(bytes.toString('utf8'), resource.schema, tell))
  }
  for (const resource of descriptor.resources) faults.push(...keyFaults(resource, tables))
  return faults
}

interface Descriptor {
  $schema: string
  licenses: { name?: string; path?: string }[]
  contributors: { title: string }[]
  sources: { title: string }[]
  resources: Resource[]
}
interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  schema?: Schema
}
interface Schema {
  fields: Field[]
  primaryKey?: string[]
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  missingValues: string[]
}
interface Field {
  name: string
  type: string
  trueValues?: string[]
  falseValues?: string[]
  constraints?: { required?: boolean; enum?: string[]; minimum?: number; maximum?: number }
}
type Row = Readonly<Record<string, string | null>>

function rowsOf(text: string, schema: Schema, tell: (fault: string) => void): Row[] {
  const [header, ...body] = csvRows(text.replace(/^\uFEFF/, ''))
  const names = schema.fields.map((field) => field.name)
  if (header?.join() !== names.join()) tell(`the header is ${header?.join()}`)
  if (new Set(names).size < names.length) tell('two fields of one name')
  return body.map((cells, at) => {
    if (cells.length !== names.length) tell(`row ${at + 1} has ${cells.length} cells`)
    const row: Record<string, string | null> = {}
    schema.fields.forEach((field, i) => {
      const cell = cells[i] ?? ''
      row[field.name] = schema.missingValues.includes(cell) ? null : cell
      const fault = cellFault(field, row[field.name]!)
      if (fault !== null) tell(`row ${at + 1}, ${field.name}: ${fault}`)
    })
    return row
  })
}

/** RFC 4180: what stands between commas and line ends, quotes doubled within quotes. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gu)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

function cellFault(field: Field, cell: string | null): string | null {
  const { required, enum: allowed, minimum, maximum } = field.constraints ?? {}
  if (cell === null) return required === true ? 'is required' : null
  if (!isOfType(field, cell)) return `"${cell}" is no ${field.type}`
  if (allowed !== undefined && !allowed.includes(cell)) return `"${cell}" is not allowed`
  if (minimum !== undefined && Number(cell) < minimum) return `${cell} is below ${minimum}`
  return maximum !== undefined && Number(cell) > maximum ? `${cell} is above ${maximum}` : null
}

function isOfType({ type, trueValues = [], falseValues = [] }: Field, cell: string): boolean {
  switch (type) {
    case 'string':
      return true
    case 'integer':
      return /^[+-]?\d+$/.test(cell)
    case 'number':
      return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(cell)
    case 'boolean':
      return trueValues.includes(cell) || falseValues.includes(cell)
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell))
    case 'datetime':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(cell) && !Number.isNaN(Date.parse(cell))
    default:
      return false
  }
}

function keyFaults({ name, schema }: Resource, tables: ReadonlyMap<string, Row[]>): string[] {
  const rows = tables.get(name) ?? []
  const faults: string[] = []
  const keyIn = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field] ?? null))
  if (schema?.primaryKey) {
    const keys = rows.map((row) => keyIn(row, schema.primaryKey!))
    if (new Set(keys).size < keys.length) faults.push(`${name}: two rows of one key`)
  }
  for (const { fields, reference } of schema?.foreignKeys ?? []) {
    const known = new Set((tables.get(reference.resource) ?? []).map((row) => keyIn(row, reference.fields)))
    const lost = rows.filter((row) => fields.every((f) => row[f] !== null) && !known.has(keyIn(row, fields)))
    if (lost.length > 0) faults.push(`${name}: ${lost.length} rows point to no ${reference.resource}`)
  }
  return faults
}
