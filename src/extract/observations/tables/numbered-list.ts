import { scanNumbers } from '../../../text/index.ts'
import type { Doc } from '../../engine/index.ts'
import type { UnitSpan } from '../../units/types.ts'
import { toRef } from '../unit-ref.ts'
import { blankColumn } from './columns.ts'
import { lettersIn } from './letters.ts'
import type { Cell, Column, Row, Table } from './types.ts'

const COLUMNS: readonly Column[] = (['ordinal', 'unit', 'score'] as const).map(blankColumn)

/**
 * "1. Quận A: 95,1%; 2. Quận B: 94,8%" or, glued, "7. Quận A8. Quận B": numbers that count up, each right before a name.
 * Whether they are ranks is for the reader of tables to say.
 */
export function numberedLists(doc: Doc, units: readonly UnitSpan[]): Table[] {
  const tables: Table[] = []
  let run: Item[] = []
  const flush = () => {
    if (run.length >= 3) tables.push(tableOf(doc, run))
    run = []
  }
  for (const unit of units) {
    const item = itemOf(doc, unit)
    if (item === null) continue
    const last = run[run.length - 1]
    const follows =
      last !== undefined &&
      (item.number === last.number + 1 || item.number === last.number) &&
      item.start - last.unit.end < 80 &&
      between(doc, last, item)
    if (!follows) flush()
    run.push(item)
  }
  flush()
  return tables
}

interface Item {
  readonly number: number
  readonly start: number
  readonly unit: UnitSpan
}

function itemOf(doc: Doc, unit: UnitSpan): Item | null {
  const match = /(?<![\d.,/])(\d{1,3})\s?[.)]\s{0,2}(?:ubnd\s|ủy ban nhân dân\s)?$/.exec(
    doc.source.folded.slice(Math.max(0, unit.start - 28), unit.start),
  )
  return match === null ? null : { number: Number(match[1]), start: unit.start - match[0].length, unit }
}

/** Only figures and marks stand between two items of a list. */
function between(doc: Doc, last: Item, item: Item): boolean {
  return lettersIn(doc.source.folded.slice(last.unit.end, item.start).replaceAll(/điểm|đạt|với/g, '')) <= 3
}

function tableOf(doc: Doc, items: readonly Item[]): Table {
  const { folded } = doc.source
  const rows = items.map((item, i): Row => {
    const next = items[i + 1]
    const line = folded.indexOf('\n', item.unit.end)
    const end = next?.start ?? Math.min(line < 0 ? folded.length : line, item.unit.end + 40)
    const figure = scanNumbers(folded, item.unit.end, end).find(
      (one) => one.kind === 'decimal' || one.percent || (one.kind === 'fraction' && one.of === 100),
    )
    const digits = /\d{1,3}/.exec(folded.slice(item.start, item.unit.start))!
    const number = { start: item.start + digits.index, end: item.start + digits.index + digits[0].length }
    const cells: Cell[] = [
      { ...number, column: 0, unit: null },
      { start: item.unit.start, end: item.unit.end, column: 1, unit: item.unit.outOfScope ? null : toRef(item.unit) },
    ]
    if (figure !== undefined) cells.push({ start: figure.start, end: figure.end, column: 2, unit: null })
    return { cells, section: null, start: item.start, end: figure?.end ?? item.unit.end }
  })
  return {
    start: items[0]!.start,
    end: rows[rows.length - 1]!.end,
    columns: COLUMNS,
    rows,
    titles: [],
    warnings: [],
  }
}
