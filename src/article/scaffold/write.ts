import type { Layout, LinkSource, Site } from '../../sites/index.ts'

/** The declaration as a source file, in the manner of its neighbours. */
export function siteFile(site: Site): string {
  const lines = [
    "import type { Site } from './contract.ts'",
    '',
    `export const ${site.id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\d/, 'site$&')}: Site = {`,
    `  id: ${quoted(site.id)},`,
    `  name: ${quoted(site.name)},`,
    `  city: ${site.city === null ? 'null' : quoted(site.city)},`,
    `  hosts: ${list(site.hosts)},`,
    `  family: ${quoted(site.family)},`,
    `  sourceClass: ${quoted(site.sourceClass)},`,
    `  policy: ${quoted(site.policy)},`,
    ...(site.delay_s === undefined ? [] : [`  delay_s: ${site.delay_s},`]),
    '  sources: [',
    ...site.sources.map((source) => `    ${sourceText(source)},`),
    '  ],',
    ...(site.layouts === undefined ? [] : ['  layouts: [', ...site.layouts.flatMap(layoutText), '  ],']),
    '}',
    '',
  ]
  return lines.join('\n')
}

function layoutText(layout: Layout): string[] {
  const fields = Object.entries(layout).map(
    ([name, value]) =>
      `      ${name}: ${typeof value === 'string' ? quoted(value) : list(value as readonly string[])},`,
  )
  return ['    {', ...fields, '    },']
}

function sourceText(source: LinkSource): string {
  const fields = Object.entries(source).map(
    ([name, value]) =>
      `${name}: ${typeof value === 'string' ? quoted(value) : Array.isArray(value) ? list(value) : String(value)}`,
  )
  return `{ ${fields.join(', ')} }`
}

function list(values: readonly string[]): string {
  return `[${values.map(quoted).join(', ')}]`
}

function quoted(text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, ' ').replaceAll('\\', '\\\\')
  return plain.includes("'") && !plain.includes('"') ? `"${plain}"` : `'${plain.replaceAll("'", "\\'")}'`
}
