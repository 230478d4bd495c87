import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What Datasette's documentation lets `metadata.json` say of an instance and of a table. */
const INSTANCE = ['title', 'description', 'description_html', 'license', 'license_url', 'source', 'source_url']
const ABOUT = ['about', 'about_url', 'databases']
const TABLE = ['label_column', 'facets', 'sort', 'sort_desc', 'size', 'hidden', 'columns', 'fts_table', 'fts_pk']

interface TableMetadata {
  columns?: Record<string, string>
  facets?: string[]
  sort?: string
  sort_desc?: string
  label_column?: string
  fts_table?: string
}

/** Every fault of the metadata beside a database file `<name>.sqlite`, in words. */
export function metadataFaults(folder: string, name: string): string[] {
  const metadata = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'))
  const db = new DatabaseSync(join(folder, `${name}.sqlite`), { readOnly: true })
  const faults = Object.keys(metadata).filter((key) => ![...INSTANCE, ...ABOUT].includes(key))
  for (const [database, { tables }] of Object.entries<{ tables: Record<string, TableMetadata> }>(metadata.databases)) {
    if (database !== name) faults.push(`there is no database ${database}`)
    for (const [table, told] of Object.entries(tables)) {
      const columns = db
        .prepare('SELECT name FROM pragma_table_info(?)')
        .all(table)
        .map((row) => String(row.name))
      const named = [
        ...Object.keys(told.columns ?? {}),
        ...(told.facets ?? []),
        told.sort,
        told.sort_desc,
        told.label_column,
      ]
      for (const column of named)
        if (column !== undefined && !columns.includes(column)) faults.push(`${table} has no column ${column}`)
      for (const key of Object.keys(told)) if (![...INSTANCE, ...TABLE].includes(key)) faults.push(`${table}: ${key}`)
      const searched = told.fts_table
      if (
        searched !== undefined &&
        db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(searched) === undefined
      )
        faults.push(`there is no ${searched}`)
    }
  }
  db.close()
  return faults
}
