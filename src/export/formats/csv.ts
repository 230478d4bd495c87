import { stringify } from 'csv-stringify/sync'
import { flatColumns, type Scalar } from '../dataset.ts'
import type { Format } from '../format.ts'

/**
 * RFC 4180 with LF, decimal point, empty for absent. Text is kept on one line (Stata's `import delimited` ends a row at any
 * line break), and text that a spreadsheet would run as a formula gets an apostrophe in front. The exact words, line breaks and
 * all, stand in the JSON Lines file. Truth is TRUE and FALSE: base R takes only capitals for logical values.
 */
export const csv: Format = {
  id: 'csv',
  extension: '.csv',
  media_type: 'text/csv',
  binary: false,
  encode: (table, { bom = false }) => ({
    begin: () => (bom ? '\uFEFF' : '') + lines([flatColumns(table).map((column) => column.name)]),
    rows: ({ values }) => lines(values.map((row) => row.map(cellText))),
    end: () => '',
  }),
}

const lines = (table: string[][]): string => stringify(table, { record_delimiter: '\n' })

function cellText(value: Scalar): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return String(value)
  const line = LINE_BREAKERS.test(value)
    ? value.replace(/[\u0000-\u0020\u007F\u2028\u2029]+/gu, ' ').trim()
    : value.trim()
  return RUNS_AS_FORMULA.test(line) && !IS_NUMBER.test(line) ? `'${line}` : line
}

const LINE_BREAKERS = /[\u0000-\u001F\u007F\u2028\u2029]| {2}/u
/** OWASP's list, with the full-width signs that spreadsheets take for the plain ones. */
const RUNS_AS_FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u
/** A signed figure as a source writes it does no harm: `-1,2`, `+17`. */
const IS_NUMBER = /^[+-]?\d+([.,]\d+)?$/u
