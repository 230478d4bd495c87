import { join } from 'node:path'
import { type Config, loadConfig } from '../../config.ts'
import { UsageError } from '../../errors.ts'
import type { SentenceModel } from '../../model/index.ts'
import { progressOn } from '../progress.ts'
import type { Call, Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

const ACTIONS = ['show', 'fetch', 'scan', 'flags'] as const

export const model: Verb = {
  usage: 'model [action]',
  summary: 'the second reader: a sentence model that looks for what the rules missed',
  description:
    'model            which model is in use, and whether it runs here\n' +
    'model scan       let it read every article it has not read yet; where it and the rules part, a sentence is flagged\n' +
    'model flags      the flagged sentences, surest first: possible misses, and claims in doubt\n' +
    'model fetch      download the model that the config names ("model": {"id": "owner/name"}), once; then it runs offline\n\n' +
    'It never writes or changes a value. The bundled model needs no download; its card is data/model/chiso-sentences/README.md.',
  options: (command) =>
    command
      .option('--again', 'fetch: download anew what is there already')
      .option('--limit <count>', 'flags: how many to show (default 50)'),
  act: (call) => {
    const action = (call.args[0] as string | undefined) ?? 'show'
    const config = loadConfig(call.global, process.env)
    switch (action) {
      case 'show':
        return show(call, config)
      case 'fetch':
        return fetchModel(call, config)
      case 'scan':
        return scan(call, config)
      case 'flags':
        return flags(call)
      default:
        throw new UsageError(`There is no \`model ${action}\`: take one of ${ACTIONS.join(', ')}.`)
    }
  },
}

const cacheOf = (config: Config): string => join(config.data, 'models')

async function open(config: Config): Promise<SentenceModel> {
  const { BUNDLED, openModel } = await import('../../model/index.ts')
  return openModel(config.model ?? BUNDLED, cacheOf(config))
}

async function show({ global, io }: Call, config: Config): Promise<number> {
  const { BUNDLED } = await import('../../model/index.ts')
  const spec = config.model ?? BUNDLED
  const opened = await open(config)
  await opened.close()
  const { id, revision, digest } = opened.provenance
  if (global.json === true) io.out(`${JSON.stringify({ id, revision, digest, task: spec.task })}\n`)
  else io.out(`${id}, revision ${revision}, ${spec.task}; it runs here\nsha256 ${digest}\n`)
  return 0
}

async function fetchModel({ options, global, io }: Call, config: Config): Promise<number> {
  const { downloadModel, HUB, isDownloaded, openModel } = await import('../../model/index.ts')
  const spec = config.model
  if (spec === null || spec.path !== null) {
    io.out('The model in use lies on this machine already: nothing to download.\n')
    return 0
  }
  if (options.again === true || !isDownloaded(spec, cacheOf(config))) {
    const progress = progressOn(io, global.quiet === true)
    await downloadModel(spec, cacheOf(config), config.modelUrl ?? HUB, ({ file, bytes, total }) =>
      progress({ kind: 'count', done: bytes, total, text: `bytes of ${file}` }),
    ).finally(progress.end)
  }
  const opened = await openModel(spec, cacheOf(config))
  await opened.close()
  io.out(`${spec.id} is here, sha256 ${opened.provenance.digest}; from now on it needs no network.\n`)
  return 0
}

async function scan(call: Call, config: Config): Promise<number> {
  const { secondReading } = await import('../../../pipelines/second-reading.ts')
  const opened = await open(config)
  try {
    const progress = progressOn(call.io, call.global.quiet === true)
    const totals = await withProject(call, (context) => secondReading(context, opened, progress)).finally(progress.end)
    if (call.global.json === true) call.io.out(`${JSON.stringify({ ...totals, model: opened.provenance })}\n`)
    else
      call.io.out(
        `${totals.articles} articles, ${totals.sentences} sentences: ${totals.misses} possible misses, ${totals.doubts} claims in doubt\n`,
      )
    return 0
  } finally {
    await opened.close()
  }
}

async function flags(call: Call): Promise<number> {
  const { flaggedSentences } = await import('../../store/index.ts')
  const limit = Number(call.options.limit ?? 50)
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError('--limit takes a number of sentences, for example 50.')
  const rows = await withProject(call, ({ project }) => flaggedSentences(project.db, limit))
  if (call.global.json === true) {
    for (const row of rows) call.io.out(`${JSON.stringify(row)}\n`)
    return 0
  }
  if (rows.length === 0)
    call.io.out('No sentence is flagged. `chiso model scan` lets the model read what it has not read.\n')
  for (const { kind, label, score, quote, url, title } of rows) {
    const what = kind === 'miss' ? `no ${label} was read` : `the ${label} read here is in doubt`
    call.io.out(
      `${score.toFixed(2)}  ${what}\n      ${quote.replace(/\s+/g, ' ')}\n      ${title ?? ''} · ${url ?? ''}\n`,
    )
  }
  return 0
}
