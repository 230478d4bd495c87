import { type IRequestManager, Request } from '@crawlee/basic'
import type { FrontierEntry } from './ports.ts'

/**
 * The frontier as Crawlee wants to see it: claimed in batches, tried again from the front of the line, and never added to,
 * since new links go into the frontier itself.
 */
export class FrontierRequests implements IRequestManager {
  readonly #claim: () => Promise<FrontierEntry[]>
  readonly #goOn: () => boolean
  #waiting: Request[] = []
  /** This batch and the one before: a failure may still be on its way to its handler when the next batch is claimed. */
  #entries = new Map<string, FrontierEntry>()
  #before = new Map<string, FrontierEntry>()
  readonly #seen = new Set<string>()
  #exhausted = false
  #handled = 0
  #underWay = 0
  #claiming: Promise<void> | null = null

  constructor(claim: () => Promise<FrontierEntry[]>, goOn: () => boolean) {
    this.#claim = claim
    this.#goOn = goOn
  }

  entryOf(url_key: string): FrontierEntry {
    const entry = this.#entries.get(url_key) ?? this.#before.get(url_key)
    if (entry === undefined) throw new RangeError(`no entry ${url_key}`)
    return entry
  }

  // biome-ignore lint/suspicious/noExplicitAny: the interface leaves the type of user data to the caller
  async fetchNextRequest(): Promise<Request<any> | null> {
    if (!this.#goOn()) return null
    if (this.#waiting.length === 0) await this.#refill()
    const request = this.#waiting.shift() ?? null
    if (request !== null) this.#underWay++
    return request
  }

  async isEmpty(): Promise<boolean> {
    if (!this.#goOn()) return true
    if (this.#waiting.length === 0) await this.#refill()
    return this.#waiting.length === 0
  }

  async isFinished(): Promise<boolean> {
    return this.#underWay === 0 && (await this.isEmpty())
  }

  async markRequestHandled(): Promise<void> {
    this.#underWay--
    this.#handled++
  }

  async reclaimRequest(request: Request): Promise<null> {
    this.#underWay--
    this.#waiting.unshift(request)
    return null
  }

  async handledCount(): Promise<number> {
    return this.#handled
  }

  getTotalCount(): number {
    return this.#handled + this.#underWay + this.#waiting.length
  }

  getPendingCount(): number {
    return this.#underWay + this.#waiting.length
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (;;) {
      const request = await this.fetchNextRequest()
      if (request === null) return
      yield request
    }
  }

  async addRequest(): Promise<never> {
    throw new TypeError('links are added to the frontier')
  }

  async addRequestsBatched(): Promise<never> {
    throw new TypeError('links are added to the frontier')
  }

  #refill(): Promise<void> {
    this.#claiming ??= this.#claimMore().finally(() => {
      this.#claiming = null
    })
    return this.#claiming
  }

  /** What was tried in this run is not tried again in it, even if it should be due already. */
  async #claimMore(): Promise<void> {
    // Entries under way are still due in the store: wait until they are settled before asking it again.
    if (this.#exhausted || this.#underWay > 0) return
    const fresh = (await this.#claim()).filter((entry) => !this.#seen.has(entry.url_key))
    this.#exhausted = fresh.length === 0
    this.#before = this.#entries
    this.#entries = new Map()
    for (const entry of fresh) {
      this.#seen.add(entry.url_key)
      this.#entries.set(entry.url_key, entry)
      this.#waiting.push(new Request({ url: entry.url, uniqueKey: entry.url_key }))
    }
  }
}
