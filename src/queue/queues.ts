import { DelayedError, type Job, type Queue, type Worker } from 'bullmq'
import { AskedToWait, EnvironmentError, messageOf } from '../errors.ts'
import { type Backend, openBackend, type QueueTarget } from './connection.ts'
import { CONCURRENCY, type Jobs, jobId, STAGES, type Stage } from './stages.ts'

export type Handlers = { readonly [S in Stage]: (data: Jobs[S], signal: AbortSignal) => Promise<void> }

export interface Counts {
  waiting: number
  active: number
  /** Jobs that come back later: a retry, or a host that asked us to wait. */
  delayed: number
}

export interface WorkOptions {
  stages?: readonly Stage[]
  /** A job that gave up after its attempts: the message is recorded, the database still knows the work is undone. */
  onGivenUp: (stage: Stage, data: unknown, error: Error) => void
  onDone?: (stage: Stage) => void
  /** Trouble with the queue itself (a lost connection): counted by the caller, the workers reconnect by themselves. */
  onTrouble: (error: Error) => void
}

/** A try, then 1 s, 2 s, 4 s later: enough for a database that restarts, short enough for a night's run. */
const RETRY = { attempts: 4, backoff: { type: 'exponential', delay: 1_000 } } as const

/**
 * A job's lock outlives its worker's death by this long before another takes the job over. It is renewed at half time;
 * a false alarm (an event loop blocked for longer) only runs a job twice, which changes nothing.
 */
const LOCK_MS = 10_000

export async function openQueues(target: QueueTarget): Promise<Queues> {
  return new Queues(await openBackend(target))
}

export class Queues {
  readonly #backend: Backend
  readonly #queues: ReadonlyMap<Stage, Queue>
  readonly #workers: Worker[] = []
  readonly #stop = new AbortController()

  constructor(backend: Backend) {
    this.#backend = backend
    this.#queues = new Map(STAGES.map((stage) => [stage, backend.queue(stage)]))
    for (const queue of this.#queues.values()) queue.on('error', () => {})
  }

  async add<S extends Stage>(stage: S, data: Jobs[S]): Promise<void> {
    await this.addMany(stage, [data])
  }

  async addMany<S extends Stage>(stage: S, batch: readonly Jobs[S][]): Promise<void> {
    for (let i = 0; i < batch.length; i += 1_000) {
      await this.#queue(stage).addBulk(
        batch.slice(i, i + 1_000).map((data) => ({
          name: stage,
          data,
          opts: { jobId: jobId(stage, data), ...RETRY, removeOnComplete: true, removeOnFail: true },
        })),
      )
    }
  }

  /** Adds jobs, and brings those back now that wait for a later time: what they waited for may be over. */
  async addNow<S extends Stage>(stage: S, batch: readonly Jobs[S][]): Promise<void> {
    await this.addMany(stage, batch)
    for (const data of batch) {
      const job = await this.#queue(stage).getJob(jobId(stage, data))
      // Between the question and the promotion the job may have come back by itself.
      if (await job?.isDelayed()) await job!.promote().catch(() => {})
    }
  }

  /** Starts workers in this process; they stop with `close`. */
  work(handlers: Handlers, options: WorkOptions): void {
    for (const stage of options.stages ?? STAGES) {
      const worker = this.#backend.worker(stage, (job, token) => this.#run(handlers, stage, job, token), {
        concurrency: CONCURRENCY[stage],
        lockDuration: LOCK_MS,
        stalledInterval: LOCK_MS / 2,
        // Every kill -9 counts as a stall; a run that is killed ten times in one job deserves a look.
        maxStalledCount: 10,
      })
      worker.on('failed', (job, error) => {
        if (job === undefined || job.attemptsMade >= (job.opts.attempts ?? 1))
          options.onGivenUp(stage, job?.data, error)
      })
      worker.on('completed', () => options.onDone?.(stage))
      worker.on('error', options.onTrouble)
      this.#workers.push(worker)
    }
  }

  async #run(handlers: Handlers, stage: Stage, job: Job, token: string | undefined): Promise<void> {
    try {
      await (handlers[stage] as (data: unknown, signal: AbortSignal) => Promise<void>)(job.data, this.#stop.signal)
    } catch (error) {
      if (!(error instanceof AskedToWait)) throw error
      // Comes back later without blame: its attempts stay as they were.
      await job.moveToDelayed(Date.now() + error.waitMs, token)
      throw new DelayedError()
    }
  }

  async counts(): Promise<Record<Stage, Counts>> {
    const entries = await Promise.all(
      STAGES.map(async (stage) => {
        const c = await this.#queue(stage).getJobCounts('waiting', 'prioritized', 'active', 'delayed')
        return [
          stage,
          { waiting: (c.waiting ?? 0) + (c.prioritized ?? 0), active: c.active ?? 0, delayed: c.delayed ?? 0 },
        ] as const
      }),
    )
    return Object.fromEntries(entries) as Record<Stage, Counts>
  }

  /**
   * Jobs under way now or coming back within `soonMs`. A count reads one state after the other, so a job that changes its
   * state in between can be missed: "none" is believed only when three counts in a row say so.
   */
  async busy(soonMs: number): Promise<number> {
    for (let looks = 0; looks < 3; looks++) {
      const busy = await this.#look(soonMs)
      if (busy > 0) return busy
    }
    return 0
  }

  async #look(soonMs: number): Promise<number> {
    const counts = await this.counts()
    let busy = 0
    for (const stage of STAGES) {
      const { waiting, active, delayed } = counts[stage]
      busy += waiting + active
      if (delayed === 0) continue
      const soon = Date.now() + soonMs
      const jobs = await this.#queue(stage).getDelayed(0, 200)
      // The jobs that a schedule has laid out for later are not work of this run.
      busy += jobs.filter((job) => job.repeatJobKey === undefined && comesBackAt(job) <= soon).length
    }
    return busy
  }

  /**
   * Upserting twice is once: the name is the key.
   * @param pattern cron, five fields, Asia/Ho_Chi_Minh
   */
  async setSchedule(name: string, pattern: string, data: Jobs['refresh']): Promise<void> {
    await this.#queue('refresh').upsertJobScheduler(
      name,
      { pattern, tz: TIME_ZONE },
      { name: 'refresh', data, opts: { ...RETRY, removeOnComplete: true, removeOnFail: true } },
    )
  }

  async schedules(): Promise<{ name: string; pattern: string; tz: string; next: Date | null; data: unknown }[]> {
    const all = await this.#queue('refresh').getJobSchedulers(0, -1, true)
    return all.map((s) => ({
      name: s.key,
      pattern: s.pattern ?? '',
      tz: s.tz ?? TIME_ZONE,
      next: s.next ? new Date(s.next) : null,
      data: s.template?.data ?? null,
    }))
  }

  async removeSchedule(name: string): Promise<boolean> {
    return this.#queue('refresh').removeJobScheduler(name)
  }

  #queue(stage: Stage): Queue {
    return this.#queues.get(stage)!
  }

  /** Lets running jobs end (they see the signal), then lets go. */
  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#workers.map((worker) => worker.close()))
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()))
    await this.#backend.close()
  }
}

/** A delay counts from when the job was last worked on, or else from when it was added. */
function comesBackAt(job: Job): number {
  return (job.processedOn ?? job.timestamp) + job.delay
}

export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

/** Waits for an answer of a server that may be away; `what` is said when it stays away. */
export async function within<T>(ms: number, what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new EnvironmentError(what)), ms)
      }),
    ])
  } catch (error) {
    throw error instanceof EnvironmentError
      ? error
      : new EnvironmentError(`${what} (${messageOf(error)})`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}
