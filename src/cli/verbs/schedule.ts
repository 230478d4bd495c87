import { UsageError } from '../../errors.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const schedule: Verb = {
  usage: 'schedule [action] [name] [cron] [sources...]',
  summary: 'list, set or remove timers: `schedule set refresh "0 2 * * *"` (Vietnam time), carried out by `chiso work`',
  description:
    'schedule list                                   what is set, and when it comes next\n' +
    'schedule set refresh "0 2 * * *" [SOURCE…]      every night at two, Asia/Ho_Chi_Minh; setting it twice is once\n' +
    'schedule remove refresh\n\n' +
    'The name is `refresh`, or `refresh:anything` for a second timer with other sources.',
  act: async (call) => {
    const [action = 'list', name, pattern, sources] = call.args as [string?, string?, string?, string[]?]
    if (action === 'list') return withProject(call, async ({ project }) => list(call, await project.queues.schedules()))
    if (name === undefined || !/^refresh(:[\w-]+)?$/.test(name)) {
      throw new UsageError(`A schedule is named "refresh" or "refresh:anything", not "${name ?? ''}".`)
    }
    if (action === 'remove') {
      return withProject(call, async ({ project }) => {
        const removed = (await removeAll(project.queues, name)) > 0
        call.io.out(removed ? `removed ${name}\n` : `there was no schedule ${name}\n`)
        return removed ? 0 : 1
      })
    }
    if (action !== 'set') throw new UsageError(`schedule takes list, set or remove, not "${action}".`)
    await checkCron(pattern)
    return withProject(call, async (context) => {
      const { checkSource } = await import('../../../pipelines/refresh.ts')
      const named = sources ?? []
      for (const source of named) checkSource(context, source)
      const { queues } = context.project
      await removeAll(queues, name)
      if (named.length === 0) await queues.setSchedule(name, pattern!, { source: '*' })
      for (const source of named) await queues.setSchedule(`${name}/${source}`, pattern!, { source })
      return list(call, await queues.schedules())
    })
  },
}

/** A schedule of several sources is one timer each, under one name. */
async function removeAll(queues: import('../../queue/index.ts').Queues, name: string): Promise<number> {
  const own = (await queues.schedules()).filter((s) => s.name === name || s.name.startsWith(`${name}/`))
  for (const { name: key } of own) await queues.removeSchedule(key)
  return own.length
}

async function checkCron(pattern: string | undefined): Promise<void> {
  const { CronExpressionParser } = await import('cron-parser')
  try {
    if (pattern === undefined || pattern.trim().split(/\s+/).length < 5) throw new Error('five fields')
    CronExpressionParser.parse(pattern, { tz: 'Asia/Ho_Chi_Minh' })
  } catch (error) {
    throw new UsageError(
      `"${pattern ?? ''}" is no cron pattern: give five fields, as in "0 2 * * *" for two at night.`,
      { cause: error },
    )
  }
}

function list(
  call: Parameters<Verb['act']>[0],
  schedules: Awaited<ReturnType<import('../../queue/index.ts').Queues['schedules']>>,
): number {
  if (call.global.json === true) call.io.out(`${JSON.stringify(schedules)}\n`)
  else if (schedules.length === 0) call.io.out('No schedule. Set one: chiso schedule set refresh "0 2 * * *"\n')
  else
    for (const s of schedules)
      call.io.out(`${s.name}  ${s.pattern}  ${s.tz}  next ${s.next?.toISOString() ?? 'never'}\n`)
  return 0
}
