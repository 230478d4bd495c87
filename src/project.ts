import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { type Archive, openArchive } from './archive/index.ts'
import type { Config } from './config.ts'
import { EnvironmentError, messageOf } from './errors.ts'
import type { Log } from './log.ts'
import { openQueues, QUEUE_SCHEMA, type Queues, within, withoutSecret } from './queue/index.ts'
import { VERSION } from './root.ts'
import { clearLeases, type Db, databaseOn, embeddedPool, lockFolder, migrate, type Pool } from './store/index.ts'

/** The adapters of one data folder, opened. Who opened the project closes it. */
export interface Project {
  readonly config: Config
  readonly log: Log
  readonly db: Db
  readonly queues: Queues
  readonly archive: Archive
  /** `embedded` (PGlite), `postgres`, `postgres+redis`, `embedded+redis` */
  readonly mode: string
  /** Names this process in leases and in the archive's file names. */
  readonly worker: string
  close(): Promise<void>
}

/** Long enough for the page under way and the pace of its host. */
const CLOSING_MS = 15_000

/** Below this much free space nothing is opened: a database that runs out of disk in mid-run is worse than a clear refusal. */
const MIN_FREE_BYTES = 64 * 1024 * 1024

/**
 * The only place that opens adapters. Embedded: PGlite in `<data>/db`, one process at a time. With DATABASE_URL: PostgreSQL,
 * any number of processes. With REDIS_URL the queue moves to Redis.
 * @throws EnvironmentError when the folder, the disk, the lock or a server is in the way
 */
export async function openProject(config: Config, log: Log): Promise<Project> {
  prepareFolder(config.data)
  const undo: (() => Promise<void> | void)[] = []
  // A server that went away must not keep us: each step has its time, and the next one is taken whatever came of it.
  const close = async () => {
    for (const step of undo.splice(0).reverse()) {
      await within(CLOSING_MS, 'closing', Promise.resolve(step())).catch((error: unknown) => log.warn(messageOf(error)))
    }
  }
  try {
    const pool =
      config.databaseUrl === null ? await openEmbedded(config.data, undo) : await openServer(config.databaseUrl, undo)
    await migrate(pool)
    const db = databaseOn(pool)
    if (config.databaseUrl === null) await clearLeases(db)
    const queues = await openQueues(
      config.redisUrl === null ? { kind: 'pool', pool } : { kind: 'redis', url: config.redisUrl },
    )
    undo.push(() => queues.close())
    const worker = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`
    const archive = await openArchive({
      dir: join(config.data, 'archive'),
      writer: worker,
      software: `chiso/${VERSION}`,
    })
    undo.push(() => archive.close())
    const mode = `${config.databaseUrl === null ? 'embedded' : 'postgres'}${config.redisUrl === null ? '' : '+redis'}`
    return { config, log, db, queues, archive, mode, worker, close }
  } catch (error) {
    await close()
    throw diskError(error, config.data) ?? error
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw diskError(error, folder) ?? error
  }
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < MIN_FREE_BYTES) {
    throw new EnvironmentError(
      `The disk that holds ${folder} has ${Math.floor((bavail * bsize) / 1024 / 1024)} MB left and chiso wants ${MIN_FREE_BYTES / 1024 / 1024}: free some space or name another folder with --data.`,
    )
  }
}

/** One step at a time: Node's own `recursive` never ends where the system denies a folder with ENOENT (/proc, an automounter's root). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have been a moment faster.
    if (!existsSync(folder)) throw error
  }
}

/** The disk's own words, turned into one sentence; null for anything else. */
export function diskError(error: unknown, folder: string): EnvironmentError | null {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOSPC' || /No space left on device/.test(messageOf(error)))
    return new EnvironmentError(
      `The disk that holds ${folder} is full: free some space and run again, nothing is lost.`,
      { cause: error },
    )
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new EnvironmentError(
      `The data folder ${folder} cannot be written: name another one with --data, or change its permissions.`,
      { cause: error },
    )
  if (code === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'mkdir')
    return new EnvironmentError(`The data folder ${folder} cannot be made: name another one with --data.`, {
      cause: error,
    })
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new EnvironmentError(`The data folder ${folder} is not a folder: name another one with --data.`, {
      cause: error,
    })
  return null
}

async function openEmbedded(folder: string, undo: (() => Promise<void> | void)[]): Promise<Pool> {
  const lock = lockFolder(folder)
  undo.push(() => lock.release())
  const pglite = await PGlite.create(join(folder, 'db')).catch((error: unknown) => {
    throw (
      diskError(error, folder) ??
      new EnvironmentError(
        `The database in ${join(folder, 'db')} does not open: restore the folder from a copy, or name another one with --data.`,
        {
          cause: error,
        },
      )
    )
  })
  undo.push(() => pglite.close())
  const pool = embeddedPool(pglite)
  await pool.query(`SET search_path TO ${QUEUE_SCHEMA}, public`)
  return pool
}

async function openServer(url: string, undo: (() => Promise<void> | void)[]): Promise<Pool> {
  // Twenty connections: one listener for each of five workers, the rest for statements.
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    // Compiling a statement costs more than any of ours takes: a rebuild of a million claims is hundreds of short ones.
    options: `-c search_path=${QUEUE_SCHEMA},public -c jit=off`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'chiso',
  })
  pool.setMaxListeners(64) // every queue and worker listens for errors of the one pool they share
  pool.on('error', () => {}) // an idle connection that drops is replaced by the next query
  // A connection that dies in the middle of a statement fails that statement; it must not take the process with it.
  pool.on('connect', (client) => client.on('error', () => {}))
  undo.push(() => pool.end())
  await pool.query('SELECT 1').catch((error: unknown) => {
    throw new EnvironmentError(
      `PostgreSQL does not answer at ${withoutSecret(url)} (${messageOf(error)}): start it, or correct DATABASE_URL, or unset it to work embedded.`,
      { cause: error },
    )
  })
  return pool as unknown as Pool
}
