import { z } from 'zod'
import { Instant } from './common.ts'

/** One response as received: its bytes lie in the archive at (warc_file, warc_offset, warc_length). */
export const Snapshot = z.object({
  /** Hash of the address and the payload. */
  snapshot_id: z.string(),
  /** Address asked for; null for a local file. */
  url: z.string().nullable(),
  /** Where the answer came from, after redirects. */
  final_url: z.string().nullable(),
  /** When we received it. */
  fetched_at: Instant,
  /** How it came to us. */
  via: z.enum(['live', 'wayback', 'commoncrawl', 'file']),
  /** When the bytes were on the web: the fetch itself, or the capture time of the foreign archive. */
  captured_at: Instant.nullable(),
  /** HTTP status; null for a file. */
  status: z.number().int().nullable(),
  /** As the server declared it. */
  media_type: z.string().nullable(),
  /** As the server declared it. */
  charset: z.string().nullable(),
  /** Hex SHA-256 of the decoded payload (after content-encoding). */
  payload_sha256: z.string().length(64),
  /** File below `<data>/archive`. */
  warc_file: z.string(),
  /** First byte of the gzip member. */
  warc_offset: z.number().int().nonnegative(),
  /** Bytes of the gzip member. */
  warc_length: z.number().int().positive(),
  /** Validator for the next conditional request. */
  etag: z.string().nullable(),
  /** Validator for the next conditional request. */
  last_modified: z.string().nullable(),
})
export type Snapshot = z.infer<typeof Snapshot>
