import type { City, IndexCode, RuleRef, UnitLevel } from '../../../schemas/index.ts'
import type { Found, Span } from '../engine/index.ts'
import type { PeriodValue } from './rules/period.ts'
import type { ChangeValue, CueValue, HeadValue, PeerValue, RankValue, ScoreValue, YearValue } from './values.ts'

/** A unit as the linkers see it: what a claim is about. */
export interface UnitRef {
  readonly unit_id: string | null
  readonly name: string
  readonly level: UnitLevel
  /** `quan`, `huyen`, `phuong`, `so` … */
  readonly kind: string
  readonly city: City | null
}

export interface IndexRef {
  readonly code: IndexCode
  readonly name: string | null
  /** Does the surface name the index by itself, or only the topic? */
  readonly weak: boolean
}

/** Who an anaphor may stand for. */
export interface AnaphorRef {
  readonly surface: string
  readonly level: UnitLevel | null
  readonly kind: string | null
  readonly resolved: UnitRef | null
}

interface MarkValues {
  readonly unit: UnitRef
  readonly anaphor: AnaphorRef
  readonly index: IndexRef
  readonly 'same-index': null
  readonly head: HeadValue
  readonly rank: RankValue
  readonly vague: CueValue
  readonly score: ScoreValue
  readonly change: ChangeValue
  readonly streak: ChangeValue
  readonly year: YearValue
  readonly period: PeriodValue
  readonly peer: PeerValue
  readonly grade: CueValue
  readonly tie: CueValue
  readonly target: CueValue
  readonly achieved: CueValue
  readonly successor: CueValue
  readonly respective: CueValue
  readonly denial: CueValue
  readonly wrong: CueValue
  readonly right: CueValue
}

export type MarkKind = keyof MarkValues
export type MarkOf<K extends MarkKind> = K extends MarkKind ? Found<K, MarkValues[K]> : never
export type Mark = MarkOf<MarkKind>
export type ValueMark = MarkOf<'rank' | 'score' | 'change' | 'streak' | 'grade'>
export type PlaceMark = MarkOf<'unit' | 'anaphor'>

export function isValue(mark: Mark): mark is ValueMark {
  return (
    mark.kind === 'rank' ||
    mark.kind === 'score' ||
    mark.kind === 'change' ||
    mark.kind === 'streak' ||
    mark.kind === 'grade'
  )
}

export function unitOf(mark: PlaceMark): UnitRef | null {
  return mark.kind === 'unit' ? mark.value : mark.value.resolved
}

export function ref(id: string, version: number): RuleRef {
  return { id, version }
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
