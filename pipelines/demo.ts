import { type MadeCity, makeCity, serveCity, type TruthCell } from '../fixtures/made-city/index.ts'
import type { Cell } from '../schemas/index.ts'
import type { Config } from '../src/config.ts'
import type { Log } from '../src/log.ts'
import { cells } from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { openContext } from './open.ts'
import { type RefreshReport, refresh } from './refresh.ts'

export interface DemoReport {
  refreshed: RefreshReport
  truth: Comparison
  /** The made city as it was served. */
  city: MadeCity
  requests: number
}

export interface Comparison {
  /** Cells of the made truth that the panel holds with the same value. */
  equal: number
  total: number
  /** In the truth and not in the panel. */
  missing: TruthCell[]
  /** In both with another value; `held` is null when disputed. */
  different: { truth: TruthCell; held: number | null }[]
  /** In the panel and nowhere in the truth. */
  extra: Cell[]
}

/**
 * Serves a made city on loopback and runs the real pipeline over it: `act` is then given the open project to look around in.
 * `opened` is told how to close it before its time.
 * Host names of the city end in `.chiso.example` and lead to the port by the fetcher's `resolve`, so no id depends on it.
 */
export async function demo(
  config: Config,
  log: Log,
  options: { seed: number; size: number },
  progress: Progress,
  act: (context: Context, report: DemoReport) => Promise<void>,
  opened: (close: () => Promise<void>) => () => void = () => () => {},
): Promise<void> {
  const city = makeCity(options)
  const served = await serveCity(city)
  try {
    const address = `${served.address}:${served.port}`
    progress({
      kind: 'note',
      text: `A made city of ${city.sites.length} sites is served on ${address} (seed ${city.seed}, size ${city.size}).`,
    })
    const resolve = { ...config.resolve, ...Object.fromEntries(city.hosts.map((host) => [host, address])) }
    const context = await openContext({ ...config, allowPrivate: true, resolve }, log, city.sites)
    let closing: Promise<void> | undefined
    const close = () => (closing ??= context.project.close())
    const ended = opened(close)
    try {
      const refreshed = await refresh(
        context,
        city.sites.map((site) => site.id),
        progress,
      )
      const truth = compare(city.truth.cells, await cells(context.project.db))
      await act(context, { refreshed, truth, city, requests: served.log.length })
    } finally {
      ended()
      await close()
    }
  } finally {
    await served.close()
  }
}

/** The panel against the made truth, cell by cell. Pure. */
export function compare(truth: readonly TruthCell[], held: readonly Cell[]): Comparison {
  const byKey = new Map(held.filter((c) => c.component === null && c.period === null).map((c) => [keyOf(c), c]))
  const result: Comparison = { equal: 0, total: truth.length, missing: [], different: [], extra: [] }
  for (const wanted of truth) {
    const cell = byKey.get(keyOf(wanted))
    byKey.delete(keyOf(wanted))
    if (cell === undefined) result.missing.push(wanted)
    else if (cell.value === wanted.value) result.equal++
    else result.different.push({ truth: wanted, held: cell.value })
  }
  result.extra = [...byKey.values()]
  return result
}

function keyOf(cell: Pick<Cell, 'unit_id' | 'index' | 'reference_year' | 'property'>): string {
  return `${cell.unit_id} ${cell.index} ${cell.reference_year} ${cell.property}`
}
