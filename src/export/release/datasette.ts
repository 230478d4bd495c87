import { cutWords, type Release } from './about.ts'
import { definitionOf } from './codebook.ts'
import { labelOf } from './labels.ts'
import { LICENCE } from './licence.ts'

/** `metadata.json` of Datasette: `datasette chiso.sqlite --metadata metadata.json`. */
export function datasetteMetadata({ about, tables }: Release): string {
  const metadata = {
    title: about.title,
    description: `Cut: ${cutWords(about)}`,
    license: LICENCE.name,
    license_url: LICENCE.path,
    ...(about.homepage === null ? {} : { source: about.title, source_url: about.homepage }),
    databases: {
      chiso: {
        tables: Object.fromEntries(
          tables.map(({ table, columns }) => [
            table.id,
            {
              title: table.title,
              columns: Object.fromEntries(
                columns.map((column) => {
                  const { en, vi } = labelOf(table.id, column.name)
                  return [column.name, `${en} (${vi}): ${definitionOf(table, column)}`]
                }),
              ),
              ...LOOKS[table.id],
            },
          ]),
        ),
      },
    },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

const LOOKS: Readonly<Record<string, object>> = {
  panel: {
    facets: ['index', 'property', 'state', 'city'],
    sort_desc: 'reference_year',
    description_html:
      'One value a unit, index, year and property; <code>panel_claims</code> leads to the quoted words.',
  },
  observations: { label_column: 'evidence_quote', facets: ['index', 'site'], fts_table: 'observations_fts' },
  directives: { label_column: 'verb', facets: ['verb'], fts_table: 'directives_fts' },
  articles: { label_column: 'title', facets: ['site', 'source_class'], sort_desc: 'published_at' },
  units: { label_column: 'name', facets: ['level', 'city'] },
  indices: { label_column: 'name' },
}
