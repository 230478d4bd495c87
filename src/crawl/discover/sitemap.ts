import { feedDate } from './dates.ts'
import type { RawLink, SourceContext, SourceReader, SourceVisit } from './types.ts'
import { child, children, parseXml, textOf } from './xml.ts'

/** By the letter an index holds no index; in practice two levels do, and a circle must end. */
const MAX_DEPTH = 2
const MAX_CHILDREN = 2_000

/** An index or a urlset, plain or gzip, with or without news tags. */
export const readSitemap: SourceReader<'sitemap'> = async function* (source, context) {
  yield* readOne(source.url, source.child ?? null, 0, new Set(), context)
}

const DAY = 86_400_000

/** One file a month. A closed month is fetched once, and once more when it has been closed for thirty days. */
export const readMonthly: SourceReader<'monthly'> = async function* (source, context) {
  for (const { year, month, closedAt } of months(source.from, context.since, context.now)) {
    const url = fillMonth(source.url, year, month)
    if (isRead(await context.memory.get(url), closedAt, context.now)) continue
    yield* readOne(url, null, 0, new Set(), context, true)
  }
}

/** Whether a file of a time that has passed holds nothing that was not seen. One that held nothing is looked at again. */
export function isRead(visit: SourceVisit | null, closedAt: Date, now: Date): boolean {
  if (visit === null || visit.fetchedAt <= closedAt) return false
  if (visit.links === 0) return now.getTime() - visit.fetchedAt.getTime() < 30 * DAY
  const settled = closedAt.getTime() + 30 * DAY
  return visit.fetchedAt.getTime() > settled || now.getTime() < settled
}

function* months(from: string, since: Date | null, now: Date) {
  const start = since !== null && since.toISOString() > from ? since : new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  const at = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1))
  while (at <= now) {
    const next = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
    yield { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, closedAt: next }
    at.setTime(next.getTime())
  }
}

export function fillMonth(url: string, year: number, month: number): string {
  return url
    .replaceAll('{Y}', String(year))
    .replaceAll('{MM}', String(month).padStart(2, '0'))
    .replaceAll('{M}', String(month))
}

async function* readOne(
  url: string,
  childFilter: string | null,
  depth: number,
  seen: Set<string>,
  context: SourceContext,
  mayBeGone = false,
): AsyncGenerator<RawLink> {
  if (seen.has(url)) return
  seen.add(url)
  const fetched = await context.fetchText(url, { conditional: true, mayBeGone })
  if (fetched === null) return
  const parsed = parseSitemap(fetched.text, fetched.finalUrl)
  if ('error' in parsed) return context.issue('broken', url, `The sitemap cannot be read: ${parsed.error}.`)
  yield* parsed.links
  const kept = parsed.children.filter((entry) => childFilter === null || entry.url.includes(childFilter))
  if (kept.length > 0 && depth >= MAX_DEPTH) context.issue('too-deep', url, 'Sitemap indices are nested too deep.')
  else
    for (const entry of kept.slice(0, MAX_CHILDREN))
      if (await isWorthIt(entry, context)) yield* readOne(entry.url, null, depth + 1, seen, context)
  await fetched.read(parsed.links.length + parsed.children.length)
}

/** A child whose lastmod is older than our last visit, or than what is asked for, holds nothing new. */
async function isWorthIt(entry: { url: string; lastmod: Date | null }, context: SourceContext): Promise<boolean> {
  if (entry.lastmod === null) return true
  if (context.since !== null && entry.lastmod < context.since) return false
  const visit = await context.memory.get(entry.url)
  return visit === null || entry.lastmod.getTime() + DAY > visit.fetchedAt.getTime()
}

export function parseSitemap(
  text: string,
  base: string,
): { links: RawLink[]; children: { url: string; lastmod: Date | null }[] } | { error: string } {
  const xml = parseXml(text)
  if ('error' in xml) return xml
  const { urlset, sitemapindex } = xml.root
  if (urlset === undefined && sitemapindex === undefined) return { error: 'it is neither a urlset nor an index' }
  const links: RawLink[] = []
  for (const entry of children(urlset, 'url')) {
    const url = locOf(entry, base)
    if (url === null) continue
    const news = child(entry, 'news')
    links.push({
      url,
      title: textOf(child(news, 'title')),
      published_at: feedDate(textOf(child(news, 'publication_date'))),
      lastmod: feedDate(textOf(child(entry, 'lastmod'))),
    })
  }
  const indexed = children(sitemapindex, 'sitemap').flatMap((entry) => {
    const url = locOf(entry, base)
    return url === null ? [] : [{ url, lastmod: feedDate(textOf(child(entry, 'lastmod'))) }]
  })
  return { links, children: indexed }
}

/** Must be absolute by the letter; Vietnamese sites also emit relative ones. */
function locOf(entry: unknown, base: string): string | null {
  const loc = textOf(child(entry, 'loc'))?.trim() ?? ''
  return loc !== '' && URL.canParse(loc, base) ? new URL(loc, base).href : null
}
