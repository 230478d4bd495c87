import type { Visit } from '../src/crawl/index.ts'
import { holdLeases, hostLease } from '../src/store/index.ts'
import type { Context } from './context.ts'

/**
 * One request to a host besides those that the work holds: under the lease of that host, so that nobody else speaks to it.
 * While somebody does, the work is told to wait (AskedToWait).
 */
export function elsewhere({ project, pace, fetcher }: Context, held: readonly string[]): Visit {
  return (host, request) =>
    held.includes(host)
      ? request()
      : holdLeases(project.db, [hostLease(host)], project.worker, async () => {
          // Another process may have had the last word with it just now.
          pace.rest(host)
          try {
            return await request()
          } finally {
            fetcher.letGo(host)
          }
        })
}
