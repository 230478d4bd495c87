import { type Config, loadConfig } from '../../config.ts'
import { UsageError } from '../../errors.ts'
import type { SentenceModel } from '../../model/index.ts'
import { progressOn } from '../progress.ts'
import type { Call, Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

const ACTIONS = ['show', 'scan', 'flags', 'ledger', 'fetch'] as const

export const model: Verb = {
  usage: 'model [action]',
  summary: 'the second reader: a sentence model that looks for what the rules missed',
  description:
    'model            which model is in use, and whether it runs here\n' +
    'model scan       let it read every article it has not read yet; where it and the rules part, a sentence is flagged\n' +
    'model flags      the flagged sentences, surest first: possible misses, figures left unread, and claims in doubt\n' +
    'model ledger     which model has read how much of what is held, and when\n' +
    'model fetch      download the model that the config names ("model": {"id": "owner/name"}), once; then it runs offline\n\n' +
    'It never writes or changes a value; what it doubts is shown with less confidence, and `chiso review` asks about it first.\n' +
    'Refresh scans by itself at its end, unless the config says "scan": false. The bundled model needs no download; its card is data/model/chiso-sentences/README.md.',
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
      case 'ledger':
        return ledger(call, config)
      default:
        throw new UsageError(`There is no \`model ${action}\`: take one of ${ACTIONS.join(', ')}.`)
    }
  },
}

async function open(config: Config): Promise<SentenceModel> {
  const { openModel } = await import('../../model/index.ts')
  const { modelsIn, specOf } = await import('../../../pipelines/scan-new.ts')
  return openModel(specOf(config), modelsIn(config))
}

async function show({ global, io }: Call, config: Config): Promise<number> {
  const { specOf } = await import('../../../pipelines/scan-new.ts')
  const spec = specOf(config)
  const opened = await open(config)
  await opened.close()
  const { id, revision, digest } = opened.provenance
  if (global.json === true) io.out(`${JSON.stringify({ id, revision, digest, task: spec.task })}\n`)
  else io.out(`${id}, revision ${revision}, ${spec.task}; it runs here\nsha256 ${digest}\n`)
  return 0
}

async function fetchModel({ options, global, io }: Call, config: Config): Promise<number> {
  const { downloadModel, HUB, isDownloaded, openModel } = await import('../../model/index.ts')
  const { modelsIn } = await import('../../../pipelines/scan-new.ts')
  const cache = modelsIn(config)
  const spec = config.model
  if (spec === null || spec.path !== null) {
    io.out('The model in use lies on this machine already: nothing to download.\n')
    return 0
  }
  if (options.again === true || !isDownloaded(spec, cache)) {
    const progress = progressOn(io, global.quiet === true)
    await downloadModel(spec, cache, config.modelUrl ?? HUB, ({ file, bytes, total }) =>
      progress({ kind: 'count', done: bytes, total, text: `bytes of ${file}` }),
    ).finally(progress.end)
  }
  const opened = await openModel(spec, cache)
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
    else if (totals.articles === 0) call.io.out('Nothing new to read.\n')
    else {
      const { scanWords } = await import('../../../pipelines/scan-new.ts')
      call.io.out(`${scanWords({ ran: true, totals })}\n`)
    }
    return 0
  } finally {
    await opened.close()
  }
}

async function ledger(call: Call, config: Config): Promise<number> {
  const { scanLedger, unscoredVersions } = await import('../../store/index.ts')
  const { EXTRACTOR_VERSION } = await import('../../extract/index.ts')
  const { folderOf, provenanceOf } = await import('../../model/index.ts')
  const { modelsIn, specOf } = await import('../../../pipelines/scan-new.ts')
  const spec = specOf(config)
  const { digest } = provenanceOf(spec, folderOf(spec, modelsIn(config)))
  const { rows, left } = await withProject(call, async ({ project: { db } }) => ({
    rows: await scanLedger(db),
    left: (await unscoredVersions(db, digest, EXTRACTOR_VERSION)).length,
  }))
  if (call.global.json === true) {
    for (const row of rows) call.io.out(`${JSON.stringify(row)}\n`)
    return 0
  }
  for (const row of rows) {
    const { model_id, model_revision, model_digest, extractor_version, articles, sentences, first_read, last_read } =
      row
    call.io.out(
      `${model_id} ${model_revision} (sha256 ${model_digest.slice(0, 12)}…) beside extractor ${extractor_version}: ${articles} articles, ${sentences} sentences, ${row.flags} flags; ` +
        `${first_read.toISOString()} to ${last_read.toISOString()}\n`,
    )
  }
  call.io.out(
    left === 0
      ? `${spec.id} has read all that is held.\n`
      : `${spec.id} has ${left} articles to read: \`chiso model scan\`.\n`,
  )
  return 0
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
    const what =
      kind === 'miss'
        ? `no ${label} was read`
        : kind === 'partial'
          ? `no ${label} was read with the rest`
          : `the ${label} read here is in doubt`
    call.io.out(
      `${score.toFixed(2)}  ${what}\n      ${quote.replace(/\s+/g, ' ')}\n      ${title ?? ''} · ${url ?? ''}\n`,
    )
  }
  return 0
}
