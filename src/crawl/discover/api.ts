import type { LinkSource } from '../../sites/index.ts'
import { feedDate } from './dates.ts'
import { parseListing } from './listing.ts'
import { PageStop } from './stop-rule.ts'
import type { RawLink, SourceContext, SourceReader } from './types.ts'

type ApiSource = Extract<LinkSource, { kind: 'api' }>
type ApiName = ApiSource['api']

interface Page {
  readonly links: readonly RawLink[]
  readonly more: boolean
}

/** What differs between the listing APIs of the CMS families (sites.md, section 2). */
interface ListingApi {
  /** First page number. */
  readonly first: number
  /** Used when the source gives only the host. */
  readonly template: string
  parse(text: string, url: string): Page | { error: string }
}

const MAX_PAGES = 50

export const readApi: SourceReader<'api'> = async function* (source, context) {
  if (source.api === 'hanoi-newszone') return yield* readNewsZone(source, context)
  const api = APIS[source.api]
  const template = source.url.includes('{page}') ? source.url : `${source.url.replace(/\/$/, '')}${api.template}`
  yield* readPages(context, (page) => ({ url: fill(template, source.zone ?? '0', api.first + page) }), api.parse)
}

function fill(template: string, zone: string, page: number): string {
  return template.replaceAll('{zone}', encodeURIComponent(zone)).replaceAll('{page}', String(page))
}

async function* readPages(
  context: SourceContext,
  request: (page: number) => { url: string; form?: Readonly<Record<string, string>> },
  parse: ListingApi['parse'],
): AsyncGenerator<RawLink> {
  const stop = new PageStop(context.since)
  for (let page = 0; page < MAX_PAGES; page++) {
    const { url, form } = request(page)
    const headers = { 'x-requested-with': 'XMLHttpRequest' }
    const fetched = await context.fetchText(url, {
      headers,
      mayBeGone: page > 0,
      ...(form === undefined ? {} : { form }),
    })
    if (fetched === null) return
    const parsed = parse(fetched.text, fetched.finalUrl)
    if ('error' in parsed)
      return context.issue('broken', url, `The listing API answers something else: ${parsed.error}.`)
    if (parsed.links.length === 0 && page === 0)
      return context.issue(
        'empty',
        url,
        'The listing API answers and holds nothing: the zone has moved, or the format has changed.',
      )
    if (stop.endsAt(parsed.links)) return
    yield* parsed.links
    await fetched.read(parsed.links.length)
    if (!parsed.more) return
  }
}

const APIS: Readonly<Record<Exclude<ApiName, 'hanoi-newszone'>, ListingApi>> = {
  'epi-morenews': { first: 1, template: '/api/morenews-zone-{zone}-{page}.html', parse: parseMoreNews },
  'vccorp-timeline': {
    first: 1,
    template: '/timelinelist/{zone}/{page}.htm',
    parse: (text, url) => fragment(text, url, '.box-category-item a, [data-role=title] a, h3 a, h2 a'),
  },
  kinhtedothi: { first: 1, template: '/api/category/{zone}/paging/{page}', parse: parseArticles },
}

/** `{data: {articles: "<html>", hasMoreContent}}`, or `{data: {contents: [{title, url, date}]}}` with dates in seconds. */
function parseMoreNews(text: string, url: string): Page | { error: string } {
  const data = record(record(json(text))?.data)
  if (data === null) return { error: 'no JSON with "data"' }
  if (typeof data.articles === 'string') {
    const page = fragment(data.articles, url, '.story__heading a, a.cms-link, h2 a, h3 a')
    return { links: page.links, more: data.hasMoreContent === true }
  }
  if (!Array.isArray(data.contents)) return { error: 'neither "articles" nor "contents"' }
  const links = data.contents.flatMap((item) => linkOf(item, url, 'url', 'title', seconds(record(item)?.date)))
  return { links, more: links.length > 0 }
}

/** `[{Title, Url, PublishedDate}]` */
function parseArticles(text: string, url: string): Page | { error: string } {
  const items = json(text)
  if (!Array.isArray(items)) return { error: 'no JSON array' }
  const links = items.flatMap((item) => {
    const date = record(item)?.PublishedDate
    return linkOf(item, url, 'Url', 'Title', typeof date === 'string' ? feedDate(date) : null)
  })
  return { links, more: links.length > 0 }
}

function fragment(html: string, url: string, item: string): Page {
  const { links } = parseListing(html, url, item, null)
  return { links, more: links.length > 0 }
}

/**
 * The `*.hanoi.gov.vn` platform: a POST per page whose opaque fields (`Site`, `Catname`, `LanguageId`) stand in a script of
 * the listing page and differ by host and category.
 */
async function* readNewsZone(source: ApiSource, context: SourceContext): AsyncGenerator<RawLink> {
  const listing =
    source.zone === undefined ? source.url : new URL(source.zone, `${source.url.replace(/\/$/, '')}/`).href
  const page = await context.fetchText(listing)
  if (page === null) return
  const fields = newsZoneFields(page.text)
  if (fields === null)
    return context.issue('broken', listing, 'The page no longer states the fields of its listing API.')
  const endpoint = new URL('/api/NewsZone/NewsZone', page.finalUrl).href
  yield* readPages(
    context,
    (number) => ({ url: endpoint, form: { ...fields, PageIndex: String(number), PageSize: '20' } }),
    (text, url) => {
      const { links } = parseListing(text, url, '.news-item .news-title a, .news-item > a, .news-item a', null)
      return { links, more: links.length > 0 }
    },
  )
  await page.read(1)
}

export function newsZoneFields(html: string): Record<string, string> | null {
  const fields: Record<string, string> = {}
  for (const name of ['Catname', 'LanguageId', 'Site']) {
    const value = new RegExp(`["']?\\b${name}["']?\\s*[:=,]\\s*["']([^"'<>]+)["']`).exec(html)?.[1]
    if (value !== undefined) fields[name] = value
  }
  return fields.Site === undefined ? null : fields
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}

function seconds(value: unknown): Date | null {
  const number = Number(value)
  return Number.isFinite(number) && number > 0 ? new Date(number * 1000) : null
}

function linkOf(
  item: unknown,
  base: string,
  urlField: string,
  titleField: string,
  published_at: Date | null,
): RawLink[] {
  const fields = record(item)
  const href = fields?.[urlField]
  const title = fields?.[titleField]
  if (typeof href !== 'string' || !URL.canParse(href, base)) return []
  return [
    { url: new URL(href, base).href, title: typeof title === 'string' ? title : null, published_at, lastmod: null },
  ]
}
