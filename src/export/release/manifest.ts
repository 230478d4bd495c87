import { cutWords, type Release } from './about.ts'
import type { Assertion } from './assertions.ts'
import type { WrittenFile } from './files.ts'
import { MANIFEST_KIND } from './folder.ts'

/** What the folder is, what it holds byte by byte, and what was asserted before it was let out. */
export function manifest(
  { about, tables }: Release,
  release_id: string,
  files: readonly WrittenFile[],
  assertions: readonly Assertion[],
): string {
  const content = {
    kind: MANIFEST_KIND,
    release_id,
    ...about,
    cut: cutWords(about),
    tables: Object.fromEntries(tables.map(({ table, rows }) => [table.id, rows])),
    assertions,
    files,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** For `sha256sum -c SHA256SUMS`. */
export const checksums = (files: readonly WrittenFile[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
