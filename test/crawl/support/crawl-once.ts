import { openArchive } from '../../../src/archive/index.ts'
import { crawlHost, createFetcher, createPace, robotsFor, urlKey } from '../../../src/crawl/index.ts'
import { MemoryFrontier } from './memory-frontier.ts'

/** Crawls one page in a process of its own. Arguments: the server's address, a folder. */
const [address, dir] = process.argv.slice(2)
const archive = await openArchive({ dir: dir!, writer: 'once', software: 'chiso/test' })
const fetcher = createFetcher({ userAgent: 'chiso/test', allowPrivate: true, resolve: { '*.example': address! } })
const frontier = new MemoryFrontier()
const url = 'http://quan-a.example/a'
const facts = { title: null, published_at: null, lastmod: null, priority: 1 }
await frontier.add([{ url_key: urlKey(url), url, source: 'x', host: 'quan-a.example', via: 'seed', ...facts }])
const report = await crawlHost({
  host: 'quan-a.example',
  site: { id: 'x', hosts: ['quan-a.example'] },
  frontier,
  fetcher,
  robots: robotsFor(fetcher),
  archive,
  pace: createPace({ scale: 0 }),
  onFetched: async () => null,
})
await archive.close()
console.log(report.stopped, report.counts.new)
