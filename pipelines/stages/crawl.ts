import { type CrawlReport, crawlHost, type Frontier, type FrontierEntry } from '../../src/crawl/index.ts'
import { AskedToWait, UsageError } from '../../src/errors.ts'
import { type Site, siteById } from '../../src/sites/index.ts'
import {
  addLinks,
  dueRows,
  type FrontierRow,
  frontierRow,
  holdLeases,
  hostLease,
  recordAbsence,
  recordIssue,
  recordSnapshot,
  seeAgain,
  settleRow,
} from '../../src/store/index.ts'
import { paceAwareOfOthers } from '../closed-hosts.ts'
import type { Context } from '../context.ts'
import { elsewhere } from '../elsewhere.ts'
import { inItsHours } from '../hours.ts'

/** A job of this many pages, then the next: a run that is stopped and one that goes on look the same. */
const PAGES_A_JOB = 500

/** Between two jobs of one host, so that a discovery that waits for it gets its turn. */
const BREATH_MS = 1_000

/** A host that asks for less patience than this is asked again by the same job; more, and the rows wait for the next run. */
const WORTH_WAITING_MS = 3_600_000

/** Host → snapshots. One job a host in the whole cluster, so politeness does not depend on the number of workers. */
export async function crawlHostOf(
  context: Context,
  { source, host }: { source: string; host: string },
  signal: AbortSignal,
): Promise<void> {
  const { db, queues, worker } = context.project
  const site = siteById(source, context.sites)
  if (site === null) throw new UsageError(`There is no source "${source}": see \`chiso sources\`.`)
  inItsHours(site, context.now())
  const report = await holdLeases(db, [hostLease(host)], worker, async (lost) => {
    // Another process may have had the last word with it just now.
    context.pace.rest(host)
    try {
      return await crawl(context, site, host, AbortSignal.any([signal, lost]))
    } finally {
      context.fetcher.letGo(host)
    }
  })
  await queues.addMany(
    'crawl',
    report.ledTo.map((next) => ({ source, host: next, after: host })),
  )
  if (report.stopped === 'closed' && report.until !== null) await leaveAlone(context, host, report.until, report.reason)
  if (report.stopped === 'night')
    throw new AskedToWait(report.until!.getTime() - context.now().getTime(), `${report.reason}.`)
  // Its own id is taken while it runs, so the job asks to come back instead of adding its successor.
  if (report.stopped === 'budget') {
    throw new AskedToWait(BREATH_MS, `${host} has more to give.`)
  }
}

async function crawl(context: Context, site: Site, host: string, signal: AbortSignal): Promise<CrawlReport> {
  const { db, queues, archive } = context.project
  return crawlHost({
    host,
    site,
    frontier: frontierOn(context),
    fetcher: context.fetcher,
    robots: context.robots,
    elsewhere: elsewhere(context, [host]),
    archive,
    pace: await paceAwareOfOthers(context),
    signal,
    budget: { maxRequests: PAGES_A_JOB },
    now: context.now,
    onFetched: async ({ kind, entry, snapshot }) => {
      if (kind === 'unchanged') {
        const known = await knownSnapshot(context, entry)
        const again = known === null ? null : await seeAgain(db, known, new Date(snapshot.fetched_at))
        if (again !== null) await queues.add('extract', { version_id: again })
        return known
      }
      const { snapshot_id } = await recordSnapshot(db, { ...snapshot, site: site.id, name: null })
      await queues.add('read', { snapshot_id })
      return snapshot_id
    },
  })
}

/** What is due at the host stays due; nobody asks before the time it named. */
async function leaveAlone(context: Context, host: string, until: Date, reason: string | null): Promise<void> {
  const now = context.now()
  const message = `${host} is left alone until ${until.toISOString()}: ${reason ?? 'it asked for it'}.`
  await recordIssue(context.project.db, { code: 'host.closed', subject: host, message }, now)
  const wait = until.getTime() - now.getTime()
  if (wait > 0 && wait <= WORTH_WAITING_MS) throw new AskedToWait(wait, message)
}

async function knownSnapshot(context: Context, entry: FrontierEntry): Promise<string | null> {
  if (entry.payload_sha256 === null) return null
  const row = await context.project.db
    .selectFrom('snapshot')
    .select('snapshot_id')
    .where('payload_sha256', '=', entry.payload_sha256)
    .where('url', '=', entry.url)
    .executeTakeFirst()
  return row?.snapshot_id ?? null
}

/** The crawler's frontier on our tables. */
export function frontierOn({ project: { db, queues }, now }: Context): Frontier {
  return {
    add: (links) => addLinks(db, links, now()),
    claim: async (host, limit, at) => (await dueRows(db, host, limit, at)).map(toEntry),
    find: async (url_key) => {
      const row = await frontierRow(db, url_key)
      return row === null ? null : toEntry(row)
    },
    settle: async (entry, outcome) => {
      // Before the row: what is not settled is asked for again.
      const isGone = outcome.kind === 'gone'
      if (isGone && (await recordAbsence(db, entry.url, outcome.at)) > 0) await queues.add('resolve', {})
      await settleRow(db, entry, outcome.state, {
        kind: outcome.kind,
        at: outcome.at,
        reason: outcome.reason,
        status: outcome.status,
        snapshot_id: outcome.snapshot_id,
        ...(outcome.place !== undefined && { place: outcome.place }),
      })
    },
  }
}

function toEntry(row: FrontierRow): FrontierEntry {
  const { via: _via, referrer: _referrer, discovered_at: _discovered, last_outcome: _outcome, ...entry } = row
  return entry
}
