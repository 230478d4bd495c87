import { type RawBuilder, type Selectable, sql } from 'kysely'
import { type Moment, NOW, type Statement } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import { heldAt, openAt, withdrawnBy } from './moment.ts'
import { verdictOn } from './opinions.ts'
import type { ArticleTable } from './tables.ts'

/** What the panel needs to know of an article to weigh a voice; its text stays in the store. */
export type ArticleFacts = Pick<
  Selectable<ArticleTable>,
  'article_id' | 'version_id' | 'site' | 'source_class' | 'url' | 'title' | 'published_at' | 'echo_of'
>

export interface StoredStatement {
  observation: Statement
  article: ArticleFacts
}

/** Every claim that counts at the moment and speaks to one of the keys, in any order, with the clocks it had then. */
export async function voicesOf(db: Db | Tx, keys: readonly string[], moment: Moment = NOW): Promise<StoredStatement[]> {
  if (keys.length === 0) return []
  return statements(
    db,
    moment,
    sql`observation_id in (select observation_id from chiso.observation_key where claim_key = any(${keys}))`,
  )
}

const PAGE = 5_000

/** Those of these claims that count at the moment. */
export async function voicesByIds(
  db: Db,
  observationIds: readonly string[],
  moment: Moment = NOW,
): Promise<StoredStatement[]> {
  const found: StoredStatement[] = []
  for (let i = 0; i < observationIds.length; i += PAGE) {
    const some = observationIds.slice(i, i + PAGE)
    for (const voice of await statements(db, moment, sql`observation_id = any(${some})`)) found.push(voice)
  }
  return found
}

/** A claim in the order in which the query names its columns. */
type Row = [
  observation_id: Statement['observation_id'],
  unit_id: Statement['unit_id'],
  unit_level: Statement['unit_level'],
  index: Statement['index'],
  index_name: Statement['index_name'],
  component: Statement['component'],
  reference_year: Statement['reference_year'],
  period: Statement['period'],
  score: Statement['score'],
  score_raw: Statement['score_raw'],
  score_unit: Statement['score_unit'],
  rank: Statement['rank'],
  rank_of: Statement['rank_of'],
  is_last: Statement['is_last'],
  tied: Statement['tied'],
  peer_group: Statement['peer_group'],
  change_ranks: Statement['change_ranks'],
  change_points: Statement['change_points'],
  baseline_year: Statement['baseline_year'],
  status: Statement['status'],
  certainty: Statement['certainty'],
  rules: Statement['rules'],
  confidence: Statement['confidence'],
  quote: string,
  withdrawn_at: string | null,
  version_id: string,
  /** `[confidence, doubted]` of the second reader; null where none has looked. */
  opinion: [number, boolean] | null,
]

/**
 * One JSON array a claim: a driver decodes a row of thirty columns three times slower than it hands over one text, and the
 * article is told once however many claims it makes.
 */
async function statements(db: Db | Tx, moment: Moment, which: RawBuilder<unknown>): Promise<StoredStatement[]> {
  const { rows } = await sql<{ row: Row }>`
    select json_build_array(observation_id, unit_id, unit_level, index, index_name, component, reference_year, period,
      score, score_raw, score_unit, rank, rank_of, is_last, tied, peer_group, change_ranks, change_points, baseline_year,
      status, certainty, rules, confidence, evidence->>'quote', ${withdrawnBy('observation', moment)}, version_id,
      ${verdictOn('observation', moment.asOf)}) as row
    from chiso.observation
    where ${which} and ${heldAt('observation', moment)}`.execute(db)
  const articles = await articlesOf(db, moment, new Set(rows.map(({ row }) => row[25])))
  return rows.map(({ row }) => ({ observation: statementOf(row), article: articles.get(row[25])! }))
}

function statementOf(row: Row): Statement {
  return {
    observation_id: row[0],
    unit_id: row[1],
    unit_level: row[2],
    index: row[3],
    index_name: row[4],
    component: row[5],
    reference_year: row[6],
    period: row[7],
    score: row[8],
    score_raw: row[9],
    score_unit: row[10],
    rank: row[11],
    rank_of: row[12],
    is_last: row[13],
    tied: row[14],
    peer_group: row[15],
    change_ranks: row[16],
    change_points: row[17],
    baseline_year: row[18],
    status: row[19],
    certainty: row[20],
    rules: row[21],
    confidence: row[26] === null ? row[22] : row[26][0],
    evidence: { quote: row[23] },
    withdrawn_at: row[24] === null ? null : new Date(row[24]).toISOString(),
    doubted: row[26]?.[1] ?? false,
  }
}

async function articlesOf(db: Db | Tx, { asOf }: Moment, versions: ReadonlySet<string>) {
  const rows = await db
    .selectFrom('article')
    .leftJoin('echo_link', (join) =>
      join.onRef('echo_link.article_id', '=', 'article.article_id').on(openAt('echo_link', asOf)),
    )
    .select(['article.article_id', 'version_id', 'site', 'source_class', addressOf, 'title', 'published_at'])
    .select('echo_link.echo_of')
    .where('version_id', '=', sql<string>`any(${[...versions]})`)
    .execute()
  return new Map<string, ArticleFacts>(rows.map((row) => [row.version_id, row]))
}

/** Where the page is: where it was fetched, or, of a file that was taken in, where it says that it stands. */
export const addressOf = sql<
  string | null
>`coalesce(${sql.ref('article.url')}, ${sql.ref('article.canonical_url')})`.as('url')
