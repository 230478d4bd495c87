import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { type Moment, NOW, type Observation, type SecondOpinion } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import { heldAt, openAt } from './moment.ts'
import { judged, opinionOf } from './opinions.ts'
import { type ArticleFacts, addressOf } from './statements.ts'
import type { ObservationTable } from './tables.ts'

type ObservationRow = Selectable<ObservationTable>

/** A claim with all that is kept of it: what its story is told from. */
export interface StoredVoice {
  observation: Observation & { version_id: string; superseded_at: string | null }
  article: ArticleFacts
  /** Null where no second reader has looked. */
  second_opinion: SecondOpinion | null
}

/** Every claim that counts at the moment and speaks to one of the keys. */
export async function fullVoicesOf(db: Db | Tx, keys: readonly string[], moment: Moment = NOW): Promise<StoredVoice[]> {
  if (keys.length === 0) return []
  const rows = await voiceQuery(db, moment)
    .where(heldAt('observation', moment))
    .where('observation.observation_id', 'in', (eb) =>
      eb.selectFrom('observation_key').select('observation_id').where('claim_key', '=', sql<string>`any(${keys})`),
    )
    .execute()
  return rows.map(toVoice)
}

/** Every row there ever was about these keys, closed and superseded ones too: what a history is told from. */
export async function versionsOf(db: Db, keys: readonly string[]): Promise<StoredVoice[]> {
  const rows = await voiceQuery(db, NOW)
    .where('observation.observation_id', 'in', (eb) =>
      eb
        .selectFrom('observation_key')
        .select('observation_id')
        .where('claim_key', 'in', keys as string[]),
    )
    .orderBy('observation.recorded_from')
    .execute()
  return rows.map(toVoice)
}

/** One claim of today, whole. */
export async function fullVoice(db: Db | Tx, observation_id: string): Promise<StoredVoice | null> {
  const row = await voiceQuery(db, NOW)
    .where(heldAt('observation', NOW))
    .where('observation_id', '=', observation_id)
    .executeTakeFirst()
  return row === undefined ? null : toVoice(row)
}

/** Which article each of these claims was read from, whether it is held today or not. */
export async function articlesBehind(db: Db, observationIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let i = 0; i < observationIds.length; i += 5_000) {
    const rows = await db
      .selectFrom('observation')
      .select(['observation_id', 'article_id'])
      .distinct()
      .where('observation_id', '=', sql<string>`any(${observationIds.slice(i, i + 5_000)})`)
      .execute()
    for (const row of rows) found.set(row.observation_id, row.article_id)
  }
  return found
}

/** Claims of today that no cell can take up, since their unit or their year could not be told. */
export async function incompleteClaims(db: Db, limit: number): Promise<StoredVoice[]> {
  const rows = await voiceQuery(db, NOW)
    .where(heldAt('observation', NOW))
    .where((eb) => eb.or([eb('unit_id', 'is', null), eb('reference_year', 'is', null)]))
    .where((eb) => eb.or([eb('score', 'is not', null), eb('rank', 'is not', null)]))
    .where('status', '=', 'achieved')
    .where('component', 'is', null)
    .limit(limit)
    .execute()
  return rows.map(toVoice)
}

/** How many claims of today on a unit and an index name no year. */
export async function incompleteAbout(db: Db, unit_id: string, index: Observation['index']): Promise<number> {
  const { n } = await db
    .selectFrom('observation')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(heldAt('observation', NOW))
    .where('unit_id', '=', unit_id)
    .where('index', '=', index)
    .where('reference_year', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/**
 * Keys that anything was ever claimed for and that begin so, in code-unit order, a page at a time: a panel of the past is
 * computed by ranges of them, so that its memory does not grow with the number of claims.
 */
export async function keysAfter(db: Db, after: string, limit: number, prefix = ''): Promise<string[]> {
  const { rows } = await sql<{ claim_key: string }>`
    select claim_key from chiso.observation_key
    where claim_key > ${after < prefix ? prefix : after} and claim_key < ${`${prefix}\u{10FFFF}`}
    group by claim_key order by claim_key limit ${limit}`.execute(db)
  return rows.map((row) => row.claim_key)
}

/** Keys about one unit, index and year, whatever the index is called and whatever the field. */
export async function keysAbout(db: Db, index: string, unit_id: string, year: number): Promise<string[]> {
  if (index !== 'OTHER') return keysAfter(db, '', 1_000, `${index}||${unit_id}|${year}|`)
  const { rows } = await sql<{ claim_key: string }>`
    select claim_key from chiso.observation_key
    where claim_key > 'OTHER|' and claim_key < 'OTHER}'
      and split_part(claim_key, '|', 3) = ${unit_id} and split_part(claim_key, '|', 4) = ${String(year)}
    group by claim_key order by claim_key`.execute(db)
  return rows.map((row) => row.claim_key)
}

function voiceQuery(db: Db | Tx, { asOf }: Moment) {
  return db
    .selectFrom('observation')
    .innerJoin('article', 'article.version_id', 'observation.version_id')
    .leftJoin('echo_link', (join) =>
      join.onRef('echo_link.article_id', '=', 'observation.article_id').on(openAt('echo_link', asOf)),
    )
    .selectAll('observation')
    .select([
      'article.site',
      'article.source_class',
      addressOf,
      'article.title',
      'article.published_at',
      'echo_link.echo_of',
    ])
    .select(opinionOf('observation', asOf).as('opinion'))
    .orderBy('observation.observation_id')
}

function toVoice(told: Awaited<ReturnType<ReturnType<typeof voiceQuery>['execute']>>[number]): StoredVoice {
  const { claim: row, second_opinion } = judged(told)
  const { site, source_class, url, title, published_at, echo_of, ...observation } = row
  const { article_id, version_id } = row
  return {
    observation: {
      ...observation,
      ...instants(observation),
      superseded_at: row.superseded_at?.toISOString() ?? null,
    },
    article: { article_id, version_id, site, source_class, url, title, published_at, echo_of },
    second_opinion,
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
