import { stringify } from 'csv-stringify/sync'
import { flatColumns, type Scalar } from '../dataset.ts'
import { bundles, type Format } from '../format.ts'

/**
 * RFC 4180 with LF, decimal point, empty for absent. Text is kept on one line (Stata's `import delimited` ends a row at any
 * line break), and text that a spreadsheet would run as a formula gets an apostrophe in front. The exact words, line breaks and
 * all, stand in the JSON Lines file.
 */
export const csv: Format = {
  id: 'csv',
  extension: '.csv',
  media_type: 'text/csv',
  async *write(dataset, rows, { bom = false } = {}) {
    const columns = flatColumns(dataset)
    yield (bom ? '\uFEFF' : '') + lines([columns.map((c) => c.name)])
    for await (const bundle of bundles(rows)) {
      const records = bundle.map(dataset.publish)
      yield lines(records.map((record) => columns.map((column) => cellText(column.value(record)))))
    }
  },
}

const lines = (table: string[][]): string => stringify(table, { record_delimiter: '\n' })

function cellText(value: Scalar): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const line = value.replace(/[\u0000-\u0020\u007F\u2028\u2029]+/gu, ' ').trim()
  return RUNS_AS_FORMULA.test(line) && !IS_NUMBER.test(line) ? `'${line}` : line
}

/** OWASP's list, with the full-width signs that spreadsheets take for the plain ones. */
const RUNS_AS_FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u
/** A signed figure as a source writes it does no harm: `-1,2`, `+17`. */
const IS_NUMBER = /^[+-]?\d+([.,]\d+)?$/u
