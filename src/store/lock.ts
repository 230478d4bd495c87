import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { EnvironmentError } from '../errors.ts'

interface Holder {
  pid: number
  /** Start time of the process in kernel ticks, so that a reused pid is not taken for the holder; null where unknown. */
  born: string | null
  host: string
  command: string
  since: string
}

/**
 * One process owns an embedded data folder. The lock file names the holder; a second process is told who it is. A holder
 * that died (kill -9) leaves the file behind, and the next process sees that and takes over.
 */
export function lockFolder(folder: string): { release(): void } {
  const file = join(folder, 'lock')
  const me: Holder = {
    pid: process.pid,
    born: bornAt(process.pid),
    host: hostname(),
    command: process.argv.slice(2).join(' ') || 'chiso',
    since: new Date().toISOString(),
  }
  for (let tries = 0; tries < 50; tries++) {
    if (create(file, me)) return { release: () => rmSync(file, { force: true }) }
    const holder = read(file)
    if (holder === null) continue
    if (isAlive(holder)) {
      throw new EnvironmentError(
        `The data folder ${folder} is held by process ${holder.pid} (chiso ${holder.command}, since ${holder.since}): wait for it, stop it, or set DATABASE_URL to work with several processes.`,
      )
    }
    removeStale(file, holder)
  }
  throw new EnvironmentError(`The lock ${file} keeps changing hands: run again in a moment.`)
}

/** Written aside and linked into place, so that nobody ever reads half a lock. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new EnvironmentError(
      `The lock ${file} cannot be read: remove it when no chiso process works on this folder.`,
      {
        cause: error,
      },
    )
  }
}

/** Rename before removing: of two processes that see the same dead holder only one moves the file away. */
function removeStale(file: string, holder: Holder): void {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    const moved = read(aside)
    // Somebody took over between our look and our move: give the lock back to its new holder.
    if (moved !== null && (moved.pid !== holder.pid || moved.since !== holder.since)) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return holder.born === null || holder.born === bornAt(holder.pid)
}

/** Field 22 of /proc/<pid>/stat: start time since boot. null where there is no /proc, or the process is gone or a zombie. */
function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? null)
  } catch {
    return null
  }
}
