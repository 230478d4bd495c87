import { type Archive, decodeContent } from '../../archive/index.ts'
import { AskedToWait } from '../../errors.ts'
import type { FetchResult } from '../fetch/index.ts'
import { DEFAULT_LIMITS } from '../fetch/index.ts'
import type { PoliteFetch } from '../polite.ts'
import type {
  DiscoveryDocument,
  FetchText,
  FetchTextOptions,
  SourceContext,
  SourceMemory,
  SourceVisit,
} from './types.ts'

interface Parts {
  readonly fetch: PoliteFetch
  readonly memory: SourceMemory
  readonly archive: Archive | null
  readonly source: string
  readonly now: Date
  readonly signal: AbortSignal | undefined
  readonly issue: SourceContext['issue']
  readonly onDocument: (document: DiscoveryDocument) => void
}

/** How every reader gets its documents: politely, conditionally, archived first, with one issue when it fails. */
export function fetchTextWith(parts: Parts): FetchText {
  return async (url, options = {}) => {
    const visit = await parts.memory.get(url)
    const result = await parts.fetch(url, requestOptions(options, visit, parts.signal))
    for (const exchange of result.exchanges)
      await parts.archive?.append({
        ...exchange,
        metadata: { source: parts.source, outcome: result.kind, role: 'discovery' },
      })
    // The rest of the source is asked for when its hours begin; nothing is wrong with it.
    if (result.kind === 'refused' && result.reason === 'night')
      throw new AskedToWait(result.until!.getTime() - result.at.getTime(), `${result.detail}.`)
    if (result.kind === 'not_modified') {
      if (visit !== null) await parts.memory.put(url, { ...visit, fetchedAt: parts.now })
      parts.onDocument({ url, outcome: 'unchanged', links: visit?.links ?? 0, ...QUIET })
      return null
    }
    if (result.kind !== 'ok') {
      if (result.kind === 'gone' && options.mayBeGone) {
        // Not to be asked for every night.
        await parts.memory.put(url, { fetchedAt: parts.now, etag: null, lastModified: null, links: 0 })
        parts.onDocument({ url, outcome: 'gone', links: 0, ...QUIET })
        return null
      }
      const [code, subject, reason] = complaint(url, result)
      parts.issue(code, subject, reason)
      const until = result.kind === 'later' || result.kind === 'refused' ? (result.until ?? null) : null
      parts.onDocument({ url, outcome: 'failed', links: 0, reason, until })
      return null
    }
    return {
      text: await textOf(result.payload),
      finalUrl: result.finalUrl,
      async read(links) {
        parts.onDocument({ url, outcome: 'read', links, ...QUIET })
        await parts.memory.put(url, {
          fetchedAt: parts.now,
          etag: result.etag,
          lastModified: result.lastModified,
          links,
        })
      },
    }
  }
}

const QUIET = { reason: null, until: null } as const

function requestOptions(options: FetchTextOptions, visit: SourceVisit | null, signal: AbortSignal | undefined) {
  const conditional =
    options.conditional && visit !== null ? { etag: visit.etag, lastModified: visit.lastModified } : {}
  const { form, headers } = options
  return { ...conditional, ...(form && { form }), ...(headers && { headers }), ...(signal && { signal }) }
}

/** `.gz` files come under all kinds of labels: the first bytes tell. */
async function textOf(payload: Uint8Array): Promise<string> {
  const packed = payload[0] === 0x1f && payload[1] === 0x8b
  const unpacked = packed ? await decodeContent(payload, 'gzip', DEFAULT_LIMITS) : null
  const bytes = unpacked?.ok ? unpacked.payload : payload
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

function complaint(url: string, result: FetchResult): [code: string, url: string, message: string] {
  switch (result.kind) {
    case 'refused':
      return ['refused', url, `${url} is refused (${result.reason}): ${result.detail}.`]
    case 'gone':
      return ['gone', url, `${url} is gone (status ${result.status}): correct the source's declaration.`]
    case 'redirected_off_site':
      return ['moved', url, `${url} leads to ${result.to}, which is no host of this source.`]
    case 'later':
      return ['later', url, `${url} asks to wait until ${result.until.toISOString()}.`]
    case 'failed':
      return ['failed', url, `${url} cannot be fetched: ${result.reason}.`]
    default:
      return ['failed', url, `${url} gave no document.`]
  }
}
