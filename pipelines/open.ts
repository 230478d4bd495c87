import type { Config } from '../src/config.ts'
import {
  type Breaker,
  createFetcher,
  createPace,
  type FetchLimits,
  type RobotsEntry,
  robotsFor,
} from '../src/crawl/index.ts'
import { messageOf } from '../src/errors.ts'
import type { Log } from '../src/log.ts'
import { openProject, type Project } from '../src/project.ts'
import { VERSION } from '../src/root.ts'
import { sites as declared, type Site } from '../src/sites/index.ts'
import { allBreakers, rememberBreaker, rememberRobots, robotsOf } from '../src/store/index.ts'
import type { Context } from './context.ts'
import { withHours } from './hours.ts'

/** What is not for users to set: another clock, and less patience on loopback. */
export interface Circumstances {
  readonly now?: () => Date
  readonly limits?: Partial<FetchLimits>
}

/** Opens the project of a configuration, with what the stages need around it. */
export async function openContext(
  config: Config,
  log: Log,
  sites: readonly Site[] = declared,
  { now = () => new Date(), limits = {} }: Circumstances = {},
): Promise<Context> {
  const awake = withHours(sites, config.night)
  const opened = await openProject(config, log)
  const fetcher = createFetcher({
    userAgent: userAgent(config.contact),
    allowPrivate: config.allowPrivate,
    resolve: config.resolve,
    limits,
    now,
  })
  const cache = {
    get: (origin: string) => robotsOf(opened.db, origin),
    put: (origin: string, entry: RobotsEntry) => rememberRobots(opened.db, origin, entry),
  }
  const robots = robotsFor(fetcher, cache, now)
  const ledger = breakerLedger(opened)
  const pace = createPace({ breakers: await allBreakers(opened.db), onBreaker: ledger.write, now })
  const close = async () => {
    await ledger.written()
    await opened.close()
    // The next process may be there before an idle connection has ended by itself: a host never sees two of ours.
    fetcher.close()
  }
  return { project: { ...opened, close }, sites: awake, fetcher, robots, pace, now }
}

/** The pace does not wait for the database: what it says of hosts is written behind it, in the order it was said. */
function breakerLedger({ db, log }: Project) {
  let last = Promise.resolve()
  return {
    write: (host: string, breaker: Breaker) => {
      last = last
        .then(() => rememberBreaker(db, host, breaker))
        .catch((error: unknown) => log.warn({ host, error: messageOf(error) }, 'breaker not remembered'))
    },
    written: () => last,
  }
}

/** Our own name, always: whoever sees it in a log must be able to ask us to stop. */
export function userAgent(contact: string | null): string {
  return `chiso/${VERSION} (governance index research; ${contact === null ? 'no contact configured' : `+${contact}`})`
}
