import { UsageError } from '../../errors.ts'
import { momentOf, momentOptions } from '../moment.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const exportVerb: Verb = {
  usage: 'export <format>',
  summary: 'write the tables as csv, jsonl or parquet: facts, links and short quotes, never full text',
  options: (command) =>
    momentOptions(
      command
        .option(
          '--dataset <name>',
          'cells, observations, directives, documents, conflicts or units; all of them with --out',
          'cells',
        )
        .option('--out <dir>', 'a folder: every table as one file in it'),
    ).option('--bom', 'begin CSV files with a byte order mark, for Excel'),
  act: async (call) => {
    const { datasetIdOf, formatOf, textOf } = await import('../../export/index.ts')
    const format = formatOf(call.args[0] as string)
    const dataset = datasetIdOf(call.options.dataset as string)
    const options = { bom: call.options.bom === true }
    const moment = momentOf(call.options)
    const out = call.options.out as string | undefined
    if (out === undefined && format.binary) throw new UsageError('Parquet is for files: name a folder with --out.')
    return lookingInto(call, async (context) => {
      const { exportAll, exportOne } = await import('../../../pipelines/export.ts')
      if (out === undefined) {
        for await (const text of exportOne(context, format, dataset, options, moment)) {
          call.io.out(textOf(text))
          await call.io.drained()
        }
        return 0
      }
      const written = await exportAll(context, format, out, options, moment)
      for (const { file, rows } of written) call.io.out(`${file}  ${rows} rows\n`)
      return 0
    })
  },
}
