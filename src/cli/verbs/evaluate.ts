import { existsSync } from 'node:fs'
import { UsageError } from '../../errors.ts'
import type { Verb } from '../verb.ts'

export const evaluate: Verb = {
  usage: 'evaluate <gold...>',
  summary: 'score the extractor against gold files or folders of them, with a table of misses',
  description:
    'A gold case is a JSON file {id, title, text | text_file, published_at, site, tags, gold: {units, observations, directives,\n' +
    'documents}}. Exit code 1 when anything was missed or made up.',
  options: (command) =>
    command.option('--ablate', 'what each observation rule gains and costs (reads the gold once a rule)'),
  act: async ({ args, options, global, io }) => {
    const paths = args[0] as string[]
    const lost = paths.find((path) => !existsSync(path))
    if (lost !== undefined) throw new UsageError(`There is no file or folder ${lost}: check the path.`)
    const { ablate, evaluate: score, loadGold, renderAblation, renderReport } = await import('../../evaluate/index.ts')
    const { extract, extractWithout, RULE_IDS } = await import('../../extract/index.ts')
    const { cases, digest } = loadGold(paths)
    if (cases.length === 0) throw new UsageError(`There is no gold case in ${paths.join(', ')}.`)
    const report = score(cases)
    if (options.ablate === true) {
      const rows = ablate(cases, RULE_IDS, extractWithout, extract)
      io.out(global.json === true ? `${JSON.stringify(rows)}\n` : renderAblation(rows))
    } else io.out(global.json === true ? `${JSON.stringify({ digest, ...report })}\n` : renderReport(report))
    return report.misses.length > 0 ? 1 : 0
  },
}
