import type { Context } from '../../pipelines/context.ts'
import { loadConfig } from '../config.ts'
import { createLog } from '../log.ts'
import type { Site } from '../sites/index.ts'
import { closeOnInterrupt } from './interrupt.ts'
import type { Call } from './verb.ts'

/** Opens the project for one command and closes it whatever happens; Ctrl-C closes it too, so that the folder is free again. */
export async function withProject<T>(
  call: Call,
  act: (context: Context) => Promise<T>,
  more: { allowPrivate?: boolean; sites?: readonly Site[] } = {},
): Promise<T> {
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
