import type { ReleaseSummary } from '../../export/index.ts'
import { table } from './table.ts'

/** What was written, in a few lines. */
export function renderRelease(out: string, { release_id, tables, files, bytes, assertions }: ReleaseSummary): string {
  const rows = Object.entries(tables).map(([name, n]) => ({ name, n }))
  return [
    table(rows, [
      { header: 'table', value: (r) => r.name },
      { header: 'rows', align: 'right', value: (r) => r.n },
    ]),
    `Release ${release_id}: ${files} files, ${megabytes(bytes)}, ${assertions.length} assertions hold.`,
    `${out}/README.md tells how to open it.\n`,
  ].join('\n')
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
