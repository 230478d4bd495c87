export { readTable, type TableDraft, tableKind } from './from-html.ts'
