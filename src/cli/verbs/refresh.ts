import { progressOn } from '../progress.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const refresh: Verb = {
  usage: 'refresh [sources...]',
  summary: 'discover, fetch what is new or due, read, extract, resolve',
  description:
    'Without a source: those of the config, else every one that may be fetched live (`chiso sources`). Robots and refusals are\n' +
    'obeyed; a host is asked once in 5 s, on gov.vn once in 10 s and by night (22 to 6 h in Viet Nam; `night` in the config).\n' +
    'A run that was stopped is taken up where it ended. Exit code 1: a source waits for its hours, or work was given up.',
  options: (command) =>
    command.option('--allow-private', 'let the crawler speak to private addresses (made cities, tests)'),
  act: (call) =>
    withProject(
      call,
      async (context) => {
        const { refresh: run } = await import('../../../pipelines/refresh.ts')
        const { scanWords } = await import('../../../pipelines/scan-new.ts')
        const progress = progressOn(call.io, call.global.quiet === true)
        const report = await run(context, call.args[0] as string[], progress).finally(progress.end)
        if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
        else call.io.out(`${outcomes(report.counts)} from ${report.sources.length} source(s)\n`)
        const scanned = scanWords(report.scan)
        if (scanned !== null && call.global.json !== true)
          report.scan.ran ? call.io.out(`second reader: ${scanned}\n`) : call.io.err(`chiso: ${scanned}\n`)
        for (const { source, hours, until } of report.asleep)
          call.io.err(
            `chiso: ${source} is asked from ${hours}: what is left of it waits until ${until.toISOString()}; run the same command then, or set \`night\` in the config.\n`,
          )
        return report.gaveUp > 0 || report.asleep.length > 0 ? 1 : 0
      },
      call.options.allowPrivate === true ? { allowPrivate: true } : {},
    ),
}

export function outcomes(counts: Readonly<Record<string, number>>): string {
  const { new: fresh = 0, changed = 0, unchanged = 0, refused = 0, ...others } = counts
  const rest = Object.entries(others).map(([kind, count]) => `, ${count} ${kind}`)
  return `${fresh} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused${rest.join('')}`
}
