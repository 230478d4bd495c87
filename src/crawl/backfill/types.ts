import type { Issue, Snapshot } from '../../../schemas/index.ts'
import type { Archive } from '../../archive/index.ts'
import type { Site } from '../../sites/index.ts'
import type { Fetcher } from '../fetch/index.ts'
import type { Pace } from '../pace.ts'

/** Where the archives answer. Tests name a server of their own. */
export interface ArchiveServices {
  readonly waybackCdx: string
  /** A capture lies at `<waybackReplay>/<timestamp>id_/<original URL>`. */
  readonly waybackReplay: string
  readonly commonCrawlList: string
  readonly commonCrawlData: string
}

export const ARCHIVE_SERVICES: ArchiveServices = {
  waybackCdx: 'https://web.archive.org/cdx/search/cdx',
  waybackReplay: 'https://web.archive.org/web',
  commonCrawlList: 'https://index.commoncrawl.org/collinfo.json',
  commonCrawlData: 'https://data.commoncrawl.org',
}

/** Where a backfill has got to, written before each request, so that a kill costs one request. Values are JSON. */
export interface BackfillState {
  get(key: string): Promise<string | null>
  put(key: string, value: string): Promise<void>
}

/** One capture as an index lists it. */
export interface Capture {
  readonly urlkey: string
  /** As captured; ports that mean nothing are taken off. */
  readonly url: string
  /** 14 digits, UTC. */
  readonly timestamp: string
  readonly mime: string
  readonly status: string
  readonly digest: string
  /** The crawler itself cut the page off: `length`, `time`. */
  readonly truncated: string | null
  /** Where the record lies, in Common Crawl. */
  readonly place: { readonly filename: string; readonly offset: number; readonly length: number } | null
}

/** A page out of an archive. The capture says that it was seen then, never that it was published then. */
export interface CapturedFacts {
  readonly url_key: string
  readonly capture: Capture
  readonly snapshot: Omit<Snapshot, 'snapshot_id'>
}

export type BackfillOutcome = 'new' | 'known' | 'not_archived' | 'blocked' | 'not_a_page' | 'failed'

export interface BackfillDeps {
  readonly site: Site
  readonly via: 'wayback' | 'commoncrawl'
  /** ISO dates, both inclusive; narrow what the source declares. */
  readonly from?: string
  readonly to?: string
  readonly fetcher: Fetcher
  readonly pace: Pace
  readonly archive: Archive
  readonly state: BackfillState
  readonly services?: Partial<ArchiveServices>
  /** Whether this capture is in the store already. */
  readonly known: (url: string, capturedAt: Date, digest: string) => Promise<boolean>
  readonly onFetched: (facts: CapturedFacts) => Promise<void>
  /** One row of the coverage ledger for each capture that was tried. */
  readonly onOutcome?: (row: {
    url: string
    url_key: string
    at: Date
    outcome: BackfillOutcome
    reason: string | null
  }) => Promise<void>
  readonly onIssue: (issue: Issue) => void
  readonly signal?: AbortSignal
  readonly budget?: { readonly maxCaptures?: number }
  readonly now?: () => Date
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

export interface BackfillReport {
  /** Captures the index listed, and those worth a request. */
  readonly listed: number
  readonly relevant: number
  readonly counts: Readonly<Record<BackfillOutcome, number>>
  readonly stopped: 'done' | 'budget' | 'signal' | 'closed'
  /** The archive wants to be left alone until then. */
  readonly until: Date | null
  readonly reason: string | null
}
