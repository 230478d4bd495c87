import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadConfig } from '../../config.ts'
import { UsageError } from '../../errors.ts'
import type { GoldCase } from '../../evaluate/index.ts'
import type { ExtractInput } from '../../extract/index.ts'
import type { Call, Verb } from '../verb.ts'

export const evaluate: Verb = {
  usage: 'evaluate <gold...>',
  summary: 'score the extractor against gold files or folders of them, with a table of misses',
  description:
    'A gold case is a JSON file {id, title, text | text_file, published_at, site, tags, gold: {units, observations, directives,\n' +
    'documents}}. Exit code 1 when anything was missed or made up.\n\n' +
    'With --model the second reader is measured instead: does it tell the sentences that hold something, do its scores come\n' +
    'true, and what does reading its best-ranked sentences bring back when a family of rules is taken away? With --calibrate the\n' +
    'gold says how the confidence of the rules and the score of the model make the confidence of a claim; take gold that neither\n' +
    'was made on, and other gold to look at the outcome.',
  options: (command) =>
    command
      .option(
        '--ablate',
        'what each rule gains and costs: directives for their frames, else observations (reads the gold once a rule)',
      )
      .option('--model', 'measure the sentence model on this gold, against keywords and random order')
      .option(
        '--calibrate <file>',
        "with --model: write what this gold says of confidences; it counts as calibration.json in the model's folder",
      )
      .option(
        '--background <file>',
        'with --model: articles to lay between the gold, .jsonl or .jsonl.gz of {title, text}',
      ),
  act: async (call) => {
    const { args, options, global, io } = call
    const paths = args[0] as string[]
    const lost = paths.find((path) => !existsSync(path))
    if (lost !== undefined) throw new UsageError(`There is no file or folder ${lost}: check the path.`)
    const { ablate, evaluate: score, loadGold, renderAblation, renderReport } = await import('../../evaluate/index.ts')
    const { extract, extractWithout, RULE_IDS } = await import('../../extract/index.ts')
    const { cases, digest } = loadGold(paths)
    if (cases.length === 0) throw new UsageError(`There is no gold case in ${paths.join(', ')}.`)
    if (options.model === true) return measureModel(cases, digest, call)
    const report = score(cases)
    if (options.ablate === true) {
      const rows = ablate(cases, RULE_IDS, extractWithout, extract)
      io.out(global.json === true ? `${JSON.stringify(rows)}\n` : renderAblation(rows))
    } else io.out(global.json === true ? `${JSON.stringify({ digest, ...report })}\n` : renderReport(report))
    return report.misses.length > 0 ? 1 : 0
  },
}

async function measureModel(
  cases: readonly GoldCase[],
  digest: string,
  { options, global, io }: Call,
): Promise<number> {
  const { calibrate, evaluateModel, judgedClaims, renderModelReport } = await import('../../evaluate/index.ts')
  const { extract, extractWithout, RULE_IDS } = await import('../../extract/index.ts')
  const { BUNDLED, openModel } = await import('../../model/index.ts')
  const config = loadConfig(global, process.env)
  const model = await openModel(config.model ?? BUNDLED, join(config.data, 'models'))
  try {
    if (options.calibrate !== undefined) {
      const calibration = calibrate(await judgedClaims(model, cases, extract))
      writeFileSync(options.calibrate as string, `${JSON.stringify(calibration, null, 2)}\n`)
      io.out(`${options.calibrate}: calibrated on ${calibration.claims} claims, ${calibration.right} of them right\n`)
      return 0
    }
    const families = [...new Set(RULE_IDS.map((id) => id.split('.')[0]!))].filter((family) => family !== 'directive')
    const background = options.background === undefined ? [] : articlesOf(options.background as string)
    const report = await evaluateModel(model, { cases, background, families, all: extract, without: extractWithout })
    io.out(global.json === true ? `${JSON.stringify({ digest, ...report })}\n` : renderModelReport(report))
  } finally {
    await model.close()
  }
  return 0
}

function articlesOf(path: string): ExtractInput[] {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}: check the path given to --background.`)
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { title, text, published_at } = JSON.parse(line) as { title?: string; text: string; published_at?: string }
      return { title: title ?? null, text, published_at: published_at ?? null }
    })
}
