import type { Cell } from '../../../schemas/index.ts'
import { type CellChange, type PanelDiff, valueWords } from '../../panel/index.ts'
import { type TableOptions, table } from './table.ts'

/** What changed between two panels: the counts first, in numbers and shares, then the changes, each with its reason. */
export function renderDiff(
  diff: PanelDiff,
  nameOf: (unit_id: string) => string,
  options: TableOptions = {},
  limit = Number.POSITIVE_INFINITY,
): string {
  const head = `${diff.before} cells before, ${diff.after} after; ${share(diff.same, diff.before)} unchanged.\n`
  if (diff.changes.length === 0) return `${head}Nothing changed.\n`
  const counts = countsOf(diff)
  const more = diff.changes.length - limit
  return [
    head,
    table(
      counts,
      [
        { header: 'change', value: (r) => r.change },
        { header: 'because of', value: (r) => r.reason },
        { header: 'cells', align: 'right', value: (r) => r.n },
        { header: 'share', align: 'right', value: (r) => share(r.n, diff.changes.length) },
      ],
      options,
    ),
    table(
      diff.changes.slice(0, limit),
      [
        { header: 'unit', value: (c) => nameOf(cellOf(c).unit_id), shrinksTo: 12 },
        { header: 'index', value: (c) => cellOf(c).index_name ?? cellOf(c).index, shrinksTo: 9 },
        { header: 'year', align: 'right', value: (c) => cellOf(c).period ?? cellOf(c).reference_year },
        { header: '', value: (c) => cellOf(c).property },
        { header: 'before', align: 'right', value: (c) => words(c.before) },
        { header: 'after', align: 'right', value: (c) => words(c.after) },
        { header: 'because of', value: (c) => c.reason },
        { header: 'standing', value: standing, shrinksTo: 10 },
      ],
      options,
    ),
    ...(more > 0 ? [`… and ${more} more; --limit or --json shows them.\n`] : []),
  ].join('\n')
}

/** The counts with their shares of all changes, then one change a line. */
export function renderDiffJson(diff: PanelDiff): string {
  const { before, after, same, changes } = diff
  const counts = countsOf(diff).map((row) => ({ ...row, share: Number((row.n / changes.length).toFixed(4)) }))
  const lines = changes.map((change) => JSON.stringify(change)).join(',\n')
  const head = JSON.stringify({ before, after, same, changed: changes.length, counts })
  return `${head.slice(0, -1)},"changes":[\n${lines}\n]}\n`
}

function countsOf({ counts }: PanelDiff) {
  return Object.entries(counts).map(([name, n]) => {
    const [change = '', reason = ''] = name.split(':')
    return { change, reason, n }
  })
}

const cellOf = (change: CellChange): Cell => (change.after ?? change.before)!
const words = (cell: Cell | null): string => (cell === null ? '—' : valueWords(cell))

function standing({ before, after }: CellChange): string {
  const [a, b] = [before?.state ?? null, after?.state ?? null]
  return a === b || a === null || b === null ? (b ?? a ?? '') : `${a} → ${b}`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`
}
