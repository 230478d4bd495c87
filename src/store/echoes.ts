import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { markDirty } from './dirty.ts'

export interface EchoCandidate {
  article_id: string
  text: string
  published_at: string | null
  source_class: string | null
  echo_of: string | null
}

/** Any number that nobody else locks: "echo" in ASCII. */
const ECHO_LOCK = 0x6563686f

/** The copies of a family, as far as it is known. */
export interface EchoFamily {
  file(article_id: string, keys: readonly number[]): Promise<void>
  members(article_id: string): Promise<EchoCandidate[]>
  link(article_id: string, echo_of: string | null, now: Date): Promise<void>
}

/**
 * Links between copies are made one article at a time in the whole cluster: two at once would each see half of a family.
 */
export async function withEchoes<T>(db: Db, act: (family: EchoFamily) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${ECHO_LOCK}::int)`.execute(tx)
    return act({
      file: (article_id, keys) => fileSketch(tx, article_id, keys),
      members: (article_id) => familyOf(tx, article_id),
      link: (article_id, echo_of, now) => link(tx, article_id, echo_of, now),
    })
  })
}

/** Files an article under the hashes of its sketch, in place of what stood there. */
async function fileSketch(tx: Tx, article_id: string, keys: readonly number[]): Promise<void> {
  await tx.deleteFrom('echo_key').where('article_id', '=', article_id).execute()
  if (keys.length === 0) return
  await tx
    .insertInto('echo_key')
    .values(keys.map((key) => ({ key, article_id })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/**
 * The article and all that hangs together with it through shared hashes, however far: only the whole family tells who was
 * first, whatever the order in which its members came in. A hash that hundreds share tells nothing and ends the walk.
 */
async function familyOf(tx: Tx, article_id: string, limit = 500): Promise<EchoCandidate[]> {
  const ids = await sql<{ article_id: string }>`
    with recursive family(article_id) as (
      select ${article_id}::text
      union
      select other.article_id
      from family
      join chiso.echo_key own on own.article_id = family.article_id
      join chiso.echo_key other on other.key = own.key
    )
    select article_id from family limit ${limit}`.execute(tx)
  return tx
    .selectFrom('article')
    .leftJoin('echo_link', (join) =>
      join.onRef('echo_link.article_id', '=', 'article.article_id').on('echo_link.recorded_to', 'is', null),
    )
    .select(['article.article_id', 'article.text', 'article.published_at', 'article.source_class', 'echo_link.echo_of'])
    .where('article.recorded_to', 'is', null)
    .where(
      'article.article_id',
      'in',
      ids.rows.map((row) => row.article_id),
    )
    .orderBy('article.article_id')
    .execute()
}

/** Writes who repeats whom, and since when we hold it so; the cells that the article speaks to must be resolved again. */
async function link(tx: Tx, article_id: string, echo_of: string | null, now: Date): Promise<void> {
  await tx
    .updateTable('echo_link')
    .set({ recorded_to: now })
    .where('article_id', '=', article_id)
    .where('recorded_to', 'is', null)
    .execute()
  if (echo_of !== null) {
    await tx
      .insertInto('echo_link')
      .values({ article_id, echo_of, recorded_from: now, recorded_to: null })
      .onConflict((on) => on.columns(['article_id', 'recorded_from']).doUpdateSet({ echo_of, recorded_to: null }))
      .execute()
  }
  await tx
    .updateTable('article')
    .set({ echo_of })
    .where('article_id', '=', article_id)
    .where('recorded_to', 'is', null)
    .execute()
  const rows = await tx
    .selectFrom('observation')
    .select('observation_id')
    .where('article_id', '=', article_id)
    .where('recorded_to', 'is', null)
    .execute()
  await markDirty(
    tx,
    rows.map((row) => row.observation_id),
  )
}
