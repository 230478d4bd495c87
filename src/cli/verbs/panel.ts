import { type Cell, UnitLevel } from '../../../schemas/index.ts'
import type { Boundaries, Moment } from '../../panel/index.ts'
import { boundariesOf, momentOf, momentOptions } from '../moment.ts'
import { indexCodeOf, indexNameOf, unitLevelOf, unitNameOf } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Call, Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const panel: Verb = {
  usage: 'panel [index]',
  summary: 'the panel: one value for each unit, index, year and property',
  description:
    'One value for each unit, index, year and property, with its standing: single, agreed, resolved, corrected, derived from a\n' +
    'change, or disputed (and then empty). With --year, the ranking of that year and who is missing in it.\n\n' +
    'Two questions about the past can be asked apart or together:\n' +
    '  --as-of         what did our database hold then? Claims are never edited, so the answer is the panel of that day\n' +
    '  --published-by  what had been said by then? Nothing that came out later is looked at\n\n' +
    'Units are lives: a district that ended on 30 June 2025 is not the ward that took its name. --boundaries tells the panel in\n' +
    'the units of another day and says on stderr what cannot be carried over; nothing is ever added up, averaged or split.',
  options: (command) =>
    momentOptions(
      command
        .option('--year <year>', 'the ranking of one year')
        .option('--city <city>', 'hanoi or hcmc')
        .option('--level <level>', 'city, district, ward or department'),
    )
      .option('--boundaries <day>', 'native, 2025 (after 1 July 2025) or 2020 (before TP Thủ Đức)', 'native')
      .option('--wide', 'a row a unit, columns for each year; with --coverage, every missing unit by name')
      .option('--coverage', 'instead of values: which of them exist, which are missing, how they were looked for')
      .option('--format <format>', 'table, csv or json', 'table'),
  act: async (call) => {
    const wish = wishOf(call)
    return lookingInto(call, async (context) => {
      const { cellsAt } = await import('../../../pipelines/panel.ts')
      const all = await cellsAt(context.project.db, wish.moment, wish.index)
      const { cells, left } = await inBoundaries(wish.boundaries, all)
      const held = cells.filter((cell) => isMeant(cell, wish))
      const wanted = wish.year === undefined ? held : held.filter((cell) => cell.reference_year === wish.year)
      const leftHere = left.filter(
        ({ cell }) => isMeant(cell, wish) && (wish.year === undefined || cell.reference_year === wish.year),
      )
      const { leftBehind } = await import('../render/index.ts')
      if (leftHere.length > 0) call.io.err(leftBehind(leftHere, wish.boundaries))
      if (call.options.coverage === true) {
        const { coverage } = await import('../../../pipelines/coverage.ts')
        await tellCoverage(call, wish.format, await coverage(context, wanted, wish.moment))
      } else if (call.options.wide === true) await tellWide(call, wish.format, wanted)
      else if (wish.format === 'json') call.io.out(`${toJson(wanted)}\n`)
      else if (wish.format === 'csv') await tellCsv(call, wanted)
      else {
        call.io.out(await asTable(call, held, wanted, wish))
        if (wish.index !== undefined && wish.year !== undefined && wanted.length > 0) {
          const { coverage } = await import('../../../pipelines/coverage.ts')
          const { coverageLines } = await import('../render/index.ts')
          call.io.out(`\n${coverageLines(await coverage(context, wanted, wish.moment), unitNameOf)}`)
        }
      }
      return 0
    })
  },
}

interface Wish {
  readonly format: 'table' | 'csv' | 'json'
  readonly index: Cell['index'] | undefined
  readonly year: number | undefined
  readonly city: 'hanoi' | 'hcmc' | undefined
  readonly level: string | undefined
  readonly moment: Moment
  readonly boundaries: Boundaries
}

function wishOf({ args, options, global }: Call): Wish {
  return {
    format: global.json === true ? 'json' : oneOf('--format', options.format, ['table', 'csv', 'json']),
    index: args[0] === undefined ? undefined : indexCodeOf(args[0] as string),
    year: options.year === undefined ? undefined : wholeNumber('--year', options.year, 1990, 2100),
    city: options.city === undefined ? undefined : oneOf('--city', options.city, ['hanoi', 'hcmc']),
    level: options.level === undefined ? undefined : oneOf('--level', options.level, UnitLevel.options),
    moment: momentOf(options),
    boundaries: boundariesOf(options.boundaries),
  }
}

function isMeant(cell: Cell, { city, level }: Wish): boolean {
  return (
    (city === undefined || cell.unit_id === `vn-${PREFIX[city]}` || cell.unit_id.startsWith(`vn-${PREFIX[city]}-`)) &&
    (level === undefined || unitLevelOf(cell.unit_id) === level)
  )
}

const PREFIX = { hanoi: 'hn', hcmc: 'hcm' } as const

async function inBoundaries(boundaries: Boundaries, cells: readonly Cell[]) {
  if (boundaries === 'native') return { cells, left: [] }
  const { carryTo } = await import('../../panel/index.ts')
  const { lineage } = await import('../../gazetteer/index.ts')
  return carryTo(boundaries, cells, lineage)
}

/** One cell a line, so that two panels can be compared with `diff`; the same cells give the same bytes on every backend. */
function toJson(rows: readonly unknown[]): string {
  if (rows.length === 0) return '[]'
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
}

async function tellCsv(call: Call, cells: readonly Cell[]): Promise<void> {
  const { formatOf, textOf, writeDataset } = await import('../../export/index.ts')
  for await (const chunk of writeDataset(formatOf('csv'), 'cells', cells)) {
    call.io.out(textOf(chunk))
    await call.io.drained()
  }
}

async function tellWide(call: Call, format: Wish['format'], cells: readonly Cell[]): Promise<void> {
  const { wideOf } = await import('../../panel/index.ts')
  const { years, rows } = wideOf(cells)
  if (format === 'json') return call.io.out(`${toJson(rows)}\n`)
  if (format === 'table') {
    const { wideTable } = await import('../render/index.ts')
    return call.io.out(wideTable(rows, years, unitNameOf, { width: process.stdout.isTTY ? call.io.columns : null }))
  }
  const { formatOf, textOf, wideCells, writeTable } = await import('../../export/index.ts')
  for await (const chunk of writeTable(formatOf('csv'), wideCells(years), rows)) call.io.out(textOf(chunk))
}

async function tellCoverage(
  call: Call,
  format: Wish['format'],
  rows: readonly import('../../../pipelines/coverage.ts').Searched[],
): Promise<void> {
  if (format === 'json') return call.io.out(`${toJson(rows)}\n`)
  const { coverageCsv, coverageTable } = await import('../render/index.ts')
  if (format === 'csv') return call.io.out(coverageCsv(rows))
  // Every missing unit by name is for a file, or for a pager that scrolls sideways.
  const isWhole = call.options.wide === true
  const width = process.stdout.isTTY && !isWhole ? call.io.columns : null
  call.io.out(coverageTable(rows, unitNameOf, { width }, isWhole))
}

async function asTable(
  call: Call,
  held: readonly Cell[],
  wanted: readonly Cell[],
  { index, year, city }: Wish,
): Promise<string> {
  const { cellTable, rankingTable, rankingTitle } = await import('../render/index.ts')
  const { cityOfUnitId, rankingOf } = await import('../../panel/index.ts')
  const options = { width: process.stdout.isTTY ? call.io.columns : null }
  if (wanted.length === 0) return 'The panel holds no such cell. `chiso status` says what has been read.\n'
  if (index === undefined || year === undefined) return cellTable(wanted, unitNameOf, options)
  // The ranking of a year also shows the move since the year before, so it is given the cells of all years.
  const cities = city === undefined ? (['hanoi', 'hcmc', null] as const) : [city]
  return cities
    .flatMap((one) => {
      const here = held.filter((cell) => cityOfUnitId(cell.unit_id) === one)
      const levels = [...new Set(here.map((cell) => unitLevelOf(cell.unit_id)))]
      // A district is not ranked among wards, nor a department among either: each level is a table of its own.
      return levels.map((level) =>
        rankingOf(
          here.filter((cell) => unitLevelOf(cell.unit_id) === level),
          year,
        ),
      )
    })
    .filter((rows) => rows.length > 0)
    .map((rows) => `${rankingTitle(rows, indexNameOf(index), year)}\n${rankingTable(rows, unitNameOf, options)}`)
    .join('\n')
}
