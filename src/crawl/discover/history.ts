import { AskedToWait } from '../../errors.ts'
import { familyOf, type LinkSource, type Site } from '../../sites/index.ts'
import type { BackfillState } from '../backfill/types.ts'
import { hostAllowed } from '../fetch/index.ts'
import type { DiscoveredLink } from '../ports.ts'
import { contextOf, toLink } from './context.ts'
import { fillMonth, isRead, parseSitemap } from './sitemap.ts'
import { covers, mayBeOf, type Span, spanOfName, touches } from './span.ts'
import type { DiscoverDeps, DiscoveryDocument, RawLink, SourceContext, SourceMemory } from './types.ts'

/** A sitemap that was asked for. */
export interface HistoryFile {
  readonly url: string
  readonly outcome: DiscoveryDocument['outcome']
  /** Links it holds, and those of them that are worth a request and of the wanted time. */
  readonly links: number
  readonly relevant: number
  readonly reason: string | null
}

export interface HistoryDeps extends Omit<DiscoverDeps, 'since' | 'onDocument' | 'memory'> {
  readonly memory: SourceMemory
  readonly span: Span
  /** Where the reading of files whose names tell no time has got to. */
  readonly state: BackfillState
  /** Files to ask for in this run; the next goes on after them. */
  readonly maxFiles?: number
  /** The links of one file; it counts as read when they are taken. */
  readonly onLinks: (links: readonly DiscoveredLink[]) => Promise<void>
  readonly onFile: (file: HistoryFile) => Promise<void>
}

export interface HistoryReport {
  /** Sitemaps asked for, and those that were read before and left. */
  readonly files: number
  readonly known: number
  readonly listed: number
  readonly relevant: number
  /** `closed`: the host wants to be left alone until `until`; `night`: the hours of the site are over. */
  readonly stopped: 'done' | 'budget' | 'signal' | 'closed' | 'night'
  readonly until: Date | null
  readonly reason: string | null
}

/** A site that has no file for so many months running has no older ones. */
const MISSING_MONTHS = 12
const READ_AGAIN_MS = 30 * 86_400_000
const MAX_DEPTH = 2
/** For files that are known by their reading in this span alone. */
const FORGETFUL: SourceMemory = { get: async () => null, put: async () => {} }

/**
 * Back through the sitemaps of a live site: its monthly files, newest first, and what its sitemap indices hold of the wanted time.
 * A month that is closed is read once for good, by whichever run; a file without a date in its name once a month and span. So a
 * run that was stopped goes on with the first file that it did not finish.
 */
export async function sitemapHistory(site: Site, deps: HistoryDeps): Promise<HistoryReport> {
  const history = new History(site, deps)
  try {
    for (const source of site.sources) {
      if (source.kind === 'monthly') await history.monthly(source)
      if (source.kind === 'sitemap') await history.index(source.url, source.child ?? null)
    }
    if (!site.sources.some(({ kind }) => kind === 'monthly')) await history.ofRobots()
  } catch (error) {
    if (!(error instanceof AskedToWait)) throw error
    return history.report({
      stopped: 'night',
      until: new Date(deps.now.getTime() + error.waitMs),
      reason: error.message,
    })
  }
  return history.report()
}

type Read = { readonly links: readonly RawLink[]; readonly children: readonly { url: string; lastmod: Date | null }[] }

class History {
  readonly #site: Site
  readonly #deps: HistoryDeps
  /** Of files whose names tell their time: shared with the nightly discovery. */
  readonly #dated: SourceContext
  readonly #undated: SourceContext
  readonly #seen = new Set<string>()
  #last: DiscoveryDocument | null = null
  #files = 0
  #known = 0
  #listed = 0
  #relevant = 0

  constructor(site: Site, deps: HistoryDeps) {
    this.#site = site
    this.#deps = deps
    const onDocument = (document: DiscoveryDocument) => {
      this.#last = document
    }
    const { signal, ...others } = deps
    const common = { ...others, ...(signal !== undefined && { signal }), onDocument }
    this.#dated = contextOf(site, common)
    this.#undated = contextOf(site, { ...common, memory: FORGETFUL })
  }

  report(end: Partial<HistoryReport> = {}): HistoryReport {
    const until = this.#last?.until ?? null
    return {
      files: this.#files,
      known: this.#known,
      listed: this.#listed,
      relevant: this.#relevant,
      stopped: this.#stopped() ?? 'done',
      until,
      reason: until === null ? null : (this.#last?.reason ?? null),
      ...end,
    }
  }

  #stopped(): HistoryReport['stopped'] | null {
    const { signal, maxFiles } = this.#deps
    if (signal?.aborted) return 'signal'
    if (this.#last?.until != null) return 'closed'
    return maxFiles !== undefined && this.#files >= maxFiles ? 'budget' : null
  }

  async monthly({ url }: Extract<LinkSource, { kind: 'monthly' }>): Promise<void> {
    const { span, now } = this.#deps
    const newest = span.to < now ? span.to : now
    let missing = 0
    for (let at = monthOf(newest); monthAfter(at) > span.from && missing < MISSING_MONTHS; at = monthBefore(at)) {
      if (this.#stopped() !== null) return
      const file = fillMonth(url, at.getUTCFullYear(), at.getUTCMonth() + 1)
      await this.#file(file, null, MAX_DEPTH)
      missing = (await this.#deps.memory.get(file))?.links === 0 ? missing + 1 : 0
    }
  }

  async index(url: string, childFilter: string | null): Promise<void> {
    await this.#file(url, childFilter, 0)
  }

  /** What robots.txt names besides; it has been read when `/sitemap.xml` was asked for. */
  async ofRobots(): Promise<void> {
    const declared = this.#site.sources.find((source) => source.kind !== 'archive')
    const origin = declared === undefined ? `https://${this.#site.hosts[0]}` : new URL(declared.url).origin
    await this.#file(`${origin}/sitemap.xml`, null, 0)
    if (this.#stopped() !== null) return
    const { sitemaps } = await this.#deps.robots.check(new URL(origin))
    for (const url of sitemaps)
      if (URL.canParse(url) && hostAllowed(new URL(url).host, this.#site.hosts)) await this.#file(url, null, 0)
  }

  /** Whether nothing of the wanted time is left in it to be read. */
  async #file(url: string, childFilter: string | null, depth: number): Promise<boolean> {
    if (this.#stopped() !== null) return false
    if (this.#seen.has(url)) return true
    this.#seen.add(url)
    const { now, memory, span, state } = this.#deps
    const own = spanOfName(url, now)
    if (own !== null && !touches(span, own)) return true
    // A file that the span cuts is not read for good.
    const forGood = own !== null && covers(span, own, now)
    const key = `sitemap ${dayOf(span.from)} ${dayOf(span.to)} ${url}`
    const isDone = forGood
      ? isRead(await memory.get(url), own.until, now)
      : now.getTime() - Date.parse((await state.get(key)) ?? '') < READ_AGAIN_MS
    if (isDone) {
      this.#known++
      return true
    }
    const read = await this.#read(url, forGood)
    if (read === null) return this.#told().outcome !== 'failed'
    let isWhole = true
    if (depth < MAX_DEPTH)
      for (const child of read.children)
        if ((childFilter === null || child.url.includes(childFilter)) && !this.#isTooOld(child))
          isWhole = (await this.#file(child.url, null, depth + 1)) && isWhole
    if (isWhole && !forGood) await state.put(key, now.toISOString())
    return isWhole
  }

  /** What a file was changed last before, it cannot tell of. */
  #isTooOld({ lastmod }: { lastmod: Date | null }): boolean {
    return lastmod !== null && lastmod < this.#deps.span.from
  }

  async #read(url: string, forGood: boolean): Promise<Read | null> {
    this.#last = null
    const context = forGood ? this.#dated : this.#undated
    const fetched = await context.fetchText(url, { conditional: true, mayBeGone: true })
    this.#files++
    let read: Read | null = null
    let relevant = 0
    if (fetched !== null) {
      const parsed = parseSitemap(fetched.text, fetched.finalUrl)
      if ('error' in parsed) {
        const reason = `The sitemap cannot be read: ${parsed.error}.`
        context.issue('broken', url, reason)
        this.#last = { url, outcome: 'failed', links: 0, reason, until: null }
      } else {
        const links = this.#wanted(parsed.links, forGood)
        await this.#deps.onLinks(links)
        await fetched.read(parsed.links.length + parsed.children.length)
        read = parsed
        relevant = links.length
        this.#listed += parsed.links.length
        this.#relevant += relevant
      }
    }
    const { outcome, links, reason } = this.#told()
    await this.#deps.onFile({ url, outcome, links, relevant, reason })
    return read
  }

  #told(): DiscoveryDocument {
    if (this.#last === null) throw new TypeError('a document of which nothing was told')
    return this.#last
  }

  #wanted(raw: readonly RawLink[], all: boolean): DiscoveredLink[] {
    const urlDate = familyOf(this.#site)?.urlDate
    const byKey = new Map<string, DiscoveredLink>()
    for (const one of raw) {
      if (!all && !mayBeOf(this.#deps.span, { ...one, dayInUrl: urlDate?.(one.url) ?? null })) continue
      const link = toLink(this.#site, one, 'sitemap', null)
      if (link !== null) byKey.set(link.url_key, link)
    }
    return [...byKey.values()]
  }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const monthOf = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1))
const monthAfter = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
const monthBefore = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1, 1))
