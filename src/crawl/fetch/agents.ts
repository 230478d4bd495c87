import { lookup as dnsLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction, connect as netConnect, type TcpNetConnectOpts } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as tlsConnect } from 'node:tls'
import { isPublicAddress } from './addresses.ts'

export interface Address {
  readonly address: string
  readonly family: number
}

export type Resolver = (host: string) => Promise<readonly Address[]>

export interface GuardOptions {
  /** Lets private addresses pass: for the made city on loopback. */
  readonly allowPrivate: boolean
  /** `host` or `*.suffix` → `address:port`; `http://address:port` speaks plain HTTP there, under https URLs too. */
  readonly resolve: Readonly<Record<string, string>>
  /** The system's resolver unless a test brings its own. */
  readonly lookup?: Resolver
  readonly connectionsPerHost: number
}

/** The address behind a name, or the address itself, is not on the public internet. */
export class GuardError extends Error {
  readonly code = 'EGUARD'
}

/**
 * Agents that decide at the socket: the addresses checked are the addresses connected to, so a name that answers differently
 * the second time gains nothing. Idle connections go before the usual five seconds of servers are over.
 */
export function guardedAgents(options: GuardOptions): { http: http.Agent; https: https.Agent } {
  const settings = { keepAlive: true, maxSockets: options.connectionsPerHost, maxFreeSockets: 64, timeout: 4_000 }
  return { http: new GuardedHttp(settings, options), https: new GuardedHttps(settings, options) }
}

type Options = http.ClientRequestArgs & { servername?: string }

class GuardedHttp extends http.Agent {
  readonly #guard: GuardOptions
  constructor(settings: http.AgentOptions, guard: GuardOptions) {
    super(settings)
    this.#guard = guard
  }
  override createConnection(options: Options): Duplex {
    return netConnect(place(options, this.#guard).connect)
  }
}

class GuardedHttps extends https.Agent {
  readonly #guard: GuardOptions
  constructor(settings: https.AgentOptions, guard: GuardOptions) {
    super(settings)
    this.#guard = guard
  }
  override createConnection(options: Options): Duplex {
    const { connect, plain } = place(options, this.#guard)
    if (plain) return netConnect(connect)
    const name = options.host ?? ''
    const tls: object = { ...options, ...connect, path: undefined, servername: isIP(name) ? '' : name }
    return tlsConnect(tls)
  }
}

/** Where the socket really goes. */
function place(options: Options, guard: GuardOptions): { connect: TcpNetConnectOpts; plain: boolean } {
  const host = (options.host ?? '').replace(/^\[|\]$/g, '')
  const mapped = resolveEntry(host, guard.resolve)
  const target = mapped ?? { host, port: Number(options.port), plain: false }
  if (isIP(target.host) && !guard.allowPrivate && !isPublicAddress(target.host))
    throw new GuardError(`${target.host} is not a public address`)
  return {
    connect: { host: target.host, port: target.port, lookup: guardedLookup(guard), keepAlive: true, noDelay: true },
    plain: target.plain,
  }
}

/** The entry of the resolve map for a host: exact name first, then the longest `*.suffix`. */
export function resolveEntry(
  host: string,
  resolve: Readonly<Record<string, string>>,
): { host: string; port: number; plain: boolean } | null {
  const name = host.toLowerCase()
  const labels = name.split('.')
  const keys = [name, ...labels.map((_, i) => `*.${labels.slice(i + 1).join('.')}`), '*']
  const key = keys.find((candidate) => Object.hasOwn(resolve, candidate))
  if (key === undefined) return null
  const [, plain, address, port] = /^(http:\/\/)?(.+):(\d+)$/.exec(resolve[key]!) ?? []
  return address === undefined
    ? null
    : { host: address.replace(/^\[|\]$/g, ''), port: Number(port), plain: plain !== undefined }
}

function guardedLookup(guard: GuardOptions): LookupFunction {
  const resolver = guard.lookup ?? ((host) => dnsLookup(host, { all: true }))
  return (hostname, options, callback) => {
    resolver(hostname).then(
      (found) => {
        const family = Number(options.family ?? 0)
        const usable = found.filter((entry) => (family === 0 || entry.family === family) && passes(entry, guard))
        if (usable.length === 0)
          callback(
            found.length === 0 ? notFound(hostname) : new GuardError(`${hostname} is not on the public internet`),
            '',
          )
        else if (options.all) callback(null, [...usable])
        else callback(null, usable[0]!.address, usable[0]!.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}

function passes(entry: Address, guard: GuardOptions): boolean {
  return guard.allowPrivate || isPublicAddress(entry.address)
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' })
}
