import { join } from 'node:path'
import { loadConfig } from '../../config.ts'
import { UsageError } from '../../errors.ts'
import { VERSION } from '../../root.ts'
import { progressOn } from '../progress.ts'
import type { Call, Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

const ACTIONS = ['verify', 'rebuild', 'import', 'export'] as const

export const archive: Verb = {
  usage: 'archive <action> [files...]',
  summary: 'the kept pages: verify, rebuild their index, import and export WARC files',
  description:
    'archive verify           hash every record again; damaged places are named (exit code 1)\n' +
    'archive rebuild          write the index (CDXJ) of every WARC file anew\n' +
    'archive import FILE…     pages of foreign WARC and WET files, with the bytes and the time they were captured; then read\n' +
    'archive export FILE      the records behind the snapshots, byte for byte, as one WARC file with its index',
  options: (command) => command.option('--source <source>', 'export: only what came from this source'),
  act: (call) => {
    const [action, files] = call.args as [string, string[]]
    if (call.options.source !== undefined && action !== 'export')
      throw new UsageError('--source goes with `archive export`.')
    switch (action) {
      case 'verify':
        return verify(noFiles(call, files))
      case 'rebuild':
        return rebuild(noFiles(call, files))
      case 'import':
        return importFiles(call, files)
      case 'export':
        return exportFile(call, files)
      default:
        throw new UsageError(`There is no \`archive ${action}\`: take one of ${ACTIONS.join(', ')}.`)
    }
  },
}

function noFiles(call: Call, files: readonly string[]): Call {
  if (files.length > 0)
    throw new UsageError(`\`archive ${call.args[0]}\` takes the whole archive of the data folder, no files.`)
  return call
}

const folderOf = (call: Call) => join(loadConfig(call.global, process.env).data, 'archive')

/** Reads files only: it needs neither the database nor the lock, and may run beside a crawl. */
async function verify(call: Call): Promise<number> {
  const { verifyArchive } = await import('../../archive/index.ts')
  const progress = progressOn(call.io, call.global.quiet === true)
  const report = await verifyArchive(folderOf(call), ({ file, files, done, records }) =>
    progress({ kind: 'count', done, total: files, text: `${records} records, ${file}` }),
  ).finally(progress.end)
  if (call.global.json === true) call.io.out(`${JSON.stringify(report)}\n`)
  else {
    for (const { file, offset, reason } of report.damaged) call.io.out(`${file} at byte ${offset}: ${reason}\n`)
    call.io.out(
      `${report.files} files, ${report.records} records, ${report.ok} whole; ${report.damaged.length === 0 ? 'nothing is damaged' : `${report.damaged.length} damaged places`}\n`,
    )
  }
  return report.damaged.length > 0 ? 1 : 0
}

async function rebuild(call: Call): Promise<number> {
  const { rebuildIndex, warcFiles } = await import('../../archive/index.ts')
  const folder = folderOf(call)
  const files = await warcFiles(folder)
  const progress = progressOn(call.io, call.global.quiet === true)
  let entries = 0
  for (const [done, file] of files.entries()) {
    progress({ kind: 'count', done, total: files.length, text: file })
    entries += await rebuildIndex(join(folder, file))
  }
  progress.end()
  if (call.global.json === true) call.io.out(`${JSON.stringify({ files: files.length, entries })}\n`)
  else call.io.out(`${files.length} files, ${entries} entries in their indices\n`)
  return 0
}

async function importFiles(call: Call, files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new UsageError('Name the WARC or WET files to import.')
  const other = files.find((file) => !/\.(?:warc|wet)(?:\.gz)?$/i.test(file))
  if (other !== undefined)
    throw new UsageError(`${other} is no WARC or WET file by its name: use \`chiso ingest\` for pages.`)
  const { ingest } = await import('./ingest.ts')
  return (await ingest.act({ ...call, args: [files] })) ?? 0
}

async function exportFile(call: Call, files: readonly string[]): Promise<number> {
  const [target, ...more] = files
  if (target === undefined || more.length > 0)
    throw new UsageError('Name the one file to write, for example pages.warc.gz.')
  if (!/\.warc\.gz$/i.test(target)) throw new UsageError(`The file is gzipped WARC: name it ….warc.gz, not ${target}.`)
  return withProject(call, async ({ project, sites, now }) => {
    const { exportWarc } = await import('../../archive/index.ts')
    const { siteById } = await import('../../sites/index.ts')
    const { snapshotPlaces } = await import('../../store/index.ts')
    const source = (call.options.source as string | undefined) ?? null
    if (source !== null && siteById(source, sites) === null)
      throw new UsageError(`There is no source "${source}": \`chiso sources\` lists them.`)
    const progress = progressOn(call.io, call.global.quiet === true)
    const records = await exportWarc(
      join(project.config.data, 'archive'),
      told(snapshotPlaces(project.db, source), (done) =>
        progress({ kind: 'count', done, total: null, text: `${done} records` }),
      ),
      target,
      `chiso/${VERSION}`,
      now(),
    ).finally(progress.end)
    if (call.global.json === true) call.io.out(`${JSON.stringify({ file: target, records })}\n`)
    else call.io.out(`${records} records in ${target}\n`)
    return 0
  })
}

async function* told<T>(items: AsyncIterable<T>, tell: (done: number) => void): AsyncGenerator<T> {
  let done = 0
  for await (const item of items) {
    yield item
    tell(++done)
  }
}
