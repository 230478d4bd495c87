import { UsageError } from '../../errors.ts'
import { momentOf } from '../moment.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const exportVerb: Verb = {
  usage: 'export <format>',
  summary: 'write the tables as csv, jsonl or parquet: facts, links and short quotes, never full text',
  options: (command) =>
    command
      .option(
        '--dataset <name>',
        'cells, observations, directives, documents, conflicts or units; all of them with --out',
        'cells',
      )
      .option('--out <dir>', 'a folder: every table as one file in it')
      .option('--as-of <instant>', 'what the database held then: 2026-06-30T00:00:00Z, or a day')
      .option('--published-by <day>', 'what had been published by the end of that day in Viet Nam')
      .option('--bom', 'begin CSV files with a byte order mark, for Excel'),
  act: (call) =>
    lookingInto(call, async (context) => {
      const { datasetIdOf, formatOf, textOf } = await import('../../export/index.ts')
      const { exportAll, exportOne } = await import('../../../pipelines/export.ts')
      const format = formatOf(call.args[0] as string)
      const bom = call.options.bom === true
      const moment = momentOf(call.options)
      if (call.options.out === undefined) {
        if (format.binary) throw new UsageError(`Parquet is for files: name a folder with --out.`)
        for await (const text of exportOne(
          context,
          format,
          datasetIdOf(call.options.dataset as string),
          { bom },
          moment,
        )) {
          call.io.out(textOf(text))
          await call.io.drained()
        }
        return 0
      }
      const written = await exportAll(context, format, call.options.out as string, { bom }, moment)
      for (const { file, rows } of written) call.io.out(`${file}  ${rows} rows\n`)
      return 0
    }),
}
