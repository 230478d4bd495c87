import { load } from 'cheerio'
import { PageStop } from './stop-rule.ts'
import type { RawLink, SourceReader } from './types.ts'

const MAX_PAGES = 50

/** Pages of headlines, newest first. Ends at an empty page, at one that brings nothing new, or at `maxPages`. */
export const readListing: SourceReader<'listing'> = async function* (source, context) {
  const stop = new PageStop(context.since)
  const numbered = source.url.includes('{page}')
  const most = Math.min(source.maxPages ?? MAX_PAGES, numbered || source.next !== undefined ? MAX_PAGES : 1)
  let url: string | null = source.url.replaceAll('{page}', '1')
  const seen = new Set<string>()
  for (let page = 1; page <= most && url !== null && !seen.has(url); page++) {
    seen.add(url)
    const fetched = await context.fetchText(url, { conditional: page === 1 && most === 1, mayBeGone: page > 1 })
    if (fetched === null) return
    const { links, next } = parseListing(fetched.text, fetched.finalUrl, source.item, source.next ?? null)
    if (links.length === 0 && page === 1)
      return context.issue('empty', url, `The listing shows no link under "${source.item}": its layout has changed.`)
    if (stop.endsAt(links)) return
    yield* links
    await fetched.read(links.length)
    url = numbered ? source.url.replaceAll('{page}', String(page + 1)) : next
  }
}

export function parseListing(
  html: string,
  base: string,
  item: string,
  nextSelector: string | null,
): { links: RawLink[]; next: string | null } {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } })
  const links = new Map<string, RawLink>()
  for (const element of $(item)) {
    const anchor = $(element).is('a') ? $(element) : $(element).find('a[href]').first()
    const href = anchor.attr('href')?.trim() ?? ''
    if (href === '' || /^(?:#|javascript:|mailto:|tel:)/i.test(href) || !URL.canParse(href, base)) continue
    const url = new URL(href, base)
    url.hash = ''
    const title = (anchor.text().trim() || anchor.attr('title') || '').replace(/\s+/g, ' ').trim()
    const known = links.get(url.href)
    if (known === undefined || (known.title === null && title !== ''))
      links.set(url.href, { url: url.href, title: title === '' ? null : title, published_at: null, lastmod: null })
  }
  const href =
    nextSelector === null ? undefined : ($(nextSelector).first().attr('href') ?? $(nextSelector).find('a').attr('href'))
  const next = href !== undefined && URL.canParse(href, base) ? new URL(href, base).href : null
  return { links: [...links.values()], next }
}
