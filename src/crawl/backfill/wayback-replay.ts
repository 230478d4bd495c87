import { type Exchange, headerValue } from '../../archive/index.ts'
import type { Ask } from './ask.ts'
import { MANNERS } from './ask.ts'
import type { Capture } from './types.ts'

export type Replayed =
  | {
      readonly kind: 'page'
      readonly exchanges: readonly Exchange[]
      readonly payload: Uint8Array
      readonly capturedAt: Date
      /** URL the archive says it captured, after archived redirects. */
      readonly originalUrl: string
      readonly mediaType: string | null
      readonly charset: string | null
    }
  | { readonly kind: 'not_archived' | 'blocked' | 'not_a_page' | 'failed'; readonly reason: string }
  | { readonly kind: 'closed'; readonly until: Date; readonly reason: string }

const DAY = 86_400_000

/** The archived bytes of one capture, without banner or rewriting. A neighbour more than a day away is not this capture. */
export async function replay(ask: Ask, base: string, capture: Capture): Promise<Replayed> {
  // The original URL stands in the path as it is.
  const url = `${base}/${capture.timestamp}id_/${capture.url.replace(/#.*$/s, '')}`
  const answer = await ask(url, MANNERS.waybackReplay)
  if (answer.kind === 'too-wide') return { kind: 'failed', reason: answer.reason }
  if (answer.kind !== 'answer') return answer
  const last = answer.exchanges.at(-1)!
  const field = (name: string) => headerValue(last.responseHeaders, name)
  const memento = field('memento-datetime')
  if (memento === null) {
    const runtime = field('x-archive-wayback-runtime-error')
    if (runtime !== null) return { kind: 'failed', reason: `playback error: ${runtime}` }
    return answer.status === 404
      ? { kind: 'not_archived', reason: 'never archived' }
      : { kind: 'failed', reason: `the archive answers ${answer.status} in its own name` }
  }
  if (answer.status !== 200) return { kind: 'not_a_page', reason: `the old site answered ${answer.status}` }
  const capturedAt = timeOf(timestampIn(answer.finalUrl) ?? capture.timestamp) ?? new Date(memento)
  const wanted = timeOf(capture.timestamp)!
  if (Math.abs(capturedAt.getTime() - wanted.getTime()) > DAY)
    return { kind: 'not_a_page', reason: `the nearest capture is of ${capturedAt.toISOString()}` }
  const type = field('x-archive-orig-content-type') ?? field('content-type')
  return {
    kind: 'page',
    exchanges: answer.exchanges,
    payload: answer.payload,
    capturedAt,
    originalUrl: originalIn(field('link')) ?? capture.url,
    mediaType: type === null ? null : type.replace(/;.*$/s, '').trim().toLowerCase(),
    charset: /charset\s*=\s*"?([^\s;"']+)/i.exec(type ?? '')?.[1]?.toLowerCase() ?? null,
  }
}

/** `20220530010203` → instant; null when it is none. */
export function timeOf(timestamp: string): Date | null {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(timestamp) ?? []
  if (y === undefined) return null
  const time = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
  return Number.isNaN(time.getTime()) ? null : time
}

function timestampIn(url: string): string | null {
  return /\/(\d{14})id_\//.exec(url)?.[1] ?? null
}

function originalIn(link: string | null): string | null {
  return /<([^>]+)>\s*;\s*rel="?original"?/.exec(link ?? '')?.[1] ?? null
}
