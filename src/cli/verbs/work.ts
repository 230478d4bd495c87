import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../../pipelines/context.ts'
import { UsageError } from '../../errors.ts'
import { STAGES, type Stage } from '../../queue/index.ts'
import type { Call, Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const work: Verb = {
  usage: 'work',
  summary: 'carry out jobs and schedules until stopped; start as many as you like on servers',
  options: (command) =>
    command
      .option('--queues <list>', `stages to work on, comma-separated: ${STAGES.join(', ')} (default: all)`)
      .option('--until-idle', 'end when nothing is left to do')
      .option('--allow-private', 'let the crawler speak to private addresses (made cities, tests)')
      .option('--made-city', 'know the sites of the made city besides: for a demo on servers'),
  act: async (call) => {
    const stages = stagesOf(call.options.queues as string | undefined)
    return withProject(
      call,
      async (context) => {
        const { startWorkers } = await import('../../../pipelines/handlers.ts')
        const { sweep } = await import('../../../pipelines/sweep.ts')
        const { queues, mode, config } = context.project
        const workers = startWorkers(context, stages)
        await sweep(context)
        if (call.global.quiet !== true) {
          const schedules = await queues.schedules()
          const timers = schedules.map(
            (s) => `${s.name} (${s.pattern}${s.next === null ? '' : `, next ${s.next.toISOString()}`})`,
          )
          call.io.err(
            `Working on ${stages.join(', ')} in ${config.data} (${mode}); ${timers.length === 0 ? 'no schedule' : `schedules: ${timers.join('; ')}`}. Ctrl-C ends.\n`,
          )
        }
        // Who extracts also lets the second reader read; others have neither the processor nor the memory to spare.
        const scanner = stages.includes('extract') ? await scannerOf(call, context) : null
        let said = ''
        for (;;) {
          await sleep(call.options.untilIdle === true ? 200 : 5_000)
          const { done } = workers
          const line = STAGES.map((stage) => `${done[stage]} ${stage}`).join(', ')
          if (line !== said && call.global.quiet !== true && call.options.untilIdle !== true)
            call.io.err(`done: ${line}\n`)
          said = line
          const isIdle = (await queues.busy(8_000)) === 0
          if (isIdle && scanner !== null) await scanner(call.options.untilIdle === true)
          if (isIdle && call.options.untilIdle === true) return workers.gaveUp() > 0 ? 1 : 0
        }
      },
      {
        ...(call.options.allowPrivate === true ? { allowPrivate: true } : {}),
        ...(call.options.madeCity === true ? { sites: await withMadeCity() } : {}),
      },
    )
  },
}

/** While work goes on, new articles are gathered for this long before the model is opened for them. */
const SCAN_EVERY_MS = 5 * 60_000

/** Lets the second reader read what is new when all else is done; what hinders it is said once. */
async function scannerOf(call: Call, context: Context): Promise<(now: boolean) => Promise<void>> {
  const { scanNew, scanWords } = await import('../../../pipelines/scan-new.ts')
  let last = performance.now()
  let said: string | null = null
  return async (now) => {
    if (!now && performance.now() - last < SCAN_EVERY_MS) return
    const words = scanWords(await scanNew(context, () => {}))
    last = performance.now()
    if (words !== null && words !== said && call.global.quiet !== true) call.io.err(`second reader: ${words}\n`)
    said = words
  }
}

/** A worker reads a page by its site's declaration, so it must know the sites of the demo it helps with. */
async function withMadeCity() {
  const { sites } = await import('../../sites/index.ts')
  const { makeCity } = await import('../../../fixtures/made-city/index.ts')
  return [...sites, ...makeCity().sites]
}

function stagesOf(list: string | undefined): readonly Stage[] {
  if (list === undefined) return STAGES
  const named = list.split(',').map((name) => name.trim())
  const unknown = named.find((name) => !STAGES.includes(name as Stage))
  if (unknown !== undefined) throw new UsageError(`There is no queue "${unknown}": take some of ${STAGES.join(', ')}.`)
  return named as Stage[]
}
