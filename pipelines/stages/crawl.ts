import { crawlHost, type Frontier, type FrontierEntry } from '../../src/crawl/index.ts'
import { AskedToWait, UsageError } from '../../src/errors.ts'
import { siteById } from '../../src/sites/index.ts'
import {
  addLinks,
  dueRows,
  type FrontierRow,
  recordIssue,
  recordSnapshot,
  releaseLease,
  seeAgain,
  settleRow,
  takeLease,
} from '../../src/store/index.ts'
import type { Context } from '../context.ts'

/** Renewed at every answer; a worker that dies frees its host after this long. */
const LEASE_S = 180

/** A job of this many pages, then the next: a run that is stopped and one that goes on look the same. */
const PAGES_A_JOB = 500

/** Host → snapshots. One job a host in the whole cluster, so politeness does not depend on the number of workers. */
export async function crawlHostOf(
  context: Context,
  { source, host }: { source: string; host: string },
  signal: AbortSignal,
): Promise<void> {
  const { db, queues, archive, worker } = context.project
  const site = siteById(source, context.sites)
  if (site === null) throw new UsageError(`There is no source "${source}": see \`chiso sources\`.`)
  const lease = `host:${host}`
  if (!(await takeLease(db, lease, worker, LEASE_S))) {
    throw new AskedToWait(new Date(Date.now() + 5_000), `${host} is being crawled by another job.`)
  }
  try {
    const report = await crawlHost({
      host,
      site,
      frontier: frontierOn(context),
      fetcher: context.fetcher,
      robots: context.robots,
      archive,
      pace: context.pace,
      signal,
      budget: { maxRequests: PAGES_A_JOB },
      now: context.now,
      onFetched: async ({ kind, entry, snapshot }) => {
        await takeLease(db, lease, worker, LEASE_S)
        if (kind === 'unchanged') {
          const known = await knownSnapshot(context, entry)
          if (known !== null) await seeAgain(db, known, new Date(snapshot.fetched_at))
          return known
        }
        const { snapshot_id } = await recordSnapshot(db, { ...snapshot, site: site.id, name: null })
        await queues.add('read', { snapshot_id })
        return snapshot_id
      },
    })
    if (report.stopped === 'closed' && report.reason !== null) {
      await recordIssue(db, { code: 'host.closed', subject: host, message: report.reason }, context.now())
    }
    // Its own id is taken while it runs, so the job asks to come back instead of adding its successor.
    if (report.stopped === 'budget') throw new AskedToWait(context.now(), `${host} has more to give.`)
  } finally {
    await releaseLease(db, lease, worker)
  }
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
export function frontierOn({ project: { db }, now }: Context): Frontier {
  return {
    add: (links) => addLinks(db, links, now()),
    claim: async (host, limit, at) => (await dueRows(db, host, limit, at)).map(toEntry),
    settle: (entry, outcome) =>
      settleRow(db, entry, outcome.state, {
        kind: outcome.kind,
        at: outcome.at,
        reason: outcome.reason,
        status: outcome.status,
        snapshot_id: outcome.snapshot_id,
      }),
  }
}

function toEntry(row: FrontierRow): FrontierEntry {
  const { via: _via, discovered_at: _discovered, last_outcome: _outcome, ...entry } = row
  return entry
}
