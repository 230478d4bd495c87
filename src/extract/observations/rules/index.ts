import type { Rule } from '../../engine/index.ts'
import { changeAgainst } from './change-against.ts'
import { changeNone } from './change-none.ts'
import { changePlaces } from './change-places.ts'
import { changePoints } from './change-points.ts'
import { changeStreak } from './change-streak.ts'
import { cueRight, cueWrong } from './cue-correction.ts'
import { cueDenial, cueQuestion, cueUnranked } from './cue-denial.ts'
import { cueLeaders } from './cue-leaders.ts'
import { cueBehind, cueOrder, cueRespective, cueSuccessor } from './cue-order.ts'
import { cueAchieved, cueTarget } from './cue-target.ts'
import { cueTie } from './cue-tie.ts'
import {
  englishPeer,
  englishPlaces,
  englishPoints,
  englishRank,
  englishSuccessor,
  englishTarget,
  englishTop,
  englishUnchanged,
  englishYear,
} from './english.ts'
import { cueGrade } from './grade.ts'
import { headAverage } from './head-average.ts'
import { headComponent } from './head-component.ts'
import { headContest } from './head-contest.ts'
import { headEconomy } from './head-economy.ts'
import { headKpi } from './head-kpi.ts'
import { headOtherRanking } from './head-other-ranking.ts'
import { headSchool } from './head-school.ts'
import { headThreshold } from './head-threshold.ts'
import { peer } from './peer.ts'
import { period } from './period.ts'
import { rankBare } from './rank-bare.ts'
import { rankBest } from './rank-best.ts'
import { rankBracketed } from './rank-bracketed.ts'
import { rankFinish } from './rank-finish.ts'
import { rankFirst } from './rank-first.ts'
import { rankFraction } from './rank-fraction.ts'
import { rankLast } from './rank-last.ts'
import { rankNoun } from './rank-noun.ts'
import { rankPosition } from './rank-position.ts'
import { rankReached } from './rank-reached.ts'
import { rankRow } from './rank-row.ts'
import { rankRunnerUp } from './rank-runner-up.ts'
import { rankSeries } from './rank-series.ts'
import { rankSpan } from './rank-span.ts'
import { rankStart } from './rank-start.ts'
import { cueVague } from './rank-vague.ts'
import { scoreFigure } from './score-figure.ts'
import { yearBare } from './year-bare.ts'
import { yearDistance } from './year-distance.ts'
import { yearList } from './year-list.ts'
import { yearNamed } from './year-named.ts'
import { yearRelative } from './year-relative.ts'
import { yearSpan } from './year-span.ts'

/** Every rule of this room. A new rule is one file and one line. */
export const RULES = [
  rankPosition,
  rankNoun,
  rankFraction,
  rankBracketed,
  rankFirst,
  rankFinish,
  rankBest,
  rankBare,
  rankLast,
  rankRunnerUp,
  rankReached,
  rankRow,
  rankSeries,
  rankSpan,
  rankStart,
  cueVague,
  changePlaces,
  changeAgainst,
  changePoints,
  changeNone,
  changeStreak,
  scoreFigure,
  yearNamed,
  yearBare,
  yearList,
  yearRelative,
  yearDistance,
  yearSpan,
  period,
  peer,
  cueGrade,
  cueTie,
  cueTarget,
  cueAchieved,
  cueSuccessor,
  cueLeaders,
  cueOrder,
  cueBehind,
  cueRespective,
  cueDenial,
  cueUnranked,
  cueQuestion,
  cueWrong,
  cueRight,
  headComponent,
  headAverage,
  headThreshold,
  headKpi,
  headEconomy,
  headSchool,
  headContest,
  headOtherRanking,
  englishRank,
  englishTop,
  englishPlaces,
  englishUnchanged,
  englishPoints,
  englishYear,
  englishPeer,
  englishSuccessor,
  englishTarget,
] as const satisfies readonly Rule<string, never>[] | readonly unknown[]
