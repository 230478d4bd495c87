import type { FlatColumn } from '../../dataset.ts'
import type { Release } from '../about.ts'
import type { WrittenTable } from '../files.ts'
import { labelOf } from '../labels.ts'

/** Stata 14 or newer, for its Unicode. Texts are named as texts, so that codes keep their zeros. */
export function stataLoader({ tables }: Release): string {
  return `* Tables of this release with their types, and labels in English and Vietnamese. Stata 14 or newer.
* From the folder of the release:  do loaders/load.do panel
version 14
args table
if "\`table'" == "" local table panel
local known 0
${tables.map(tableOf).join('')}
if !\`known' {
    display as error "there is no table \`table'; take one of ${tables.map(({ table }) => table.id).join(', ')}"
    exit 111
}
`
}

function tableOf({ table, columns }: WrittenTable): string {
  const numbers = (kinds: readonly FlatColumn['kind'][]) =>
    columns.flatMap((column, i) => (kinds.includes(column.kind) ? [i + 1] : []))
  const texts = numbers(['string', 'list', 'date', 'datetime', 'boolean'])
  const values = numbers(['integer', 'number'])
  const options = [
    ...(texts.length > 0 ? [`stringcols(${texts.join(' ')})`] : []),
    ...(values.length > 0 ? [`numericcols(${values.join(' ')})`] : []),
  ]
  const lines = [
    `import delimited using "csv/${table.id}.csv", clear varnames(1) case(preserve) encoding("utf-8") bindquote(strict) asdouble ${options.join(' ')}`,
    // Some versions take the byte order mark for part of the first name.
    'quietly ds',
    "local first : word 1 of `r(varlist)'",
    `if "\`first'" != "${columns[0]!.name}" rename \`first' ${columns[0]!.name}`,
    ...columns.flatMap(convert),
    ...columns.map((column) => `label variable ${column.name} "${labelOf(table.id, column.name).en}"`),
    'label language vi, new',
    ...columns.map((column) => `label variable ${column.name} "${labelOf(table.id, column.name).vi}"`),
    'label language default',
    'local known 1',
  ]
  return `if "\`table'" == "${table.id}" {\n${lines.map((line) => `    ${line}`).join('\n')}\n}\n`
}

function convert({ name, kind }: FlatColumn): string[] {
  const replaced = (made: string, format: string | null) => [
    made,
    ...(format === null ? [] : [`format ${format} chiso_new`]),
    `order chiso_new, after(${name})`,
    `drop ${name}`,
    `rename chiso_new ${name}`,
  ]
  if (kind === 'boolean') return replaced(`generate byte chiso_new = ${name} == "TRUE" if ${name} != ""`, null)
  if (kind === 'date') return replaced(`generate double chiso_new = daily(${name}, "YMD")`, '%td')
  if (kind !== 'datetime') return []
  return replaced(
    `generate double chiso_new = clock(subinstr(subinstr(${name}, "T", " ", 1), "Z", "", 1), "YMDhms")`,
    '%tc',
  )
}
