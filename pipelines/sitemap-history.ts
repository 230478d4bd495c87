import { randomBytes } from 'node:crypto'
import { type DiscoveredLink, type HistoryReport, sitemapHistory, urlKey } from '../src/crawl/index.ts'
import { UsageError } from '../src/errors.ts'
import { NIGHT, type Site, siteById } from '../src/sites/index.ts'
import {
  addLinks,
  backfillState,
  dueHosts,
  finishRun,
  holdLeases,
  hostLease,
  recordAsked,
  rememberBackfill,
  rememberVisit,
  sourceVisit,
  startRun,
} from '../src/store/index.ts'
import { paceAwareOfOthers } from './closed-hosts.ts'
import type { Context, Progress } from './context.ts'
import { elsewhere } from './elsewhere.ts'
import { startWorkers } from './handlers.ts'
import { asleep } from './hours.ts'
import { outcomesSince } from './refresh.ts'
import { discoveryHosts, issueLedger } from './stages/refresh.ts'
import { untilIdle } from './until-idle.ts'

export interface HistoryWish {
  readonly source: string
  /** ISO dates, both inclusive; default: as far back as the source declares, until today. */
  readonly from?: string
  readonly to?: string
  /** Sitemaps to read in this run; the next goes on after them. */
  readonly limit?: number
}

export interface HistoryRun extends HistoryReport {
  /** Relevant links that nobody knew of before. */
  readonly added: number
  /** Pages asked for in this run, by outcome. */
  readonly counts: Readonly<Record<string, number>>
  readonly gaveUp: number
}

/** As far back as a Vietnamese paper may have been on the web. */
const FIRST_DAY = '1998-01-01'

/**
 * The past of a live site: its old sitemaps into the frontier, as much of them as is relevant and of the wanted time, and their pages
 * through the same stages as any. A run that was stopped goes on where it was.
 */
export async function backfillFromSitemaps(
  context: Context,
  wish: HistoryWish,
  progress: Progress,
): Promise<HistoryRun> {
  const { db, worker, queues } = context.project
  const site = liveSite(context, wish.source)
  const run_id = `${context.now().toISOString()}-${randomBytes(3).toString('hex')}`
  const started_at = context.now()
  const argument = [wish.source, 'sitemap', wish.from ?? '', wish.to ?? ''].join(' ').trim()
  await startRun(db, { run_id, kind: 'backfill', argument, started_at })
  progress({ kind: 'phase', text: `Reading the sitemaps of ${site.name}` })
  const leases = [`source:${site.id}`, ...discoveryHosts(site).map(hostLease)]
  const { added, ...report } = await holdLeases(db, leases, worker, (lost) =>
    readSitemaps(context, site, wish, lost, progress),
  )
  progress({ kind: 'phase', text: 'Fetching, reading, extracting, resolving' })
  const workers = startWorkers(context)
  const hosts = await dueHosts(db, site.id, context.now())
  await queues.addNow(
    'crawl',
    hosts.map((host) => ({ source: site.id, host })),
  )
  await untilIdle(context, workers, progress)
  const counts = await outcomesSince(context, [site.id], started_at)
  await finishRun(db, run_id, context.now(), { ...counts, listed: report.listed })
  const trouble = workers.trouble()
  if (trouble !== null) throw trouble
  return { ...report, added, counts, gaveUp: workers.gaveUp() }
}

/** Many files at once are read by night, unless the site or the configuration says otherwise (sites.md, section 9). */
function liveSite(context: Context, source: string): Site {
  const site = siteById(source, context.sites)
  if (site === null) throw new UsageError(`There is no source "${source}": \`chiso sources\` lists them.`)
  if (site.policy === 'archive')
    throw new UsageError(`${site.name} is never fetched live: use \`chiso backfill ${source} --via wayback\`.`)
  return { ...site, night: site.night ?? NIGHT }
}

async function readSitemaps(
  context: Context,
  site: Site,
  { from, to, limit }: HistoryWish,
  signal: AbortSignal,
  progress: Progress,
): Promise<HistoryReport & { added: number }> {
  const { db, archive } = context.project
  const now = context.now()
  const [closed] = asleep([site], now)
  const nothing = { files: 0, known: 0, listed: 0, relevant: 0, added: 0 }
  if (closed !== undefined) {
    const reason = `many sitemaps at once are read from ${closed.hours}`
    return { ...nothing, stopped: 'night', until: closed.until, reason }
  }
  const hosts = discoveryHosts(site)
  for (const host of hosts) context.pace.rest(host)
  const ledger = issueLedger(context, now)
  let added = 0
  let files = 0
  try {
    const report = await sitemapHistory(site, {
      fetcher: context.fetcher,
      robots: context.robots,
      pace: await paceAwareOfOthers(context),
      elsewhere: elsewhere(context, hosts),
      archive,
      now,
      signal,
      span: {
        from: new Date(`${from ?? firstDay(site)}T00:00:00Z`),
        to: to === undefined ? now : new Date(`${to}T23:59:59Z`),
      },
      ...(limit !== undefined && { maxFiles: limit }),
      memory: { get: (url) => sourceVisit(db, url), put: (url, visit) => rememberVisit(db, url, visit) },
      state: {
        get: (key) => backfillState(db, `${site.id} ${key}`),
        put: (key, value) => rememberBackfill(db, `${site.id} ${key}`, value),
      },
      onLinks: async (links: readonly DiscoveredLink[]) => {
        added += (await addLinks(db, links, context.now())).added
      },
      onFile: async ({ url, outcome, links, relevant, reason }) => {
        progress({ kind: 'count', done: ++files, total: null, text: `${files} sitemaps, ${added} new links, ${url}` })
        const detail = reason ?? `${links} links, ${relevant} relevant`
        const row = { url, url_key: urlKey(url), source: site.id, host: new URL(url).host }
        await recordAsked(db, { ...row, at: context.now(), outcome, detail, via: 'sitemap' })
      },
      onIssue: ledger.record,
    })
    if (report.stopped === 'done' && report.files + report.known === 0)
      throw new UsageError(`${site.name} declares no sitemap, and its robots.txt names none: use --via wayback.`)
    return { ...report, added }
  } finally {
    for (const host of hosts) context.fetcher.letGo(host)
    await ledger.written()
  }
}

/** The month from which the source declares its files. */
function firstDay(site: Site): string {
  const declared = site.sources.flatMap((source) => (source.kind === 'monthly' ? [source.from.slice(0, 7)] : [])).sort()
  return declared[0] === undefined ? FIRST_DAY : `${declared[0]}-01`
}
