import { createHash } from 'node:crypto'

/**
 * Ids are hashes of content, never of the time of the run: the same page read twice by the same extractor gives the same
 * ids. `parts` are compared as JSON, so null and '' differ. 100 bits in 20 characters: no collision below 10^12 records.
 */
export function contentId(prefix: string, parts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  let bits = 0n
  for (let i = 0; i < 13; i++) bits = (bits << 8n) | BigInt(digest[i]!)
  bits >>= 4n
  let id = ''
  for (let i = 0; i < 20; i++) {
    id = ALPHABET[Number(bits & 31n)]! + id
    bits >>= 5n
  }
  return `${prefix}_${id}`
}

/** Crockford's base 32: no letters that are read as digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
