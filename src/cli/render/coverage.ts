import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../../schemas/index.ts'
import type { Coverage } from '../../panel/index.ts'
import { type Column, type TableOptions, table } from './table.ts'

/** An edition and how it was looked for; `Searched` of pipelines/coverage.ts fits. */
export interface SearchedEdition extends Coverage {
  readonly searched_articles: number
  readonly searched_sources: number
  readonly searched_from: string
  readonly searched_to: string
  readonly named: readonly { readonly unit_id: string; readonly articles: number }[]
}

type NameOf = (unit_id: string) => string

/** One edition a row: what of it is known, and how hard the rest was looked for. `whole` names every missing unit. */
export function coverageTable(
  rows: readonly SearchedEdition[],
  nameOf: NameOf,
  options: TableOptions = {},
  whole = false,
): string {
  if (rows.length === 0) return 'The panel holds no edition of that kind.\n'
  const columns: Column<SearchedEdition>[] = [
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
    { header: 'searched', align: 'right', value: (r) => r.searched_articles },
    { header: 'missing units', shrinksTo: 20, value: (r) => missingWords(r, nameOf, whole ? EVERY : 2) },
  ]
  const seldom = new Set(['derived', 'disputed'])
  const isSaid = ({ header, value }: Column<SearchedEdition>): boolean =>
    whole || !seldom.has(header) || rows.some((row) => value(row) !== null)
  const note = whole ? '' : '--wide names every missing unit. '
  return `${table(rows, columns.filter(isSaid), options)}\n${note}"searched": articles that were published while results of the year come out, by sources that write about the city.\n`
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
      const missing = missingWords(r, nameOf, 6)
      const [articles, sources] = [counted(r.searched_articles, 'article'), counted(r.searched_sources, 'source')]
      return [
        `Coverage (${place}): ${[known, ...odd].join(', ')}.`,
        missing === null ? null : ` Missing ${r.missing.length}: ${missing}.`,
        ` Looked for in ${articles} of ${sources}, published ${r.searched_from} to ${r.searched_to}.\n`,
      ].join('')
    })
    .join('')
}

const EVERY = Number.POSITIVE_INFINITY
const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`

/** Those that articles name come first, since there a figure may have been missed; nobody reads thirty that nobody names. */
function missingWords({ missing, named }: SearchedEdition, nameOf: NameOf, most: number): string | null {
  if (missing.length === 0) return null
  const articlesOf = new Map(named.map(({ unit_id, articles }) => [unit_id, articles]))
  const [some, never] = [missing.filter((id) => articlesOf.has(id)), missing.filter((id) => !articlesOf.has(id))]
  const told = some
    .sort((a, b) => articlesOf.get(b)! - articlesOf.get(a)!)
    .slice(0, most)
    .map((id) => `${nameOf(id)} (named in ${articlesOf.get(id)})`)
  const more = some.length - told.length
  const rest = [
    more > 0 ? `${more} more that are named` : null,
    never.length === 0
      ? null
      : most === EVERY
        ? `never named: ${never.map(nameOf).join(', ')}`
        : `${never.length} never named`,
  ]
  return [told.join(', ') || null, ...rest].filter((part) => part !== null).join('; ')
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
