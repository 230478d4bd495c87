import type { Selectable } from 'kysely'
import type { Cell, Observation } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import { takeDirty } from './dirty.ts'
import type { ArticleTable, CellTable, ObservationTable } from './tables.ts'

export type CellRow = Selectable<CellTable>
export type ObservationRow = Selectable<ObservationTable>

/** What the panel needs to know of an article to weigh a voice; its text stays in the store. */
export type ArticleFacts = Pick<
  Selectable<ArticleTable>,
  'article_id' | 'version_id' | 'site' | 'source_class' | 'url' | 'title' | 'published_at' | 'echo_of'
>

export interface StoredVoice {
  observation: Observation & { version_id: string }
  article: ArticleFacts
}

/** Every open claim that speaks to one of the keys. */
export async function voicesOf(db: Db | Tx, keys: readonly string[]): Promise<StoredVoice[]> {
  if (keys.length === 0) return []
  const ids = db
    .selectFrom('observation_key')
    .select('observation_id')
    .where('claim_key', 'in', keys as string[])
  return voices(db, (query) => query.where('observation.observation_id', 'in', ids))
}

type VoiceQuery = ReturnType<typeof voiceQuery>

async function voices(db: Db | Tx, narrow: (query: VoiceQuery) => VoiceQuery): Promise<StoredVoice[]> {
  const rows = await narrow(voiceQuery(db)).execute()
  return rows.map(toVoice)
}

function voiceQuery(db: Db | Tx) {
  return db
    .selectFrom('observation')
    .innerJoin('article', 'article.version_id', 'observation.version_id')
    .selectAll('observation')
    .select([
      'article.site',
      'article.source_class',
      'article.url',
      'article.title',
      'article.published_at',
      'article.echo_of',
    ])
    .where('observation.recorded_to', 'is', null)
    .orderBy('observation.observation_id')
}

function toVoice(row: Awaited<ReturnType<VoiceQuery['execute']>>[number]): StoredVoice {
  const { site, source_class, url, title, published_at, echo_of, ...observation } = row
  return {
    observation: { ...observation, ...instants(observation) },
    article: {
      article_id: row.article_id,
      version_id: row.version_id,
      site,
      source_class,
      url,
      title,
      published_at,
      echo_of,
    },
  }
}

/** Clocks leave the store as ISO instants, the form every record has outside of it. */
export function instants(
  row: Pick<ObservationRow, 'first_seen' | 'last_seen' | 'withdrawn_at' | 'recorded_from' | 'recorded_to'>,
) {
  return {
    first_seen: row.first_seen.toISOString(),
    last_seen: row.last_seen.toISOString(),
    withdrawn_at: row.withdrawn_at?.toISOString() ?? null,
    recorded_from: row.recorded_from.toISOString(),
    recorded_to: row.recorded_to?.toISOString() ?? null,
  }
}

/**
 * Takes up to `limit` keys off the list of those whose claims changed and puts new cells in place of what stood there, in one
 * transaction. The marks are taken off before the claims are read, so no change is lost between reading and writing: who
 * records a claim meanwhile either is waited for (dirty.ts) or leaves a mark for the next round.
 */
export async function resolveBatch(
  db: Db,
  limit: number,
  resolve: (keys: readonly string[], voices: StoredVoice[]) => readonly KeyedCellRow[],
): Promise<{ keys: number; cells: readonly KeyedCellRow[] }> {
  return db.transaction().execute(async (tx) => {
    const keys = await takeDirty(tx, limit)
    if (keys.length === 0) return { keys: 0, cells: [] }
    const cells = resolve(keys, await voicesOf(tx, keys))
    await tx.deleteFrom('cell').where('claim_key', 'in', keys).execute()
    for (let i = 0; i < cells.length; i += 500) {
      await tx
        .insertInto('cell')
        .values(
          cells.slice(i, i + 500).map(({ claim_key, cell }) => ({
            ...cell,
            claim_key,
            chosen: JSON.stringify(cell.chosen),
            opposing: JSON.stringify(cell.opposing),
            flags: JSON.stringify(cell.flags),
          })),
        )
        .execute()
    }
    return { keys: keys.length, cells }
  })
}

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

/** Cells with their keys, of one index and some years: whole editions, for the checks. */
export async function keyedCells(db: Db, index: Cell['index'], years: readonly number[]): Promise<KeyedCellRow[]> {
  const rows = await db
    .selectFrom('cell')
    .selectAll()
    .where('index', '=', index)
    .where('reference_year', 'in', years as number[])
    .orderBy('claim_key')
    .execute()
  return rows.map(({ claim_key, ...cell }) => ({ claim_key, cell }))
}

export interface KeyedCellRow {
  claim_key: string
  cell: Cell
}

/** Flags only: values stay as they were resolved. */
export async function setFlags(db: Db, claim_key: string, flags: readonly string[]): Promise<void> {
  await db
    .updateTable('cell')
    .set({ flags: JSON.stringify(flags) })
    .where('claim_key', '=', claim_key)
    .execute()
}

export async function voicesByIds(db: Db, observationIds: readonly string[]): Promise<StoredVoice[]> {
  if (observationIds.length === 0) return []
  return voices(db, (query) => query.where('observation.observation_id', 'in', observationIds as string[]))
}
