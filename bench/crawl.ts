import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BasicCrawler, Configuration, Log, LogLevel } from '@crawlee/basic'
import got from 'got'
import { openArchive } from '../src/archive/index.ts'
import {
  crawlHost,
  createFetcher,
  createPace,
  type DiscoveredLink,
  type Frontier,
  type FrontierEntry,
  freshState,
  robotsFor,
  urlKey,
} from '../src/crawl/index.ts'

/**
 * Pages a second of our crawl (robots, guard, pace, archive on disk with its syncs, outcomes) against a bare BasicCrawler with
 * got that throws the pages away, on the same pages of the same server. Paired and interleaved; medians are printed.
 * Usage: node bench/crawl.ts [pages] [rounds] [concurrency]
 */
const [pages = 500, rounds = 5, concurrency = 1] = process.argv.slice(2).map(Number)

async function bare(base: string): Promise<number> {
  const crawler = new BasicCrawler(
    {
      minConcurrency: concurrency,
      maxConcurrency: concurrency,
      log: new Log({ level: LogLevel.OFF }),
      async requestHandler({ request }) {
        const { body } = await got(request.url, { retry: { limit: 0 } })
        if (body.length < 1000) throw new Error('a page is missing')
      },
    },
    new Configuration({ persistStorage: false, purgeOnStart: false }),
  )
  const started = performance.now()
  const stats = await crawler.run(urls(base))
  if (stats.requestsFinished !== pages) throw new Error('pages are missing')
  return pages / ((performance.now() - started) / 1000)
}

async function ours(base: string): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'chiso-bench-'))
  const archive = await openArchive({ dir, writer: 'bench', software: 'chiso/bench' })
  const fetcher = createFetcher({ userAgent: 'chiso/bench', allowPrivate: true, connectionsPerHost: concurrency })
  try {
    const { host } = new URL(base)
    const started = performance.now()
    const report = await crawlHost({
      host,
      site: { id: 'bench', hosts: ['127.0.0.1'] },
      frontier: frontierOf(urls(base), host),
      fetcher,
      robots: robotsFor(fetcher),
      archive,
      pace: createPace({ scale: 0, connections: concurrency }),
      onFetched: async () => null,
      concurrency: concurrency + 1,
    })
    if (report.counts.new !== pages) throw new Error('pages are missing')
    return pages / ((performance.now() - started) / 1000)
  } finally {
    fetcher.close()
    await archive.close()
    await rm(dir, { recursive: true })
  }
}

let round = 0
function urls(base: string): string[] {
  round++
  return Array.from({ length: pages }, (_, n) => `${base}/page/${n}?round=${round}`)
}

/** A frontier in memory, so that the crawl is measured and not a database. */
function frontierOf(list: readonly string[], host: string): Frontier {
  const due = list.map((url): FrontierEntry => {
    const facts = {
      source: 'bench',
      host,
      title: null,
      published_at: null,
      lastmod: null,
      priority: 0,
    } satisfies Partial<DiscoveredLink>
    return { ...freshState(new Date(0)), ...facts, url, url_key: urlKey(url) }
  })
  return {
    add: async () => ({ added: 0 }),
    claim: async (_, limit) => due.splice(0, limit),
    find: async () => null,
    settle: async () => {},
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const server = spawn(process.execPath, [fileURLToPath(new URL('./crawl-server.ts', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const port = await new Promise<string>((resolve) =>
  server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
)
const base = `http://127.0.0.1:${port}`
await bare(base)
await ours(base)
const results = { bare: [] as number[], ours: [] as number[] }
for (let i = 0; i < rounds; i++) {
  results.bare.push(await bare(base))
  results.ours.push(await ours(base))
}
server.stdin.end()
const ratio = median(results.ours.map((value, i) => value / results.bare[i]!))
console.log(
  JSON.stringify({
    pages,
    rounds,
    concurrency,
    bare_pages_per_s: Math.round(median(results.bare)),
    ours_pages_per_s: Math.round(median(results.ours)),
    ratio: Number(ratio.toFixed(2)),
  }),
)
process.exit(0)
