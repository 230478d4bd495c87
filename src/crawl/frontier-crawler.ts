import { BasicCrawler, type BasicCrawlerOptions, Configuration, EventManager } from '@crawlee/basic'
import type { FrontierRequests } from './frontier-requests.ts'

/** The option `requestManager` is declared and then refused by the option check of Crawlee 3.18; the field works. */
export class FrontierCrawler extends BasicCrawler {
  constructor(requests: FrontierRequests, options: BasicCrawlerOptions, config: Configuration) {
    super(options, config)
    this.requestManager = requests
  }
}

/** Crawlee measures the machine by starting `ps`; the crawl of one host needs no measure, and small images have no `ps`. */
class StillEvents extends EventManager {}

/** Nothing on the disk, nothing measured: how many pages are in hand is fixed. */
export function quietConfiguration(): Configuration {
  const quiet = { persistStorage: false, purgeOnStart: false, memoryMbytes: 1024 }
  return new Configuration({ ...quiet, eventManager: new StillEvents(new Configuration(quiet)) })
}
