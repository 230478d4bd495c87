import type { ArticleReading as Reading } from '../../src/article/index.ts'
import { urlKey } from '../../src/crawl/index.ts'
import { indexLexicon } from '../../src/indices/index.ts'
import { siteOf } from '../../src/sites/index.ts'
import { addLinks, type NewLink, type SnapshotRow } from '../../src/store/index.ts'
import { foldKey } from '../../src/text/index.ts'
import type { Context } from '../context.ts'

/** A press page links one decision with its annexes; more is a library, which has its own listing. */
const MOST = 8
/** As a link that names an index outright: the page around it does. */
const PRIORITY = 90
const DOCUMENT = /\.pdf(?:$|[?#])|\/documents\/\d+\/.+\/[0-9a-f-]{36}(?:$|[?#])/i

/**
 * The documents that a live page on an index links go into the frontier, with the page as their referrer, and their hosts are
 * crawled. Only hosts of declared sources: of the page's own, or of one that may be fetched live.
 */
export async function followAttachments(context: Context, snapshot: SnapshotRow, article: Reading): Promise<number> {
  if (snapshot.via !== 'live' || article.attachments.length === 0 || !namesAnIndex(article)) return 0
  const { db, queues } = context.project
  const links: NewLink[] = []
  for (const address of article.attachments.filter((url) => DOCUMENT.test(url)).slice(0, MOST)) {
    const url = URL.parse(address)
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) continue
    url.hash = ''
    const site = siteOf(url.href, context.sites)
    if (site === null || (site.id !== snapshot.site && site.policy !== 'live')) continue
    links.push({
      url_key: urlKey(url.href),
      url: url.href,
      source: site.id,
      host: url.host,
      via: 'attachment',
      referrer: snapshot.url,
      // The page's headline is not the document's: only the document says what it is.
      title: null,
      published_at: null,
      lastmod: null,
      priority: PRIORITY,
    })
  }
  if (links.length === 0) return 0
  const { added } = await addLinks(db, links, context.now())
  if (added === 0) return 0
  const hosts = new Map(links.map(({ source, host }) => [host, { source, host, after: snapshot.snapshot_id }]))
  await queues.addNow('crawl', [...hosts.values()])
  return added
}

function namesAnIndex({ title, text }: Reading): boolean {
  const folded = foldKey(`${title ?? ''}\n${text.slice(0, 20_000)}`)
  for (const { value } of indexLexicon().matches(folded, 0, folded.length)) if (value.strength === 'name') return true
  return false
}
