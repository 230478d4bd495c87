import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EnvironmentError, messageOf } from '../errors.ts'
import { parseHttpResponse } from './http-block.ts'
import { refersTo } from './read-record.ts'
import { readWarc } from './read-warc.ts'
import type { Damage, WarcRecord } from './types.ts'

export interface VerifyReport {
  readonly files: number
  readonly records: number
  readonly ok: number
  readonly damaged: ReadonlyArray<Damage & { readonly file: string }>
}

export interface VerifyProgress {
  readonly file: string
  readonly files: number
  readonly done: number
  readonly records: number
}

/** Names of the WARC files under the folder, relative to it, in order. */
export async function warcFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir, { recursive: true })
    return names.filter((name) => /\.(warc|wet)(\.gz)?$/i.test(name)).sort()
  } catch (error) {
    throw new EnvironmentError(`The archive folder ${dir} cannot be read (${messageOf(error)}).`, { cause: error })
  }
}

/** Reads every record, hashes it anew and compares with the digests it carries; a revisit must point at something. */
export async function verifyArchive(
  dir: string,
  onProgress: (progress: VerifyProgress) => void = () => {},
): Promise<VerifyReport> {
  const files = await warcFiles(dir)
  const damaged: Array<Damage & { file: string }> = []
  let records = 0
  let wrong = 0
  for (const [done, file] of files.entries()) {
    onProgress({ file, files: files.length, done, records })
    const note = (damage: Damage) => damaged.push({ file, ...damage })
    for await (const record of readWarc(join(dir, file), { onDamage: note })) {
      records++
      const reason = (await wrongDigest(record)) ?? (await danglingRevisit(dir, record))
      if (reason === null) continue
      wrong++
      note({ offset: record.offset, reason })
    }
  }
  return { files: files.length, records, ok: records - wrong, damaged }
}

function wrongDigest(record: WarcRecord): string | null {
  const block = record.headers.get('warc-block-digest')
  if (block !== undefined && !matches(block, record.block)) return 'the block differs from its digest'
  const payload = record.headers.get('warc-payload-digest')
  if (payload === undefined || record.type === 'revisit') return null
  const body = record.type === 'response' ? (parseHttpResponse(record.block)?.body ?? record.block) : record.block
  return matches(payload, body) ? null : 'the payload differs from its digest'
}

async function danglingRevisit(dir: string, record: WarcRecord): Promise<string | null> {
  if (record.type !== 'revisit' || !record.headers.has('warc-refers-to-filename')) return null
  const ref = refersTo(record)
  try {
    const { size } = await stat(join(dir, ref.file))
    return size >= ref.offset + ref.length ? null : 'the record it refers to is missing'
  } catch {
    return 'the file it refers to is missing'
  }
}

/** `sha1:` and `sha256:`, hex or base32, as the various writers print them; a digest of another kind cannot be judged. */
function matches(field: string, bytes: Uint8Array): boolean {
  const [label, value] = splitOnce(field)
  const algorithm = label.replace('-', '')
  if (algorithm !== 'sha1' && algorithm !== 'sha256' && algorithm !== 'md5') return true
  const digest = createHash(algorithm).update(bytes).digest()
  return value.length === digest.length * 2
    ? value.toLowerCase() === digest.toString('hex')
    : value.toUpperCase().replace(/=+$/, '') === base32(digest)
}

function splitOnce(field: string): [string, string] {
  const colon = field.indexOf(':')
  return [field.slice(0, colon).trim().toLowerCase(), field.slice(colon + 1).trim()]
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Uint8Array): string {
  let out = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += BASE32[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? out + BASE32[(held << (5 - bits)) & 31] : out
}
