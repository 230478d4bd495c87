import type { City, UnitLevel } from '../../../schemas/index.ts'
import { type Column, columnsOf, type GridCell, gridOf, upright } from '../../article/tables/index.ts'
import { type GazetteerUnit, gazetteer } from '../../gazetteer/index.ts'
import type { Doc } from '../engine/types.ts'
import { mapDay } from './calendar.ts'
import type { UnitSpan } from './types.ts'

const RULE = { id: 'unit.in-table', version: 1 }

/**
 * Names in a column of units that only the column's heading explains: `7` and `Phú Nhuận` under "Quận, huyện", `Tài chính`
 * under "Sở". A name that fits no unit, or two, stays unread.
 */
export function withTableUnits(doc: Doc, units: readonly UnitSpan[]): UnitSpan[] {
  const added: UnitSpan[] = []
  for (const block of doc.input.blocks ?? []) {
    if (block.table === undefined) continue
    const text = doc.input.text
    const grid = gridOf(upright(block.table, text), text)
    const column = grid === null ? undefined : columnsOf(grid).find((one) => one.kind === 'unit')
    if (grid === null || column === undefined) continue
    const within = units.filter((unit) => unit.mention.start >= block.start && unit.mention.end <= block.end)
    const words = typesIn(column)
    if (words.length === 0) continue
    const ground = { day: mapDay(doc), city: doc.city ?? commonest(within) }
    for (const row of grid.rows) {
      const cell = row.cells[column.index]
      if (row.total || cell == null || added.some((one) => one.mention.start === cell.start)) continue
      const taken = within.some((unit) => unit.mention.start < cell.end && unit.mention.end > cell.start)
      const unit = taken ? null : named(cell, words, ground)
      if (unit !== null) added.push(spanOf(doc, cell, unit))
    }
  }
  return added.length === 0 ? [...units] : [...units, ...added].sort((a, b) => a.start - b.start || a.end - b.end)
}

interface Ground {
  readonly day: string
  readonly city: City | null
}

/** The type words of a heading: "Quận/huyện/TP" may head any of them. */
function typesIn({ header }: Column): string[] {
  const words: ReadonlyArray<readonly [RegExp, string]> = [
    [/quận/iu, 'Quận'],
    [/huyện/iu, 'Huyện'],
    [/thị xã/iu, 'Thị xã'],
    [/thành phố|(?<!\p{L})tp/iu, 'Thành phố'],
    [/phường/iu, 'Phường'],
    [/(?<!thị )xã(?!\p{L})/iu, 'Xã'],
    [/đặc khu/iu, 'Đặc khu'],
    [/(?<!\p{L})sở(?!\p{L})/iu, 'Sở'],
  ]
  return words.filter(([pattern]) => pattern.test(header)).map(([, word]) => word)
}

function named(cell: GridCell, words: readonly string[], { day, city }: Ground): GazetteerUnit | null {
  const name = cell.text.replace(/[*†]+$|\s*\([^()]*\)$/u, '').trim()
  if (city === null || name === '' || name.length > 60 || /[.,;:]/.test(name)) return null
  const found = new Map<string, GazetteerUnit>()
  for (const word of words)
    for (const { unit, conflicts } of gazetteer().lookup(`${word} ${/^\d+$/.test(name) ? Number(name) : name}`, {
      date: day,
      city,
    }))
      if (conflicts.length === 0 && unit.city === city && unit.level !== 'city' && unit.level !== 'province')
        found.set(unit.unit_id, unit)
  return found.size === 1 ? [...found.values()][0]! : null
}

function commonest(units: readonly UnitSpan[]): City | null {
  const count = (city: City) => units.filter((unit) => unit.city === city).length
  const [hanoi, hcmc] = [count('hanoi'), count('hcmc')]
  return hanoi === hcmc ? null : hanoi > hcmc ? 'hanoi' : 'hcmc'
}

function spanOf(doc: Doc, cell: GridCell, unit: GazetteerUnit): UnitSpan {
  const start = doc.source.toFolded(cell.start)
  const end = doc.source.toFolded(cell.end)
  return {
    start,
    end,
    unit_id: unit.unit_id,
    name: unit.name,
    level: unit.level as UnitLevel,
    city: unit.city,
    how: 'shared-type',
    role: 'subject-able',
    listId: null,
    outOfScope: false,
    former: false,
    parent: null,
    candidates: [{ unit_id: unit.unit_id, reason: 'under the heading of its column' }],
    rule: RULE,
    mention: { surface: doc.input.text.slice(cell.start, cell.end), start: cell.start, end: cell.end },
  }
}
