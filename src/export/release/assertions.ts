import type { IndexCode } from '../../../schemas/index.ts'
import type { ReleaseLimits } from '../../config.ts'
import { indexOf } from '../../indices/index.ts'
import { QUOTE_CHARACTERS_MAX } from '../quote.ts'
import type { Release } from './about.ts'
import { fileOf, type WrittenFile } from './files.ts'
import type { SqliteFile } from './sqlite.ts'

/**
 * A panel without a row is an accident; more than one dispute in four is a defect of ours, not a quarrel of papers. A value
 * beyond its bounds is flagged (`check.bounds`) and kept, since nothing is repaired by itself: one in a hundred is bearable.
 */
const DEFAULTS = {
  min_rows: { panel: 1, observations: 1, articles: 1, units: 1000, lineage: 1000, indices: 9 },
  max_disputed_share: 0.25,
  max_out_of_bounds_share: 0.01,
}

export interface Assertion {
  readonly id: string
  readonly holds: boolean
  /** What was found, in words. */
  readonly found: string
}

/** Every assertion about the tables, asked of the SQLite file, so that no table is held in memory. */
export function checkTables(release: Release, sqlite: SqliteFile, limits: ReleaseLimits = {}): Assertion[] {
  return [
    ...rowCounts(release, limits),
    none('units.known', 'rows name a unit that the table of units does not hold', unknownUnits(release), sqlite),
    foreignKeys(sqlite),
    none('cells.quoted', 'cells have a value and no quoted claim behind them', UNQUOTED, sqlite),
    none('quotes.short', `quotes are longer than ${QUOTE_CHARACTERS_MAX} characters`, LONG_QUOTES, sqlite),
    disputedShare(sqlite, limits.max_disputed_share ?? DEFAULTS.max_disputed_share),
    inBounds(sqlite, limits.max_out_of_bounds_share ?? DEFAULTS.max_out_of_bounds_share),
    none('values.stated', 'disputed cells have a value, or others have none', MUTE, sqlite),
  ]
}

function rowCounts({ tables }: Release, { min_rows, max_rows = {} }: ReleaseLimits): Assertion[] {
  const least: Readonly<Record<string, number>> = { ...DEFAULTS.min_rows, ...min_rows }
  const limited = [...new Set([...Object.keys(least), ...Object.keys(max_rows)])].sort()
  return limited.map((id) => {
    const rows = tables.find(({ table }) => table.id === id)?.rows ?? 0
    const [floor, ceiling] = [least[id] ?? 0, max_rows[id] ?? Number.POSITIVE_INFINITY]
    const wanted = ceiling === Number.POSITIVE_INFINITY ? `at least ${floor}` : `${floor} to ${ceiling}`
    return { id: `rows.${id}`, holds: rows >= floor && rows <= ceiling, found: `${rows} rows, ${wanted} wanted` }
  })
}

function none(id: string, what: string, query: string, sqlite: SqliteFile): Assertion {
  const n = sqlite.number(`SELECT count(*) FROM (${query})`)
  if (n === 0) return { id, holds: true, found: `0 ${what}` }
  return { id, holds: false, found: `${n} ${what}, for instance ${sqlite.texts(`${query} LIMIT 3`).join(', ')}` }
}

/** Of every table that points to `units`. */
function unknownUnits({ tables }: Release): string {
  const columns = tables.flatMap(({ table }) =>
    (table.references ?? []).filter((r) => r.dataset === 'units').map((r) => [table.id, r.column] as const),
  )
  return columns
    .map(
      ([table, column]) =>
        `SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL AND "${column}" NOT IN (SELECT unit_id FROM units)`,
    )
    .join(' UNION ALL ')
}

/** What a person decided (\`human-review\`) may stand without a source. */
const UNQUOTED = `SELECT panel.cell_id FROM panel WHERE value IS NOT NULL AND decided_by NOT LIKE 'human-review@%'
  AND NOT EXISTS (SELECT 1 FROM panel_claims JOIN observations USING (observation_id)
    WHERE panel_claims.cell_id = panel.cell_id AND side = 'chosen' AND trim(evidence_quote) <> '')`

const LONG_QUOTES = `SELECT observation_id FROM observations WHERE length(evidence_quote) > ${QUOTE_CHARACTERS_MAX}
  UNION ALL SELECT directive_id FROM directives WHERE length(evidence_quote) > ${QUOTE_CHARACTERS_MAX}`

const MUTE = `SELECT cell_id FROM panel WHERE (value IS NULL) <> (state = 'disputed')`

function foreignKeys(sqlite: SqliteFile): Assertion {
  const broken = sqlite.texts('SELECT "table" || \' → \' || "parent" FROM pragma_foreign_key_check')
  const places = [...new Set(broken)].slice(0, 3).join(', ')
  const found = broken.length === 0 ? '0 rows point nowhere' : `${broken.length} rows point nowhere (${places})`
  return { id: 'keys.hold', holds: broken.length === 0, found }
}

function disputedShare(sqlite: SqliteFile, most: number): Assertion {
  const share = sqlite.number("SELECT coalesce(avg(state = 'disputed'), 0) FROM panel")
  return {
    id: 'disputed.share',
    holds: share <= most,
    found: `${percent(share)} of the cells are disputed, at most ${percent(most)} wanted`,
  }
}

function inBounds(sqlite: SqliteFile, most: number): Assertion {
  const scales = sqlite.texts('SELECT DISTINCT "index" FROM panel ORDER BY 1').flatMap((code) => {
    const scale = Math.max(0, ...(indexOf(code as IndexCode)?.scales ?? []))
    return scale === 0 ? [] : [`("index" = '${code}' AND property = 'score' AND value > ${scale})`]
  })
  const broken = ['value < 0', "(property = 'rank' AND (value < 1 OR value > rank_of))", ...scales].join(' OR ')
  const query = `SELECT cell_id FROM panel WHERE ${broken}`
  const n = sqlite.number(`SELECT count(*) FROM (${query})`)
  const share = n / Math.max(1, sqlite.number('SELECT count(*) FROM panel'))
  const examples = n === 0 ? '' : `, for instance ${sqlite.texts(`${query} LIMIT 3`).join(', ')}`
  return {
    id: 'values.bounded',
    holds: share <= most,
    found: `${n} values (${percent(share)}) lie outside their scale or field, at most ${percent(most)} wanted${examples}`,
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** The files as they lie on the disk against what was written. */
export function checkDigests(folder: string, files: readonly WrittenFile[]): Assertion {
  const changed = files.filter((file) => {
    const found = fileOf(folder, file.path)
    return found.sha256 !== file.sha256 || found.bytes !== file.bytes
  })
  const names = changed.map(({ path }) => path).join(', ')
  return {
    id: 'digests.hold',
    holds: changed.length === 0,
    found: changed.length === 0 ? `${files.length} files read back` : `not what was written: ${names}`,
  }
}
