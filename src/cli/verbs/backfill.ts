import type { BackfillWish } from '../../../pipelines/backfill.ts'
import type { Context } from '../../../pipelines/context.ts'
import type { HistoryWish } from '../../../pipelines/sitemap-history.ts'
import { UsageError } from '../../errors.ts'
import { dayOf, oneOf, wholeNumber } from '../options.ts'
import { progressOn } from '../progress.ts'
import type { Call, Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'
import { outcomes } from './refresh.ts'

export const backfill: Verb = {
  usage: 'backfill <source>',
  summary: 'pages of the past: out of the Wayback Machine or Common Crawl, or of a live site by its old sitemaps',
  description:
    'Asks a web archive for what the source declares of its past, takes the relevant captures into the archive with the time\n' +
    'they were captured, and reads them like any page; a capture says that a page was seen then, not that it was published then.\n' +
    'With --via sitemap a live site is asked for the sitemaps of the time, by night, and for the relevant pages they list.\n' +
    'Slow on purpose: one request at a time. A run that was stopped goes on where it was (exit code 1 when somebody wants to be\n' +
    'left alone until later, or pages were lost).',
  options: (command) =>
    command
      .option('--from <date>', 'captures or sitemaps of that day or later (YYYY-MM-DD)')
      .option('--to <date>', 'captures or sitemaps of that day or earlier')
      .option('--via <way>', 'wayback, commoncrawl or sitemap', 'wayback')
      .option('--limit <n>', 'captures or sitemaps to try in this run; the next goes on after them')
      .option('--allow-private', 'let the crawler speak to private addresses (made cities, tests)'),
  act: (call) => {
    const from = call.options.from === undefined ? undefined : dayOf('--from', call.options.from)
    const to = call.options.to === undefined ? undefined : dayOf('--to', call.options.to)
    if (from !== undefined && to !== undefined && from > to)
      throw new UsageError(`--from ${from} lies after --to ${to}.`)
    const via = oneOf('--via', call.options.via, ['wayback', 'commoncrawl', 'sitemap'])
    const limit =
      call.options.limit === undefined ? undefined : wholeNumber('--limit', call.options.limit, 1, 1_000_000)
    const wish = {
      source: call.args[0] as string,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(limit !== undefined && { limit }),
    }
    return withProject(
      call,
      (context) => (via === 'sitemap' ? bySitemap(call, context, wish) : byArchive(call, context, { ...wish, via })),
      call.options.allowPrivate === true ? { allowPrivate: true } : {},
    )
  },
}

async function byArchive(call: Call, context: Context, wish: BackfillWish): Promise<number> {
  const { backfillSource } = await import('../../../pipelines/backfill.ts')
  const progress = progressOn(call.io, call.global.quiet === true)
  const report = await backfillSource(context, wish, progress).finally(progress.end)
  if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
  else {
    const { new: fresh, known, ...others } = report.counts
    const rest = Object.entries(others).flatMap(([kind, n]) => (n === 0 ? [] : [`, ${n} ${kind.replaceAll('_', ' ')}`]))
    call.io.out(`${report.listed} listed, ${report.relevant} relevant: ${fresh} new, ${known} known${rest.join('')}\n`)
  }
  if (report.stopped === 'closed') call.io.err(comeBack('The archive wants to be left alone', report))
  return report.stopped === 'closed' || report.counts.failed > 0 || report.gaveUp > 0 ? 1 : 0
}

async function bySitemap(call: Call, context: Context, wish: HistoryWish): Promise<number> {
  const { backfillFromSitemaps } = await import('../../../pipelines/sitemap-history.ts')
  const progress = progressOn(call.io, call.global.quiet === true)
  const report = await backfillFromSitemaps(context, wish, progress).finally(progress.end)
  if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
  else {
    const { files, known, listed, relevant, added } = report
    call.io.out(
      `${files} sitemaps read, ${known} known: ${listed} links, ${relevant} relevant, ${added} of them not known before\n` +
        `${outcomes(report.counts)}\n`,
    )
  }
  if (report.stopped === 'night') call.io.err(comeBack('It is day', report))
  if (report.stopped === 'closed') call.io.err(comeBack('The host wants to be left alone', report))
  return report.until !== null || report.gaveUp > 0 ? 1 : 0
}

function comeBack(what: string, { until, reason }: { until: Date | null; reason: string | null }): string {
  return `chiso: ${what} until ${until?.toISOString() ?? 'later'} (${reason}): run the same command then.\n`
}
