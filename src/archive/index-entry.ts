import { mimeOf } from './headers.ts'
import { parseHttpResponse } from './http-block.ts'
import type { WarcRecord } from './types.ts'

/** What an index says of one capture. */
export interface IndexEntry {
  readonly url: string
  readonly at: Date
  readonly mime: string
  readonly status: number | null
  readonly digest: string
  readonly offset: number
  readonly length: number
}

/** Null for records that are no captures, and for those without a place of their own. */
export function entryOf(record: WarcRecord): IndexEntry | null {
  if (record.url === null || record.date === null || record.offset < 0) return null
  const base = { url: record.url, at: record.date, offset: record.offset, length: record.length }
  const digest = record.headers.get('warc-payload-digest') ?? record.headers.get('warc-block-digest') ?? '-'
  switch (record.type) {
    case 'response': {
      const http = parseHttpResponse(record.block)
      return { ...base, mime: mimeOf(http?.headers ?? []), status: http?.status ?? null, digest }
    }
    case 'revisit':
      return { ...base, mime: 'warc/revisit', status: parseHttpResponse(record.block)?.status ?? null, digest }
    case 'resource':
    case 'conversion':
      return { ...base, mime: record.headers.get('content-type') ?? '-', status: null, digest }
    default:
      return null
  }
}
