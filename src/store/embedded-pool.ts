import { EventEmitter } from 'node:events'
import type { PGlite, Results } from '@electric-sql/pglite'
import type { Pool, PoolClient, QueryResult } from './pool.ts'

/**
 * One PGlite instance as a pool. PGlite is one session, so a client that says BEGIN keeps the session until COMMIT or
 * ROLLBACK and single statements of others wait in between; otherwise a queue statement would land inside a store
 * transaction and be rolled back with it. LISTEN never takes the session: it goes to `pglite.listen`.
 */
export function embeddedPool(pglite: PGlite): Pool {
  return new EmbeddedPool(pglite)
}

class EmbeddedPool extends EventEmitter implements Pool {
  readonly #session: Session

  constructor(pglite: PGlite) {
    super()
    // Every queue and worker listens for errors of the one pool they share.
    this.setMaxListeners(64)
    this.#session = new Session(pglite)
  }

  async query<R>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>> {
    const release = await this.#session.take()
    try {
      return await this.#session.run<R>(text, params)
    } finally {
      release()
    }
  }

  async connect(): Promise<PoolClient> {
    return new EmbeddedClient(this.#session)
  }

  /** The instance is borrowed: who opened it closes it. */
  async end(): Promise<void> {
    await (await this.#session.take())()
  }
}

class EmbeddedClient extends EventEmitter implements PoolClient {
  readonly #session: Session
  readonly #listening = new Map<string, () => Promise<void>>()
  #held: (() => void) | null = null

  constructor(session: Session) {
    super()
    this.#session = session
  }

  async query<R>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>> {
    const verb = verbOf(text)
    if (verb === 'LISTEN' || verb === 'UNLISTEN') return this.#subscribe(verb, text) as Promise<QueryResult<R>>
    if (this.#held === null) {
      const release = await this.#session.take()
      if (verb === 'BEGIN' || verb === 'START') this.#held = release
      else {
        try {
          return await this.#session.run<R>(text, params)
        } finally {
          release()
        }
      }
    }
    try {
      return await this.#session.run<R>(text, params)
    } finally {
      if (verb === 'COMMIT' || verb === 'ROLLBACK') this.#letGo(!/\bTO\b/i.test(text))
    }
  }

  release(): void {
    for (const stop of this.#listening.values()) void stop()
    this.#listening.clear()
    const held = this.#held
    this.#held = null
    // A client given back in mid-transaction: undo it before anybody else gets the session.
    if (held !== null) void this.#session.run('ROLLBACK').finally(held)
  }

  #letGo(ended: boolean): void {
    if (!ended) return
    this.#held?.()
    this.#held = null
  }

  async #subscribe(verb: string, text: string): Promise<QueryResult> {
    for (const [, quoted, plain] of text.matchAll(/\b(?:UN)?LISTEN\s+(?:"([^"]+)"|(\w+|\*))/gi)) {
      const channel = quoted ?? plain!
      if (verb === 'UNLISTEN') {
        await this.#listening.get(channel)?.()
        this.#listening.delete(channel)
      } else if (!this.#listening.has(channel)) {
        const stop = await this.#session.listen(channel, (payload) => {
          this.emit('notification', { channel, payload })
        })
        this.#listening.set(channel, stop)
      }
    }
    return { command: 'SELECT', rowCount: 0, rows: [] }
  }
}

/** The one session and the queue before it. */
class Session {
  readonly #pglite: PGlite
  #tail: Promise<void> = Promise.resolve()

  constructor(pglite: PGlite) {
    this.#pglite = pglite
  }

  /** Resolves when the session is ours; call the answer to hand it on. */
  async take(): Promise<() => void> {
    const before = this.#tail
    let release: () => void = () => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }

  async run<R>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>> {
    const result =
      params === undefined || params.length === 0
        ? ((await this.#pglite.exec(text)).at(-1) as Results<R> | undefined)
        : await this.#pglite.query<R>(text, [...params])
    const rows = result?.rows ?? []
    return {
      command: verbOf(text) as QueryResult['command'],
      rowCount: Math.max(result?.affectedRows ?? 0, rows.length),
      rows,
    }
  }

  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>> {
    return this.#pglite.listen(channel, onPayload).then((stop) => () => stop())
  }
}

/** First word of a statement, past white space and `--` comments: BullMQ's command files begin with one. */
function verbOf(text: string): string {
  return /^(?:\s+|--[^\n]*\n)*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? ''
}
