import { open } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { UnreadableInput } from '../errors.ts'
import { payloadOf } from './coding.ts'
import { type HttpResponse, parseHttpResponse } from './http-block.ts'
import { inflateMember } from './member.ts'
import { parseHead, toRecord } from './parse-record.ts'
import { sha256 } from './record.ts'
import type { ArchivedResponse, WarcRecord, WarcRef } from './types.ts'

const MAX_RECORD = 1 << 30

/** The record at `ref`; throws UnreadableInput when nothing whole lies there. */
export async function readRecord(dir: string, ref: WarcRef): Promise<WarcRecord> {
  const where = `${ref.file}@${ref.offset}`
  const path = normalize(join(dir, ref.file))
  if (!path.startsWith(normalize(dir) + sep)) throw new UnreadableInput(where, `${where} lies outside the archive.`)
  const bytes = await slice(path, ref, where)
  const member = inflateMember(bytes, MAX_RECORD)
  if (member.kind !== 'ok')
    throw new UnreadableInput(where, `The archived record ${where} is damaged: ${describe(member)}.`)
  const head = parseHead(member.bytes)
  if (head === null || head === 'short' || head.blockAt + head.blockLength > member.bytes.length)
    throw new UnreadableInput(where, `The archived record ${where} is damaged: it is no whole WARC record.`)
  const block = member.bytes.subarray(head.blockAt, head.blockAt + head.blockLength)
  return toRecord(head, block, ref.offset, member.length)
}

function describe(member: { kind: string; reason?: string }): string {
  return member.reason ?? (member.kind === 'short' ? 'it ends too early' : 'it is too large')
}

async function slice(path: string, ref: WarcRef, where: string): Promise<Buffer> {
  let handle: Awaited<ReturnType<typeof open>>
  try {
    handle = await open(path, 'r')
  } catch (error) {
    throw new UnreadableInput(where, `The archive file ${ref.file} is missing or cannot be opened.`, { cause: error })
  }
  try {
    const bytes = Buffer.alloc(ref.length)
    const { bytesRead } = await handle.read(bytes, 0, ref.length, ref.offset)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The response at `ref`, ready to be read; a revisit answers with the payload it stands for. */
export async function readResponse(dir: string, ref: WarcRef): Promise<ArchivedResponse> {
  const record = await readRecord(dir, ref)
  if (record.type === 'revisit') {
    const original = await readResponse(dir, refersTo(record))
    const own = parseHttpResponse(record.block)
    return {
      ...original,
      type: 'revisit',
      at: record.date ?? original.at,
      warc: record.headers,
      ...statusOf(own, original),
    }
  }
  const http = record.type === 'response' ? parseHttpResponse(record.block) : null
  const headers = http?.headers ?? [['Content-Type', record.headers.get('content-type') ?? ''] as const]
  const payload = http === null ? record.block : await payloadOf(http.body, http.headers)
  return {
    type: record.type,
    url: record.url ?? '',
    at: record.date ?? new Date(0),
    status: http?.status ?? null,
    statusText: http?.statusText ?? '',
    headers,
    payload,
    payload_sha256: sha256(payload),
    warc: record.headers,
  }
}

function statusOf(own: HttpResponse | null, original: ArchivedResponse) {
  return { status: own?.status ?? original.status, statusText: own?.statusText ?? original.statusText }
}

/** Where the record lies that a revisit of ours stands for. */
export function refersTo(record: WarcRecord): WarcRef {
  const file = record.headers.get('warc-refers-to-filename')
  const offset = Number(record.headers.get('warc-refers-to-file-offset') ?? Number.NaN)
  const length = Number(record.headers.get('warc-refers-to-file-length') ?? Number.NaN)
  if (file === undefined || !Number.isSafeInteger(offset) || !Number.isSafeInteger(length))
    throw new UnreadableInput(record.url ?? '', 'A revisit record does not say where its original lies.')
  return { file, offset, length }
}
