import { UsageError } from '../../errors.ts'
import { dayOf, oneOf, wholeNumber } from '../options.ts'
import { progressOn } from '../progress.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const backfill: Verb = {
  usage: 'backfill <source>',
  summary: 'pages that are gone from the web, out of the Wayback Machine or Common Crawl',
  description:
    'Asks a web archive for what the source declares of its past, takes the relevant captures into the archive with the time\n' +
    'they were captured, and reads them like any page. Slow on purpose: the archives are asked one request at a time. A run\n' +
    'that was stopped goes on where it was (exit code 1 when the archive wants to be left alone, or captures were lost).',
  options: (command) =>
    command
      .option('--from <date>', 'captures of that day or later (YYYY-MM-DD)')
      .option('--to <date>', 'captures of that day or earlier')
      .option('--via <archive>', 'wayback or commoncrawl', 'wayback')
      .option('--limit <n>', 'captures to try in this run; the next goes on after them'),
  act: (call) => {
    const from = call.options.from === undefined ? undefined : dayOf('--from', call.options.from)
    const to = call.options.to === undefined ? undefined : dayOf('--to', call.options.to)
    if (from !== undefined && to !== undefined && from > to)
      throw new UsageError(`--from ${from} lies after --to ${to}.`)
    const via = oneOf('--via', call.options.via, ['wayback', 'commoncrawl'])
    const limit =
      call.options.limit === undefined ? undefined : wholeNumber('--limit', call.options.limit, 1, 1_000_000)
    const wish = {
      source: call.args[0] as string,
      via,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(limit !== undefined && { limit }),
    }
    return withProject(call, async (context) => {
      const { backfillSource } = await import('../../../pipelines/backfill.ts')
      const progress = progressOn(call.io, call.global.quiet === true)
      const report = await backfillSource(context, wish, progress).finally(progress.end)
      if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
      else {
        const { new: fresh, known, ...others } = report.counts
        const rest = Object.entries(others).flatMap(([kind, n]) =>
          n === 0 ? [] : [`, ${n} ${kind.replaceAll('_', ' ')}`],
        )
        call.io.out(
          `${report.listed} listed, ${report.relevant} relevant: ${fresh} new, ${known} known${rest.join('')}\n`,
        )
      }
      if (report.stopped === 'closed') {
        call.io.err(
          `chiso: The archive wants to be left alone until ${report.until?.toISOString() ?? 'later'} (${report.reason}): run the same command then.\n`,
        )
      }
      return report.stopped === 'closed' || report.counts.failed > 0 || report.gaveUp > 0 ? 1 : 0
    })
  },
}
