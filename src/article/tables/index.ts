export { checkTable, isRanking, type TableChecks } from './checks.ts'
export { type Column, type ColumnKind, columnsOf, numberOf } from './columns.ts'
export { readTable, type TableDraft, tableKind } from './from-html.ts'
export { type Grid, type GridCell, type GridRow, gridOf } from './grid.ts'
