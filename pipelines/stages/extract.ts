import { EXTRACTOR_VERSION, type ExtractInput, type Extraction, extract } from '../../src/extract/index.ts'
import { claimKeysOf, keyText } from '../../src/panel/index.ts'
import { type ArticleRow, articleByVersion, recordIssue, recordReading } from '../../src/store/index.ts'
import type { Context } from '../context.ts'
import { linkEchoes } from './echoes.ts'

/** Article → claims, in one transaction; running it again with the same extractor changes nothing. */
export async function extractVersion(context: Context, version_id: string): Promise<void> {
  const { db, queues } = context.project
  const article = await articleByVersion(db, version_id)
  if (article === null || article.extracted_by === EXTRACTOR_VERSION) return
  const at = context.now()
  const reading = extractArticle(article)
  for (const message of reading.warnings.filter((warning) => warning.startsWith('extract.rule-threw'))) {
    await recordIssue(db, { code: 'extract.rule-threw', subject: version_id, message }, at)
  }
  const recorded = await recordReading(db, {
    article_id: article.article_id,
    version_id,
    extractor_version: EXTRACTOR_VERSION,
    observations: reading.observations.map((o) => ({ ...o, claim_keys: claimKeysOf(o).map(keyText) })),
    directives: reading.directives,
    mentions: reading.units,
    citations: reading.documents,
    now: at,
  })
  // Copies are found by what a page says now; an older version has been copied by nobody we could tell.
  const echoes = article.recorded_to === null ? await linkEchoes(context, article) : 0
  if (recorded.opened + recorded.closed + echoes > 0) await queues.add('resolve', {})
}

type StoredArticle = Pick<ArticleRow, 'text' | 'title' | 'published_at' | 'site' | 'url' | 'blocks' | 'layout'>

/** What the extractor is given of an article as it lies in the store. */
export function inputFrom(article: StoredArticle): ExtractInput {
  return {
    text: article.text,
    title: article.title,
    published_at: article.published_at,
    site: article.site,
    url: article.url,
    layout: article.layout,
    ...(article.blocks.length > 0 ? { blocks: article.blocks } : {}),
  }
}

/** The claims of one article as it lies in the store. */
export function extractArticle(article: StoredArticle): Extraction {
  return extract(inputFrom(article))
}
