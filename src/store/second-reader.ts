import { sql } from 'kysely'
import type { Db } from './database.ts'

/** A sentence in which the model and the rules part: it sees something and they read nothing, or the other way about. */
export interface SentenceFlag {
  readonly kind: 'miss' | 'doubt'
  readonly label: 'observation' | 'directive'
  /** UTF-16 offsets into the article's text. */
  readonly start: number
  readonly end: number
  /** How sure the model is that such a thing stands here, 0 to 1. */
  readonly score: number
  /** The claims in doubt; none for a miss. */
  readonly claim_ids: readonly string[]
}

export interface SecondReading {
  readonly version_id: string
  readonly extractor_version: string
  readonly model: { readonly id: string; readonly revision: string; readonly digest: string }
  readonly sentences: number
  readonly flags: readonly SentenceFlag[]
  readonly now: Date
}

/** Newest articles first: versions that hold now, are read by the rules, and have not been read by this model since. */
export async function unscoredVersions(db: Db, digest: string, extractor: string): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('version_id')
    .where('recorded_to', 'is', null)
    .where('extracted_by', '=', extractor)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('second_reading')
            .select('second_reading.version_id')
            .whereRef('second_reading.version_id', '=', 'article.version_id')
            .where('model_digest', '=', digest)
            .where('extractor_version', '=', extractor),
        ),
      ),
    )
    .orderBy('recorded_from', 'desc')
    .orderBy('version_id')
    .execute()
  return rows.map((row) => row.version_id)
}

/** Where a claim of an article stands in its text. */
export interface ClaimPlace {
  readonly claim_id: string
  readonly label: SentenceFlag['label']
  readonly start: number
  readonly end: number
}

/** What the rules read from one version, as it was recorded. */
export async function claimPlaces(db: Db, version_id: string): Promise<ClaimPlace[]> {
  const rows = await db
    .selectFrom('version_claim')
    .select(['claim_id', sql<{ start: number; end: number }>`reading->'evidence'`.as('evidence')])
    .where('version_id', '=', version_id)
    .orderBy('claim_id')
    .execute()
  return rows.map(({ claim_id, evidence: { start, end } }) => {
    const label = claim_id.startsWith('ob_') ? 'observation' : 'directive'
    return { claim_id, label, start, end }
  })
}

/** Files what the model said of one version; what an older model or extractor said of it goes. Twice is once. */
export async function recordSecondReading(db: Db, reading: SecondReading): Promise<void> {
  const { version_id, extractor_version, model } = reading
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sentence_flag').where('version_id', '=', version_id).execute()
    await tx.deleteFrom('second_reading').where('version_id', '=', version_id).execute()
    const key = { version_id, extractor_version, model_digest: model.digest }
    await tx
      .insertInto('second_reading')
      .values({
        ...key,
        model_id: model.id,
        model_revision: model.revision,
        sentences: reading.sentences,
        read_at: reading.now,
      })
      .execute()
    if (reading.flags.length === 0) return
    await tx
      .insertInto('sentence_flag')
      .values(reading.flags.map((flag) => ({ ...key, ...flag, claim_ids: JSON.stringify(flag.claim_ids) })))
      .execute()
  })
}

export interface FlaggedSentence extends SentenceFlag {
  readonly version_id: string
  readonly article_id: string
  readonly site: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published_at: string | null
  /** The words of the sentence. */
  readonly quote: string
  readonly model_id: string
  readonly model_revision: string
  readonly model_digest: string
}

/** The flags of articles as they are now: the surest misses and the deepest doubts first. */
export async function flaggedSentences(db: Db, limit = 1_000): Promise<FlaggedSentence[]> {
  return db
    .selectFrom('sentence_flag as flag')
    .innerJoin('article', 'article.version_id', 'flag.version_id')
    .innerJoin('second_reading as reading', (join) =>
      join
        .onRef('reading.version_id', '=', 'flag.version_id')
        .onRef('reading.model_digest', '=', 'flag.model_digest')
        .onRef('reading.extractor_version', '=', 'flag.extractor_version'),
    )
    .where('article.recorded_to', 'is', null)
    .select([
      'flag.kind',
      'flag.label',
      'flag.start',
      'flag.end',
      'flag.score',
      'flag.claim_ids',
      'flag.version_id',
      'article.article_id',
      'article.site',
      'article.url',
      'article.title',
      'article.published_at',
      'reading.model_id',
      'reading.model_revision',
      'reading.model_digest',
      sql<string>`substr(article.text, flag."start" + 1, flag."end" - flag."start")`.as('quote'),
    ])
    .orderBy(sql`CASE flag.kind WHEN 'miss' THEN flag.score ELSE 1 - flag.score END`, 'desc')
    .orderBy('flag.version_id')
    .orderBy('flag.start')
    .limit(limit)
    .execute()
}

/** Ids of the flags that somebody has looked at and put aside. */
export async function settledFlags(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('sentence_verdict').select('flag_id').execute()
  return new Set(rows.map((row) => row.flag_id))
}

/** Puts a flag aside, with who did and why; the first word on it stands. */
export async function settleFlag(
  db: Db,
  verdict: { readonly flag_id: string; readonly by: string; readonly reason: string; readonly now: Date },
): Promise<void> {
  const { flag_id, by, reason, now } = verdict
  await db
    .insertInto('sentence_verdict')
    .values({ flag_id, by, reason, decided_at: now })
    .onConflict((on) => on.column('flag_id').doNothing())
    .execute()
}
