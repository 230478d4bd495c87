import type { Db } from './database.ts'

export interface EchoCandidate {
  article_id: string
  text: string
  published_at: string | null
  source_class: string | null
  echo_of: string | null
}

/** Files an article under the hashes of its sketch, in place of what stood there. */
export async function fileSketch(db: Db, article_id: string, keys: readonly number[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('echo_key').where('article_id', '=', article_id).execute()
    if (keys.length === 0) return
    await tx
      .insertInto('echo_key')
      .values(keys.map((key) => ({ key, article_id })))
      .onConflict((on) => on.doNothing())
      .execute()
  })
}

/** Articles as we hold them now that share one of the hashes; a hash that hundreds share tells nothing. */
export async function nearArticles(db: Db, keys: readonly number[], limit = 200): Promise<EchoCandidate[]> {
  if (keys.length === 0) return []
  return db
    .selectFrom('article')
    .select(['article_id', 'text', 'published_at', 'source_class', 'echo_of'])
    .where('recorded_to', 'is', null)
    .where(
      'article_id',
      'in',
      db
        .selectFrom('echo_key')
        .select('article_id')
        .where('key', 'in', keys as number[]),
    )
    .orderBy('article_id')
    .limit(limit)
    .execute()
}

/** Writes who repeats whom; the cells that the article speaks to must be resolved again. */
export async function setEcho(db: Db, article_id: string, echo_of: string | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('article')
      .set({ echo_of })
      .where('article_id', '=', article_id)
      .where('recorded_to', 'is', null)
      .execute()
    await tx
      .insertInto('dirty_key')
      .columns(['claim_key'])
      .expression((eb) =>
        eb
          .selectFrom('observation_key')
          .innerJoin('observation', 'observation.observation_id', 'observation_key.observation_id')
          .select('observation_key.claim_key')
          .distinct()
          .where('observation.article_id', '=', article_id)
          .where('observation.recorded_to', 'is', null),
      )
      .onConflict((on) => on.doNothing())
      .execute()
  })
}
