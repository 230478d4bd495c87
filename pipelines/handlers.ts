import { EnvironmentError, messageOf } from '../src/errors.ts'
import type { Handlers, Stage } from '../src/queue/index.ts'
import { recordIssue } from '../src/store/index.ts'
import type { Context } from './context.ts'
import { crawlHostOf } from './stages/crawl.ts'
import { extractVersion } from './stages/extract.ts'
import { readSnapshot } from './stages/read.ts'
import { refreshSource } from './stages/refresh.ts'
import { resolveDirty } from './stages/resolve.ts'

/** The stages, wired. */
export function handlersOf(context: Context): Handlers {
  return {
    refresh: (data, signal) => refreshSource(context, data.source, signal),
    crawl: (data, signal) => crawlHostOf(context, data, signal),
    read: (data) => readSnapshot(context, data.snapshot_id),
    extract: (data) => extractVersion(context, data.version_id),
    resolve: async () => {
      await resolveDirty(context)
    },
  }
}

export interface Workers {
  readonly done: Record<Stage, number>
  readonly gaveUp: () => number
  /** What the caller must put right before any run can go on, if work gave up over it: a full disk, a server that is away. */
  readonly trouble: () => EnvironmentError | null
}

/** Starts workers in this process. Work that gave up stands as an issue; the database still knows that it is undone. */
export function startWorkers(context: Context, stages?: readonly Stage[]): Workers {
  const { db, log, queues } = context.project
  const done: Record<Stage, number> = { refresh: 0, crawl: 0, read: 0, extract: 0, resolve: 0 }
  let gaveUp = 0
  let trouble: EnvironmentError | null = null
  queues.work(handlersOf(context), {
    ...(stages === undefined ? {} : { stages }),
    onDone: (stage) => {
      done[stage]++
    },
    onTrouble: (error) => log.warn({ error: messageOf(error) }, 'queue'),
    onGivenUp: (stage, data, error) => {
      gaveUp++
      if (error instanceof EnvironmentError) trouble = error
      log.warn({ stage, data, error: messageOf(error), stack: error.stack }, 'job gave up')
      const subject = `${stage} ${Object.values((data ?? {}) as object).join(' ')}`.trim()
      recordIssue(db, { code: 'job.failed', subject, message: messageOf(error) }, context.now()).catch(
        (problem: unknown) => log.warn({ error: messageOf(problem) }, 'issue not recorded'),
      )
    },
  })
  return { done, gaveUp: () => gaveUp, trouble: () => trouble }
}
