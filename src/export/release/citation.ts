import { dayOf, type ReleaseAbout } from './about.ts'
import { LICENCE } from './licence.ts'

/** Citation File Format 1.2.0. */
export function citation(about: ReleaseAbout, release_id: string): string {
  const day = dayOf(about)
  return [
    'cff-version: 1.2.0',
    'message: "If you use this dataset, please cite it as below."',
    'type: dataset',
    `title: ${text(about.title)}`,
    'authors:',
    ...about.authors.map((name) => `  - name: ${text(name)}`),
    `version: ${text(day === null ? release_id : `${day} (${release_id})`)}`,
    ...(day === null ? [] : [`date-released: ${text(day)}`]),
    `license: ${LICENCE.name}`,
    ...(about.homepage === null ? [] : [`url: ${text(about.homepage)}`]),
    'identifiers:',
    '  - type: other',
    `    value: ${text(release_id)}`,
    '    description: "Digest of the tables: two releases with this id hold the same data."',
    '',
  ].join('\n')
}

/** A JSON string is a YAML string. */
const text = (value: string): string => JSON.stringify(value)
