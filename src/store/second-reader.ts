import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { markDirty } from './dirty.ts'
import type { Tables } from './tables.ts'

/**
 * A sentence in which the model and the rules part: it sees something and they read nothing (`miss`), it sees a figure that what
 * they read there does not have (`partial`), or they read something and it sees nothing (`doubt`).
 */
export interface SentenceFlag {
  readonly kind: Tables['sentence_flag']['kind']
  /** What is missing or in doubt; a figure of a result only for `partial`. */
  readonly label: Tables['sentence_flag']['label']
  /** UTF-16 offsets into the article's text. */
  readonly start: number
  readonly end: number
  /** How sure the model is that such a thing stands here, 0 to 1. */
  readonly score: number
  /** The claims in doubt, or those that lack a figure; none for a miss. */
  readonly claim_ids: readonly string[]
}

export interface SecondReading {
  readonly version_id: string
  readonly extractor_version: string
  readonly model: { readonly id: string; readonly revision: string; readonly digest: string }
  readonly sentences: number
  readonly flags: readonly SentenceFlag[]
  readonly opinions: readonly Opinion[]
  /** A cell says so when every reading behind it is less certain than this, or in doubt: claims that come to be so or cease to are resolved again. */
  readonly uncertain_below: number
  readonly now: Date
}

/** What the model thinks of one claim. */
export interface Opinion {
  readonly claim_id: string
  readonly rules_confidence: number
  readonly model_score: number
  /** What follows from the two, 0 to 1. */
  readonly confidence: number
  /** Whether the model holds that no such thing stands there. */
  readonly doubted: boolean
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

/** Where a claim of an article stands in its text, and what it says as far as a second reader asks. */
export interface ClaimPlace {
  readonly claim_id: string
  readonly label: 'observation' | 'directive'
  readonly start: number
  readonly end: number
  /** What the rules are sure of. */
  readonly confidence: number
  /** The figures it states, and whether its unit and its year are told; null for a directive. */
  readonly states: ReadonlySet<'score' | 'rank' | 'change' | 'period' | 'year' | 'unit'> | null
  /** Its numbers: score, rank, total, changes, years. */
  readonly values: ReadonlySet<number>
}

/** What the rules read from one version, as it was recorded. */
export async function claimPlaces(db: Db, version_id: string): Promise<ClaimPlace[]> {
  const rows = await db
    .selectFrom('version_claim as read')
    .leftJoin('observation as claim', (join) =>
      join.onRef('claim.observation_id', '=', 'read.claim_id').on('claim.recorded_to', 'is', null),
    )
    .distinctOn('read.claim_id')
    .select('read.claim_id')
    .select(sql<Reading>`read.reading`.as('reading'))
    .select(['claim.unit_id', 'claim.reference_year', 'claim.baseline_year', 'claim.period', 'claim.status'])
    .select(['claim.score', 'claim.rank', 'claim.rank_of', 'claim.change_ranks', 'claim.change_points'])
    .where('read.version_id', '=', version_id)
    .orderBy('read.claim_id')
    .execute()
  return rows.map(({ claim_id, reading, ...claim }) => ({
    claim_id,
    label: claim_id.startsWith('ob_') ? 'observation' : 'directive',
    start: reading.evidence.start,
    end: reading.evidence.end,
    confidence: reading.confidence,
    ...figuresOf(claim),
  }))
}

interface Figures {
  readonly unit_id: string | null
  readonly reference_year: number | null
  readonly baseline_year: number | null
  readonly period: string | null
  readonly status: string | null
  readonly score: number | null
  readonly rank: number | null
  readonly rank_of: number | null
  readonly change_ranks: number | null
  readonly change_points: number | null
}

/** Of a target, a directive or a claim that is held no more, nothing further is asked. */
function figuresOf(claim: Figures): Pick<ClaimPlace, 'states' | 'values'> {
  const { unit_id: unit, reference_year: year, period, score, rank } = claim
  const change = claim.change_ranks ?? claim.change_points
  const values = [score, rank, claim.rank_of, claim.change_ranks, claim.change_points, year, claim.baseline_year]
  const told = Object.entries({ unit, year, period, score, rank, change }).filter(([, value]) => value !== null)
  return {
    states: claim.status === 'achieved' ? (new Set(told.map(([name]) => name)) as ClaimPlace['states']) : null,
    values: new Set(values.filter((value) => value !== null).map(Math.abs)),
  }
}

interface Reading {
  readonly evidence: { readonly start: number; readonly end: number }
  readonly confidence: number
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
    await recordOpinions(tx, reading)
    if (reading.flags.length === 0) return
    await tx
      .insertInto('sentence_flag')
      .values(reading.flags.map((flag) => ({ ...key, ...flag, claim_ids: JSON.stringify(flag.claim_ids) })))
      .execute()
  })
}

/** Opinions that stand as they are stay; others are closed and opened anew, and what changes a cell's flags is resolved again. */
async function recordOpinions(tx: Tx, { model, opinions, uncertain_below, now }: SecondReading): Promise<void> {
  if (opinions.length === 0) return
  const ids = opinions.map((one) => one.claim_id)
  const standing = await tx
    .selectFrom('second_opinion')
    .selectAll()
    .where('claim_id', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute()
  const held = new Map(standing.map((row) => [row.claim_id, row]))
  const fresh = opinions.filter((one) => {
    const before = held.get(one.claim_id)
    return (
      before === undefined ||
      before.model_digest !== model.digest ||
      before.rules_confidence !== one.rules_confidence ||
      before.model_score !== one.model_score ||
      before.confidence !== one.confidence ||
      before.doubted !== one.doubted
    )
  })
  if (fresh.length === 0) return
  const changed = fresh.map((one) => one.claim_id)
  await tx
    .updateTable('second_opinion')
    .set({ recorded_to: now })
    .where('claim_id', 'in', changed)
    .where('recorded_to', 'is', null)
    .execute()
  const key = { model_id: model.id, model_revision: model.revision, model_digest: model.digest, recorded_from: now }
  await tx
    .insertInto('second_opinion')
    .values(fresh.map((one) => ({ ...key, ...one, recorded_to: null })))
    // A claim that two versions of an article share is looked at twice within one instant: the later look stands.
    .onConflict((on) =>
      on.columns(['claim_id', 'recorded_from']).doUpdateSet((eb) => ({
        model_score: eb.ref('excluded.model_score'),
        confidence: eb.ref('excluded.confidence'),
        rules_confidence: eb.ref('excluded.rules_confidence'),
        doubted: eb.ref('excluded.doubted'),
        recorded_to: null,
      })),
    )
    .execute()
  const crosses = (one: Opinion) => {
    const { confidence, doubted } = held.get(one.claim_id) ?? { confidence: one.rules_confidence, doubted: false }
    return doubted !== one.doubted || confidence < uncertain_below !== one.confidence < uncertain_below
  }
  const crossing = fresh.filter(crosses).map((one) => one.claim_id)
  await markDirty(tx, crossing)
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
    .orderBy(sql`CASE flag.kind WHEN 'doubt' THEN 1 - flag.score ELSE flag.score END`, 'desc')
    .orderBy('flag.version_id')
    .orderBy('flag.start')
    .limit(limit)
    .execute()
}

export interface ScanRow {
  readonly model_id: string
  readonly model_revision: string
  readonly model_digest: string
  readonly extractor_version: string
  readonly articles: number
  readonly sentences: number
  readonly flags: number
  readonly first_read: Date
  readonly last_read: Date
}

/** The ledger of second readings: what which model has read of what is held today, the latest first. */
export async function scanLedger(db: Db): Promise<ScanRow[]> {
  return db
    .selectFrom('second_reading as reading')
    .innerJoin('article', 'article.version_id', 'reading.version_id')
    .where('article.recorded_to', 'is', null)
    .select(['model_id', 'model_revision', 'model_digest', 'extractor_version'])
    .select(sql<number>`count(*)::int`.as('articles'))
    .select(sql<number>`sum(sentences)::int`.as('sentences'))
    .select(
      sql<number>`(select count(*)::int from chiso.sentence_flag as flag
        where flag.model_digest = reading.model_digest and flag.extractor_version = reading.extractor_version)`.as(
        'flags',
      ),
    )
    .select(sql<Date>`min(read_at)`.as('first_read'))
    .select(sql<Date>`max(read_at)`.as('last_read'))
    .groupBy(['model_id', 'model_revision', 'model_digest', 'extractor_version'])
    .orderBy('last_read', 'desc')
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
