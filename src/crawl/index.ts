export {
  ARCHIVE_SERVICES,
  type ArchiveServices,
  type BackfillDeps,
  type BackfillOutcome,
  type BackfillReport,
  type BackfillState,
  backfill,
  type Capture,
  type CapturedFacts,
} from './backfill/index.ts'
export type { Breaker } from './breaker.ts'
export {
  type CrawlBudget,
  type CrawlHostArgs,
  type CrawlReport,
  crawlHost,
  type FetchedFacts,
} from './crawl-host.ts'
export {
  type DiscoverDeps,
  type DiscoveryDocument,
  discover,
  type HistoryDeps,
  type HistoryFile,
  type HistoryReport,
  memorySourceMemory,
  type SourceMemory,
  type SourceVisit,
  sitemapHistory,
} from './discover/index.ts'
export * from './fetch/index.ts'
export { nextDue, type VisitHistory } from './next-due.ts'
export { hoursOf, isNight, nightFrom } from './night.ts'
export { createPace, delayOf, type Pace, type PaceOptions } from './pace.ts'
export { type Manners, type PoliteFetch, politely } from './polite.ts'
export * from './ports.ts'
export { type ProbeDeps, type ProbeFinding, probeSite } from './probe/index.ts'
export { isRelevant } from './relevance.ts'
export * from './robots/index.ts'
export { urlKey } from './url-key.ts'
