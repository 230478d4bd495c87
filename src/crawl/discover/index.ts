import type { LinkSource, Site } from '../../sites/index.ts'
import { hostAllowed } from '../fetch/index.ts'
import { createPace } from '../pace.ts'
import { politely } from '../polite.ts'
import type { DiscoveredLink, DiscoveryVia } from '../ports.ts'
import { isRelevant, priorityOf } from '../relevance.ts'
import { urlKey } from '../url-key.ts'
import { readApi } from './api.ts'
import { fetchTextWith } from './fetch-text.ts'
import { readListing } from './listing.ts'
import { readRss } from './rss.ts'
import { readMonthly, readSitemap } from './sitemap.ts'
import type { DiscoverDeps, RawLink, SourceContext, SourceMemory, SourceVisit } from './types.ts'

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

/** What the readers of a site's sources are given. */
export function contextOf(site: Site, deps: DiscoverDeps): SourceContext {
  const memory = deps.memory ?? memorySourceMemory()
  const issue: SourceContext['issue'] = (code, url, message) =>
    deps.onIssue({ code: `discover.${code}`, subject: `${site.id} ${url}`, message })
  const fetchText = fetchTextWith({
    fetch: politely(site, { ...deps, pace: deps.pace ?? createPace() }),
    memory,
    archive: deps.archive ?? null,
    source: site.id,
    now: deps.now,
    signal: deps.signal,
    issue,
    onDocument: deps.onDocument ?? (() => {}),
  })
  return { fetchText, memory, now: deps.now, since: deps.since ?? null, issue }
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

/** Null for links of other sites, of no use, or older than what is asked for. */
function toLink(site: Site, raw: RawLink, via: DiscoveryVia, since: Date | null): DiscoveredLink | null {
  const url = new URL(raw.url)
  url.hash = ''
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || !hostAllowed(url.host, site.hosts)) return null
  if (!isRelevant(url.href, raw.title, site)) return null
  const latest = raw.lastmod ?? raw.published_at
  if (since !== null && latest !== null && latest < since) return null
  return {
    url_key: urlKey(url.href),
    url: url.href,
    source: site.id,
    host: url.host,
    via,
    title: raw.title,
    published_at: raw.published_at,
    lastmod: raw.lastmod,
    priority: priorityOf(url.href, raw.title),
  }
}

/** Forgets with the process. */
export function memorySourceMemory(): SourceMemory {
  const visits = new Map<string, SourceVisit>()
  return {
    get: async (url) => visits.get(url) ?? null,
    put: async (url, visit) => void visits.set(url, visit),
  }
}
