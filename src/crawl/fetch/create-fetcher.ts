import { codingOf, decodeContent, type Exchange, headerValue, mimeOf } from '../../archive/index.ts'
import { challengeOf } from './challenge.ts'
import { hostAllowed } from './hosts.ts'
import { charsetOf, createRequester, type Requester } from './request-once.ts'
import { retryAfter } from './retry-after.ts'
import {
  DEFAULT_LIMITS,
  type Fetcher,
  type FetcherOptions,
  type FetchLimits,
  type FetchOptions,
  type FetchResult,
} from './types.ts'

/** The one door to the network. Redirects are followed here, so that each hop passes the guard anew. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits: FetchLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const now = options.now ?? (() => new Date())
  const guard = {
    allowPrivate: options.allowPrivate ?? false,
    resolve: options.resolve ?? {},
    lookup: options.lookup,
    connectionsPerHost: options.connectionsPerHost ?? 1,
  }
  const requester = createRequester(options.userAgent, guard, limits, now)
  return {
    userAgent: options.userAgent,
    fetch: (url, fetchOptions) => follow(requester, limits, url, fetchOptions, now),
    letGo: (host) => requester.letGo(host),
    close: () => requester.close(),
  }
}

async function follow(
  requester: Requester,
  limits: FetchLimits,
  url: string,
  options: FetchOptions,
  now: () => Date,
): Promise<FetchResult> {
  const exchanges: Exchange[] = []
  const seen = new Set<string>()
  let current = parse(url)
  for (let hop = 0; ; hop++) {
    const common = { url, finalUrl: current?.href ?? url, at: now(), exchanges }
    if (current === null)
      return { ...common, kind: 'failed', code: 'bad-url', reason: 'the URL cannot be read', status: null }
    const closed = closedDoor(current)
    if (closed !== null) return { ...common, kind: 'refused', reason: 'guard', detail: closed, status: null }
    if (!hostAllowed(current.host, options.allowedHosts))
      return hop === 0
        ? {
            ...common,
            kind: 'refused',
            reason: 'guard',
            detail: `${current.host} is no host of this source`,
            status: null,
          }
        : { ...common, kind: 'redirected_off_site', to: current.href }
    if (seen.has(current.href))
      return { ...common, kind: 'failed', code: 'redirect-loop', reason: 'redirects lead in a circle', status: null }
    if (hop > limits.maxRedirects)
      return {
        ...common,
        kind: 'failed',
        code: 'too-many-redirects',
        reason: `more than ${limits.maxRedirects} redirects`,
        status: null,
      }
    if (hop > 0 && options.follow !== undefined && !(await options.follow(current)))
      return { ...common, kind: 'redirected', to: current.href }
    seen.add(current.href)
    const refusal = await options.beforeHop?.(current)
    if (refusal != null) return { ...common, kind: 'refused', ...refusal, status: null }
    const answer = await requester.once(current, options)
    if (answer.kind === 'guarded')
      return { ...common, kind: 'refused', reason: 'guard', detail: answer.message, status: null }
    if (answer.kind === 'failed')
      return { ...common, kind: 'failed', code: answer.code, reason: answer.message, status: null }
    exchanges.push(answer.exchange)
    const target = redirectTarget(answer.exchange, current)
    if (target === undefined) return judge(url, current.href, exchanges, limits, now())
    current = target
  }
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

function closedDoor(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is neither http nor https`
  return url.username !== '' || url.password !== '' ? 'the URL carries a password' : null
}

/** undefined: no redirect. null: one that leads nowhere readable. */
function redirectTarget(exchange: Exchange, from: URL): URL | null | undefined {
  if (![301, 302, 303, 307, 308].includes(exchange.status)) return undefined
  const location = headerValue(exchange.responseHeaders, 'location')
  if (location === null || location.trim() === '') return undefined
  if (!URL.canParse(location, from.href)) return null
  const target = new URL(location, from)
  target.hash = ''
  return target
}

/** The class of the last answer. */
async function judge(
  url: string,
  finalUrl: string,
  exchanges: Exchange[],
  limits: FetchLimits,
  at: Date,
): Promise<FetchResult> {
  const last = exchanges.at(-1)!
  const { status, responseHeaders: headers } = last
  const field = (name: string) => headerValue(headers, name)
  const decoded = await decodeContent(last.body, codingOf(last.body, headers), limits)
  if (!decoded.ok && decoded.why === 'too-large') {
    // A bomb is not kept: whoever replays the archive would have to unpack it.
    const kept = exchanges.slice(0, -1)
    return {
      url,
      finalUrl,
      at,
      exchanges: kept,
      kind: 'failed',
      code: 'decompression',
      reason: decoded.message,
      status,
    }
  }
  const payload = decoded.ok ? decoded.payload : last.body
  const kept = [...exchanges.slice(0, -1), { ...last, payload }]
  const common = { url, finalUrl, at, exchanges: kept }
  if (status === 304)
    return { ...common, kind: 'not_modified', etag: field('etag'), lastModified: field('last-modified') }
  const gatekeeper = challengeOf(status, headers, payload)
  if (gatekeeper !== null)
    return { ...common, kind: 'refused', reason: 'challenge', detail: `a challenge page (${gatekeeper})`, status }
  if (status === 429 || status === 503) {
    const asked = field('retry-after')
    return { ...common, kind: 'later', status, until: retryAfter(asked, at), asked: asked !== null }
  }
  if (status === 404 || status === 410) return { ...common, kind: 'gone', status }
  if (status === 401 || status === 403 || status === 407 || status === 451)
    return { ...common, kind: 'refused', reason: 'status', detail: `the host answers ${status}`, status }
  if (status < 200 || status > 299)
    return { ...common, kind: 'failed', code: `status-${status}`, reason: `the host answers ${status}`, status }
  if (!decoded.ok) return { ...common, kind: 'failed', code: 'decompression', reason: decoded.message, status }
  const mime = mimeOf(headers)
  return {
    ...common,
    kind: 'ok',
    status,
    payload,
    mediaType: mime === '-' ? null : mime,
    charset: charsetOf(headers),
    etag: field('etag'),
    lastModified: field('last-modified'),
  }
}
