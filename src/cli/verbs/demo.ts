import { join } from 'node:path'
import type { Context } from '../../../pipelines/context.ts'
import type { DemoReport } from '../../../pipelines/demo.ts'
import { loadConfig } from '../../config.ts'
import { createLog } from '../../log.ts'
import { closeOnInterrupt } from '../interrupt.ts'
import { indexNameOf, unitLevelOf, unitNameOf } from '../names.ts'
import { wholeNumber } from '../options.ts'
import { progressOn } from '../progress.ts'
import type { Verb } from '../verb.ts'
import { outcomes } from './refresh.ts'

const LATEST = 2024

export const demo: Verb = {
  usage: 'demo',
  summary: 'the whole pipeline on a made city, offline: crawl, archive, read, extract, resolve, rank, prove, export',
  description:
    'A made city of several portals and papers, with a known truth, is served on loopback and crawled like the open web, into\n' +
    './chiso-demo (or --data). Run it again and it goes on where it was. Takes DATABASE_URL and REDIS_URL like everything else.',
  options: (command) =>
    command
      .option('--seed <n>', 'another seed, another city', '1')
      .option('--size <n>', 'more articles of the same truth', '1'),
  act: async (call) => {
    const { demo: run } = await import('../../../pipelines/demo.ts')
    const { why } = await import('../../../pipelines/why.ts')
    const { exportAll } = await import('../../../pipelines/export.ts')
    const { cells } = await import('../../store/index.ts')
    const { cityOfUnitId, rankingOf } = await import('../../panel/index.ts')
    const { formatOf } = await import('../../export/index.ts')
    const { COLOUR, PLAIN, rankingTable, rankingTitle, renderWhy } = await import('../render/index.ts')
    const seed = wholeNumber('--seed', call.options.seed, 0, 2 ** 31 - 1)
    const size = wholeNumber('--size', call.options.size, 1, 1_000)
    const config = loadConfig(
      { ...call.global, data: call.global.data ?? process.env.CHISO_DATA ?? 'chiso-demo' },
      process.env,
    )
    const progress = progressOn(call.io, call.global.quiet === true)
    const log = createLog(call.global.verbose === true ? 'debug' : 'silent')
    const { io } = call
    const width = process.stdout.isTTY ? io.columns : null
    const started = performance.now()
    let code = 0
    const act = async (context: Context, report: DemoReport) => {
      progress.end()
      const { truth } = report
      if (call.global.json === true) {
        io.out(`${JSON.stringify({ ...truth, counts: report.refreshed.counts, requests: report.requests })}\n`)
      } else {
        const held = await cells(context.project.db, { index: 'PAR_INDEX' })
        io.out(`${outcomes(report.refreshed.counts)}; the city was asked ${report.requests} times\n`)
        for (const city of ['hanoi', 'hcmc'] as const) {
          const rows = rankingOf(
            held.filter((cell) => cityOfUnitId(cell.unit_id) === city && unitLevelOf(cell.unit_id) === 'district'),
            LATEST,
          )
          io.out(
            `\n${rankingTitle(rows, indexNameOf('PAR_INDEX'), LATEST)}\n${rankingTable(rows, unitNameOf, { width })}`,
          )
        }
        const leader = held.find(
          (cell) => cell.reference_year === LATEST && cell.property === 'score' && cell.state !== 'single',
        )
        if (leader !== undefined) {
          io.out(`\n$ chiso why "${unitNameOf(leader.unit_id)}" PAR_INDEX ${LATEST} score\n\n`)
          const unit_name = unitNameOf(leader.unit_id)
          const question = {
            unit_id: leader.unit_id,
            unit_name,
            index: 'PAR_INDEX',
            index_name: indexNameOf('PAR_INDEX'),
            reference_year: LATEST,
            property: 'score',
          } as const
          for (const story of await why(context, question))
            io.out(renderWhy(story, { style: io.colour ? COLOUR : PLAIN, width: io.columns }))
        }
      }
      const folder = join(config.data, 'exports')
      for (const format of ['csv', 'jsonl']) await exportAll(context, formatOf(format), folder, {})
      const seconds = Math.round((performance.now() - started) / 100) / 10
      const verdict = `${truth.equal} of ${truth.total} cells equal the made truth; ${truth.different.length} differ, ${truth.missing.length} are missing, ${truth.extra.length} are in nobody's truth.`
      if (call.global.json !== true)
        io.out(
          `\n${verdict}\nExports: ${folder} (csv and jsonl)\nThe whole run took ${seconds} s. Look around with --data ${config.data}: chiso panel, why, status.\n`,
        )
      if (truth.equal < truth.total || truth.extra.length > 0) code = 1
    }
    await run(config, log, { seed, size }, progress, act, (close) => closeOnInterrupt(io, close))
    return code
  },
}
