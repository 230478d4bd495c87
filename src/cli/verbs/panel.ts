import { type Cell, UnitLevel } from '../../../schemas/index.ts'
import { indexCodeOf, indexNameOf, unitLevelOf, unitNameOf } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const panel: Verb = {
  usage: 'panel [index]',
  summary: 'the panel: one value for each unit, index, year and property',
  options: (command) =>
    command
      .option('--year <year>', 'the ranking of one year')
      .option('--city <city>', 'hanoi or hcmc')
      .option('--level <level>', 'city, district, ward or department')
      .option('--format <format>', 'table, csv or json', 'table'),
  act: (call) =>
    withProject(call, async (context) => {
      const { cells } = await import('../../store/index.ts')
      const { cityOfUnitId, compareCells } = await import('../../panel/index.ts')
      const format =
        call.global.json === true ? 'json' : oneOf('--format', call.options.format, ['table', 'csv', 'json'])
      const index = call.args[0] === undefined ? undefined : indexCodeOf(call.args[0] as string)
      const year = call.options.year === undefined ? undefined : wholeNumber('--year', call.options.year, 1990, 2100)
      const city = call.options.city === undefined ? undefined : oneOf('--city', call.options.city, ['hanoi', 'hcmc'])
      const level =
        call.options.level === undefined ? undefined : oneOf('--level', call.options.level, UnitLevel.options)
      const isMeant = (cell: Cell) =>
        (city === undefined || cityOfUnitId(cell.unit_id) === city) &&
        (level === undefined || unitLevelOf(cell.unit_id) === level)
      // The ranking of a year also shows the move since the year before, so that year's cells are fetched with it.
      const held = (await cells(context.project.db, index === undefined ? {} : { index }))
        .filter(isMeant)
        .sort(compareCells)
      const wanted = year === undefined ? held : held.filter((cell) => cell.reference_year === year)
      if (format === 'json') call.io.out(`${toJson(wanted)}\n`)
      else if (format === 'csv') await writeCsv(wanted, call.io.out)
      else call.io.out(await asTable(held, index, year, city))
      return 0

      async function asTable(all: Cell[], code: typeof index, of: typeof year, place: typeof city): Promise<string> {
        const { cellTable, rankingTable, rankingTitle } = await import('../render/index.ts')
        const { rankingOf } = await import('../../panel/index.ts')
        const options = { width: process.stdout.isTTY ? call.io.columns : null }
        if (wanted.length === 0) return 'The panel holds no such cell. `chiso status` says what has been read.\n'
        if (code === undefined || of === undefined) return cellTable(wanted, unitNameOf, options)
        const cities = place === undefined ? (['hanoi', 'hcmc', null] as const) : [place]
        return cities
          .map((one) =>
            rankingOf(
              all.filter((cell) => cityOfUnitId(cell.unit_id) === one),
              of,
            ),
          )
          .filter((rows) => rows.length > 0)
          .map((rows) => `${rankingTitle(rows, indexNameOf(code), of)}\n${rankingTable(rows, unitNameOf, options)}`)
          .join('\n')
      }
    }),
}

/** One cell a line, so that two panels can be compared with `diff`; the same cells give the same bytes on every backend. */
function toJson(cells: readonly Cell[]): string {
  if (cells.length === 0) return '[]'
  return `[\n${cells.map((cell) => JSON.stringify(cell)).join(',\n')}\n]`
}

async function writeCsv(cells: readonly Cell[], out: (text: string) => void): Promise<void> {
  const { formatOf, textOf, writeDataset } = await import('../../export/index.ts')
  for await (const text of writeDataset(formatOf('csv'), 'cells', cells)) out(textOf(text))
}
