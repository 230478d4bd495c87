import { createHash } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  fileUri,
  type HttpResponse,
  headerValue,
  parseHttpResponse,
  payloadOf,
  readWarc,
  type WarcRecord,
} from '../src/archive/index.ts'
import { messageOf, UnreadableInput, UsageError } from '../src/errors.ts'
import { recordIssue, recordSnapshot } from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { startWorkers } from './handlers.ts'
import { untilIdle } from './until-idle.ts'

export interface IngestReport {
  new: number
  known: number
  /** Inputs that could not be read, each with one sentence. */
  refused: { subject: string; message: string }[]
}

/** A page or a text is at most this large; WARC and JSON Lines files are streamed and may be of any size. */
const MAX_BYTES = 50 * 1024 * 1024

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
}

interface Piece {
  readonly bytes: Uint8Array
  readonly name: string
  readonly media_type: string
  readonly url: string | null
  readonly captured_at: Date | null
  /** The exchange of a foreign archive, which is written on as it stood there. */
  readonly exchange: (HttpResponse & { payload: Uint8Array }) | null
}

/** Files and folders → snapshots → everything that follows. What cannot be read is named, and the rest is still done. */
export async function ingest(context: Context, paths: readonly string[], progress: Progress): Promise<IngestReport> {
  const report: IngestReport = { new: 0, known: 0, refused: [] }
  const workers = startWorkers(context)
  progress({ kind: 'phase', text: 'Reading files' })
  for (const path of paths) {
    for await (const file of walk(path)) {
      try {
        for await (const piece of piecesOf(file, (refusal) => refuse(context, report, refusal))) {
          const isNew = await archivePiece(context, piece)
          report[isNew ? 'new' : 'known']++
        }
      } catch (error) {
        if (!(error instanceof UnreadableInput)) throw error
        await refuse(context, report, error)
      }
      progress({ kind: 'count', done: report.new + report.known, total: null, text: basename(file) })
    }
  }
  progress({ kind: 'phase', text: 'Reading, extracting, resolving' })
  await untilIdle(context, workers, progress)
  return report
}

async function refuse(context: Context, report: IngestReport, error: UnreadableInput): Promise<void> {
  report.refused.push({ subject: error.subject, message: error.message })
  await recordIssue(
    context.project.db,
    { code: 'input.unreadable', subject: basename(error.subject), message: error.message },
    context.now(),
  )
}

async function* walk(path: string): AsyncGenerator<string> {
  const info = await stat(path).catch(() => {
    throw new UsageError(`There is no file or folder ${path}: check the path.`)
  })
  if (!info.isDirectory()) {
    yield path
    return
  }
  const entries: Dirent[] = await readdir(path, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inner = join(path, entry.name)
    if (entry.isDirectory()) yield* walk(inner)
    else if (entry.isFile()) yield inner
  }
}

async function* piecesOf(file: string, onRefused: (error: UnreadableInput) => Promise<void>): AsyncGenerator<Piece> {
  if (/\.(warc|wet)(\.gz)?$/i.test(file)) yield* warcPieces(file, onRefused)
  else if (/\.(jsonl|ndjson)$/i.test(file)) yield* linePieces(file)
  else yield await wholeFile(file)
}

async function wholeFile(file: string): Promise<Piece> {
  const info = await stat(file)
  if (info.size === 0) throw new UnreadableInput(file, `${file} is empty.`)
  if (info.size > MAX_BYTES) {
    throw new UnreadableInput(
      file,
      `${file} has ${Math.round(info.size / 1024 / 1024)} MB and a page may have ${MAX_BYTES / 1024 / 1024}: split it, or give it as WARC or JSON Lines.`,
    )
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UnreadableInput(file, `${file} cannot be read (${messageOf(error)}).`, { cause: error })
  })
  const name = basename(file)
  const extension = extname(name.replace(/\.gz$/i, '')).toLowerCase()
  return {
    bytes,
    name,
    media_type: MEDIA_TYPES[extension] ?? 'application/octet-stream',
    url: null,
    captured_at: null,
    exchange: null,
  }
}

async function* linePieces(file: string): AsyncGenerator<Piece> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    yield {
      bytes: Buffer.from(line),
      name: `${basename(file)}:${number}`,
      media_type: 'application/json',
      url: null,
      captured_at: null,
      exchange: null,
    }
  }
}

const PAGE_TYPES = /^(text\/html|application\/xhtml\+xml|application\/pdf|text\/plain)\b/i

/** Pages of a foreign archive: successful responses, and the plain text of WET files. Damaged places are named and skipped. */
async function* warcPieces(file: string, onRefused: (error: UnreadableInput) => Promise<void>): AsyncGenerator<Piece> {
  const damaged: string[] = []
  const onDamage = ({ offset, reason }: { offset: number; reason: string }) => {
    damaged.push(`${basename(file)} is damaged at byte ${offset} (${reason}); the records around it are read.`)
  }
  for await (const record of readWarc(file, { onDamage })) {
    for (const message of damaged.splice(0)) await onRefused(new UnreadableInput(file, message))
    const piece = await pieceOfRecord(record)
    if (piece !== null) yield piece
  }
  for (const message of damaged) await onRefused(new UnreadableInput(file, message))
}

async function pieceOfRecord(record: WarcRecord): Promise<Piece | null> {
  const common = { name: record.url ?? 'record', url: record.url, captured_at: record.date }
  if (record.type === 'conversion' || record.type === 'resource') {
    const media_type = record.headers.get('content-type') ?? 'text/plain'
    return PAGE_TYPES.test(media_type) ? { ...common, bytes: record.block, media_type, exchange: null } : null
  }
  if (record.type !== 'response' || record.url === null) return null
  const response = parseHttpResponse(record.block)
  if (response === null || response.status !== 200) return null
  const media_type = headerValue(response.headers, 'content-type') ?? 'text/html'
  if (!PAGE_TYPES.test(media_type)) return null
  const payload = await payloadOf(response.body, response.headers)
  return { ...common, bytes: payload, media_type, exchange: { ...response, payload } }
}

/** Bytes that lie in the archive already are not written again; the snapshot is only seen again. */
async function archivePiece(context: Context, piece: Piece): Promise<boolean> {
  const { db, archive, queues } = context.project
  const payload_sha256 = createHash('sha256').update(piece.bytes).digest('hex')
  const at = context.now()
  const known = await db
    .selectFrom('snapshot')
    .select(['warc_file', 'warc_offset', 'warc_length'])
    .where('payload_sha256', '=', payload_sha256)
    .where('url', piece.url === null ? 'is' : '=', piece.url)
    .executeTakeFirst()
  const place = known ?? (await append(archive, piece, payload_sha256, at))
  const { snapshot_id, isNew, again } = await recordSnapshot(db, {
    url: piece.url,
    final_url: null,
    site: null,
    name: piece.name,
    fetched_at: at,
    via: 'file',
    captured_at: piece.captured_at,
    status: null,
    media_type: piece.media_type,
    charset: null,
    payload_sha256,
    ...place,
    etag: null,
    last_modified: null,
  })
  if (isNew) await queues.add('read', { snapshot_id })
  if (again !== null) await queues.add('extract', { version_id: again })
  return isNew
}

async function append(archive: Context['project']['archive'], piece: Piece, sha256: string, at: Date) {
  const { exchange } = piece
  const ref = await archive.append(
    exchange === null || piece.url === null
      ? {
          kind: 'file',
          url: fileUri(sha256, piece.name),
          method: 'GET',
          requestHeaders: [],
          status: 200,
          statusText: 'OK',
          responseHeaders: [['Content-Type', piece.media_type]],
          body: piece.bytes,
          at: piece.captured_at ?? at,
        }
      : {
          url: piece.url,
          method: 'GET',
          requestHeaders: [],
          status: exchange.status,
          statusText: exchange.statusText,
          responseHeaders: exchange.headers,
          body: exchange.body,
          payload: exchange.payload,
          at: piece.captured_at ?? at,
        },
  )
  return { warc_file: ref.file, warc_offset: ref.offset, warc_length: ref.length }
}
