import type { Conflict } from '../../export/index.ts'
import { ordinal } from '../../panel/index.ts'
import { harmless, PLAIN } from './style.ts'
import type { TableOptions } from './table.ts'
import { cutToWidth } from './width.ts'

/** Contested cells one after the other, each reading on a line with who says it and in which words. */
export function renderConflicts(
  conflicts: readonly Conflict[],
  nameOf: (unit_id: string) => string,
  { width = null, style = PLAIN }: TableOptions = {},
): string {
  if (conflicts.length === 0) return 'No source contradicts another.\n'
  const cells = Map.groupBy(conflicts, placeOf)
  const blocks = [...cells.values()].map((readings) => [
    style.strong(titleOf(readings[0]!, nameOf)),
    ...readings.map((reading) => cut(`  ${lineOf(reading)}`, width)),
  ])
  return blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n')
}

const placeOf = (c: Conflict): string =>
  [c.index, c.index_name, c.unit_id, c.reference_year, c.period, c.property, c.peer_group].join('|')
const cut = (line: string, width: number | null): string => (width === null ? line : cutToWidth(line, width))

function titleOf(c: Conflict, nameOf: (unit_id: string) => string): string {
  const place = `${nameOf(c.unit_id)}, ${c.index_name ?? c.index} ${c.period ?? c.reference_year}, ${c.property}`
  return c.value === null ? `${place}: disputed` : `${place}: ${said(c, c.value)} stands by ${c.decided_by}`
}

function lineOf(c: Conflict): string {
  const mark = c.side === 'chosen' ? '✓' : '✗'
  const how = c.says_derived ? `${said(c, c.says)} (follows from a change)` : said(c, c.says)
  const who = [c.site ?? 'a text without a site', c.published_at?.slice(0, 10) ?? 'undated'].join(', ')
  return harmless(`${mark} ${how}  ${who}: «${c.quote.replace(/\s+/gu, ' ')}»`)
}

const said = (c: Conflict, value: number): string => (c.property === 'rank' ? ordinal(value) : String(value))
