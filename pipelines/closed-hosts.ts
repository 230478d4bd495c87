import type { Pace } from '../src/crawl/index.ts'
import { closedHosts } from '../src/store/index.ts'
import type { Context } from './context.ts'

/** The pace of this process, which also knows what hosts told the other processes until now. */
export async function paceAwareOfOthers({ project, pace, now }: Context): Promise<Pace> {
  const told = await closedHosts(project.db, now())
  if (told.size === 0) return pace
  return {
    ...pace,
    closed(host) {
      const own = pace.closed(host)
      if (own !== null) return own
      const other = told.get(host)
      return other !== undefined && other.until > now() ? other : null
    },
  }
}
