import { randomBytes } from 'node:crypto'
import type { Config } from '../src/config.ts'
import {
  ARCHIVE_SERVICES,
  type ArchiveServices,
  type BackfillOutcome,
  type BackfillReport,
  backfill,
} from '../src/crawl/index.ts'
import { UsageError } from '../src/errors.ts'
import { type Site, siteById } from '../src/sites/index.ts'
import {
  backfillState,
  closedHosts,
  finishRun,
  hasCapture,
  holdLeases,
  hostLease,
  recordAsked,
  recordSnapshot,
  rememberBackfill,
  rememberBreaker,
  startRun,
} from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { startWorkers } from './handlers.ts'
import { issueLedger } from './stages/refresh.ts'
import { untilIdle } from './until-idle.ts'

export interface BackfillWish {
  readonly source: string
  readonly via: 'wayback' | 'commoncrawl'
  /** ISO dates, both inclusive; narrow what the source declares. */
  readonly from?: string
  readonly to?: string
  /** Captures to try in this run; the next goes on after them. */
  readonly limit?: number
}

export interface BackfillRun extends BackfillReport {
  readonly gaveUp: number
}

/**
 * Pages of the web that is gone: from a web archive into ours, with the time they were captured, then through the same stages
 * as any page. A run that ended early is taken up where it was.
 */
export async function backfillSource(context: Context, wish: BackfillWish, progress: Progress): Promise<BackfillRun> {
  const { db, worker } = context.project
  const site = archivedSite(context, wish.source)
  const services = servicesOf(context.project.config)
  const hosts = hostsOf(services, wish.via)
  const run_id = `${context.now().toISOString()}-${randomBytes(3).toString('hex')}`
  const argument = [wish.source, wish.via, wish.from ?? '', wish.to ?? ''].join(' ').trim()
  await startRun(db, { run_id, kind: 'backfill', argument, started_at: context.now() })
  const workers = startWorkers(context)
  progress({ kind: 'phase', text: `Asking ${hosts[0]} for ${site.name}` })
  const leases = [`backfill:${site.id} ${wish.via}`, ...hosts.map(hostLease)]
  const report = await holdLeases(db, leases, worker, (lost) => ask(context, site, wish, services, lost, progress))
  progress({ kind: 'phase', text: 'Reading, extracting, resolving' })
  await untilIdle(context, workers, progress)
  await finishRun(db, run_id, context.now(), { ...report.counts, listed: report.listed })
  return { ...report, gaveUp: workers.gaveUp() }
}

function archivedSite(context: Context, source: string): Site {
  const site = siteById(source, context.sites)
  if (site === null) throw new UsageError(`There is no source "${source}": \`chiso sources\` lists them.`)
  if (!site.sources.some((one) => one.kind === 'archive')) {
    throw new UsageError(
      `${source} declares nothing that is to be sought in web archives: use \`chiso refresh ${source}\`.`,
    )
  }
  return site
}

/** Where the archives answer, unless the configuration names a mirror. */
export function servicesOf({ waybackUrl, commoncrawlUrl }: Config): ArchiveServices {
  return {
    ...ARCHIVE_SERVICES,
    ...(waybackUrl !== null && { waybackCdx: `${waybackUrl}/cdx/search/cdx`, waybackReplay: `${waybackUrl}/web` }),
    ...(commoncrawlUrl !== null && {
      commonCrawlList: `${commoncrawlUrl}/collinfo.json`,
      commonCrawlData: commoncrawlUrl,
    }),
  }
}

function hostsOf(services: ArchiveServices, via: BackfillWish['via']): [string, ...string[]] {
  const [index, pages] =
    via === 'wayback'
      ? [services.waybackCdx, services.waybackReplay]
      : [services.commonCrawlList, services.commonCrawlData]
  return [new URL(index).host, new URL(pages).host]
}

async function ask(
  context: Context,
  site: Site,
  wish: BackfillWish,
  services: ArchiveServices,
  signal: AbortSignal,
  progress: Progress,
): Promise<BackfillReport> {
  const { db, archive, queues } = context.project
  const { via, from, to, limit } = wish
  const [host] = hostsOf(services, via)
  const closed = (await closedHosts(db, context.now())).get(host)
  if (closed !== undefined) return notAsked(closed)
  const ledger = issueLedger(context, context.now())
  let tried = 0
  const report = await backfill({
    site,
    via,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(limit !== undefined && { budget: { maxCaptures: limit } }),
    fetcher: context.fetcher,
    pace: context.pace,
    archive,
    services,
    signal,
    now: context.now,
    state: {
      get: (key) => backfillState(db, `${site.id} ${key}`),
      put: (key, value) => rememberBackfill(db, `${site.id} ${key}`, value),
    },
    known: (url, capturedAt) => hasCapture(db, url, capturedAt),
    onFetched: async ({ snapshot }) => {
      const { snapshot_id, isNew, again } = await recordSnapshot(db, { ...snapshot, site: site.id, name: null })
      if (isNew) await queues.add('read', { snapshot_id })
      if (again !== null) await queues.add('extract', { version_id: again })
    },
    onOutcome: async ({ url, url_key, at, outcome, reason }) => {
      progress({ kind: 'count', done: ++tried, total: null, text: `${tried} captures, ${outcome} ${url}` })
      if (outcome === 'known') return
      await recordAsked(db, {
        url,
        url_key,
        source: site.id,
        host: new URL(url).host,
        at,
        outcome,
        detail: reason,
        via,
      })
    },
    onIssue: ledger.record,
  })
  if (report.until !== null) {
    const reason = report.reason ?? 'it turned us away'
    await rememberBreaker(db, host, { until: report.until, reason, later: 0, refused: 0, unreachable: 0 })
    const message = `${host} is left alone until ${report.until.toISOString()}: ${reason}.`
    ledger.record({ code: 'host.closed', subject: host, message })
  }
  await ledger.written()
  return report
}

/** The archive turned us away a while ago, and its time is not over. */
function notAsked({ until, reason }: { until: Date; reason: string }): BackfillReport {
  const counts: Record<BackfillOutcome, number> = {
    new: 0,
    known: 0,
    not_archived: 0,
    blocked: 0,
    not_a_page: 0,
    failed: 0,
  }
  return { listed: 0, relevant: 0, counts, stopped: 'closed', until, reason }
}
