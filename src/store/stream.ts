import {
  type ArticleLink,
  type Directive,
  type DocumentCitation,
  type Moment,
  NOW,
  type Observation,
  type SecondOpinion,
} from '../../schemas/index.ts'
import type { Db } from './database.ts'
import { heldAt, openAt } from './moment.ts'
import { judged, opinionOf } from './opinions.ts'
import { addressOf } from './statements.ts'
import { instants } from './voices.ts'

const PAGE = 2_000

interface ArticleAddress {
  site: string | null
  url: string | null
  published_at: string | null
}

/** Every observation that counts at a moment in order of its id, a page at a time: memory does not grow with the table. */
export async function* allObservations(
  db: Db,
  moment: Moment = NOW,
): AsyncGenerator<{ observation: Observation; second_opinion: SecondOpinion | null; article: ArticleAddress }> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('observation')
      .innerJoin('article', 'article.version_id', 'observation.version_id')
      .selectAll('observation')
      .select(['article.site', addressOf, 'article.published_at'])
      .select(opinionOf('observation', moment.asOf).as('opinion'))
      .distinctOn('observation.observation_id')
      .where(heldAt('observation', moment))
      .where('observation.observation_id', '>', after)
      .orderBy('observation.observation_id')
      .orderBy('observation.recorded_from')
      .orderBy('observation.first_seen')
      .limit(PAGE)
      .execute()
    for (const { site, url, published_at, version_id: _v, superseded_at: _s, ...row } of rows) {
      const { claim, second_opinion } = judged(row)
      yield { observation: { ...claim, ...instants(row) }, second_opinion, article: { site, url, published_at } }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.observation_id
  }
}

export async function* allDirectives(
  db: Db,
  moment: Moment = NOW,
): AsyncGenerator<{ directive: Directive; second_opinion: SecondOpinion | null; article: ArticleAddress }> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('directive')
      .innerJoin('article', 'article.version_id', 'directive.version_id')
      .selectAll('directive')
      .select(['article.site', addressOf, 'article.published_at'])
      .select(opinionOf('directive', moment.asOf).as('opinion'))
      .distinctOn('directive.directive_id')
      .where(heldAt('directive', moment))
      .where('directive.directive_id', '>', after)
      .orderBy('directive.directive_id')
      .orderBy('directive.recorded_from')
      .orderBy('directive.first_seen')
      .limit(PAGE)
      .execute()
    for (const { site, url, published_at, version_id: _v, superseded_at: _s, ...row } of rows) {
      const { claim, second_opinion } = judged(row)
      yield { directive: { ...claim, ...instants(row) }, second_opinion, article: { site, url, published_at } }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.directive_id
  }
}

export async function* allCitations(
  db: Db,
  asOf: string | null = null,
): AsyncGenerator<{ document: DocumentCitation; article_id: string; article: ArticleAddress; first_seen: string }> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('citation')
      .innerJoin('article', 'article.version_id', 'citation.version_id')
      .selectAll('citation')
      .select(['article.article_id', 'article.site', addressOf, 'article.published_at', 'article.first_seen'])
      .where(openAt('article', asOf))
      .where('citation.version_id', '>', after)
      .orderBy('citation.version_id')
      .orderBy('citation.ordinal')
      .limit(PAGE)
      .execute()
    // A page ends with a whole article, so that the next one can begin behind it.
    const last = rows.at(-1)?.version_id
    const whole = rows.length < PAGE ? rows : rows.filter((row) => row.version_id !== last)
    for (const { site, url, published_at, article_id, first_seen, version_id: _v, ordinal: _o, ...document } of whole) {
      yield { document, article_id, article: { site, url, published_at }, first_seen: first_seen.toISOString() }
    }
    if (rows.length < PAGE) return
    after = whole.at(-1)!.version_id
  }
}

/** What a release says of these articles, in the order of their ids; of several versions the one held then, else the last before it. */
export async function articleLinks(db: Db, ids: readonly string[], asOf: string | null = null): Promise<ArticleLink[]> {
  if (ids.length === 0) return []
  let query = db
    .selectFrom('article')
    .innerJoin('snapshot', 'snapshot.snapshot_id', 'article.snapshot_id')
    .leftJoin('echo_link', (join) =>
      join.onRef('echo_link.article_id', '=', 'article.article_id').on(openAt('echo_link', asOf)),
    )
    .distinctOn('article.article_id')
    .select(['article.article_id', 'article.site', addressOf, 'article.published_at', 'article.source_class'])
    .select(['article.title', 'echo_link.echo_of'])
    .select(['snapshot.captured_at', 'snapshot.fetched_at', 'snapshot.payload_sha256'])
    .where('article.article_id', 'in', ids as string[])
    .orderBy('article.article_id')
    .orderBy(openAt('article', asOf), 'desc')
    .orderBy('article.recorded_from', 'desc')
    .orderBy('article.version_id')
  if (asOf !== null) query = query.where('article.recorded_from', '<=', new Date(asOf))
  const rows = await query.execute()
  return rows.map(({ captured_at, fetched_at, source_class, ...row }) => ({
    ...row,
    source_class: source_class as ArticleLink['source_class'],
    captured_at: (captured_at ?? fetched_at).toISOString(),
  }))
}
