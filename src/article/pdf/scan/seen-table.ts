import type { Figure } from './figures.ts'
import { headingPutRight } from './headings.ts'
import { distance } from './names.ts'

/** A cell of a scanned table as text, with its second reading where it is a figure. */
export interface ScannedCell {
  readonly text: string
  readonly figure: Figure | null
}

/** A table of one scanned page: every cell of every row, merged ones repeated in each column they cover. */
export interface ScannedTable {
  readonly rows: readonly (readonly ScannedCell[])[]
  /** Rows of headings at its top. */
  readonly headers: number
  /** Upper and lower edge on the page, in points. */
  readonly top: number
  readonly foot: number
}

const key = (rows: readonly (readonly ScannedCell[])[]) =>
  rows
    .flat()
    .map((cell) => cell.text)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')

/** A table that goes on over the page: as many columns, and the headings again or none. null where it is another table. */
export function continued(first: ScannedTable, next: ScannedTable): ScannedTable | null {
  if (first.rows[0]?.length !== next.rows[0]?.length) return null
  const [over, again] = [key(first.rows.slice(0, first.headers)), key(next.rows.slice(0, next.headers))]
  if (again !== '' && distance(over, again) > over.length / 5) return null
  return { ...first, rows: [...first.rows, ...next.rows.slice(next.headers)] }
}

/** The headings of a table put right, each for itself: a misread heading would make its column another. */
export function withHeadings(table: ScannedTable): ScannedTable {
  return {
    ...table,
    rows: table.rows.map((row, i) =>
      i < table.headers ? row.map((cell) => ({ ...cell, text: headingPutRight(cell.text) })) : row,
    ),
  }
}

/** Rows at the top without a figure in them, or numbers of columns under them. */
export function headersOf(rows: readonly (readonly ScannedCell[])[]): number {
  let headers = 0
  while (headers < Math.min(6, rows.length)) {
    const row = rows[headers]!
    const figures = row.filter((cell) => cell.figure?.value != null)
    const numbering =
      figures.length >= 3 && row.every((cell, i) => cell.figure === null || cell.figure.value === String(i + 1))
    if (figures.length >= 2 && !(headers > 0 && numbering)) break
    headers++
  }
  return headers === rows.length ? 0 : headers
}

/**
 * A table without rules, its running numbers left out: they say nothing, recognition loses half of them, and a page on which
 * they stand with the names in one column would be another table.
 */
export function withoutOrdinals(table: ScannedTable): ScannedTable {
  const [first, second] = table.rows[0] ?? []
  if (first === undefined || second === undefined) return table
  if (ORDINAL.test(first.text) && !/\s/.test(first.text))
    return { ...table, rows: table.rows.map((row) => row.slice(1)) }
  const rest = first.text.replace(ORDINAL, '').trim()
  if (rest === '' || rest === first.text) return table
  const heading = { ...first, text: headingPutRight(rest) }
  return { ...table, rows: table.rows.map((row, i) => (i === 0 ? [heading, ...row.slice(1)] : row)) }
}

const ORDINAL = /^(?:s[it1l]{2}|tt|511)(?=\s|$)/i
