import { boundariesOf, momentOf, momentOptions } from '../moment.ts'
import { progressOn } from '../progress.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const release: Verb = {
  usage: 'release',
  summary: 'a data package for a paper: every table, codebook, loaders, digests',
  description:
    'Writes a Frictionless data package: the panel (long and wide), claims, conflicts, coverage, directives, documents, units and ' +
    'lineage as CSV, JSON Lines, Parquet and one SQLite file, with codebook, loaders for R, Python and Stata, and digests. The ' +
    'same claims and instants give the same bytes. A release that breaks an assertion is refused with exit code 1.',
  options: (command) =>
    momentOptions(
      command.requiredOption(
        '--out <dir>',
        'folder to write; an earlier release there gives way, anything else is left alone',
      ),
    ).option('--boundaries <map>', 'native, 2025 or 2020: units of then, or of that day', 'native'),
  act: async (call) => {
    const moment = momentOf(call.options)
    const boundaries = boundariesOf(call.options.boundaries)
    return lookingInto(call, async (context) => {
      const { release: make } = await import('../../../pipelines/release/index.ts')
      const { renderRelease } = await import('../render/index.ts')
      const progress = progressOn(call.io, call.global.quiet === true)
      const out = call.options.out as string
      const summary = await make(context, { out, moment, boundaries }, progress).finally(() => progress.end())
      call.io.out(call.global.json === true ? `${JSON.stringify({ out, ...summary })}\n` : renderRelease(out, summary))
      return 0
    })
  },
}
