export { type Clocks, clocksAt, dayInVietnam, type Moment, visibleAt } from './as-of.ts'
export { type Boundaries, type Carried, carryTo, type LineageOf } from './boundaries.ts'
export { type CheckedCell, checkEditions, type Finding, type UnitsInTime, withFindings } from './checks/index.ts'
export { type ClaimKey, cityOfUnitId, claimKeysOf, compareCells, keyText, parseKey } from './claim-key.ts'
export { conflictOf, conflictsOf, isContested, readingsOn } from './conflicts.ts'
export { type Coverage, coverageOf } from './coverage.ts'
export { type Decision, standingDecisions } from './decision.ts'
export { type CellChange, diffPanels, type PanelDiff, type Reason } from './diff.ts'
export { containment, type EchoArticle, echoesAmong, echoKeysOf, type Sketch, sketchOf } from './echo.ts'
export { type Chapter, historyOf, voicesAt } from './history.ts'
export { peerClassOf } from './peer-class.ts'
export { becauseOf, POLICIES, POLICY_VERSION, type Policy } from './policies/index.ts'
export { type RankingRow, rankingOf } from './ranking.ts'
export {
  type KeyedCell,
  type ResolveOptions,
  resolve,
  resolveClaims,
  resolveKeys,
  resolveKeyTexts,
  statedValues,
} from './resolve.ts'
export { decisionWords, flagWords, opinionWords, ordinal, sourcesWords, valueWords } from './say.ts'
export { LOW_CONFIDENCE } from './summary.ts'
export type { FullVoice, Voice, VoiceArticle, VoiceClass } from './voice.ts'
export {
  type ArchivedBytes,
  type PageFacts,
  type Quote,
  type Why,
  type WhyClaim,
  type WhyDecision,
  type WhyFacts,
  whyOf,
} from './why.ts'
export { type WidePanel, type WideRow, wideOf } from './wide.ts'
