import { cutWords, type Release, tableOf } from './about.ts'
import { count } from './codebook.ts'
import { SQLITE_FILE } from './sqlite.ts'

/** The first file that somebody who was sent the folder opens. */
export function readme(release: Release, release_id: string): string {
  const { about, tables } = release
  const panel = tableOf(release, 'panel')
  const years = panel?.summaries[panel.columns.findIndex((c) => c.name === 'reference_year')]
  const span = years?.min == null ? '' : `, ${years.min}–${years.max}`
  return `# ${about.title}

Scores and ranks of the districts, wards and departments of Hà Nội and TP. Hồ Chí Minh on governance indices${span}, and what their
leaders ordered to be done about it, read from news and government pages. Every value leads to the words it was read from.

- Release \`${release_id}\`, made by ${about.software}. Cut: ${cutWords(about)}.
- \`${count(panel?.rows ?? 0)}\` values; what each variable means stands in [codebook.md](codebook.md), for programs in \`codebook.json\`.
- The same claims and the same instants give the same bytes; \`sha256sum -c SHA256SUMS\` checks them.

## Tables

| table | rows | what |
| --- | --- | --- |
${tables.map(({ table, rows }) => `| \`${table.id}\` | ${count(rows)} | ${table.title} |`).join('\n')}

Each as \`csv/\`, \`jsonl/\` and \`parquet/\`, and all in \`${SQLITE_FILE}\`. \`datapackage.json\` describes them as a Frictionless data package.

## Open it

| with | how |
| --- | --- |
| Excel | open \`csv/panel_wide.csv\`; where Excel writes a decimal comma (Vietnamese settings), Data → From Text/CSV with delimiter comma and locale English |
| R | \`source("loaders/load.R"); panel <- chiso_load("panel")\` |
| Python | \`from loaders.load import load; panel = load("panel")\` (a DataFrame where pandas is installed, else a list of dicts) |
| Stata | \`do loaders/load.do panel\` |
| SQL | \`sqlite3 ${SQLITE_FILE}\`, or \`datasette ${SQLITE_FILE} --metadata metadata.json\` |
| DuckDB | \`SELECT * FROM 'parquet/panel.parquet'\` |

The CSV files are UTF-8 with a byte order mark, by which Excel knows the Vietnamese letters and which R, Stata, pandas and DuckDB drop by
themselves; the decimal mark is a point, absent is empty, logical values are TRUE and FALSE. A text that a spreadsheet would run
as a formula has an apostrophe in front, and texts stand on one line; JSON Lines, Parquet and SQLite hold them exactly.
\`gso_code\` is a text with leading zeros: the loaders keep them, a spreadsheet drops them. Join by \`unit_id\`.

## Before you use a number

- \`state\` says how a value stands. \`derived\` ones are stated by nobody: they follow from a change ("up 17 places"). \`disputed\` ones
  are empty, and table \`conflicts\` holds every reading.
- From a value to its words: \`panel.cell_id\` → \`panel_claims\` → \`observations.evidence_quote\` and \`url\`.
- \`reference_year\` is the year that the figure is about, \`published_at\` when it was said. For an analysis without look-ahead ask
  for a release \`--published-by\` a day.
- A unit is a life, not a code: names and GSO codes are used again, so \`units\` has the dates and \`lineage\` what became of each unit.
  Scores and ranks are never summed, averaged or split across a reform.
- What is missing was either never published or never found: see \`coverage\`.

Licence and quotes: [LICENCE.md](LICENCE.md). How to cite: [CITATION.cff](CITATION.cff).
`
}
