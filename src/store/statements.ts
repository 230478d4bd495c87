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

/** How a column is written into JSON: a word needs no escapes, a text may hold anything. */
type Kind = 'word' | 'text' | 'plain' | 'json'

/** In the order of `Row`; numbers and truth values are plain. */
const COLUMNS: readonly (readonly [column: string, kind: Kind])[] = [
  ['observation_id', 'word'],
  ['unit_id', 'text'],
  ['unit_level', 'word'],
  ['index', 'word'],
  ['index_name', 'text'],
  ['component', 'text'],
  ['reference_year', 'plain'],
  ['period', 'text'],
  ['score', 'plain'],
  ['score_raw', 'text'],
  ['score_unit', 'word'],
  ['rank', 'plain'],
  ['rank_of', 'plain'],
  ['is_last', 'plain'],
  ['tied', 'plain'],
  ['peer_group', 'text'],
  ['change_ranks', 'plain'],
  ['change_points', 'plain'],
  ['baseline_year', 'plain'],
  ['status', 'word'],
  ['certainty', 'word'],
  ['rules', 'json'],
  ['confidence', 'plain'],
]

const WRITTEN: Readonly<Record<Kind, (column: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  word: (column) => sql`coalesce('"' || ${column} || '"', 'null')`,
  text: (column) => sql`coalesce(to_json(${column})::text, 'null')`,
  plain: (column) => sql`coalesce(${column}::text, 'null')`,
  json: (column) => sql`${column}::text`,
}

const VALUES = sql.join(COLUMNS.map(([column, kind]) => WRITTEN[kind](sql.ref(`observation.${column}`))))

/**
 * All claims as one JSON text: handed over row by row they take the driver twice as long (34 against 17 ms of CPU for 10,000
 * claims) and much more memory, and a row of thirty columns takes three times as long as that. The server works as hard either
 * way. The article is told once however many claims it makes.
 */
async function statements(db: Db | Tx, moment: Moment, which: RawBuilder<unknown>): Promise<StoredStatement[]> {
  const withdrawn_at = WRITTEN.text(sql`${withdrawnBy('observation', moment)}`)
  const opinion = WRITTEN.plain(verdictOn('observation', moment.asOf))
  const { rows } = await sql<{ all: string | null }>`
    select string_agg(concat('[', concat_ws(',', ${VALUES}, evidence->'quote', ${withdrawn_at}, ${WRITTEN.word(sql.ref('observation.version_id'))}, ${opinion}), ']'), ',') as all
    from chiso.observation
    where ${which} and ${heldAt('observation', moment)}`.execute(db)
  const found = JSON.parse(`[${rows[0]?.all ?? ''}]`) as Row[]
  const articles = await articlesOf(db, moment, new Set(found.map((row) => row[25])))
  return found.map((row) => ({ observation: statementOf(row), article: articles.get(row[25])! }))
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
