import { DatabaseSync } from 'node:sqlite'
import { type FlatColumn, flatColumns, type Scalar, type Table } from '../dataset.ts'
import type { Batch } from '../format.ts'

export const SQLITE_FILE = 'chiso.sqlite'

/** All tables in one file, the flat columns of the CSV with exact texts, true and false as 1 and 0. */
export class SqliteFile {
  readonly #db: DatabaseSync
  readonly #tables: Table[] = []

  /** Tables are written before those they point to, so foreign keys are checked at the end and not at each row. */
  constructor(file: string) {
    this.#db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
    // A file that is not finished is thrown away, so its journal needs no disk (OFF is not open to us: the connection is defensive).
    this.#db.exec(
      'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; PRAGMA encoding = "UTF-8"',
    )
  }

  open(table: Table): { rows(batch: Pick<Batch, 'values'>): void; end(): void } {
    const columns = flatColumns(table)
    this.#tables.push(table)
    this.#db.exec(tableSql(table, columns))
    const names = columns.map(({ name }) => quoted(name)).join(', ')
    const insert = this.#db.prepare(
      `INSERT INTO ${quoted(table.id)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    this.#db.exec('BEGIN')
    return {
      rows: ({ values }) => {
        for (const row of values) insert.run(...row.map(stored))
      },
      end: () => void this.#db.exec('COMMIT'),
    }
  }

  /** Indexes over what people join by, and full text over the quotes. */
  finish(): void {
    for (const table of this.#tables) {
      for (const { column } of table.references ?? []) {
        this.#db.exec(`CREATE INDEX ${quoted(`${table.id}_${column}`)} ON ${quoted(table.id)} (${quoted(column)})`)
      }
    }
    this.#search('observations', ['evidence_quote', 'unit'])
    this.#search('directives', ['evidence_quote', 'text'])
    this.#db.exec('ANALYZE')
  }

  #search(table: string, columns: readonly string[]): void {
    const list = columns.map(quoted).join(', ')
    // Marks are folded, so "dong" finds "Đống" as far as Unicode calls the letters the same (đ it does not).
    this.#db.exec(`CREATE VIRTUAL TABLE ${quoted(`${table}_fts`)} USING fts5(${list}, content=${quoted(table)},
      tokenize='unicode61 remove_diacritics 2')`)
    this.#db.exec(`INSERT INTO ${quoted(`${table}_fts`)} (rowid, ${list}) SELECT rowid, ${list} FROM ${quoted(table)}`)
  }

  /** The first column of the first row. */
  number(sql: string): number {
    const [row] = this.#db.prepare(sql).all()
    return Number(row === undefined ? 0 : (Object.values(row)[0] ?? 0))
  }

  /** The first column of every row, one at a time. */
  *each(sql: string): Generator<string> {
    for (const row of this.#db.prepare(sql).iterate()) yield String(Object.values(row)[0])
  }

  texts(sql: string): string[] {
    return [...this.each(sql)]
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }
}

function tableSql(table: Table, columns: readonly FlatColumn[]): string {
  const parts = columns.map(
    ({ name, kind, nullable }) => `${quoted(name)} ${TYPES[kind]}${nullable ? '' : ' NOT NULL'}`,
  )
  if (table.key) parts.push(`PRIMARY KEY (${table.key.map(quoted).join(', ')})`)
  for (const { column, dataset, to } of table.references ?? [])
    parts.push(`FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(dataset)} (${quoted(to)})`)
  return `CREATE TABLE ${quoted(table.id)} (\n  ${parts.join(',\n  ')}\n) STRICT`
}

const TYPES: Readonly<Record<FlatColumn['kind'], string>> = {
  string: 'TEXT',
  list: 'TEXT',
  date: 'TEXT',
  datetime: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL',
}

const quoted = (name: string): string => `"${name}"`
const stored = (value: Scalar): string | number | null => (typeof value === 'boolean' ? Number(value) : value)
