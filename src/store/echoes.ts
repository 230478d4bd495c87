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
  link(article_id: string, echo_of: string | null): Promise<void>
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
      link: (article_id, echo_of) => link(tx, article_id, echo_of),
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
    .select(['article_id', 'text', 'published_at', 'source_class', 'echo_of'])
    .where('recorded_to', 'is', null)
    .where(
      'article_id',
      'in',
      ids.rows.map((row) => row.article_id),
    )
    .orderBy('article_id')
    .execute()
}

/** Writes who repeats whom; the cells that the article speaks to must be resolved again. */
async function link(tx: Tx, article_id: string, echo_of: string | null): Promise<void> {
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
