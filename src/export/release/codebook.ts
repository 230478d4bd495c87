import meanings from '../../../data/meanings.json' with { type: 'json' }
import type { FlatColumn, Table } from '../dataset.ts'
import { cutWords, type Release } from './about.ts'
import type { WrittenTable } from './files.ts'
import { LEVELS, labelOf, ORIGINS } from './labels.ts'
import type { ColumnSummary } from './summary.ts'

/** One variable of one table. */
export interface Variable {
  readonly name: string
  readonly label_en: string
  readonly label_vi: string
  readonly definition: string
  readonly type: FlatColumn['kind']
  readonly unit: string | null
  readonly source: string
  readonly rows: number
  readonly filled: number
  /** `filled / rows` to four digits; null in an empty table. */
  readonly share_filled: number | null
  readonly min: number | string | null
  readonly max: number | string | null
  readonly years: readonly [number, number] | null
  readonly levels: readonly Level[] | null
}

interface Level {
  readonly value: string
  readonly n: number
  readonly en?: string
  readonly vi?: string
}

export interface CodebookTable {
  readonly id: string
  readonly title: string
  readonly rows: number
  readonly key: readonly string[]
  readonly references: Table['references']
  readonly variables: readonly Variable[]
}

export function codebookOf({ tables }: Release): CodebookTable[] {
  return tables.map((written) => ({
    id: written.table.id,
    title: written.table.title,
    rows: written.rows,
    key: written.table.key ?? [],
    references: written.table.references ?? [],
    variables: written.columns.map((column, i) => variableOf(written, column, written.summaries[i]!)),
  }))
}

export function codebookJson(release: Release): string {
  return `${JSON.stringify({ title: release.about.title, cut: cutWords(release.about), tables: codebookOf(release) }, null, 2)}\n`
}

function variableOf({ table }: WrittenTable, column: FlatColumn, summary: ColumnSummary): Variable {
  const label = labelOf(table.id, column.name)
  const { rows, filled, min, max, years } = summary
  return {
    name: column.name,
    label_en: label.en,
    label_vi: label.vi,
    definition: definitionOf(table, column),
    type: column.kind,
    unit: label.unit ?? null,
    source: ORIGINS[label.origin],
    rows,
    filled,
    share_filled: rows === 0 ? null : Number((filled / rows).toFixed(4)),
    min,
    max,
    years,
    levels: levelsOf(column, summary),
  }
}

/** Ids and other texts that happen to be few are not levels; closed lists and what a reader filters by are. */
const LISTED = new Set([
  'index',
  'flags',
  'decided_by',
  'source_class',
  'site',
  'event',
  'kind',
  'verb',
  'type',
  'index_name',
])

function levelsOf(column: FlatColumn, { levels }: ColumnSummary): Level[] | null {
  if (levels === null || (column.options === null && column.kind !== 'boolean' && !LISTED.has(column.name))) return null
  return Object.entries(levels).map(([value, n]) => ({ value, n, ...LEVELS[value] }))
}

type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The comment of the field in schemas/, of the nested record for a part of one. */
export function definitionOf(table: Table, column: FlatColumn): string {
  const known: Meanings = meanings
  const within = column.part === null ? null : known[PARTS[column.field] ?? '']?.[column.part]
  const said = within ?? table.records.map((record) => known[record]?.[column.field]).find((text) => text !== undefined)
  return said ?? yearlyDefinition(column.name)
}

const PARTS: Readonly<Record<string, string>> = { evidence: 'Evidence' }

function yearlyDefinition(name: string): string {
  const [, what, year, state] = /^(score|rank|rank_of)_(\d{4})(_state)?$/.exec(name) ?? []
  if (what === undefined) throw new RangeError(`the variable ${name} has no meaning: write a doc comment in schemas/`)
  if (state !== undefined) return `How the ${what} of ${year} came to stand.`
  if (what === 'rank_of') return `Size of the field of ${year} as stated, for the rank.`
  return `The ${what} of ${year}; empty when nothing is known or the sources contradict each other.`
}

/** The codebook to read. */
export function codebookMarkdown(release: Release): string {
  const tables = codebookOf(release)
  const contents = tables.map((t) => `- [${t.id}](#${t.id}): ${t.title} (${count(t.rows)} rows)`)
  return [
    `# Codebook: ${release.about.title}\n`,
    `Cut: ${cutWords(release.about)}.\n`,
    'Each variable with its name in English and Vietnamese, what it means, where it comes from, and how much of it is there.',
    'Lists are joined by `|` in CSV, Parquet and SQLite and are lists in JSON Lines. Absent is empty, never a guess.\n',
    ...contents,
    '',
    ...tables.map(tableMarkdown),
  ].join('\n')
}

function tableMarkdown(t: CodebookTable): string {
  const references = (t.references ?? []).map((r) => `\`${r.column}\` → \`${r.dataset}.${r.to}\``)
  const facts = [
    `${count(t.rows)} rows`,
    ...(t.key.length > 0 ? [`key ${t.key.map((k) => `\`${k}\``).join(', ')}`] : []),
    ...(references.length > 0 ? [references.join(', ')] : []),
  ]
  const rows = t.variables.map((v) => {
    const unit = v.unit === null ? '' : ` Unit: ${v.unit}.`
    return `| \`${v.name}\` | ${v.label_en}<br>${v.label_vi} | ${cell(v.definition)}${unit} | ${v.type} | ${v.source} | ${cell(presence(v))} |`
  })
  return [
    `## ${t.id}\n`,
    `${t.title}. ${facts.join('; ')}.\n`,
    '| variable | label | meaning | type | source | coverage |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function presence(v: Variable): string {
  if (v.rows === 0) return 'no rows'
  const parts = [`${count(v.filled)} (${((100 * v.filled) / v.rows).toFixed(1)} %)`]
  if (v.min !== null) parts.push(v.min === v.max ? `${v.min}` : `${v.min} to ${v.max}`)
  if (v.years !== null && v.name !== 'reference_year')
    parts.push(v.years[0] === v.years[1] ? `year ${v.years[0]}` : `years ${v.years[0]}–${v.years[1]}`)
  if (v.levels !== null && v.levels.length > 0)
    parts.push(
      v.levels.map(({ value, n, en }) => `\`${value}\`${en === undefined ? '' : ` ${en}`}: ${count(n)}`).join(', '),
    )
  return parts.join('; ')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** 1,234,567: the same in every locale. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
