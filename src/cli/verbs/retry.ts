import { progressOn } from '../progress.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const retry: Verb = {
  usage: 'retry',
  summary: 'try again what failed or was put aside: jobs that gave up, pages in quarantine',
  description:
    'Jobs that gave up after four attempts, and pages that no layout knew or that could not be read, are done once more, from\n' +
    'the archive and without network. Exit code 1 when something gives up again; `chiso status` names it.',
  act: (call) =>
    withProject(call, async (context) => {
      const { retry: run } = await import('../../../pipelines/retry.ts')
      const progress = progressOn(call.io, call.global.quiet === true)
      const report = await run(context, progress).finally(progress.end)
      if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
      else call.io.out(`${report.again} tried again, ${report.gaveUp} gave up again\n`)
      return report.gaveUp > 0 ? 1 : 0
    }),
}
