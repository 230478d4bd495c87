import type { Directive, DocumentCitation, Observation } from '../../schemas/index.ts'
import type { Db } from './database.ts'
import { instants } from './voices.ts'

const PAGE = 2_000

interface ArticleAddress {
  site: string | null
  url: string | null
  published_at: string | null
}

/** Every open observation in order of its id, a page at a time: memory does not grow with the table. */
export async function* allObservations(db: Db): AsyncGenerator<{ observation: Observation; article: ArticleAddress }> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('observation')
      .innerJoin('article', 'article.version_id', 'observation.version_id')
      .selectAll('observation')
      .select(['article.site', 'article.url', 'article.published_at'])
      .where('observation.recorded_to', 'is', null)
      .where('observation.observation_id', '>', after)
      .orderBy('observation.observation_id')
      .limit(PAGE)
      .execute()
    for (const { site, url, published_at, version_id: _, ...row } of rows) {
      yield { observation: { ...row, ...instants(row) }, article: { site, url, published_at } }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.observation_id
  }
}

export async function* allDirectives(db: Db): AsyncGenerator<{ directive: Directive; article: ArticleAddress }> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('directive')
      .innerJoin('article', 'article.version_id', 'directive.version_id')
      .selectAll('directive')
      .select(['article.site', 'article.url', 'article.published_at'])
      .where('directive.recorded_to', 'is', null)
      .where('directive.directive_id', '>', after)
      .orderBy('directive.directive_id')
      .limit(PAGE)
      .execute()
    for (const { site, url, published_at, version_id: _, ...row } of rows) {
      yield { directive: { ...row, ...instants(row) }, article: { site, url, published_at } }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.directive_id
  }
}

export async function* allCitations(
  db: Db,
): AsyncGenerator<{ document: DocumentCitation; article_id: string; article: ArticleAddress }> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('citation')
      .innerJoin('article', 'article.version_id', 'citation.version_id')
      .selectAll('citation')
      .select(['article.article_id', 'article.site', 'article.url', 'article.published_at'])
      .where('article.recorded_to', 'is', null)
      .where('citation.version_id', '>', after)
      .orderBy('citation.version_id')
      .orderBy('citation.ordinal')
      .limit(PAGE)
      .execute()
    // A page ends with a whole article, so that the next one can begin behind it.
    const last = rows.at(-1)?.version_id
    const whole = rows.length < PAGE ? rows : rows.filter((row) => row.version_id !== last)
    for (const { site, url, published_at, article_id, version_id: _v, ordinal: _o, ...document } of whole) {
      yield { document, article_id, article: { site, url, published_at } }
    }
    if (rows.length < PAGE) return
    after = whole.at(-1)!.version_id
  }
}
