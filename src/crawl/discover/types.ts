import type { Issue } from '../../../schemas/index.ts'
import type { Archive } from '../../archive/index.ts'
import type { LinkSource } from '../../sites/index.ts'
import type { Manners } from '../polite.ts'

/** What is remembered of a feed, sitemap or listing between runs, by URL. */
export interface SourceMemory {
  get(url: string): Promise<SourceVisit | null>
  put(url: string, visit: SourceVisit): Promise<void>
}

export interface SourceVisit {
  readonly fetchedAt: Date
  readonly etag: string | null
  readonly lastModified: string | null
  /** Links it held then, relevant or not. */
  readonly links: number
}

export interface DiscoverDeps extends Omit<Manners, 'pace'> {
  /** Left out: a pace of its own, as strict as any. */
  readonly pace?: Manners['pace']
  /** Feeds and listings are kept like pages, when an archive is given. */
  readonly archive?: Archive
  readonly now: Date
  /** Links known to be older (by feed date or lastmod) are passed over. */
  readonly since?: Date
  readonly memory?: SourceMemory
  readonly signal?: AbortSignal
  readonly onIssue: (issue: Issue) => void
  /** Told of every feed, sitemap and page of a listing: a source is silent when none was read and none stood unchanged. */
  readonly onDocument?: (document: DiscoveryDocument) => void
}

export interface DiscoveryDocument {
  readonly url: string
  /** `gone`: there is none where there need not be one (a month without a file, a page after the last). */
  readonly outcome: 'read' | 'unchanged' | 'gone' | 'failed'
  /** Links it holds, relevant or not; of an unchanged one, when it was read last. */
  readonly links: number
  /** Why it failed. */
  readonly reason: string | null
  /** Its host wants to be left alone until then. */
  readonly until: Date | null
}

/** A link as a feed states it, before the filter. */
export interface RawLink {
  readonly url: string
  readonly title: string | null
  readonly published_at: Date | null
  readonly lastmod: Date | null
}

/** Fetches one discovery document: its text, or null when it is unchanged, refused or broken (then an issue was raised). */
export type FetchText = (url: string, options?: FetchTextOptions) => Promise<FetchedText | null>

export interface FetchTextOptions {
  /** Send what is remembered of the URL; a 304 gives null. */
  readonly conditional?: boolean
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** A missing page is no issue: the month has no file, the listing ends here. */
  readonly mayBeGone?: boolean
}

export interface FetchedText {
  readonly text: string
  readonly finalUrl: string
  /** To be called with the number of links when the document was read well: only then it counts as seen. */
  readonly read: (links: number) => Promise<void>
}

export interface SourceContext {
  readonly fetchText: FetchText
  readonly memory: SourceMemory
  readonly now: Date
  readonly since: Date | null
  /** `code` without `discover.`; `url` is what it is about. */
  readonly issue: (code: string, url: string, message: string) => void
}

export type SourceReader<Kind extends LinkSource['kind']> = (
  source: Extract<LinkSource, { kind: Kind }>,
  context: SourceContext,
) => AsyncIterable<RawLink>
