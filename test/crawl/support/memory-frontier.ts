import {
  type DiscoveredLink,
  type Frontier,
  type FrontierEntry,
  type FrontierOutcome,
  freshState,
} from '../../../src/crawl/index.ts'

/** The port's contract in a map, with every outcome kept for the tests to look at. */
export class MemoryFrontier implements Frontier {
  readonly rows = new Map<string, FrontierEntry>()
  readonly outcomes: (FrontierOutcome & { url_key: string })[] = []
  now = new Date('2025-01-01T00:00:00Z')

  async add(links: readonly DiscoveredLink[]) {
    let added = 0
    for (const { via: _, ...link } of links) {
      const known = this.rows.get(link.url_key)
      if (known === undefined) {
        this.rows.set(link.url_key, { ...freshState(this.now), ...link })
        added++
      } else if (link.lastmod !== null && link.lastmod > (known.lastmod ?? known.fetched_at ?? new Date(0)))
        this.rows.set(link.url_key, { ...known, lastmod: link.lastmod, due_at: this.now })
    }
    return { added }
  }

  async claim(host: string, limit: number, now: Date) {
    return [...this.rows.values()]
      .filter((row) => row.host === host && row.due_at !== null && row.due_at <= now)
      .sort(
        (a, b) =>
          b.priority - a.priority || a.due_at!.getTime() - b.due_at!.getTime() || (a.url_key < b.url_key ? -1 : 1),
      )
      .slice(0, limit)
  }

  async find(url_key: string) {
    return this.rows.get(url_key) ?? null
  }

  async settle(entry: FrontierEntry, outcome: FrontierOutcome) {
    const row = this.rows.get(entry.url_key)
    if (row === undefined) throw new Error(`settled an unknown row: ${entry.url_key}`)
    this.rows.set(entry.url_key, { ...row, ...outcome.state, ...outcome.place })
    this.outcomes.push({ ...outcome, url_key: entry.url_key })
  }
}
