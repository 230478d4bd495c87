import type { Conflict } from '../../export/index.ts'
import { becauseOf, valueWords } from '../../panel/index.ts'
import { harmless, PLAIN } from './style.ts'
import type { TableOptions } from './table.ts'
import { CLASS_WORDS, whoOf } from './who.ts'
import { cutToWidth } from './width.ts'

type NameOf = (unit_id: string) => string

/** Contested cells one after the other, with their number at the end; a cell is written as soon as it is there. */
export async function* conflictsText(
  cells: AsyncIterable<readonly Conflict[]>,
  nameOf: NameOf,
  options: TableOptions = {},
): AsyncGenerator<string> {
  let [all, disputed] = [0, 0]
  for await (const readings of cells) {
    if (readings.length === 0) continue
    yield `${conflictText(readings, nameOf, options)}\n`
    all += 1
    if (readings[0]!.value === null) disputed += 1
  }
  if (all === 0) yield 'No source contradicts another.\n'
  else
    yield `${all} ${all === 1 ? 'cell is' : 'cells are'} contested: ${disputed} disputed, ${all - disputed} settled by a policy or a person. \`chiso review\` takes decisions.\n`
}

/** The same as one JSON array, a reading an item. */
export async function* conflictsJson(cells: AsyncIterable<readonly Conflict[]>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const readings of cells)
    for (const reading of readings) {
      yield `${before}${JSON.stringify(reading, null, 2).replace(/^/gm, '  ')}`
      before = ',\n'
    }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** One contested cell: what was made of it, and each reading on a line with who says it and in which words. */
export function conflictText(
  readings: readonly Conflict[],
  nameOf: NameOf,
  { width = null, style = PLAIN }: TableOptions = {},
): string {
  const lines = readings.map((reading) => {
    const line = `  ${lineOf(reading)}`
    return width === null ? line : cutToWidth(line, width)
  })
  return [style.strong(titleOf(readings[0]!, nameOf)), ...lines].map((line) => `${line}\n`).join('')
}

function titleOf(c: Conflict, nameOf: NameOf): string {
  const field = c.property === 'rank' && c.peer_group !== null ? ` among ${c.peer_group}` : ''
  const edition = `${c.index_name ?? c.index} ${c.period ?? c.reference_year}`
  const because = becauseOf(c.decided_by)
  const how = `${because === null ? '' : `, since ${because}`} (${c.decided_by})`
  const place = `${nameOf(c.unit_id)}, ${edition}, ${c.property}${field}`
  return harmless(`${place}: ${c.value === null ? 'disputed' : `${said(c, c.value, c.value_unit)} stands`}${how}`)
}

/** In a dispute nobody is wrong yet. */
function lineOf(c: Conflict): string {
  const mark = c.side === 'chosen' ? '✓' : c.value === null ? '?' : '✗'
  const how = `${said(c, c.says, c.says_unit)}${c.says_derived ? ' (follows from a change)' : ''}`
  const kind = c.source_class === null ? '' : ` (${CLASS_WORDS[c.source_class]})`
  const who = `${whoOf(c)}${kind}, ${c.published_at?.slice(0, 10) ?? 'undated'}`
  return harmless(`${mark} ${how}  ${who}: «${c.quote.replace(/\s+/gu, ' ')}»`)
}

const said = ({ property }: Conflict, value: number, value_unit: Conflict['value_unit']): string =>
  valueWords({ property, value, value_unit, rank_of: null })
