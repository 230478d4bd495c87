import type { Config } from '../src/config.ts'
import { createFetcher, createPace, robotsFor } from '../src/crawl/index.ts'
import type { Log } from '../src/log.ts'
import { openProject } from '../src/project.ts'
import { VERSION } from '../src/root.ts'
import { sites as declared, type Site } from '../src/sites/index.ts'
import { rememberRobots, robotsOf } from '../src/store/index.ts'
import type { Context } from './context.ts'

/** Opens the project of a configuration, with what the stages need around it. */
export async function openContext(config: Config, log: Log, sites: readonly Site[] = declared): Promise<Context> {
  const project = await openProject(config, log)
  const fetcher = createFetcher({
    userAgent: userAgent(config.contact),
    allowPrivate: config.allowPrivate,
    resolve: config.resolve,
  })
  const robots = robotsFor(fetcher, {
    get: (origin) => robotsOf(project.db, origin),
    put: (origin, entry) => rememberRobots(project.db, origin, entry),
  })
  return { project, sites, fetcher, robots, pace: createPace(), now: () => new Date() }
}

/** Our own name, always: whoever sees it in a log must be able to ask us to stop. */
export function userAgent(contact: string | null): string {
  return `chiso/${VERSION} (governance index research; ${contact === null ? 'no contact configured' : `+${contact}`})`
}
