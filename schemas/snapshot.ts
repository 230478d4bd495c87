import { z } from 'zod'
import { Instant } from './common.ts'

/** One response as received: its bytes lie in the archive at (warc_file, warc_offset, warc_length). */
export const Snapshot = z.object({
  snapshot_id: z.string(),
  url: z.string().nullable(),
  final_url: z.string().nullable(),
  fetched_at: Instant,
  via: z.enum(['live', 'wayback', 'commoncrawl', 'file']),
  /** When the bytes were on the web: the fetch itself, or the capture time of the foreign archive. */
  captured_at: Instant.nullable(),
  status: z.number().int().nullable(),
  media_type: z.string().nullable(),
  charset: z.string().nullable(),
  /** Hex SHA-256 of the decoded payload (after content-encoding). */
  payload_sha256: z.string().length(64),
  warc_file: z.string(),
  warc_offset: z.number().int().nonnegative(),
  warc_length: z.number().int().positive(),
  etag: z.string().nullable(),
  last_modified: z.string().nullable(),
})
export type Snapshot = z.infer<typeof Snapshot>
