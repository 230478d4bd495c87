import { UsageError } from '../../errors.ts'
import { progressOn } from '../progress.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const ingest: Verb = {
  usage: 'ingest <paths...>',
  summary: 'take text, HTML, PDF, JSON, WARC and WET files into the data folder',
  description:
    'Archives every file, reads it, extracts and resolves. A folder is walked. Doing it again changes nothing but when the\n' +
    'pages were last seen. What cannot be read is named, and the rest is still done (exit code 1).',
  act: (call) =>
    withProject(call, async (context) => {
      const paths = call.args[0] as string[]
      if (paths.length === 0) throw new UsageError('Name the files or folders to take in.')
      const { ingest: run } = await import('../../../pipelines/ingest.ts')
      const progress = progressOn(call.io, call.global.quiet === true)
      const report = await run(context, paths, progress).finally(progress.end)
      for (const { message } of report.refused) call.io.err(`chiso: ${message}\n`)
      if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
      else call.io.out(`${report.new} new, ${report.known} known, ${report.refused.length} refused\n`)
      return report.refused.length > 0 ? 1 : 0
    }),
}
