import { join } from 'node:path'
import { badDays, type Fault, type MadeCity } from '../../../fixtures/made-city/index.ts'
import type { Context } from '../../../pipelines/context.ts'
import { type Comparison, compare } from '../../../pipelines/demo.ts'
import { openContext } from '../../../pipelines/open.ts'
import { type RefreshReport, refresh } from '../../../pipelines/refresh.ts'
import { loadConfig } from '../../../src/config.ts'
import { createLog } from '../../../src/log.ts'
import { cells } from '../../../src/store/index.ts'

export const DAY = 86_400_000
/** Seconds between two requests to a host of the made city: short, and still to be seen in its log. */
export const DELAY_S = 0.01

/** A machine that is busy for half an hour has moments in which nothing moves. */
const PATIENCE = process.env.CHISO_LONG === '1' ? 3 : 1

/** Vietnam time of an instant, as the city's clock is set. */
export const localMinute = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)

/** The first request of a week is for robots.txt, which would take every blow: two weeks of three they fall further in. */
const AIMED = [{}, { path: /^\/(?!robots\.txt)/ }, { path: /\d{5,}\.html?|ItemID=|post\d+|-\/|\d{6,}/ }]
export const faultsOf = (city: MadeCity, week: number): Fault[] =>
  badDays(city, week).map((fault) => ({ ...fault, ...AIMED[week % AIMED.length] }))

export interface NightPlan {
  readonly folder: string
  readonly city: MadeCity
  readonly port: number
  /** The made hour it begins at; from there the clock goes on with the real time. */
  readonly at: Date
  readonly databaseUrl?: string
}

/** Opens the data folder as a night's run does. */
export async function openNight({ folder, city, port, at, databaseUrl }: NightPlan): Promise<Context> {
  const config = loadConfig({ data: join(folder, 'data'), allowPrivate: true }, {})
  const resolve = { '*.chiso.example': `127.0.0.1:${port}` }
  const started = Date.now()
  const now = () => new Date(at.getTime() + Date.now() - started)
  const sites = city.sites.map((site) => ({ ...site, delay_s: DELAY_S }))
  // A host that hangs is given up soon, but not so soon that a busy machine is taken for one.
  const limits = { totalMs: 2_500 * PATIENCE, responseMs: 2_000 * PATIENCE }
  const world = { ...config, resolve, databaseUrl: databaseUrl ?? null }
  return openContext(world, createLog('silent'), sites, { now, limits })
}

export interface Night {
  readonly report: RefreshReport
  /** The panel beside the truth of that day. */
  readonly truth: Comparison
  /** URL keys by what the frontier knew of them when the night began. */
  readonly due: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  /** Known pages of which a feed said during the night that they had changed. */
  readonly changed: ReadonlySet<string>
}

/** One night of the whole pipeline, and what it leaves. The city must be shown as of `at`. */
export async function spendNight(plan: NightPlan): Promise<Night> {
  const context = await openNight(plan)
  const { db } = context.project
  const frontier = () => db.selectFrom('frontier').select(['url_key', 'due_at', 'fetched_at', 'lastmod']).execute()
  try {
    const before = new Map((await frontier()).map((row) => [row.url_key, row]))
    // What falls due while the night goes on is due as well.
    const dawn = new Date(plan.at.getTime() + 5 * 60_000)
    const due = new Set([...before.values()].filter((r) => r.due_at !== null && r.due_at <= dawn).map((r) => r.url_key))
    const ids = plan.city.sites.map((site) => site.id)
    const report = await refresh(context, ids, () => {})
    const changed = new Set<string>()
    for (const { url_key, lastmod } of await frontier()) {
      const known = before.get(url_key)
      const last = known?.lastmod ?? known?.fetched_at ?? null
      if (known !== undefined && lastmod !== null && (last === null || lastmod > last)) changed.add(url_key)
    }
    const truth = compare(plan.city.at(localMinute(plan.at)).truth.cells, await cells(db))
    return { report, truth, due, known: new Set(before.keys()), changed }
  } finally {
    await context.project.close()
  }
}
