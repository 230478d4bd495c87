/**
 * Compiled CSV files → data/gazetteer/*.json, the project's own compact form. Deterministic: the same input gives the same
 * bytes. Usage: `node scripts/build-gazetteer.ts FOLDER`, where FOLDER holds units.csv, aliases.csv, events.csv and
 * crosswalk_2025.csv (columns in data/gazetteer/README.md).
 *
 * Aliases that `lookup` reaches by rule (type words, abbreviations, organs, tone placement, missing diacritics, a parent or
 * city behind the name) are not kept: only what no rule makes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../src/errors.ts'
import { bareName } from '../src/gazetteer/bare.ts'
import { departmentKey, departmentSurface } from '../src/gazetteer/departments.ts'
import { parseSurface } from '../src/gazetteer/surface.ts'
import { asciiOf, foldKey } from '../src/text/index.ts'

const OUT = join(import.meta.dirname, '../data/gazetteer')
const UNIT_COLUMNS = 'id gso_code name name_en level kind parent_id city valid_from valid_to source'.split(' ')

type Row = Readonly<Record<string, string>>

function parseCsv(text: string): Row[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!
    if (quoted) {
      if (ch !== '"') cell += ch
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (ch === '"') quoted = true
    else if (ch === ',' || ch === '\n') {
      row.push(cell)
      cell = ''
      if (ch === '\n') {
        rows.push(row)
        row = []
      }
    } else if (ch !== '\r') cell += ch
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  const [header = [], ...body] = rows
  return body.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

function read(folder: string, name: string): Row[] {
  return parseCsv(readFileSync(join(folder, name), 'utf8'))
}

function writeTable(name: string, columns: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | null>>): void {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`)
  write(name, `{\n  "columns": ${JSON.stringify(columns)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`)
}

function write(name: string, text: string): void {
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, name), text)
}

const empty = (value: string | undefined) => (value === undefined || value === '' ? null : value)

/** Would `lookup` find the unit by this alias without a list? */
function isMade(unit: Row, alias: string): boolean {
  const parsed = parseSurface(alias)
  const bare = bareName({ name: unit.name! })
  if (parsed.kinds !== null && !parsed.kinds.includes(unit.kind!)) return false
  return parsed.bare === bare || (parsed.plain && parsed.bare === asciiOf(bare))
}

function build(folder: string): void {
  const units = read(folder, 'units.csv')
  const byId = new Map(units.map((unit) => [unit.id!, unit]))
  writeTable(
    'units.json',
    [...UNIT_COLUMNS.map((column) => (column === 'id' ? 'unit_id' : column === 'source' ? 'sources' : column)), 'bare'],
    units.map((unit) => [
      ...UNIT_COLUMNS.map((column) => empty(unit[column])),
      // Folding 1,793 names at every start would cost 8 ms.
      unit.level === 'department' ? null : bareName({ name: unit.name! }),
    ]),
  )

  const own: Record<string, string[]> = {}
  const departments: Record<string, string[]> = {}
  const bares: Record<string, string[]> = {}
  for (const { unit_id, alias, kind } of read(folder, 'aliases.csv')) {
    const unit = byId.get(unit_id!)
    if (unit === undefined) throw new RangeError(`aliases.csv: "${alias}" belongs to the unknown unit ${unit_id}`)
    if (unit.level !== 'department') {
      if (isMade(unit, alias!)) continue
      keep(own, unit_id!, alias!, foldKey)
      // "Quan Thanh" is no quận Thanh: only names with their diacritics, and provinces as they are printed.
      const { bare, plain } = parseSurface(alias!)
      const isName = unit.level === 'province' || (unit.level === 'ward' && !plain)
      if (isName && bare.length > 4 && !/\d|\./u.test(bare) && bare !== bareName({ name: unit.name! }))
        keep(bares, unit_id!, bare, foldKey)
    } else if (kind !== 'ascii' && kind !== 'qualified' && kind !== 'official') {
      const key = departmentSurface(alias!).key
      if (key !== departmentKey(unit.name!) && key !== departmentSurface(unit.name_en!).key)
        keep(departments, unit.name!, alias!, (text) => departmentSurface(text).key)
    }
  }
  write('aliases.json', `${JSON.stringify({ units: own, bares, departments }, null, 1)}\n`)

  writeTable(
    'events.json',
    ['date', 'event', 'legal_basis', 'from', 'to', 'note'],
    read(folder, 'events.csv').map((row) =>
      ['date', 'event', 'legal_basis', 'from_ids', 'to_ids', 'note'].map((column) => empty(row[column])),
    ),
  )
  writeTable(
    'crosswalk.json',
    ['from', 'to', 'share', 'note'],
    read(folder, 'crosswalk_2025.csv').map((row) => [
      // One huyện (Côn Đảo) had no communes: there the district itself went over.
      empty(row.old_ward_id) ?? row.old_district_id!,
      row.new_unit_id!,
      row.share!,
      empty(row.note),
    ]),
  )
}

function keep(into: Record<string, string[]>, name: string, alias: string, keyOf: (text: string) => string): void {
  const held = into[name] ?? []
  if (!held.some((other) => keyOf(other) === keyOf(alias))) held.push(alias)
  into[name] = held
}

const folder = process.argv[2]
if (folder === undefined)
  throw new UsageError('name the folder of the compiled CSV files: node scripts/build-gazetteer.ts FOLDER')
build(folder)
