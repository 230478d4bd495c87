import { headerValue, mimeOf } from './headers.ts'
import { requestBlock, responseHead } from './http-block.ts'
import {
  digestField,
  type NewRecord,
  newRecordId,
  REVISIT_NOT_MODIFIED,
  REVISIT_SAME_PAYLOAD,
  sha256,
  warcFields,
} from './record.ts'
import type { Appended, Exchange, WarcRecord, WarcRef } from './types.ts'

export interface Original {
  readonly record: WarcRecord
  readonly ref: WarcRef
  readonly payloadSha256: string
}

export interface ExchangeRecords {
  readonly list: readonly NewRecord[]
  /** Position in `list` of the record that answers for the exchange. */
  readonly main: number
  readonly type: Appended['type']
  /** Label and value of the WARC payload digest: of the body as received, which is what WARC calls the payload. */
  readonly digest: string
  readonly payloadSha256: string
}

/** The records of one exchange: request, response or revisit, and its metadata; or the resource of a local file. */
export function exchangeRecords(exchange: Exchange, original: Original | null, payloadSha256: string): ExchangeRecords {
  if (exchange.kind === 'file') return resource(exchange, payloadSha256)
  const id = newRecordId()
  const common = { at: exchange.at, url: exchange.url, id }
  const revisit = original === null ? null : revisitOf(exchange, original, common)
  const bodyDigest = digestField(sha256(exchange.body))
  const main: NewRecord = revisit ?? {
    ...common,
    type: 'response',
    contentType: 'application/http; msgtype=response',
    fields: [
      ['WARC-IP-Address', exchange.ip ?? null],
      ['WARC-Payload-Digest', bodyDigest],
    ],
    block: Buffer.concat([responseHead(exchange), exchange.body]),
    packed: headerValue(exchange.responseHeaders, 'content-encoding') !== null,
  }
  const request: NewRecord = {
    type: 'request',
    at: exchange.at,
    url: exchange.url,
    contentType: 'application/http; msgtype=request',
    fields: [['WARC-Concurrent-To', id]],
    block: requestBlock(exchange),
  }
  return {
    list: [main, request, ...metadataOf(exchange, id)],
    main: 0,
    type: revisit === null ? 'response' : 'revisit',
    digest: revisit === null ? bodyDigest : (original!.record.headers.get('warc-payload-digest') ?? bodyDigest),
    payloadSha256: revisit === null ? payloadSha256 : original!.payloadSha256,
  }
}

/** Null when the bytes differ from the original's after all (a server that compresses anew each time): then they are kept. */
function revisitOf(
  exchange: Exchange,
  original: Original,
  common: { at: Date; url: string; id: string },
): NewRecord | null {
  const digest = original.record.headers.get('warc-payload-digest') ?? null
  const notModified = exchange.status === 304
  if (!notModified && digest !== digestField(sha256(exchange.body))) return null
  return {
    ...common,
    type: 'revisit',
    contentType: 'application/http; msgtype=response',
    fields: [
      ['WARC-IP-Address', exchange.ip ?? null],
      ['WARC-Profile', notModified ? REVISIT_NOT_MODIFIED : REVISIT_SAME_PAYLOAD],
      ['WARC-Payload-Digest', digest],
      ['WARC-Refers-To', original.record.headers.get('warc-record-id') ?? null],
      ['WARC-Refers-To-Target-URI', original.record.url],
      ['WARC-Refers-To-Date', original.record.headers.get('warc-date') ?? null],
      // Extension fields, so that a replay needs no index.
      ['WARC-Refers-To-Filename', original.ref.file],
      ['WARC-Refers-To-File-Offset', String(original.ref.offset)],
      ['WARC-Refers-To-File-Length', String(original.ref.length)],
    ],
    block: responseHead(exchange),
  }
}

function metadataOf(exchange: Exchange, id: string): NewRecord[] {
  if (exchange.metadata === undefined || Object.keys(exchange.metadata).length === 0) return []
  return [
    {
      type: 'metadata',
      at: exchange.at,
      url: exchange.url,
      contentType: 'application/warc-fields',
      fields: [['WARC-Concurrent-To', id]],
      block: warcFields(exchange.metadata),
    },
  ]
}

function resource(exchange: Exchange, payloadSha256: string): ExchangeRecords {
  const id = newRecordId()
  const digest = digestField(payloadSha256)
  const mime = mimeOf(exchange.responseHeaders)
  const record: NewRecord = {
    type: 'resource',
    id,
    at: exchange.at,
    url: exchange.url,
    contentType: mime === '-' ? 'application/octet-stream' : mime,
    fields: [['WARC-Payload-Digest', digest]],
    block: exchange.body,
  }
  return { list: [record, ...metadataOf(exchange, id)], main: 0, type: 'resource', digest, payloadSha256 }
}
