import type { LinkSource, Site } from '../../sites/index.ts'
import type { DiscoveredLink } from '../ports.ts'
import { readApi } from './api.ts'
import { contextOf, toLink } from './context.ts'
import { readListing } from './listing.ts'
import { readRss } from './rss.ts'
import { readMonthly, readSitemap } from './sitemap.ts'
import type { DiscoverDeps, RawLink, SourceContext } from './types.ts'

export { contextOf, memorySourceMemory } from './context.ts'
export { type HistoryDeps, type HistoryFile, type HistoryReport, sitemapHistory } from './history.ts'
export type { DiscoverDeps, DiscoveryDocument, SourceMemory, SourceVisit } from './types.ts'

/**
 * Links of a site that may be worth a request, each once, as its feeds, sitemaps and listings state them today. One source that
 * fails is an issue; the others go on. `archive` sources are the business of backfill.
 */
export async function* discover(site: Site, deps: DiscoverDeps): AsyncGenerator<DiscoveredLink, void, undefined> {
  const context = contextOf(site, deps)
  const seen = new Set<string>()
  for (const source of site.sources) {
    if (deps.signal?.aborted) return
    if (source.kind === 'archive') continue
    for await (const raw of read(source, context)) {
      const link = toLink(site, raw, source.kind, deps.since ?? null)
      if (link === null || seen.has(link.url_key)) continue
      seen.add(link.url_key)
      yield link
    }
  }
}

/** Links of one source, unfiltered. */
export function read(source: Exclude<LinkSource, { kind: 'archive' }>, context: SourceContext): AsyncIterable<RawLink> {
  switch (source.kind) {
    case 'rss':
      return readRss(source, context)
    case 'sitemap':
      return readSitemap(source, context)
    case 'monthly':
      return readMonthly(source, context)
    case 'listing':
      return readListing(source, context)
    case 'api':
      return readApi(source, context)
  }
}
