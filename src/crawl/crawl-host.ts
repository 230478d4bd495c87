import { Log, LogLevel, NonRetryableError } from '@crawlee/basic'
import type { Snapshot } from '../../schemas/index.ts'
import type { Appended, Archive } from '../archive/index.ts'
import type { Site } from '../sites/index.ts'
import type { FetchResult } from './fetch/index.ts'
import { FrontierCrawler, quietConfiguration } from './frontier-crawler.ts'
import { FrontierRequests } from './frontier-requests.ts'
import { type Manners, type PoliteFetch, politely } from './polite.ts'
import { type Frontier, type FrontierEntry, type FrontierOutcome, freshState, type OutcomeKind } from './ports.ts'
import { settledAsMoved, settledAtTwin, settledByPage, settledWithoutPage } from './settle.ts'
import { urlKey } from './url-key.ts'

/** A page was received, or the server said that the last capture still holds. */
export interface FetchedFacts {
  readonly entry: FrontierEntry
  readonly kind: 'new' | 'changed' | 'unchanged'
  /** Of the capture whose bytes are the page: for `unchanged` the fields of the answer, and the place of the record written now. */
  readonly snapshot: Omit<Snapshot, 'snapshot_id'>
}

export interface CrawlBudget {
  readonly maxRequests?: number
  readonly deadline?: Date
}

export interface CrawlHostArgs extends Manners {
  readonly host: string
  readonly site: Pick<Site, 'id' | 'hosts' | 'delay_s' | 'night'>
  readonly frontier: Frontier
  readonly archive: Archive
  /** Records the capture; its answer (the snapshot id) goes into the outcome. What it throws ends the crawl and is thrown on. */
  readonly onFetched: (facts: FetchedFacts) => Promise<string | null>
  readonly signal?: AbortSignal
  readonly budget?: CrawlBudget
  readonly now?: () => Date
  /** Pages in hand at once, default 2: one is fetched while the one before it is filed. The pace still sends one request at a time. */
  readonly concurrency?: number
}

export interface CrawlReport {
  readonly counts: Readonly<Record<OutcomeKind, number>>
  /** `closed`: the host wants to be left alone until `until`; `night`: the hours in which it may be asked begin then. */
  readonly stopped: 'done' | 'budget' | 'signal' | 'closed' | 'night'
  readonly until: Date | null
  readonly reason: string | null
  /** Other hosts of the source that redirects led to: their pages are in the frontier, for whoever crawls those hosts. */
  readonly ledTo: readonly string[]
}

/** Network trouble that a second try may get over; Crawlee schedules the try. */
class Transient extends Error {
  readonly result: FetchResult
  constructor(result: FetchResult) {
    super(result.kind)
    this.result = result
  }
}

const RETRIES = 2
const BATCH = 100

/**
 * Fetches what is due at one host, highest priority first, until nothing is, the budget is spent, or the host wants to be left
 * alone. Every answer is in the archive before its outcome is in the frontier, so a kill costs at most the pages in hand.
 */
export async function crawlHost(args: CrawlHostArgs): Promise<CrawlReport> {
  const run = new HostRun(args)
  await run.crawl()
  return run.report()
}

class HostRun {
  readonly #args: CrawlHostArgs
  readonly #fetch: PoliteFetch
  readonly #now: () => Date
  readonly #counts: Record<OutcomeKind, number> = {
    new: 0,
    changed: 0,
    unchanged: 0,
    moved: 0,
    gone: 0,
    refused: 0,
    later: 0,
    failed: 0,
  }
  readonly #requests: FrontierRequests
  #started = 0
  readonly #ledTo = new Set<string>()
  #fatal: { error: unknown } | null = null
  /** No robots.txt, no pages: what is due stays due. */
  #closed: { until: Date; reason: string; stopped: 'closed' | 'night' } | null = null

  constructor(args: CrawlHostArgs) {
    this.#args = args
    this.#now = args.now ?? (() => new Date())
    this.#fetch = politely(args.site, args)
    this.#requests = new FrontierRequests(
      () => args.frontier.claim(args.host, BATCH, this.#now()),
      () => this.#stopped() === null,
    )
  }

  async crawl(): Promise<void> {
    const concurrency = this.#args.concurrency ?? 2
    const crawler = new FrontierCrawler(
      this.#requests,
      {
        minConcurrency: concurrency,
        maxConcurrency: concurrency,
        maxRequestRetries: RETRIES,
        // The fetcher and the pace keep their own time; Crawlee's limit is only a net under both.
        requestHandlerTimeoutSecs: 3600,
        useSessionPool: false,
        retryOnBlocked: false,
        log: new Log({ level: LogLevel.OFF }),
        statisticsOptions: { logIntervalSecs: 3600, saveErrorSnapshots: false },
        statusMessageLoggingInterval: 3600,
        requestHandler: ({ request }) => this.#guarded(() => this.#handle(this.#requests.entryOf(request.uniqueKey))),
        failedRequestHandler: ({ request }, error) =>
          this.#guarded(() => this.#giveUp(this.#requests.entryOf(request.uniqueKey), error)),
      },
      quietConfiguration(),
    )
    await crawler.run()
    if (this.#fatal !== null) throw this.#fatal.error
  }

  report(): CrawlReport {
    const closed = this.#closed ?? this.#args.pace.closed(this.#args.host)
    return {
      counts: this.#counts,
      stopped: this.#stopped() ?? 'done',
      until: closed?.until ?? null,
      reason: closed?.reason ?? null,
      ledTo: [...this.#ledTo].sort(),
    }
  }

  #stopped(): Exclude<CrawlReport['stopped'], 'done'> | null {
    const { signal, budget, pace, host } = this.#args
    if (this.#fatal !== null || signal?.aborted) return 'signal'
    if (this.#closed !== null) return this.#closed.stopped
    if (pace.closed(host) !== null) return 'closed'
    if (budget?.maxRequests !== undefined && this.#started >= budget.maxRequests) return 'budget'
    return budget?.deadline !== undefined && this.#now() >= budget.deadline ? 'budget' : null
  }

  /** A surprise (a full disk, a lost database) is no reason to try the page again: it ends the run. */
  async #guarded(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      if (error instanceof Transient) throw error
      this.#fatal ??= { error }
      throw new NonRetryableError('the run ends')
    }
  }

  async #handle(entry: FrontierEntry): Promise<void> {
    if (this.#stopped() !== null) return
    this.#started++
    const result = await this.#fetch(entry.url, {
      follow: (to) => this.#isToFollow(entry, to),
      // Without the capture there is nothing a 304 could stand for.
      ...(entry.capture === null ? {} : { etag: entry.etag, lastModified: entry.last_modified }),
      ...(this.#args.signal === undefined ? {} : { signal: this.#args.signal }),
    })
    if (this.#args.signal?.aborted && result.exchanges.length === 0) return
    const appended = await this.#archive(entry, result)
    if (result.kind === 'ok' || result.kind === 'not_modified') await this.#page(entry, result, appended)
    else if (result.kind === 'failed' && isTransient(result.code)) throw new Transient(result)
    else if (result.kind === 'refused' && result.until !== undefined)
      this.#closed = {
        until: result.until,
        reason: result.detail,
        stopped: result.reason === 'night' ? 'night' : 'closed',
      }
    else if (result.kind === 'redirected') await this.#leads(entry, new URL(result.to), result.at)
    else await this.#settle(entry, settledWithoutPage(entry, result))
  }

  /**
   * One job speaks to a host in the whole cluster, and this one speaks to its own. A page that the frontier asks for by itself is
   * not read a second time because an old address leads to it; one that it never asks for any more is.
   */
  async #isToFollow(entry: FrontierEntry, to: URL): Promise<boolean> {
    if (to.host !== this.#args.host) return false
    const target = urlKey(to.href)
    if (target === entry.url_key) return true
    const known = await this.#args.frontier.find(target)
    return known === null || known.due_at === null
  }

  /** The page is for its own row to fetch: on another host of the source by the crawl of that host, at its own pace. */
  async #leads(entry: FrontierEntry, to: URL, at: Date): Promise<void> {
    const target = urlKey(to.href)
    if (to.host === this.#args.host) return this.#settle(entry, settledAsMoved(entry, at, to.href))
    if (target === entry.url_key) {
      const twin = settledAtTwin(entry, at, to)
      if (twin === null) return this.#settle(entry, settledWithoutPage(entry, circle(entry, at)))
      await this.#settle(entry, twin)
    } else {
      await this.#movedTo(entry, to.href, target, at)
      await this.#settle(entry, settledAsMoved(entry, at, to.href))
    }
    this.#ledTo.add(to.host)
  }

  /** Redirects first, the answer last; its place is the answer's. */
  async #archive(entry: FrontierEntry, result: FetchResult): Promise<Appended | null> {
    let last: Appended | null = null
    for (const [i, exchange] of result.exchanges.entries()) {
      const isPage = i === result.exchanges.length - 1 && (result.kind === 'ok' || result.kind === 'not_modified')
      last = await this.#args.archive.append({
        ...exchange,
        refersTo: isPage ? entry.capture : null,
        metadata: { source: entry.source, 'url-key': entry.url_key, outcome: result.kind },
      })
    }
    return last
  }

  async #page(entry: FrontierEntry, result: FetchResult & { kind: 'ok' | 'not_modified' }, appended: Appended | null) {
    if (appended === null) throw new TypeError('a page without an exchange')
    const target = urlKey(result.finalUrl)
    const moved = target !== entry.url_key
    const owner = moved ? await this.#movedTo(entry, result.finalUrl, target, result.at) : entry
    const draft = settledByPage(owner, result, { appended, snapshot_id: null })
    const snapshot_id = await this.#args.onFetched({
      entry: owner,
      kind: draft.kind as FetchedFacts['kind'],
      snapshot: snapshotOf(entry.url, result, appended),
    })
    await this.#settle(owner, { ...draft, snapshot_id })
    if (moved) await this.#settle(entry, settledAsMoved(entry, result.at, result.finalUrl))
  }

  /** The page belongs to the URL it was found at; the old one only leads there. */
  async #movedTo(entry: FrontierEntry, url: string, url_key: string, at: Date): Promise<FrontierEntry> {
    const { source, title, published_at, lastmod, priority } = entry
    const { host } = new URL(url)
    await this.#args.frontier.add([
      { url_key, url, source, host, via: 'redirect', title, published_at, lastmod, priority },
    ])
    const known = await this.#args.frontier.find(url_key)
    return known ?? { ...freshState(at), url_key, url, source, host, title, published_at, lastmod, priority }
  }

  async #settle(entry: FrontierEntry, outcome: FrontierOutcome): Promise<void> {
    await this.#args.frontier.settle(entry, outcome)
    this.#counts[outcome.kind]++
  }

  async #giveUp(entry: FrontierEntry, error: Error): Promise<void> {
    if (this.#fatal !== null || !(error instanceof Transient)) return
    await this.#settle(entry, settledWithoutPage(entry, error.result))
  }
}

function circle({ url }: FrontierEntry, at: Date): FetchResult {
  const reason = 'two hosts of the source send us to each other'
  return { url, finalUrl: url, at, exchanges: [], kind: 'failed', code: 'redirect-loop', reason, status: null }
}

/** Worth a second try in the same run; a wrong answer is not, and neither is what the guard or a limit forbids. */
function isTransient(code: string): boolean {
  return /^(?:E[A-Z_]+|status-(?:500|502|504|52\d)|ERR_[A-Z_]+)$/.test(code) && code !== 'ENOTFOUND'
}

function snapshotOf(
  url: string,
  result: FetchResult & { kind: 'ok' | 'not_modified' },
  appended: Appended,
): Omit<Snapshot, 'snapshot_id'> {
  const at = result.at.toISOString()
  return {
    url,
    final_url: result.finalUrl,
    fetched_at: at,
    via: 'live',
    captured_at: at,
    status: result.kind === 'ok' ? result.status : 304,
    media_type: result.kind === 'ok' ? result.mediaType : null,
    charset: result.kind === 'ok' ? result.charset : null,
    payload_sha256: appended.payload_sha256,
    warc_file: appended.file,
    warc_offset: appended.offset,
    warc_length: appended.length,
    etag: result.etag,
    last_modified: result.lastModified,
  }
}
