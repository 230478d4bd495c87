import type { RawLink } from './types.ts'

/** When a listing has been read far enough back. */
export class PageStop {
  readonly #seen = new Set<string>()
  readonly #since: Date | null

  constructor(since: Date | null) {
    this.#since = since
  }

  /** A page that repeats earlier ones (many sites answer page 999 with page 1), or is all older than what is asked for. */
  endsAt(links: readonly RawLink[]): boolean {
    const fresh = links.filter((link) => !this.#seen.has(link.url))
    for (const link of fresh) this.#seen.add(link.url)
    if (fresh.length === 0) return true
    const since = this.#since
    return since !== null && fresh.every((link) => link.published_at !== null && link.published_at < since)
  }
}
