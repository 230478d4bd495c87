import { type HeaderList, headerValue } from '../../archive/index.ts'

/**
 * Pages that ask a visitor to prove he is a person, or block him, instead of answering; often with status 200. Each mark is
 * something only the gatekeeper's own page has. They are refusals: recorded, never worked around (sites.md, section 9).
 */
const MARKS: ReadonlyArray<readonly [name: string, mark: RegExp]> = [
  ['cloudflare', /\/cdn-cgi\/challenge-platform\/|window\._cf_chl_opt|cf-browser-verification|id="cf-error-details"/],
  ['incapsula', /_Incapsula_Resource|Incapsula incident ID/],
  ['sucuri', /sucuri_cloudproxy_js|Sucuri WebSite Firewall - Access Denied/],
  ['cookie script', /document\.cookie\s*=\s*["'](?:D1N|_?test|AIMP|vDDoS)=/],
  ['datadome', /captcha-delivery\.com/],
  [
    'captcha',
    /<title>[^<]*(?:captcha|attention required|just a moment|access denied|truy cập bị từ chối)[^<]*<\/title>/i,
  ],
]

/** An article may speak of these things; a gatekeeper's page has next to no text of its own. */
const MOST_TEXT = 1_200
const MOST_BYTES = 256 * 1024

/** Name of the gatekeeper, or null when the page is a page. */
export function challengeOf(status: number, headers: HeaderList, payload: Uint8Array): string | null {
  if (headerValue(headers, 'cf-mitigated') === 'challenge') return 'cloudflare'
  if (headerValue(headers, 'x-sucuri-block') !== null) return 'sucuri'
  const type = headerValue(headers, 'content-type') ?? 'text/html'
  if (!/html/i.test(type) || payload.length > MOST_BYTES || payload.length === 0 || status === 304) return null
  const html = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8')
  const found = MARKS.find(([, mark]) => mark.test(html))
  return found !== undefined && visibleLength(html) <= MOST_TEXT ? found[0] : null
}

function visibleLength(html: string): number {
  return html
    .replace(/<(script|style|noscript)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim().length
}
