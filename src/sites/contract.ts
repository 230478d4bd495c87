import type { City } from '../../schemas/index.ts'

/** Where links to articles come from. Every URL is absolute; `{Y}`, `{M}`, `{MM}` and `{page}` are filled in by discovery. */
export type LinkSource =
  | { readonly kind: 'rss'; readonly url: string }
  /** An index or a urlset, gzip or not; `child` keeps only index entries that contain it. */
  | { readonly kind: 'sitemap'; readonly url: string; readonly child?: string }
  /** One file a month; a closed month is fetched once, and once more after 30 days. */
  | { readonly kind: 'monthly'; readonly url: string; readonly from: string }
  /** Pages of headlines: `item` selects the links, `next` the link to the next page (or `{page}` stands in the URL, from 1). */
  | {
      readonly kind: 'listing'
      readonly url: string
      readonly item: string
      readonly next?: string
      readonly maxPages?: number
    }
  /** JSON or fragment listing of a CMS family; `zone` as the family reads it. */
  | {
      readonly kind: 'api'
      readonly api: 'epi-morenews' | 'vccorp-timeline' | 'hanoi-newszone' | 'kinhtedothi'
      readonly url: string
      readonly zone?: string
    }
  /** Archives only: hosts or prefixes to ask Wayback and Common Crawl for. */
  | {
      readonly kind: 'archive'
      readonly urls: readonly string[]
      readonly from?: string
      readonly to?: string
      readonly filter?: string
    }

/** Hours of the day in Viet Nam, 0 to 24, from the first to before the last; it may run over midnight. */
export interface NightWindow {
  readonly from: number
  readonly to: number
}

/** Who speaks: orders conflicting claims (language guide, section 14). */
export type SourceClass = 'decision' | 'issuer' | 'national' | 'local' | 'aggregator'

/** A site as a declaration. What is not said here comes from its CMS family (src/sites/families/). */
export interface Site {
  readonly id: string
  readonly name: string
  readonly city: City | null
  readonly hosts: readonly string[]
  /** Id of a CMS family; its layouts apply after the site's own. */
  readonly family: string
  readonly sourceClass: SourceClass
  /** `vn-only`: served to networks in Viet Nam; `archive`: never fetched live. */
  readonly policy: 'live' | 'vn-only' | 'archive'
  readonly sources: readonly LinkSource[]
  /** Overrides of the shared slug and title filter (sites.md, section 6). */
  readonly relevant?: RegExp
  /** Seconds between two requests to one host; default 5, 10 on gov.vn. */
  readonly delay_s?: number
  /** Hours in which its hosts may be asked; default: on gov.vn the night (`NIGHT`), elsewhere any. */
  readonly night?: NightWindow | 'any'
  readonly layouts?: readonly Layout[]
}

/**
 * One design of a site's pages. A layout recognises its page by `knownBy`; the first that does, reads it. Selectors are CSS;
 * a list is tried in order.
 */
export interface Layout {
  readonly id: string
  /** First and last day of the era, for the reader; the fingerprint decides. */
  readonly since?: string
  readonly until?: string
  readonly knownBy: string
  readonly title: readonly string[]
  readonly lead?: readonly string[]
  readonly body: readonly string[]
  /** `selector`, or `selector@attribute`. */
  readonly publishedAt?: readonly string[]
  readonly authors?: readonly string[]
  readonly section?: readonly string[]
  readonly tags?: readonly string[]
  /** Cut out of the body before it is read. */
  readonly drop?: readonly string[]
}

/** A content management system: what its sites share. A site's own declaration goes first. */
export interface Family {
  readonly id: string
  readonly name: string
  /** Words of the source without which no page of the family exists: a quick look before any selector runs. */
  readonly marks: readonly string[]
  readonly layouts: readonly Layout[]
  /** Path of an article; the first group, if any, is its id. */
  readonly articleUrl?: RegExp
  /** Path of what is never an article although it looks like one. */
  readonly otherUrl?: RegExp
  /** Vietnam time hidden in the URL, as `YYYY-MM-DDTHH:mm` or a day: a check on the stated date, never better than it. */
  readonly urlDate?: (url: string) => string | null
}
