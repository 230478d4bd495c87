import { open, rename } from 'node:fs/promises'
import { basename } from 'node:path'
import { entryOf, type IndexEntry } from './index-entry.ts'
import { readWarc } from './read-warc.ts'
import { surt } from './surt.ts'

export function indexName(warcPath: string): string {
  return `${warcPath.replace(/\.warc(\.gz)?$/, '')}.cdxj`
}

/** Writes the index of one WARC file beside it: one line a capture, sorted by SURT and time, whole or not at all. */
export async function writeIndex(warcPath: string, entries: readonly IndexEntry[]): Promise<void> {
  const lines = entries.map((entry) => line(entry, basename(warcPath))).sort()
  const target = indexName(warcPath)
  const handle = await open(`${target}.part`, 'w')
  try {
    await handle.writeFile(lines.join(''))
    await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(`${target}.part`, target)
}

/** Reads a WARC file anew and writes its index: for foreign files, and for those whose writer was killed. */
export async function rebuildIndex(warcPath: string): Promise<number> {
  const entries: IndexEntry[] = []
  for await (const record of readWarc(warcPath)) {
    const entry = entryOf(record)
    if (entry !== null) entries.push(entry)
  }
  await writeIndex(warcPath, entries)
  return entries.length
}

function line(entry: IndexEntry, filename: string): string {
  const at = entry.at.toISOString().replace(/\D/g, '').slice(0, 14)
  const json = JSON.stringify({
    url: entry.url,
    mime: entry.mime,
    status: entry.status === null ? '-' : String(entry.status),
    digest: entry.digest,
    length: String(entry.length),
    offset: String(entry.offset),
    filename,
  })
  return `${surt(entry.url)} ${at} ${json}\n`
}
