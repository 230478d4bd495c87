import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../pipelines/context.ts'
import { loadConfig } from '../config.ts'
import { createLog } from '../log.ts'
import type { Site } from '../sites/index.ts'
import { closeOnInterrupt } from './interrupt.ts'
import type { Call } from './verb.ts'

interface More {
  readonly allowPrivate?: boolean
  readonly sites?: readonly Site[]
}

/** For verbs that only look: a folder that was empty is rather a wrong --data than a question about nothing. */
export function lookingInto<T>(call: Call, act: (context: Context) => Promise<T>): Promise<T> {
  const { data, databaseUrl } = loadConfig(call.global, process.env)
  const isNew = databaseUrl === null && !existsSync(join(data, 'db'))
  return withProject(call, (context) => {
    if (isNew)
      call.io.err(
        `Nothing has been read into ${data} yet: fill it with \`chiso ingest\` or \`chiso refresh\`, or name another folder with --data.\n`,
      )
    return act(context)
  })
}

/** Opens the project for one command and closes it whatever happens; Ctrl-C closes it too, so that the folder is free again. */
export async function withProject<T>(call: Call, act: (context: Context) => Promise<T>, more: More = {}): Promise<T> {
  const { openContext } = await import('../../pipelines/open.ts')
  const config = loadConfig({ ...call.global, allowPrivate: more.allowPrivate }, process.env)
  const log = createLog(call.global.verbose === true ? 'debug' : 'silent')
  const context = await openContext(config, log, more.sites)
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= context.project.close())
  const ended = closeOnInterrupt(call.io, close)
  try {
    return await act(context)
  } finally {
    ended()
    await close()
  }
}
