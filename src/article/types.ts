import type { Article } from '../../schemas/index.ts'
import type { Site } from '../sites/index.ts'

/** What the page is read from. Nothing but the bytes is needed; the rest helps. */
export interface PageInput {
  readonly bytes: Uint8Array
  readonly url?: string | null
  readonly media_type?: string | null
  /** As the transport said it (`Content-Type: …; charset=`). */
  readonly charset?: string | null
  /** Id of the declared site; found by the URL, then by the page's own canonical URL, when absent. */
  readonly site?: string | null
  /** UTC instant or Vietnam day when the bytes were on the web: no article is younger than its capture. */
  readonly captured_at?: string | null
  readonly sites?: readonly Site[]
}

/** An article as the page tells it; ids and the snapshot are given by whoever stores it. */
export interface ArticleReading extends Omit<Article, 'article_id' | 'version_id' | 'snapshot_id' | 'echo_of'> {
  /** 1 when a layout read the page, lower for the generic reader. */
  readonly confidence: number
}

export type NotArticleReason =
  | 'listing'
  | 'tag'
  | 'video'
  | 'login'
  | 'challenge'
  | 'suspended'
  /** The server says with status 200 that it failed. */
  | 'server_error'
  | 'not_found'
  | 'empty'
  | 'search_spam'

export type PageReading =
  | { readonly kind: 'article'; readonly article: ArticleReading; readonly encoding: string }
  | {
      readonly kind: 'not_article'
      readonly reason: NotArticleReason
      /** Absolute links of a listing or tag page, in page order. */
      readonly links?: readonly string[]
      readonly encoding?: string
    }
  /** A declared site whose page no layout knows. `generic` is what the generic reader makes of it: for a person to look at. */
  | { readonly kind: 'layout_unknown'; readonly site: string; readonly generic: ArticleReading | null }
  | { readonly kind: 'unreadable'; readonly message: string }
