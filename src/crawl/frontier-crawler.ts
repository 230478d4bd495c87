import { BasicCrawler, type BasicCrawlerOptions, Configuration, EventManager } from '@crawlee/basic'
import type { FrontierRequests } from './frontier-requests.ts'

/**
 * Every crawler of Crawlee listens for Ctrl-C and stops nothing but itself: the process would not end any more, and eleven
 * hosts at once make Node warn of a leak. Whoever runs the crawl decides (its signal); these listeners go as they come.
 */
let isDeaf = false
function deafen(): void {
  if (isDeaf) return
  isDeaf = true
  process.on('newListener', (event, listener) => {
    if (event === 'SIGINT' && listener.name === 'sigintHandler') queueMicrotask(() => process.off(event, listener))
  })
}

/** The option `requestManager` is declared and then refused by the option check of Crawlee 3.18; the field works. */
export class FrontierCrawler extends BasicCrawler {
  constructor(requests: FrontierRequests, options: BasicCrawlerOptions, config: Configuration) {
    deafen()
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
