/** Where a record lies: `file` is relative to the archive folder, `offset` and `length` are those of its gzip member. */
export interface WarcRef {
  readonly file: string
  readonly offset: number
  readonly length: number
}

/** Raw header fields in the order received; names keep their case, repeated names stay repeated. */
export type HeaderList = ReadonlyArray<readonly [name: string, value: string]>

/** One request and its response, or one local file. */
export interface Exchange {
  readonly url: string
  readonly method: string
  readonly requestHeaders: HeaderList
  readonly status: number
  readonly statusText: string
  readonly responseHeaders: HeaderList
  /** As received, still content-encoded; transfer encoding undone. */
  readonly body: Uint8Array
  /** `body` with its content encoding undone, when the caller has it already. */
  readonly payload?: Uint8Array
  readonly at: Date
  readonly ip?: string | null
  /** The earlier full record with the same payload (or the one a 304 speaks of): a revisit is written instead of the bytes. */
  readonly refersTo?: WarcRef | null
  /** `file`: a local file, written as a `resource` record; `url` comes from `fileUri`. */
  readonly kind?: 'live' | 'file'
  /** Facts about the fetch that are not part of the exchange, kept as a metadata record. */
  readonly metadata?: Readonly<Record<string, string>>
}

export interface Appended extends WarcRef {
  readonly type: 'response' | 'revisit' | 'resource'
  /** Hex SHA-256 of the payload with its content encoding undone; of a revisit: of the record it refers to. */
  readonly payload_sha256: string
}

export interface ArchivedResponse {
  readonly type: string
  readonly url: string
  readonly at: Date
  readonly status: number | null
  readonly statusText: string
  readonly headers: HeaderList
  /** Content-decoded. Of a revisit: the payload of the record it refers to. */
  readonly payload: Uint8Array
  readonly payload_sha256: string
  /** WARC header fields of the record itself, by lower-case name. */
  readonly warc: ReadonlyMap<string, string>
}

export interface Archive {
  /** Appends request and response (or a revisit), syncs to disk, then says where the response lies. Concurrent calls share a sync. */
  append(exchange: Exchange): Promise<Appended>
  read(ref: WarcRef): Promise<ArchivedResponse>
  /** Ends the current file and writes its index. */
  close(): Promise<void>
}

export interface ArchiveOptions {
  readonly dir: string
  /** Unique per process, e.g. host-pid-start: part of each file name, so no process appends to another's file. */
  readonly writer: string
  /** A file is closed when it passes this size; default 1 GiB. */
  readonly maxBytes?: number
  /** Name and version for the warcinfo record. */
  readonly software: string
}

/** One record of any WARC or WET file. */
export interface WarcRecord {
  readonly version: string
  readonly type: string
  /** By lower-case name; the last of repeated fields. */
  readonly headers: ReadonlyMap<string, string>
  readonly url: string | null
  readonly date: Date | null
  readonly block: Uint8Array
  /** Of the gzip member, or of the record in a plain file; a file that is one gzip stream has no usable offsets (-1). */
  readonly offset: number
  readonly length: number
}

export interface Damage {
  readonly offset: number
  readonly reason: string
}
