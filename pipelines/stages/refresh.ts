import {
  type DiscoverDeps,
  type DiscoveredLink,
  type DiscoveryDocument,
  discover,
  urlKey,
} from '../../src/crawl/index.ts'
import { AskedToWait, messageOf, UsageError } from '../../src/errors.ts'
import { type Site, siteById } from '../../src/sites/index.ts'
import {
  addLinks,
  dueHosts,
  holdLeases,
  hostLease,
  recordAsked,
  recordIssue,
  rememberVisit,
  sourceVisit,
} from '../../src/store/index.ts'
import { paceAwareOfOthers } from '../closed-hosts.ts'
import type { Context } from '../context.ts'
import { elsewhere } from '../elsewhere.ts'
import { inItsHours } from '../hours.ts'

/** Source → frontier → one crawl job for each of its hosts. Two runs of one source never overlap, nor do two that share a host. */
export async function refreshSource(context: Context, source: string, signal: AbortSignal): Promise<void> {
  const { db, queues, worker } = context.project
  if (source === '*') {
    const sources = liveSources(context).map((id) => ({ source: id }))
    await queues.addMany('refresh', sources)
    return
  }
  const site = siteById(source, context.sites)
  if (site === null) throw new UsageError(`There is no source "${source}": see \`chiso sources\`.`)
  inItsHours(site, context.now())
  const leases = [`source:${source}`, ...discoveryHosts(site).map(hostLease)]
  await holdLeases(db, leases, worker, async (lost) => {
    const hosts = discoveryHosts(site)
    for (const host of hosts) context.pace.rest(host)
    try {
      await fillFrontier(context, site, AbortSignal.any([signal, lost]))
    } finally {
      for (const host of hosts) context.fetcher.letGo(host)
    }
  })
  const hosts = await dueHosts(db, source, context.now())
  await queues.addNow(
    'crawl',
    hosts.map((host) => ({ source, host })),
  )
}

/** Every host that discovery may speak to: those of the declared documents, and those a redirect may lead to. */
export function discoveryHosts(site: Site): string[] {
  const declared = site.sources.flatMap((source) => (source.kind === 'archive' ? [] : [new URL(source.url).host]))
  // The twin with or without `www.` is a host as well, and documents are often sent from one to the other.
  const named = site.hosts
    .filter((host) => !host.includes('*'))
    .flatMap((host) => (host.startsWith('www.') ? [host, host.slice(4)] : [host, `www.${host}`]))
  return [...new Set([...declared, ...named])].sort()
}

async function fillFrontier(context: Context, site: Site, signal: AbortSignal): Promise<void> {
  const { db, archive } = context.project
  const now = context.now()
  const ledger = issueLedger(context, now)
  let answered = 0
  let batch: DiscoveredLink[] = []
  const flush = async () => {
    await addLinks(db, batch, now)
    batch = []
  }
  const deps: DiscoverDeps = {
    fetcher: context.fetcher,
    robots: context.robots,
    elsewhere: elsewhere(context, discoveryHosts(site)),
    pace: await paceAwareOfOthers(context),
    archive,
    now,
    signal,
    memory: {
      get: (url) => sourceVisit(db, url),
      // A feed counts as seen only when its links are in the frontier: a process killed in between must read it again.
      put: async (url, visit) => {
        await flush()
        await rememberVisit(db, url, visit)
      },
    },
    onIssue: ledger.record,
    onDocument: (document) => {
      if (document.outcome === 'read' || document.outcome === 'unchanged') answered++
      ledger.asked(site, document)
    },
  }
  try {
    for await (const link of discover(site, deps)) {
      batch.push(link)
      if (batch.length >= 200) await flush()
    }
  } catch (error) {
    // Its hours are over: what was found stands, the rest is asked for when they come again.
    if (!(error instanceof AskedToWait)) throw error
    await flush()
    await ledger.written()
    throw error
  }
  await flush()
  // A night on which every feed stands unchanged is a quiet night; a source that answers nothing at all is silent.
  if (answered === 0 && !signal.aborted && site.sources.some((source) => source.kind !== 'archive')) {
    const message = `${site.name} answered with no feed, sitemap or listing today: its feeds moved, or it refuses us.`
    ledger.record({ code: 'source.silent', subject: site.id, message })
  }
  await ledger.written()
}

/** Issues are told in passing and written in order; all of them stand when the work ends. */
export function issueLedger({ project: { db, log } }: Context, now: Date) {
  let last: Promise<void> = Promise.resolve()
  return {
    record: (issue: Parameters<typeof recordIssue>[1]) => {
      last = last
        .then(() => recordIssue(db, issue, now))
        .catch((error: unknown) => log.warn({ error: messageOf(error) }, 'issue not recorded'))
    },
    /** A feed, sitemap or listing: a quiet night has rows, and is told from one on which nobody looked. */
    asked: (site: Site, { url, outcome, links, reason }: DiscoveryDocument) => {
      const row = { url, url_key: urlKey(url), source: site.id, host: new URL(url).host, at: now, outcome }
      last = last
        .then(() => recordAsked(db, { ...row, detail: reason ?? `${links} links`, via: 'feed' }))
        .catch((error: unknown) => log.warn({ error: messageOf(error) }, 'feed not recorded'))
    },
    written: () => last,
  }
}

/** What a nightly run refreshes when no source is named: the configured ones, else every one that may be fetched live. */
export function liveSources(context: Context): string[] {
  const configured = context.project.config.sources
  if (configured !== null) return [...configured]
  return context.sites.filter((site) => site.policy === 'live').map((site) => site.id)
}
