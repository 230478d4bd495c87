import type { Agent as HttpAgent } from 'node:http'
import got, { type Got, RequestError } from 'got'
import { type Exchange, type HeaderList, headerValue } from '../../archive/index.ts'
import { GuardError, type GuardOptions, guardedAgents } from './agents.ts'
import type { FetchLimits, FetchOptions } from './types.ts'

export type Answer =
  | { readonly kind: 'answer'; readonly exchange: Exchange }
  | { readonly kind: 'guarded'; readonly message: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

export interface Requester {
  once(url: URL, options: FetchOptions): Promise<Answer>
  letGo(host: string): void
  close(): void
}

/** One request, one answer: no redirects, no retries, no cookies, nothing decoded, bounded in size and time. */
export function createRequester(
  userAgent: string,
  guard: GuardOptions,
  limits: FetchLimits,
  now: () => Date,
): Requester {
  const agent = guardedAgents(guard)
  const client: Got = got.extend({
    agent,
    decompress: false,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    headers: {
      'user-agent': userAgent,
      accept: ACCEPT,
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'vi',
    },
  })
  return {
    async once(url, options) {
      const at = now()
      const stop = new AbortController()
      const tooLarge = { hit: false }
      const halt = () => stop.abort()
      options.signal?.addEventListener('abort', halt, { once: true })
      if (options.signal?.aborted) halt()
      try {
        const total = Math.min(options.timeoutMs ?? limits.totalMs, limits.totalMs)
        const request = client(url, {
          method: options.method ?? (options.form === undefined ? 'GET' : 'POST'),
          headers: { ...conditions(options), ...options.headers },
          ...(options.form === undefined ? {} : { form: options.form }),
          responseType: 'buffer',
          signal: stop.signal,
          timeout: { connect: limits.connectMs, response: Math.min(limits.responseMs, total), request: total },
        })
        request.on('downloadProgress', (progress) => {
          if (Math.max(progress.transferred, progress.total ?? 0) <= limits.maxBodyBytes || tooLarge.hit) return
          tooLarge.hit = true
          halt()
        })
        const response = await request
        return {
          kind: 'answer',
          exchange: {
            url: url.href,
            method: response.request.options.method,
            requestHeaders: sentHeaders(url, response.request.options.headers),
            status: response.statusCode,
            statusText: response.statusMessage ?? '',
            responseHeaders: pairs(response.rawHeaders),
            body: response.body,
            at,
            ip: response.ip ?? null,
          },
        }
      } catch (error) {
        if (tooLarge.hit)
          return { kind: 'failed', code: 'too-large', message: `the body is larger than ${limits.maxBodyBytes} bytes` }
        return failure(error, options.signal)
      } finally {
        options.signal?.removeEventListener('abort', halt)
      }
    },
    letGo(host) {
      const { hostname, port } = new URL(`http://${host}`)
      dropIdle(agent.http, `${hostname}:${port || '80'}:`)
      dropIdle(agent.https, `${hostname}:${port || '443'}:`)
    },
    close() {
      agent.http.destroy()
      agent.https.destroy()
    },
  }
}

/** An agent keeps its idle sockets under names that begin with host and port. */
function dropIdle(agent: HttpAgent, place: string): void {
  for (const [name, sockets] of Object.entries(agent.freeSockets))
    if (name.startsWith(place)) for (const socket of sockets ?? []) socket.destroy()
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5'

function conditions(options: FetchOptions): Record<string, string> {
  return {
    ...(options.etag ? { 'if-none-match': options.etag } : {}),
    ...(options.lastModified ? { 'if-modified-since': options.lastModified } : {}),
  }
}

function sentHeaders(url: URL, headers: Readonly<Record<string, string | string[] | undefined>>): HeaderList {
  const list: Array<readonly [string, string]> = [['Host', url.host]]
  for (const [name, value] of Object.entries(headers))
    for (const text of value === undefined ? [] : [value].flat()) list.push([name, text])
  return list
}

function pairs(raw: readonly string[]): HeaderList {
  const list: Array<readonly [string, string]> = []
  for (let i = 0; i + 1 < raw.length; i += 2) list.push([raw[i]!, raw[i + 1]!])
  return list
}

function failure(error: unknown, signal: AbortSignal | undefined): Answer {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof GuardError || (cause as NodeJS.ErrnoException).code === 'EGUARD')
      return { kind: 'guarded', message: cause.message }
  if (signal?.aborted) return { kind: 'failed', code: 'stopped', message: 'the run was stopped' }
  if (error instanceof RequestError) return { kind: 'failed', code: error.code, message: error.message }
  throw error
}

/** Charset of a Content-Type, lower case. */
export function charsetOf(headers: HeaderList): string | null {
  return /charset\s*=\s*"?([^\s;"']+)/i.exec(headerValue(headers, 'content-type') ?? '')?.[1]?.toLowerCase() ?? null
}
