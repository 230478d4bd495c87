import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { EnvironmentError, messageOf } from '../errors.ts'
import { writeIndex } from './cdxj.ts'
import { parseHttpResponse } from './http-block.ts'
import { entryOf } from './index-entry.ts'
import { readRecord } from './read-record.ts'
import { type ReadOptions, readWarc } from './read-warc.ts'
import { member, warcFields } from './record.ts'
import type { Appended, Archive, Exchange, WarcRecord, WarcRef } from './types.ts'

export interface Imported {
  readonly record: WarcRecord
  readonly place: Appended
}

/**
 * Takes the pages of a foreign WARC or WET file into the archive: responses with the bytes, header fields and time they were
 * recorded with, plain text of WET files and resources as resources. Revisits say nothing without their originals and are
 * left out. `wanted` is asked first.
 */
export async function* importWarc(
  archive: Archive,
  path: string,
  options: ReadOptions & { readonly wanted?: (record: WarcRecord) => boolean } = {},
): AsyncGenerator<Imported, void, undefined> {
  for await (const record of readWarc(path, options)) {
    const exchange = exchangeOf(record, basename(path))
    if (exchange === null || options.wanted?.(record) === false) continue
    yield { record, place: await archive.append(exchange) }
  }
}

function exchangeOf(record: WarcRecord, file: string): Exchange | null {
  const { url, date, block, type } = record
  if (url === null || date === null) return null
  const common = { method: 'GET', requestHeaders: [], at: date, metadata: { 'imported-from': file } }
  if (type === 'resource' || type === 'conversion') {
    const contentType = record.headers.get('content-type') ?? 'application/octet-stream'
    const responseHeaders = [['Content-Type', contentType] as const]
    return { ...common, url, kind: 'file', status: 200, statusText: 'OK', responseHeaders, body: block }
  }
  const http = type === 'response' && URL.canParse(url) ? parseHttpResponse(block) : null
  if (http === null) return null
  const { status, statusText, headers, body } = http
  return {
    ...common,
    url,
    status,
    statusText,
    responseHeaders: headers,
    body,
    ip: record.headers.get('warc-ip-address') ?? null,
  }
}

/**
 * Copies records into a WARC file of their own, member by member, byte for byte, with a warcinfo record before them and an
 * index beside it. Returns how many. Throws EnvironmentError when the file exists or cannot be written.
 */
export async function exportWarc(
  dir: string,
  refs: Iterable<WarcRef> | AsyncIterable<WarcRef>,
  target: string,
  software: string,
  at: Date,
): Promise<number> {
  const out = await open(target, 'wx').catch((error: unknown) => {
    throw new EnvironmentError(
      `${target} cannot be written (${messageOf(error)}): name a file that does not exist yet.`,
      { cause: error },
    )
  })
  const entries = []
  try {
    const block = warcFields({ software, format: 'WARC File Format 1.1' })
    const fields = [['WARC-Filename', basename(target)] as const]
    const info = await member({ type: 'warcinfo', at, contentType: 'application/warc-fields', fields, block })
    await out.write(info)
    let offset = info.length
    for await (const ref of refs) {
      // Read first: a damaged record is not handed on.
      const record = await readRecord(dir, ref)
      await out.write(await slice(join(dir, ref.file), ref))
      const entry = entryOf({ ...record, offset, length: ref.length })
      if (entry !== null) entries.push(entry)
      offset += ref.length
    }
    await out.datasync()
  } finally {
    await out.close()
  }
  await writeIndex(target, entries)
  return entries.length
}

async function slice(path: string, ref: WarcRef): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(ref.length)
    await handle.read(bytes, 0, ref.length, ref.offset)
    return bytes
  } finally {
    await handle.close()
  }
}
