import type { Stats } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EnvironmentError, messageOf } from '../errors.ts'
import { payloadOf } from './coding.ts'
import { exchangeRecords, type Original } from './exchange-records.ts'
import { mimeOf } from './headers.ts'
import { readRecord, readResponse } from './read-record.ts'
import { member, sha256, warcFields } from './record.ts'
import type { Appended, Archive, ArchiveOptions, Exchange, WarcRef } from './types.ts'
import { WarcFile } from './warc-file.ts'

const DEFAULT_MAX_BYTES = 1 << 30

/** Opens the folder for appending and reading; the first file comes to be with the first append. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  try {
    await mkdir(options.dir, { recursive: true })
    return new WarcArchive(options, await stat(options.dir))
  } catch (error) {
    throw new EnvironmentError(`The archive folder ${options.dir} cannot be made (${messageOf(error)}).`, {
      cause: error,
    })
  }
}

interface Opened {
  readonly file: WarcFile
  readonly name: string
  retired: boolean
}

class WarcArchive implements Archive {
  readonly #options: ArchiveOptions
  /** The folder as it was found: under an unmounted disk lies another one. */
  readonly #folder: Stats
  #current: Promise<Opened> | null = null
  #serial = 0
  #retiring: Promise<void>[] = []
  #closed = false

  constructor(options: ArchiveOptions, folder: Stats) {
    this.#options = options
    this.#folder = folder
  }

  async append(exchange: Exchange): Promise<Appended> {
    const payload =
      exchange.kind === 'file'
        ? exchange.body
        : (exchange.payload ?? (await payloadOf(exchange.body, exchange.responseHeaders)))
    const payloadHash = sha256(payload)
    const original = await this.#original(exchange)
    const records = exchangeRecords(exchange, original, payloadHash)
    const members = await Promise.all(records.list.map(member))
    const opened = await this.#opened()
    const indexed = {
      position: records.main,
      entry: {
        url: exchange.url,
        at: exchange.at,
        mime: records.type === 'revisit' ? 'warc/revisit' : mimeOf(exchange.responseHeaders),
        status: exchange.kind === 'file' ? null : exchange.status,
        digest: records.digest,
      },
    }
    const place = await opened.file.append({ members, indexed }).finally(() => {
      // A file that takes nothing more makes room for the next one, which may lie on a disk that is well again.
      if (opened.file.broken || opened.file.size >= (this.#options.maxBytes ?? DEFAULT_MAX_BYTES)) this.#retire(opened)
    })
    return { file: opened.name, ...place, type: records.type, payload_sha256: records.payloadSha256 }
  }

  read(ref: WarcRef) {
    return readResponse(this.#options.dir, ref)
  }

  async close(): Promise<void> {
    this.#closed = true
    const opened = await this.#current?.catch(() => null)
    if (opened != null) this.#retire(opened)
    await Promise.all(this.#retiring)
  }

  /** The full record an exchange refers to, with its payload hash; null when it cannot be read any more. */
  async #original(exchange: Exchange): Promise<Original | null> {
    if (exchange.refersTo == null) return null
    try {
      const record = await readRecord(this.#options.dir, exchange.refersTo)
      if (record.type !== 'response') return null
      const { payload_sha256 } = await this.read(exchange.refersTo)
      return { record, ref: exchange.refersTo, payloadSha256: payload_sha256 }
    } catch {
      return null
    }
  }

  #retire(opened: Opened): void {
    if (opened.retired) return
    opened.retired = true
    this.#current = null
    this.#retiring.push(opened.file.close())
  }

  /** The file to append to now. Between the check and the caller's append nothing else can run. */
  async #opened(): Promise<Opened> {
    for (;;) {
      if (this.#closed) throw new Error('the archive is closed')
      this.#current ??= this.#create()
      const opened = await this.#current
      if (!opened.retired) return opened
    }
  }

  async #create(): Promise<Opened> {
    const at = new Date()
    const stamp = at.toISOString().replace(/\D/g, '').slice(0, 17)
    const name = `chiso-${stamp}-${String(this.#serial++).padStart(5, '0')}-${safeName(this.#options.writer)}.warc.gz`
    try {
      const { dev, ino } = await stat(this.#options.dir)
      if (dev !== this.#folder.dev || ino !== this.#folder.ino)
        throw new Error('the folder is another one than before: was the disk unmounted?')
      const file = await WarcFile.create(join(this.#options.dir, name), this.#options.dir)
      await file.begin(await this.#warcinfo(name, at))
      return { file, name, retired: false }
    } catch (error) {
      this.#current = null
      if (error instanceof EnvironmentError) throw error
      throw new EnvironmentError(
        `The archive file ${name} cannot be made (${messageOf(error)}); make room or make the folder writable, and run again.`,
        { cause: error },
      )
    }
  }

  #warcinfo(name: string, at: Date): Promise<Buffer> {
    return member({
      type: 'warcinfo',
      at,
      contentType: 'application/warc-fields',
      fields: [['WARC-Filename', name]],
      block: warcFields({ software: this.#options.software, format: 'WARC File Format 1.1' }),
    })
  }
}

function safeName(writer: string): string {
  return writer.replace(/[^A-Za-z0-9._-]+/g, '_')
}
