import { type ProbeFinding, probeSite } from '../src/crawl/index.ts'
import { UsageError } from '../src/errors.ts'
import { layoutsOf, type Site, siteById } from '../src/sites/index.ts'
import { holdLeases, hostLease } from '../src/store/index.ts'
import { servicesOf } from './backfill.ts'
import { paceAwareOfOthers } from './closed-hosts.ts'
import type { Context } from './context.ts'
import { elsewhere } from './elsewhere.ts'
import { discoveryHosts } from './stages/refresh.ts'

/**
 * Asks the named sites whether what is declared of them holds today; `tell` hears each finding as it comes.
 * @throws UsageError for an unknown source, before anything is asked
 */
export async function probe(
  context: Context,
  named: readonly string[],
  tell: (finding: ProbeFinding) => void,
): Promise<void> {
  const wanted = named.length === 0 ? [...context.sites] : named.map((id) => siteNamed(context, id))
  for (const site of wanted) await probeOne(context, site, tell)
}

function siteNamed(context: Context, id: string): Site {
  const site = siteById(id, context.sites)
  if (site === null) throw new UsageError(`There is no source "${id}": \`chiso sources\` lists them.`)
  return site
}

async function probeOne(context: Context, site: Site, tell: (finding: ProbeFinding) => void): Promise<void> {
  const { fetcher, robots, now, project } = context
  const services = servicesOf(project.config)
  const archives = site.sources.some((source) => source.kind === 'archive')
    ? [services.waybackCdx, services.commonCrawlList].map((url) => new URL(url).host)
    : []
  const live = site.policy === 'archive' ? [] : discoveryHosts(site)
  const pace = await paceAwareOfOthers(context)
  await holdLeases(project.db, [...live, ...archives].map(hostLease), project.worker, async (signal) => {
    const deps = {
      fetcher,
      robots,
      pace,
      elsewhere: elsewhere(context, live),
      now: now(),
      layouts: layoutsOf(site),
      services,
      signal,
    }
    for await (const finding of probeSite(site, deps)) tell(finding)
  })
}
