export { recordAbsence } from './absences.ts'
export {
  type ArticleReading,
  type ArticleRow,
  articleByVersion,
  recordArticle,
  unextractedVersions,
} from './articles.ts'
export { backfillState, hasCapture, rememberBackfill } from './backfills.ts'
export { allBreakers, type BreakerRow, closedHosts, rememberBreaker } from './breakers.ts'
export {
  type CellFilter,
  cells,
  cellsByKeys,
  cellsOfUnit,
  cellsResting,
  checkedCells,
  contestedCells,
  type KeyedCellRow,
  keyedCells,
  setFlags,
  unitsHeld,
} from './cells.ts'
export { type Reading, type Recorded, recordReading } from './claims.ts'
export { type Db, databaseOn, migrate, type Tx } from './database.ts'
export {
  allDecisions,
  type DecisionRow,
  decisionsOn,
  mergedWith,
  recordDecisions,
} from './decisions.ts'
export { hasDirtyKeys, resolveUnder } from './dirty.ts'
export { type EchoCandidate, type EchoFamily, withEchoes } from './echoes.ts'
export { embeddedPool } from './embedded-pool.ts'
export {
  addLinks,
  dueHosts,
  dueRows,
  type FrontierRow,
  type FrontierState,
  frontierRow,
  type NewLink,
  settleRow,
} from './frontier.ts'
export { holdLeases, hostLease } from './hold-leases.ts'
export { contentId } from './ids.ts'
export { clearLeases, releaseLease, takeLease } from './leases.ts'
export {
  clearIssues,
  coverage,
  finishRun,
  issues,
  type LedgerRow,
  lastRuns,
  recordAsked,
  recordIssue,
  startRun,
  timesOf,
  totals,
} from './ledger.ts'
export { lockFolder } from './lock.ts'
export { heldAt, withdrawnBy } from './moment.ts'
export { endPersonClaims, followOriginal, type PersonClaim, personClaimId } from './person-claims.ts'
export { snapshotPlaces } from './places.ts'
export type { Pool, PoolClient, QueryResult } from './pool.ts'
export { type Batch, takeBatch } from './resolving.ts'
export { articlesBySite, articlesNaming, type Days, namingArticles } from './searched.ts'
export {
  type ClaimPlace,
  claimPlaces,
  type FlaggedSentence,
  flaggedSentences,
  type Opinion,
  recordSecondReading,
  type ScanRow,
  type SentenceFlag,
  scanLedger,
  settledFlags,
  settleFlag,
  unscoredVersions,
} from './second-reader.ts'
export {
  markRead,
  type NewSnapshot,
  recordSnapshot,
  reopenRefused,
  type SnapshotRow,
  seeAgain,
  snapshotById,
  unreadSnapshots,
} from './snapshots.ts'
export { type StoredStatement, voicesByIds, voicesOf } from './statements.ts'
export { allCitations, allDirectives, allObservations, articleLinks } from './stream.ts'
export { rememberRobots, rememberVisit, robotsOf, sourceVisit } from './visits.ts'
export {
  articlesBehind,
  fullVoice,
  fullVoicesOf,
  incompleteAbout,
  incompleteClaims,
  keysAbout,
  keysAfter,
  type StoredVoice,
  versionsOf,
} from './voices.ts'
