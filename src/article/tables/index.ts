export { type CheckFailure, checkTable, isRanking, type TableChecks } from './checks.ts'
export { type Column, columnsOf, numberOf } from './columns.ts'
export { readTable, type TableDraft, tableKind } from './from-html.ts'
export { type Grid, type GridCell, type GridRow, gridOf } from './grid.ts'
export {
  type ColumnKind,
  headingKind,
  headingUnit,
  headingYear,
  type NamedIndex,
  namedIndex,
  namesWhole,
} from './headings.ts'
export { upright } from './transpose.ts'
