import { XMLParser } from 'fast-xml-parser'

const MANY = new Set(['url', 'sitemap', 'item', 'entry', 'link'])

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 64 << 20 },
  isArray: (name) => MANY.has(name),
})

export type Xml = { readonly [name: string]: unknown }

/** The document as nested records, or a sentence why it is none: a challenge page with status 200 is no empty feed. */
export function parseXml(text: string): { readonly root: Xml } | { readonly error: string } {
  const body = text.replace(/^\uFEFF/, '').trimStart()
  if (!body.startsWith('<')) return { error: 'it does not begin like XML' }
  if (/^<(?:!doctype html|html|head|body|script)\b/i.test(body)) return { error: 'it is a page, not a feed' }
  try {
    return { root: parser.parse(body) as Xml }
  } catch (error) {
    return { error: `its XML is broken (${(error as Error).message})` }
  }
}

/** Text of a child element, whatever form the parser gave it. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'object' && value !== null) return textOf((value as Xml)['#text'])
  return null
}

export function child(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Xml)[name] : undefined
}

export function children(value: unknown, name: string): readonly unknown[] {
  const found = child(value, name)
  return found === undefined ? [] : Array.isArray(found) ? found : [found]
}
