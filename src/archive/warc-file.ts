import { type FileHandle, open } from 'node:fs/promises'
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
 * cost few syncs. A failed write is cut off again; if even that fails the file is `broken` and takes nothing more.
 */
export class WarcFile {
  readonly path: string
  /** Bytes acknowledged. */
  size = 0
  broken = false
  readonly #handle: FileHandle
  readonly #entries: IndexEntry[] = []
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null

  private constructor(path: string, handle: FileHandle) {
    this.path = path
    this.#handle = handle
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
    return new WarcFile(path, handle)
  }

  /** Writes the warcinfo record every file begins with. */
  async begin(warcinfo: Buffer): Promise<void> {
    await this.#write([warcinfo])
    this.size = warcinfo.length
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
    await writeIndex(this.path, this.#entries)
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        await this.#write(batch.flatMap((waiting) => waiting.group.members))
      } catch (error) {
        await this.#cutBack()
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
    if (this.broken) throw new Error('the file was given up after a failed write')
    const bytes = Buffer.concat(members)
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.size + done)
      done += bytesWritten
    }
    await this.#handle.datasync()
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

  async #cutBack(): Promise<void> {
    try {
      await this.#handle.truncate(this.size)
    } catch {
      this.broken = true
    }
  }
}
