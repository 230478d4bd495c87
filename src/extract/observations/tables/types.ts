import type { ColumnKind, NamedIndex } from '../../../article/tables/index.ts'
import type { Span } from '../../engine/index.ts'
import type { UnitRef } from '../marks.ts'

/** What a column holds, by its heading (language guide 11.3, T1–T3). */
export interface Column {
  readonly kind: ColumnKind
  /** A year in the heading ("Xếp hạng 2022"); of a change, the year it is measured against. */
  readonly year: number | null
  readonly percent: boolean
  /** The heading names the total or the index itself, not just "điểm". */
  readonly whole: boolean
  readonly heading: string
  /** The index that the heading names. */
  readonly measures: NamedIndex | null
}

export interface Cell extends Span {
  readonly unit: UnitRef | null
  readonly column: number
}

export interface Row extends Span {
  readonly cells: readonly Cell[]
  /** The line that opened this part of the table, where its places are counted for themselves. */
  readonly section: Span | null
}

export interface Table extends Span {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What stands over the table as its name: a caption, or a line over all of its columns. */
  readonly titles: readonly Span[]
  /** `code: sentence`: figures that contradict each other. */
  readonly warnings: readonly string[]
}
