import type { Appended, Exchange } from '../../archive/index.ts'
import { mimeOf } from '../../archive/index.ts'
import { challengeOf } from '../fetch/challenge.ts'
import { charsetOf } from '../fetch/request-once.ts'
import { urlKey } from '../url-key.ts'
import type { Fetched } from './commoncrawl.ts'
import type { BackfillDeps, Capture } from './types.ts'
import type { Replayed } from './wayback-replay.ts'

/** Files a replayed page: the exchange with the archive as it was, the capture's own facts beside it. */
export async function fileReplay(
  deps: BackfillDeps,
  capture: Capture,
  page: Replayed & { kind: 'page' },
  now: Date,
): Promise<void> {
  let last: Appended | null = null
  for (const exchange of page.exchanges)
    last = await deps.archive.append({
      ...exchange,
      metadata: provenance(deps, capture, page.capturedAt, page.originalUrl),
    })
  if (last === null) throw new TypeError('a replay without an exchange')
  await tell(deps, capture, last, {
    capturedAt: page.capturedAt,
    finalUrl: page.originalUrl,
    mediaType: page.mediaType,
    charset: page.charset,
    now,
  })
}

/** Files a record of Common Crawl: the old exchange itself, at the time it took place. */
export async function fileRecord(
  deps: BackfillDeps,
  capture: Capture,
  page: Fetched & { kind: 'page' },
  now: Date,
): Promise<void> {
  const { response, capturedAt, url } = page
  const exchange: Exchange = {
    url,
    method: 'GET',
    requestHeaders: [],
    status: response.status,
    statusText: response.statusText,
    responseHeaders: response.headers,
    body: response.body,
    at: capturedAt,
  }
  const appended = await deps.archive.append({ ...exchange, metadata: provenance(deps, capture, capturedAt, url) })
  const mime = mimeOf(response.headers)
  await tell(deps, capture, appended, {
    capturedAt,
    finalUrl: url,
    mediaType: mime === '-' ? null : mime,
    charset: charsetOf(response.headers),
    now,
  })
}

function provenance(deps: BackfillDeps, capture: Capture, capturedAt: Date, original: string): Record<string, string> {
  const { place } = capture
  return {
    source: deps.site.id,
    via: deps.via,
    'original-url': original,
    'capture-timestamp': capture.timestamp,
    'captured-at': capturedAt.toISOString(),
    'index-digest': capture.digest,
    ...(place === null ? {} : { 'foreign-record': `${place.filename} ${place.offset}+${place.length}` }),
  }
}

interface PageFacts {
  readonly capturedAt: Date
  readonly finalUrl: string
  readonly mediaType: string | null
  readonly charset: string | null
  readonly now: Date
}

async function tell(deps: BackfillDeps, capture: Capture, appended: Appended, facts: PageFacts): Promise<void> {
  await deps.onFetched({
    url_key: urlKey(capture.url),
    capture,
    snapshot: {
      url: capture.url,
      final_url: facts.finalUrl,
      fetched_at: facts.now.toISOString(),
      via: deps.via,
      captured_at: facts.capturedAt.toISOString(),
      status: 200,
      media_type: facts.mediaType,
      charset: facts.charset,
      payload_sha256: appended.payload_sha256,
      warc_file: appended.file,
      warc_offset: appended.offset,
      warc_length: appended.length,
      etag: null,
      last_modified: null,
    },
  })
}

/** Why the bytes of a capture are not the page they stand for, or null: gatekeepers and errors are archived with status 200, too. */
export function notThePage(payload: Uint8Array, mediaType: string | null): string | null {
  if (mediaType === 'application/pdf') return payload.length < 1000 ? 'the document is empty' : null
  const gatekeeper = challengeOf(200, [], payload)
  if (gatekeeper !== null) return `a challenge page was archived (${gatekeeper})`
  const html = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8')
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ')
  return (text.match(/\p{L}/gu)?.length ?? 0) < 200 ? 'the capture holds hardly any text' : null
}
