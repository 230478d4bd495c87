import { type DiscoverDeps, type DiscoveredLink, discover } from '../../src/crawl/index.ts'
import { messageOf, UsageError } from '../../src/errors.ts'
import { type Site, siteById } from '../../src/sites/index.ts'
import {
  addLinks,
  dueHosts,
  recordIssue,
  releaseLease,
  rememberVisit,
  sourceVisit,
  takeLease,
} from '../../src/store/index.ts'
import type { Context } from '../context.ts'

/** Long enough for the slowest discovery (156 monthly sitemaps at 10 s each); released at the end. */
const LEASE_S = 45 * 60

/** Source → frontier → one crawl job for each of its hosts. Two runs of one source never overlap. */
export async function refreshSource(context: Context, source: string, signal: AbortSignal): Promise<void> {
  const { db, queues, worker } = context.project
  if (source === '*') {
    const sources = liveSources(context).map((id) => ({ source: id }))
    await queues.addMany('refresh', sources)
    return
  }
  const site = siteById(source, context.sites)
  if (site === null) throw new UsageError(`There is no source "${source}": see \`chiso sources\`.`)
  const lease = `source:${source}`
  if (!(await takeLease(db, lease, worker, LEASE_S))) return
  try {
    await fillFrontier(context, site, signal)
    const hosts = await dueHosts(db, source, context.now())
    await queues.addMany(
      'crawl',
      hosts.map((host) => ({ source, host })),
    )
  } finally {
    await releaseLease(db, lease, worker)
  }
}

async function fillFrontier(context: Context, site: Site, signal: AbortSignal): Promise<void> {
  const { db } = context.project
  const now = context.now()
  let links = 0
  let batch: DiscoveredLink[] = []
  const flush = async () => {
    await addLinks(db, batch, now)
    batch = []
  }
  for await (const link of discover(site, depsOf(context, now, signal))) {
    links++
    batch.push(link)
    if (batch.length >= 200) await flush()
  }
  await flush()
  if (links > 0 || signal.aborted) return
  const message = `${site.name} gave no link today: its feeds moved, or it refuses us.`
  await recordIssue(db, { code: 'source.silent', subject: site.id, message }, now)
}

function depsOf(context: Context, now: Date, signal: AbortSignal): DiscoverDeps {
  const { db, archive, log } = context.project
  return {
    fetcher: context.fetcher,
    robots: context.robots,
    pace: context.pace,
    archive,
    now,
    signal,
    memory: { get: (url) => sourceVisit(db, url), put: (url, visit) => rememberVisit(db, url, visit) },
    onIssue: (issue) => {
      recordIssue(db, issue, now).catch((error: unknown) => log.warn({ error: messageOf(error) }, 'issue not recorded'))
    },
  }
}

/** What a nightly run refreshes when no source is named: the configured ones, else every one that may be fetched live. */
export function liveSources(context: Context): string[] {
  const configured = context.project.config.sources
  if (configured !== null) return [...configured]
  return context.sites.filter((site) => site.policy === 'live').map((site) => site.id)
}
