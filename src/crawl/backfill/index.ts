import { askWith } from './ask.ts'
import { fromCommonCrawl } from './from-commoncrawl.ts'
import { Tally } from './tally.ts'
import { ARCHIVE_SERVICES, type BackfillDeps, type BackfillReport } from './types.ts'
import { fromWayback } from './wayback.ts'

export type {
  ArchiveServices,
  BackfillDeps,
  BackfillOutcome,
  BackfillReport,
  BackfillState,
  Capture,
  CapturedFacts,
} from './types.ts'
export { ARCHIVE_SERVICES } from './types.ts'

/**
 * Pages of the web that is gone: what the archives hold of a site's `archive` sources, relevant ones only, each into our own
 * archive with its capture time. Takes up where it stopped, also after a kill; what the store has is not fetched again.
 */
export async function backfill(deps: BackfillDeps): Promise<BackfillReport> {
  const now = deps.now ?? (() => new Date())
  const services = { ...ARCHIVE_SERVICES, ...deps.services }
  const tally = new Tally(deps, now)
  const parts = { deps, services, tally, now, ask: askWith({ ...deps, now }) }
  for (const source of deps.site.sources) {
    if (source.kind !== 'archive' || tally.stopped() !== null) continue
    await (deps.via === 'wayback' ? fromWayback(parts, source) : fromCommonCrawl(parts, source))
  }
  return tally.report()
}
