import type { Span } from '../../engine/index.ts'
import type { UnitRef } from '../marks.ts'

/** What a column holds, by its heading (language guide 11.3, T1–T3). */
export type ColumnKind = 'ordinal' | 'unit' | 'rank' | 'score' | 'component' | 'grade' | 'change' | 'other'

export interface Column {
  readonly kind: ColumnKind
  /** A year in the heading ("Xếp hạng 2022"). */
  readonly year: number | null
  readonly percent: boolean
  /** The heading names the total or the index itself, not just "điểm". */
  readonly whole: boolean
  readonly heading: string
}

export interface Cell extends Span {
  readonly unit: UnitRef | null
  readonly column: number
}

export interface Row extends Span {
  readonly cells: readonly Cell[]
}

export interface Table extends Span {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}
