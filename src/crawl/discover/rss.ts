import { feedDate } from './dates.ts'
import type { RawLink, SourceReader } from './types.ts'
import { child, children, parseXml, textOf } from './xml.ts'

/** RSS 2.0, RSS 1.0 and Atom: the newest twenty to fifty links. */
export const readRss: SourceReader<'rss'> = async function* (source, context) {
  const fetched = await context.fetchText(source.url, { conditional: true })
  if (fetched === null) return
  const links = parseFeed(fetched.text, fetched.finalUrl)
  if ('error' in links) return context.issue('broken', source.url, `The feed cannot be read: ${links.error}.`)
  if (links.items.length === 0)
    return context.issue('empty', source.url, 'The feed answers and holds nothing: it has moved, or it is broken.')
  yield* links.items
  await fetched.read(links.items.length)
}

export function parseFeed(text: string, base: string): { items: RawLink[] } | { error: string } {
  const xml = parseXml(text)
  if ('error' in xml) return xml
  const rss = child(child(xml.root, 'rss'), 'channel')
  const rdf = child(xml.root, 'RDF')
  const atom = child(xml.root, 'feed')
  if (rss === undefined && rdf === undefined && atom === undefined) return { error: 'it is neither RSS nor Atom' }
  const items = [...children(rss, 'item'), ...children(rdf, 'item')].map((item) => rssItem(item, base))
  const entries = children(atom, 'entry').map((entry) => atomEntry(entry, base))
  return { items: [...items, ...entries].filter((link) => link !== null) }
}

function rssItem(item: unknown, base: string): RawLink | null {
  const guid = child(item, 'guid')
  const href = textOf(child(item, 'link')) ?? (child(guid, '@isPermaLink') === 'false' ? null : textOf(guid))
  return link(href, base, {
    title: textOf(child(item, 'title')),
    published_at: feedDate(textOf(child(item, 'pubDate')) ?? textOf(child(item, 'date'))),
    lastmod: null,
  })
}

function atomEntry(entry: unknown, base: string): RawLink | null {
  const links = children(entry, 'link')
  const main = links.find((candidate) =>
    [undefined, 'alternate'].includes(child(candidate, '@rel') as string | undefined),
  )
  return link(textOf(child(main ?? links[0], '@href')), base, {
    title: textOf(child(entry, 'title')),
    published_at: feedDate(textOf(child(entry, 'published'))),
    lastmod: feedDate(textOf(child(entry, 'updated'))),
  })
}

function link(href: string | null, base: string, facts: Omit<RawLink, 'url'>): RawLink | null {
  if (href === null || !URL.canParse(href.trim(), base)) return null
  return { url: new URL(href.trim(), base).href, ...facts, title: facts.title === null ? null : plainText(facts.title) }
}

/** Titles come with tags and doubled entities now and then. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim()
}
