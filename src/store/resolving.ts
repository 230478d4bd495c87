import { sql } from 'kysely'
import type { KeyedCellRow } from './cells.ts'
import type { Db, Tx } from './database.ts'
import { type DecisionRow, decisionsOn, mergedWith } from './decisions.ts'
import { takeDirty } from './dirty.ts'
import { type StoredStatement, voicesOf } from './statements.ts'

/** Keys whose claims changed, with all that is said and was decided about them, in an open transaction. */
export interface Batch {
  readonly tx: Tx
  /** The keys that were marked, and those that somebody merged with one of them; sorted. */
  readonly keys: readonly string[]
  /** The greatest key that was marked. */
  readonly last: string
  readonly voices: readonly StoredStatement[]
  readonly decisions: readonly DecisionRow[]
  /** Puts these cells in place of what stood under the keys, and commits. */
  write(cells: readonly KeyedCellRow[]): Promise<void>
  /** Leaves everything as it was, the marks too. Does nothing after `write`. */
  drop(): Promise<void>
}

/**
 * Takes up to `limit` keys behind `after` off the list of those whose claims changed; null when there are none. The marks are
 * taken off before the claims are read, so no change is lost between reading and writing: who records a claim meanwhile either
 * is waited for (dirty.ts) or leaves a mark for the next round. On a server the next batch may be taken before this one is
 * written, as long as they are written one after the other.
 */
export async function takeBatch(db: Db, limit: number, after = ''): Promise<Batch | null> {
  const tx = await db.startTransaction().execute()
  const drop = async () => {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
  }
  try {
    const dirty = await takeDirty(tx, limit, after)
    if (dirty.length === 0) {
      await drop()
      return null
    }
    const keys = await mergedWith(tx, dirty)
    const write = async (cells: readonly KeyedCellRow[]) => {
      await putCells(tx, keys, cells)
      await tx.commit().execute()
    }
    const [voices, decisions] = [await voicesOf(tx, keys), await decisionsOn(tx, keys)]
    return { tx, keys, last: dirty.at(-1)!, voices, decisions, write, drop }
  } catch (error) {
    await drop()
    throw error
  }
}

async function putCells(tx: Tx, keys: readonly string[], cells: readonly KeyedCellRow[]): Promise<void> {
  await tx.deleteFrom('cell').where('claim_key', '=', sql<string>`any(${keys})`).execute()
  if (cells.length === 0) return
  // One JSON text for a batch: seventeen parameters a cell cost more than resolving it.
  const rows = JSON.stringify(cells.map(({ claim_key, cell }) => ({ ...cell, claim_key })))
  await sql`insert into chiso.cell select * from jsonb_populate_recordset(null::chiso.cell, ${rows}::jsonb)`.execute(tx)
}
