import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../../schemas/index.ts'
import type { Coverage } from '../../panel/index.ts'
import { type TableOptions, table } from './table.ts'

/** An edition and how it was looked for; `Searched` of pipelines/coverage.ts fits. */
export interface SearchedEdition extends Coverage {
  readonly searched_articles: number
  readonly searched_sources: number
  readonly searched_from: string
  readonly searched_to: string
  readonly named: readonly { readonly unit_id: string; readonly articles: number }[]
}

type NameOf = (unit_id: string) => string

/** One edition a row: what of it is known, and how hard the rest was looked for. */
export function coverageTable(rows: readonly SearchedEdition[], nameOf: NameOf, options: TableOptions = {}): string {
  if (rows.length === 0) return 'The panel holds no edition of that kind.\n'
  return table(
    rows,
    [
      { header: 'index', value: (r) => r.index_name ?? r.index, shrinksTo: 9 },
      { header: 'year', align: 'right', value: (r) => r.reference_year },
      { header: 'city', value: (r) => r.city },
      { header: 'level', value: (r) => r.level },
      { header: 'units', align: 'right', value: (r) => r.units },
      { header: 'scores', align: 'right', value: (r) => r.with_score },
      { header: 'ranks', align: 'right', value: (r) => r.with_rank },
      { header: 'derived', align: 'right', value: (r) => r.derived_only || null },
      { header: 'disputed', align: 'right', value: (r) => r.disputed || null },
      { header: 'missing', align: 'right', value: (r) => r.missing.length || null },
      { header: 'articles searched', align: 'right', value: (r) => r.searched_articles },
      { header: 'missing units', shrinksTo: 20, value: (r) => missingWords(r, nameOf, 4) },
    ],
    options,
  )
}

/** The same as sentences, below a ranking. */
export function coverageLines(rows: readonly SearchedEdition[], nameOf: NameOf): string {
  return rows
    .map((r) => {
      const place = r.city === null ? r.level : `${r.city} ${r.level}`
      const known = `${r.with_rank} of ${r.units} have a rank, ${r.with_score} a score`
      const odd = [
        r.derived_only > 0 ? `${r.derived_only} by derivation only` : null,
        r.disputed > 0 ? `${r.disputed} disputed` : null,
      ].filter((part) => part !== null)
      const missing = missingWords(r, nameOf, 8)
      return [
        `Coverage (${place}): ${[known, ...odd].join(', ')}.`,
        missing === null ? null : ` Missing: ${missing}.`,
        ` Looked for in ${r.searched_articles} articles of ${r.searched_sources} sources, published ${r.searched_from} to ${r.searched_to}.\n`,
      ].join('')
    })
    .join('')
}

function missingWords({ missing, named }: SearchedEdition, nameOf: NameOf, most: number): string | null {
  if (missing.length === 0) return null
  const articlesOf = new Map(named.map(({ unit_id, articles }) => [unit_id, articles]))
  const told = missing
    .toSorted((a, b) => (articlesOf.get(b) ?? 0) - (articlesOf.get(a) ?? 0))
    .slice(0, most)
    .map((id) => `${nameOf(id)} (${articlesOf.has(id) ? `named in ${articlesOf.get(id)}` : 'never named'})`)
  const more = missing.length - told.length
  return more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', ')
}

export function coverageCsv(rows: readonly SearchedEdition[]): string {
  const records = rows.map(({ missing, named, ...row }) => ({
    ...row,
    missing_units: missing.length,
    missing: missing.join('|'),
    named: named.map(({ unit_id, articles }) => `${unit_id}:${articles}`).join('|'),
  }))
  return stringify(records, { header: true, record_delimiter: '\n' })
}

/** What another day's units cannot inherit, by reason; for stderr. */
export function leftBehind(left: readonly { cell: Cell; reason: string }[], boundaries: string): string {
  const reasons = [...Map.groupBy(left, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length)
  const told = reasons.slice(0, 12).map(([reason, cells]) => `  ${cells.length} × ${reason}\n`)
  const rest = reasons.length > 12 ? `  … and ${reasons.length - 12} more reasons\n` : ''
  return `${left.length} values stay behind in the boundaries of ${boundaries}:\n${told.join('')}${rest}`
}
