import { load } from 'cheerio'
import type { Layout, LinkSource, Site } from '../../sites/index.ts'
import { askWith } from '../backfill/ask.ts'
import { crawlList, pageCount } from '../backfill/commoncrawl.ts'
import { ARCHIVE_SERVICES, type ArchiveServices } from '../backfill/types.ts'
import { waybackPage } from '../backfill/wayback-cdx.ts'
import { contextOf, read } from '../discover/index.ts'
import type { RawLink } from '../discover/types.ts'
import { hostAllowed } from '../fetch/index.ts'
import { delayOf } from '../pace.ts'
import { type Manners, type PoliteFetch, politely } from '../polite.ts'
import { isRelevant } from '../relevance.ts'
import type { Visit } from '../robots/index.ts'

/** One declared fact, and whether it holds today. null: it could not be told. */
export interface ProbeFinding {
  readonly site: string
  readonly check: 'robots' | 'source' | 'article' | 'wayback' | 'commoncrawl'
  readonly subject: string
  readonly holds: boolean | null
  readonly detail: string
}

export interface ProbeDeps extends Manners {
  readonly now: Date
  /** The site's own layouts and its family's. */
  readonly layouts: readonly Layout[]
  readonly services?: Partial<ArchiveServices>
  readonly signal?: AbortSignal
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Links of one source that are looked at; enough to know that it works, and at most a request or two. */
const ENOUGH = 40

/**
 * The checks of a first day (sites.md, section 10): robots.txt of each host, one document of each source, one article by the
 * declared layouts, one question to each archive. Few requests, at the site's own pace; a person waits for the answer, so the
 * site's hours do not bind them.
 */
export async function* probeSite(declared: Site, deps: ProbeDeps): AsyncGenerator<ProbeFinding, void, undefined> {
  const site: Site = { ...declared, night: 'any' }
  const found = finder(site)
  let sample: RawLink | null = null
  if (site.policy !== 'archive') {
    for (const host of site.hosts.filter((name) => !name.startsWith('*'))) yield await robotsOf(site, host, deps, found)
    for (const source of site.sources) {
      if (deps.signal?.aborted) return
      if (source.kind === 'archive') continue
      const { finding, links } = await oneSource(site, source, deps, found)
      const ownLinks = links.filter((link) => hostAllowed(new URL(link.url).host, site.hosts))
      sample ??= ownLinks.find((link) => isRelevant(link.url, link.title, site)) ?? null
      yield finding
    }
    if (sample !== null) yield await article(sample.url, politely(site, deps), deps, found)
  }
  for (const source of site.sources) if (source.kind === 'archive') yield* archives(source, deps, found)
}

type Finder = (check: ProbeFinding['check'], subject: string, holds: boolean | null, detail: string) => ProbeFinding

function finder(site: Site): Finder {
  return (check, subject, holds, detail) => ({ site: site.id, check, subject, holds, detail })
}

async function robotsOf(
  site: Site,
  host: string,
  { robots, pace, elsewhere = (_, request) => request() }: ProbeDeps,
  found: Finder,
): Promise<ProbeFinding> {
  const declared = site.sources.flatMap((source) => (source.kind === 'archive' ? [] : [new URL(source.url)]))
  const scheme = declared.find((url) => url.host === host)?.protocol ?? 'https:'
  const inTurn: Visit = async (asked, request) => {
    await pace.turn(asked, delayOf(asked, site, null))
    return request()
  }
  const visit: Visit = (asked, request) =>
    asked === host ? inTurn(asked, request) : elsewhere(asked, () => inTurn(asked, request))
  const decision = await robots.check(new URL(`${scheme}//${host}/`), visit)
  const delay = decision.crawlDelay_s === null ? '' : `, Crawl-delay ${decision.crawlDelay_s} s`
  const maps = decision.sitemaps.length === 0 ? '' : `, sitemaps ${decision.sitemaps.join(' ')}`
  return found('robots', host, decision.allowed, `${decision.reason ?? 'the front page is open'}${delay}${maps}`)
}

async function oneSource(
  site: Site,
  source: Exclude<LinkSource, { kind: 'archive' }>,
  deps: ProbeDeps,
  found: Finder,
): Promise<{ finding: ProbeFinding; links: RawLink[] }> {
  const issues: string[] = []
  // Of monthly files, the last closed one and the open one are enough.
  const since = source.kind === 'monthly' ? new Date(deps.now.getTime() - 31 * 86_400_000) : undefined
  const context = contextOf(site, {
    ...deps,
    ...(since && { since }),
    onIssue: (issue) => void issues.push(issue.message),
  })
  const links: RawLink[] = []
  for await (const link of read(source, context)) {
    links.push(link)
    if (links.length >= ENOUGH) break
  }
  const relevant = links.filter((link) => isRelevant(link.url, link.title, site)).length
  const detail =
    links.length === 0 ? (issues[0] ?? 'no link') : `${links.length} links looked at, ${relevant} of them relevant`
  return { finding: found('source', `${source.kind} ${source.url}`, links.length > 0, detail), links }
}

async function article(url: string, fetch: PoliteFetch, deps: ProbeDeps, found: Finder): Promise<ProbeFinding> {
  const result = await fetch(url, deps.signal === undefined ? {} : { signal: deps.signal })
  if (result.kind !== 'ok') return found('article', url, false, `no page (${result.kind})`)
  const $ = load(Buffer.from(result.payload).toString('utf8'), { xml: { xmlMode: false, decodeEntities: true } })
  const layout = deps.layouts.find((candidate) => $(candidate.knownBy).length > 0)
  const extras = [
    $('script[type="application/ld+json"]').length > 0 ? 'JSON-LD' : null,
    $('meta[property="article:published_time"]').length > 0 ? 'article:published_time' : null,
    $('link[rel=canonical]').length > 0 ? 'canonical' : null,
  ].filter((name) => name !== null)
  const named = layout === undefined ? 'no declared layout knows the page' : `layout ${layout.id}`
  return found('article', url, layout !== undefined, [named, ...extras].join(', '))
}

async function* archives(
  source: Extract<LinkSource, { kind: 'archive' }>,
  deps: ProbeDeps,
  found: Finder,
): AsyncGenerator<ProbeFinding> {
  const ask = askWith({ ...deps, now: () => deps.now })
  const services = { ...ARCHIVE_SERVICES, ...deps.services }
  const crawls = await crawlList(ask, services.commonCrawlList)
  const newest = 'kind' in crawls ? null : (crawls.at(-1) ?? null)
  for (const url of source.urls) {
    const query = { url, matchType: url.includes('/') ? 'prefix' : 'host', from: null, to: null, filter: null } as const
    const page = await waybackPage(ask, services.waybackCdx, query, null, 1)
    if (page.kind !== 'page') yield found('wayback', url, null, page.reason)
    else {
      const first = page.captures[0]
      yield found(
        'wayback',
        url,
        first !== undefined,
        first === undefined ? 'no capture' : `a first capture of ${first.timestamp}`,
      )
    }
    if (newest === null) continue
    const pages = await pageCount(ask, newest, `${url.replace(/\/$/, '')}/*`)
    if (typeof pages !== 'number') yield found('commoncrawl', url, null, pages.reason)
    else yield found('commoncrawl', url, pages > 0, `${pages} index pages in ${newest.id}`)
  }
}
