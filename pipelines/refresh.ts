import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { UsageError } from '../src/errors.ts'
import { siteById } from '../src/sites/index.ts'
import { finishRun, startRun } from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { startWorkers } from './handlers.ts'
import { type Asleep, asleep } from './hours.ts'
import { type Scan, scanNew } from './scan-new.ts'
import { liveSources } from './stages/refresh.ts'
import { untilIdle } from './until-idle.ts'

export interface RefreshReport {
  sources: string[]
  /** Requests by outcome: new, changed, unchanged, gone, refused, later, failed, moved. */
  counts: Record<string, number>
  gaveUp: number
  /** Sources whose hours have not come: their jobs wait for them, and the next run in those hours takes them along. */
  asleep: readonly Asleep[]
  /** What the second reader read at the end. */
  scan: Scan
}

/**
 * Discover, fetch what is new or due, read, extract, resolve; returns when nothing is left to do.
 * @throws EnvironmentError when work gave up over something that the caller must put right
 */
export async function refresh(context: Context, named: readonly string[], progress: Progress): Promise<RefreshReport> {
  const { db, queues } = context.project
  const sources = named.length > 0 ? [...named] : liveSources(context)
  for (const id of sources) checkSource(context, id)
  const run_id = `${context.now().toISOString()}-${randomBytes(3).toString('hex')}`
  const started_at = context.now()
  await startRun(db, { run_id, kind: 'refresh', argument: sources.join(' '), started_at })
  progress({ kind: 'phase', text: `Refreshing ${sources.length} source${sources.length === 1 ? '' : 's'}` })
  await queues.addNow(
    'refresh',
    sources.map((source) => ({ source })),
  )
  const workers = startWorkers(context)
  await untilIdle(context, workers, progress)
  const counts = await outcomesSince(context, sources, started_at)
  await finishRun(db, run_id, context.now(), counts)
  const trouble = workers.trouble()
  if (trouble !== null) throw trouble
  const scan = await scanNew(context, progress)
  const asked = context.sites.filter(({ id }) => sources.includes(id))
  return { sources, counts, gaveUp: workers.gaveUp(), asleep: asleep(asked, context.now()), scan }
}

export function checkSource(context: Context, id: string): void {
  const site = siteById(id, context.sites)
  if (site === null) throw new UsageError(`There is no source "${id}": \`chiso sources\` lists them.`)
  if (site.policy === 'archive') {
    throw new UsageError(
      `${id} is read from web archives only (${site.name} is never fetched live): use \`chiso backfill ${id}\`.`,
    )
  }
}

/** Pages asked for since a run began, by outcome. */
export async function outcomesSince(
  { project: { db } }: Context,
  sources: readonly string[],
  since: Date,
): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('fetch')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('source', 'in', sources as string[])
    .where('via', '=', 'live')
    .where('at', '>=', since)
    .groupBy('outcome')
    .orderBy('outcome')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.outcome, row.count]))
}
