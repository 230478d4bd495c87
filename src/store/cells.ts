import { sql } from 'kysely'
import type { Cell } from '../../schemas/index.ts'
import type { Db } from './database.ts'

export interface CellFilter {
  index?: string
  unit_ids?: readonly string[]
  reference_year?: number
  property?: 'score' | 'rank'
}

export async function cells(db: Db, filter: CellFilter = {}): Promise<Cell[]> {
  let query = db.selectFrom('cell').selectAll()
  if (filter.index !== undefined) query = query.where('index', '=', filter.index as Cell['index'])
  if (filter.unit_ids !== undefined) query = query.where('unit_id', 'in', filter.unit_ids as string[])
  if (filter.reference_year !== undefined) query = query.where('reference_year', '=', filter.reference_year)
  if (filter.property !== undefined) query = query.where('property', '=', filter.property)
  const rows = await query.orderBy('claim_key').execute()
  return rows.map(({ claim_key: _, ...cell }) => cell)
}

/** Cells with their keys, of one index and some years (all of them when none are named): whole editions, for the checks. */
export async function keyedCells(db: Db, index: Cell['index'], years?: readonly number[]): Promise<KeyedCellRow[]> {
  let query = db.selectFrom('cell').selectAll().where('index', '=', index)
  if (years !== undefined) query = query.where('reference_year', 'in', years as number[])
  const rows = await query.orderBy('claim_key').execute()
  return rows.map(({ claim_key, ...cell }) => ({ claim_key, cell }))
}

/** The cells of one index whose sources disagree, settled or not. The condition is that of the index `cell_contested`. */
export async function contestedCells(db: Db, index: Cell['index']): Promise<Cell[]> {
  const rows = await db
    .selectFrom('cell')
    .selectAll()
    .where('index', '=', index)
    .where(sql<boolean>`(state = 'disputed' or opposing <> '[]'::jsonb)`)
    .execute()
  return rows.map(({ claim_key: _, ...cell }) => cell)
}

export async function cellsByKeys(db: Db, keys: readonly string[]): Promise<KeyedCellRow[]> {
  const rows = await db
    .selectFrom('cell')
    .selectAll()
    .where('claim_key', '=', sql<string>`any(${keys})`)
    .orderBy('claim_key')
    .execute()
  return rows.map(({ claim_key, ...cell }) => ({ claim_key, cell }))
}

/** What the checks of an edition look at of the cells of one index and year; the rest of them stays where it is. */
export async function checkedCells(db: Db, index: Cell['index'], reference_year: number) {
  const rows = await db
    .selectFrom('cell')
    .select(['claim_key', 'value', 'value_unit', 'rank_of', 'flags'])
    .where('index', '=', index)
    .where('reference_year', '=', reference_year)
    .execute()
  return rows.map(({ claim_key, ...cell }) => ({ claim_key, cell }))
}

/** Units that the panel knows something about in this edition. */
export async function unitsHeld(db: Db, index: Cell['index'], reference_year: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('cell')
    .select('unit_id')
    .distinct()
    .where('index', '=', index)
    .where('reference_year', '=', reference_year)
    .execute()
  return new Set(rows.map((row) => row.unit_id))
}

/** Of which indices and years the panel knows something about a unit, each once, in order. */
export async function cellsOfUnit(db: Db, unit_id: string) {
  return db
    .selectFrom('cell')
    .select(['index', 'reference_year'])
    .distinct()
    .where('unit_id', '=', unit_id)
    .orderBy('reference_year')
    .orderBy('index')
    .execute()
}

export interface KeyedCellRow {
  claim_key: string
  cell: Cell
}

/** Flags only: values stay as they were resolved. */
export async function setFlags(db: Db, flags: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const all = [...flags]
  for (let i = 0; i < all.length; i += 5_000) {
    const some = all.slice(i, i + 5_000)
    const keys = some.map(([key]) => key)
    const lists = some.map(([, own]) => JSON.stringify(own))
    await sql`update chiso.cell set flags = told.flags::jsonb
      from unnest(${keys}::text[], ${lists}::text[]) as told(claim_key, flags)
      where cell.claim_key = told.claim_key`.execute(db)
  }
}

/** How many cells follow each of these claims: what is at stake when one of them is wrong. Claims that no cell follows are left out. */
export async function cellsResting(db: Db, claimIds: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (let i = 0; i < claimIds.length; i += 5_000) {
    const { rows } = await sql<{ claim_id: string; cells: number }>`
      select key.observation_id as claim_id, count(distinct cell.claim_key)::int as cells
      from chiso.observation_key as key join chiso.cell as cell on cell.claim_key = key.claim_key
      where key.observation_id = any(${claimIds.slice(i, i + 5_000)}) and cell.chosen ? key.observation_id
      group by key.observation_id`.execute(db)
    for (const { claim_id, cells } of rows) found.set(claim_id, cells)
  }
  return found
}
