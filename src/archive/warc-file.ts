import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { EnvironmentError, messageOf } from '../errors.ts'
import { writeIndex } from './cdxj.ts'
import type { IndexEntry } from './index-entry.ts'

/** Members that stand or fall together: none of them is acknowledged before all are on the disk. */
export interface Group {
  readonly members: readonly Buffer[]
  /** Index entry of the member at `position`, once its offset is known. */
  readonly indexed: { readonly position: number; readonly entry: Omit<IndexEntry, 'offset' | 'length'> }
}

interface Waiting {
  readonly group: Group
  readonly resolve: (place: { offset: number; length: number }) => void
  readonly reject: (error: Error) => void
}

/**
 * One WARC file while it grows. Appends that arrive during a sync wait for the next one together, so that many small pages
 * cost few syncs. A failed write is cut off again; if even that fails the file is `broken` and takes nothing more. So is one that
 * is no longer to be found under its name: what is written to an unmounted disk or a deleted file is lost when it is closed.
 */
export class WarcFile {
  readonly path: string
  /** Bytes acknowledged. */
  size = 0
  #broken: string | null = null
  readonly #handle: FileHandle
  readonly #own: Stats
  readonly #entries: IndexEntry[] = []
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null

  private constructor(path: string, handle: FileHandle, own: Stats) {
    this.path = path
    this.#handle = handle
    this.#own = own
  }

  /** Creates the file; one that exists belongs to somebody else and is never touched. */
  static async create(path: string, folder: string): Promise<WarcFile> {
    const handle = await open(path, 'wx')
    const directory = await open(folder, 'r')
    try {
      await directory.sync()
    } finally {
      await directory.close()
    }
    return new WarcFile(path, handle, await handle.stat())
  }

  /** Writes the warcinfo record every file begins with. */
  async begin(warcinfo: Buffer): Promise<void> {
    await this.#write([warcinfo])
    this.size = warcinfo.length
  }

  /** Takes nothing more. */
  get broken(): boolean {
    return this.#broken !== null
  }

  append(group: Group): Promise<{ offset: number; length: number }> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ group, resolve, reject })
      this.#flushing ??= this.#flush().finally(() => {
        this.#flushing = null
      })
    })
  }

  async close(): Promise<void> {
    while (this.#flushing !== null) await this.#flushing
    await this.#handle.close()
    // The index can be made anew from the records (`chiso archive rebuild`): a disk without room for it costs nothing else.
    if (await this.#isInItsPlace()) await writeIndex(this.path, this.#entries).catch(() => {})
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        await this.#write(batch.flatMap((waiting) => waiting.group.members))
      } catch (error) {
        await this.#cutBack(messageOf(error))
        const failure = new EnvironmentError(
          `The archive cannot be written (${messageOf(error)}); make room or make it writable, and run again.`,
          { cause: error },
        )
        for (const waiting of batch) waiting.reject(failure)
        continue
      }
      for (const waiting of batch) waiting.resolve(this.#acknowledge(waiting.group))
    }
  }

  async #write(members: readonly Buffer[]): Promise<void> {
    if (this.#broken !== null) throw new Error(this.#broken)
    const bytes = Buffer.concat(members)
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.size + done)
      done += bytesWritten
    }
    await this.#handle.datasync()
    if (!(await this.#isInItsPlace())) {
      this.#broken = 'its file has gone from the folder: was the disk unmounted?'
      throw new Error(this.#broken)
    }
  }

  async #isInItsPlace(): Promise<boolean> {
    const there = await stat(this.path).catch(() => null)
    return there !== null && there.ino === this.#own.ino && there.dev === this.#own.dev
  }

  #acknowledge(group: Group): { offset: number; length: number } {
    let place = { offset: this.size, length: 0 }
    for (const [position, bytes] of group.members.entries()) {
      if (position === group.indexed.position) place = { offset: this.size, length: bytes.length }
      this.size += bytes.length
    }
    this.#entries.push({ ...group.indexed.entry, ...place })
    return place
  }

  async #cutBack(reason: string): Promise<void> {
    try {
      await this.#handle.truncate(this.size)
    } catch {
      this.#broken ??= reason
    }
  }
}
