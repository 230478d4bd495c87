import type { CodingLimits, Exchange } from '../../archive/index.ts'
import type { Resolver } from './agents.ts'

export interface FetchLimits extends CodingLimits {
  /** Bytes of the body as received. */
  readonly maxBodyBytes: number
  readonly connectMs: number
  /** Until the first byte of the answer. */
  readonly responseMs: number
  /** The whole of one request: a server that drips a byte a second runs into it. */
  readonly totalMs: number
  readonly maxRedirects: number
}

export const DEFAULT_LIMITS: FetchLimits = {
  maxBodyBytes: 64 << 20,
  maxBytes: 64 << 20,
  maxRatio: 120,
  connectMs: 15_000,
  responseMs: 45_000,
  totalMs: 120_000,
  maxRedirects: 5,
}

export interface FetcherOptions {
  /** `chiso/<version> (+contact)`: always our own name. */
  readonly userAgent: string
  readonly allowPrivate?: boolean
  readonly resolve?: Readonly<Record<string, string>>
  readonly limits?: Partial<FetchLimits>
  readonly lookup?: Resolver
  /** 1, unless nobody is disturbed: benchmarks on loopback. */
  readonly connectionsPerHost?: number
  readonly now?: () => Date
}

export interface FetchOptions {
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Host names, or `*.suffix`; every hop must stay on them. `any`: every public host (robots.txt, archives). */
  readonly allowedHosts: readonly string[] | 'any'
  /** Asked of every redirect; one that is not to be followed is the answer (`redirected`). Default: all are. */
  readonly follow?: (to: URL) => Promise<boolean>
  readonly timeoutMs?: number
  readonly method?: 'GET' | 'HEAD' | 'POST'
  /** Fields of a form to post. */
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /** Asked before every request, redirects included; a sentence refuses it. */
  readonly beforeHop?: (url: URL) => Promise<Refusal | null>
}

export type RefusalReason = 'robots' | 'status' | 'challenge' | 'guard' | 'breaker' | 'night'

export interface Refusal {
  readonly reason: RefusalReason
  readonly detail: string
  /** `breaker`, `night`: the whole host is left alone until then. */
  readonly until?: Date
}

interface Common {
  readonly url: string
  /** Where the answer came from, after redirects. */
  readonly finalUrl: string
  readonly at: Date
  /** Every answer received on the way, in order: redirects first. All of them belong in the archive. */
  readonly exchanges: readonly Exchange[]
}

/** What came of a request. Everything a server or a network may do is a value here; nothing throws but a bug. */
export type FetchResult = Common &
  (
    | {
        readonly kind: 'ok'
        readonly status: number
        /** Content-decoded. */
        readonly payload: Uint8Array
        readonly mediaType: string | null
        readonly charset: string | null
        readonly etag: string | null
        readonly lastModified: string | null
      }
    | { readonly kind: 'not_modified'; readonly etag: string | null; readonly lastModified: string | null }
    | { readonly kind: 'redirected'; readonly to: string }
    | { readonly kind: 'redirected_off_site'; readonly to: string }
    | {
        readonly kind: 'refused'
        readonly reason: RefusalReason
        readonly detail: string
        readonly until?: Date
        readonly status: number | null
      }
    | { readonly kind: 'gone'; readonly status: number }
    /** 429 or 503: the whole host, until then. `asked`: the server named the time itself. */
    | { readonly kind: 'later'; readonly status: number; readonly until: Date; readonly asked: boolean }
    | { readonly kind: 'failed'; readonly reason: string; readonly code: string; readonly status: number | null }
  )

export type FetchKind = FetchResult['kind']

export interface Fetcher {
  readonly userAgent: string
  fetch(url: string, options: FetchOptions): Promise<FetchResult>
  /** Drops the idle connection to a host: whoever speaks to it next may be another process. */
  letGo(host: string): void
  /** Drops idle connections. */
  close(): void
}
