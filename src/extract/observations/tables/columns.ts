import { headingKind, headingUnit, headingYear, namedIndex, namesWhole } from '../../../article/tables/index.ts'
import type { Column } from './types.ts'

/** What a heading says of its column. */
export function columnOf(heading: string): Column {
  const text = heading.replaceAll(/\s+/g, ' ').trim()
  return {
    kind: headingKind(text) ?? 'other',
    year: headingYear(text),
    percent: headingUnit(text) === '%',
    whole: namesWhole(text),
    heading: text,
    measures: namedIndex(text),
  }
}

/** A column that no heading speaks of. */
export const blankColumn = (kind: Column['kind']): Column => ({
  kind,
  year: null,
  percent: false,
  whole: false,
  heading: '',
  measures: null,
})

/** Is this short line a heading of a column, rather than a title or a sentence? */
export function isHeading(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 40 && !/[.:;]$/.test(trimmed) && columnOf(trimmed).kind !== 'other'
}
