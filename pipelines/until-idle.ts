import { setTimeout as sleep } from 'node:timers/promises'
import { EnvironmentError, messageOf } from '../src/errors.ts'
import type { Stage } from '../src/queue/index.ts'
import { within } from '../src/queue/index.ts'
import { timesOf } from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { sweep } from './sweep.ts'

/** A retry comes back within 4 s; a host that asks for more patience than this is left for the next run. */
const SOON_MS = 8_000
/** A server that does not answer for this long has gone. */
const PATIENCE_MS = 15_000

/**
 * Waits until the queue is empty and the database knows of no work left undone, sweeping up what got lost in between.
 * @throws EnvironmentError when the queue's server stays away
 */
export async function untilIdle(
  context: Context,
  workers: { done: Record<Stage, number>; gaveUp: () => number },
  progress: Progress,
): Promise<void> {
  let lastSweep = -1
  const failures = () => timesOf(context.project.db, 'job.failed')
  const before = await failures()
  for (;;) {
    const busy = await askBusy(context)
    const { done } = workers
    progress({
      kind: 'count',
      done: done.read,
      total: null,
      text: `${done.read} pages read, ${done.extract} articles extracted, ${busy} jobs to go`,
    })
    if (busy > 0) {
      await sleep(150)
      continue
    }
    const left = await sweep(context).catch((error: unknown) => {
      throw lostDatabase(error) ?? error
    })
    const total = left.read + left.extract + left.resolve
    // What a sweep brings up twice in a row without an end has given up, here or in another process: it stands as an issue.
    if (total === 0 || (total === lastSweep && (workers.gaveUp() > 0 || (await failures()) > before))) return
    lastSweep = total
  }
}

async function askBusy(context: Context): Promise<number> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await within(PATIENCE_MS, GONE, context.project.queues.busy(SOON_MS))
    } catch (error) {
      if (Date.now() > deadline)
        throw error instanceof EnvironmentError ? error : new EnvironmentError(GONE, { cause: error })
      context.project.log.warn({ error: messageOf(error) }, 'queue does not answer')
      await sleep(1_000)
    }
  }
}

/** What `pg` says when the server is away, as one sentence; null for anything else. */
function lostDatabase(error: unknown): EnvironmentError | null {
  return /ECONNREFUSED|ECONNRESET|terminat|Connection/i.test(messageOf(error))
    ? new EnvironmentError(GONE, { cause: error })
    : null
}

const GONE =
  'The queue stopped answering: bring Redis or PostgreSQL back and run the same command again, nothing is lost.'
