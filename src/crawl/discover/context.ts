import type { Site } from '../../sites/index.ts'
import { hostAllowed } from '../fetch/index.ts'
import { createPace } from '../pace.ts'
import { politely } from '../polite.ts'
import type { DiscoveredLink, DiscoveryVia } from '../ports.ts'
import { isRelevant, priorityOf } from '../relevance.ts'
import { urlKey } from '../url-key.ts'
import { fetchTextWith } from './fetch-text.ts'
import type { DiscoverDeps, RawLink, SourceContext, SourceMemory, SourceVisit } from './types.ts'

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

/** Null for links of other sites, of no use, or older than what is asked for. */
export function toLink(site: Site, raw: RawLink, via: DiscoveryVia, since: Date | null): DiscoveredLink | null {
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
