import {
  createPostgresBackend,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import { EnvironmentError, messageOf } from '../errors.ts'
import type { Pool } from '../store/index.ts'

/** Where the jobs lie: on the pool of the store (PostgreSQL or PGlite), or on Redis. */
export type QueueTarget =
  | { readonly kind: 'pool'; readonly pool: Pool }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string }

export interface Backend {
  queue(name: string): Queue
  worker(
    name: string,
    processor: NonNullable<ConstructorParameters<typeof Worker>[1]>,
    options: Partial<WorkerOptions>,
  ): Worker
  close(): Promise<void>
}

/** Schema of BullMQ's own migrations; its SQL relies on the search path, which src/project.ts sets on every connection. */
export const QUEUE_SCHEMA = 'bullmq'

export async function openBackend(target: QueueTarget): Promise<Backend> {
  return target.kind === 'redis' ? openRedis(target.url, target.prefix) : openPool(target.pool)
}

async function openPool(pool: Pool): Promise<Backend> {
  const client = await pool.connect()
  try {
    await runMigrations(client as never, QUEUE_SCHEMA)
  } finally {
    client.release()
  }
  const classes = withBackend(createPostgresBackend)
  const connection = pool as never
  const ours = new Set(pool.listeners('error'))
  return {
    queue: (name) => new classes.Queue(name, { connection }) as unknown as Queue,
    worker: (name, processor, options) =>
      new classes.Worker(name, processor, { ...options, connection } as never) as unknown as Worker,
    // BullMQ leaves the error listeners of its queues and workers on a pool that it was lent.
    close: async () => {
      for (const listener of pool.listeners('error')) if (!ours.has(listener)) pool.off('error', listener as never)
    },
  }
}

async function openRedis(url: string, prefix = 'chiso'): Promise<Backend> {
  // Without a limit of retries a command waits for the server to come back, as BullMQ's blocking calls need it.
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    connectTimeout: 5_000,
    retryStrategy: () => null,
  })
  connection.on('error', () => {})
  try {
    await connection.connect()
    await connection.ping()
  } catch (error) {
    connection.disconnect()
    throw new EnvironmentError(
      `Redis does not answer at ${withoutSecret(url)}: start it, or correct REDIS_URL, or unset it to queue on the database.`,
      { cause: error },
    )
  }
  // Only the first connection must answer at once; later losses are waited out.
  connection.options.retryStrategy = (times: number) => Math.min(times * 200, 5_000)
  const shared = { connection: connection as never, prefix }
  return {
    queue: (name) => new Queue(name, shared as QueueOptions),
    worker: (name, processor, options) => new Worker(name, processor, { ...shared, ...options } as WorkerOptions),
    close: async () => {
      await connection.quit().catch(() => connection.disconnect())
    },
  }
}

export function withoutSecret(url: string): string {
  try {
    const parsed = new URL(url)
    if (parsed.password !== '') parsed.password = '***'
    return parsed.href
  } catch (error) {
    return messageOf(error)
  }
}
