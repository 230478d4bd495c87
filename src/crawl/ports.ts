import type { WarcRef } from '../archive/index.ts'

/**
 * What the crawler needs of the store. The database implements it; the crawler never sees SQL. Times are instants; a value
 * that is not known is null.
 */
export interface Frontier {
  /** Adds what is not there by `url_key`; a known row takes over a later `lastmod` (and falls due then), a title it lacked, and a higher priority. */
  add(links: readonly DiscoveredLink[]): Promise<{ added: number }>
  /**
   * Rows of the host that are due (`due_at <= now`), highest priority first, then longest due, then by `url_key`. It takes
   * no lease: a host is crawled by one job at a time in the whole cluster, and a row that was not settled is due again.
   */
  claim(host: string, limit: number, now: Date): Promise<FrontierEntry[]>
  /** The row of a key, or null. */
  find(url_key: string): Promise<FrontierEntry | null>
  /** Writes `state` and the outcome over the row. */
  settle(entry: FrontierEntry, outcome: FrontierOutcome): Promise<void>
}

export type DiscoveryVia =
  | 'rss'
  | 'sitemap'
  | 'monthly'
  | 'listing'
  | 'api'
  | 'wayback'
  | 'commoncrawl'
  | 'redirect'
  | 'seed'

/** A link that may be worth a request: it passed the relevance filter. */
export interface DiscoveredLink {
  /** `urlKey(url)`: twins of one page share it. */
  readonly url_key: string
  readonly url: string
  /** Id of the site. */
  readonly source: string
  /** Lower-case host with port when it is not the default; what `crawlHost` is called with. */
  readonly host: string
  readonly via: DiscoveryVia
  /** Headline as the feed or listing prints it. */
  readonly title: string | null
  /** As the feed states it, read leniently; discovery only, never a publication date of an article. */
  readonly published_at: Date | null
  /** `lastmod` of the sitemap or `updated` of the feed. */
  readonly lastmod: Date | null
  /** 0 … 100; the higher the sooner. */
  readonly priority: number
}

/** What changes when a URL was tried: the columns that `settle` writes. */
export interface FrontierState {
  /** null: never again, unless discovery reports a change. */
  readonly due_at: Date | null
  /** Failed tries since the last answer. */
  readonly attempts: number
  readonly etag: string | null
  readonly last_modified: string | null
  /** Of the decoded payload of the last capture. */
  readonly payload_sha256: string | null
  /** Where the last full capture lies. */
  readonly capture: WarcRef | null
  readonly first_fetched_at: Date | null
  readonly fetched_at: Date | null
  /** When a capture last differed from the one before it. */
  readonly changed_at: Date | null
  /** Answers received, and how many of them brought new bytes after the first. */
  readonly fetches: number
  readonly changes: number
}

export interface FrontierEntry extends FrontierState {
  readonly url_key: string
  readonly url: string
  readonly source: string
  readonly host: string
  readonly title: string | null
  readonly published_at: Date | null
  readonly lastmod: Date | null
  readonly priority: number
}

export type OutcomeKind = 'new' | 'changed' | 'unchanged' | 'moved' | 'gone' | 'refused' | 'later' | 'failed'

export interface FrontierOutcome {
  readonly kind: OutcomeKind
  readonly at: Date
  /** One sentence, for `chiso status`; null when all went well. */
  readonly reason: string | null
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** What `onFetched` answered for the capture; null when there was none. */
  readonly snapshot_id: string | null
  readonly state: FrontierState
  /** The twin it is to be asked for at from now on: its server sent us from one spelling of its host to another. */
  readonly place?: { readonly url: string; readonly host: string }
}

/** The state of a row nobody has fetched yet. */
export function freshState(due_at: Date): FrontierState {
  return {
    due_at,
    attempts: 0,
    etag: null,
    last_modified: null,
    payload_sha256: null,
    capture: null,
    first_fetched_at: null,
    fetched_at: null,
    changed_at: null,
    fetches: 0,
    changes: 0,
  }
}
