import { sites as declared, familyOf, layoutsOf, type Site, siteById, siteOf } from '../sites/index.ts'
import { articleFromGeneric, articleFromLayout, type Context } from './article.ts'
import { decodePage } from './encoding/index.ts'
import { readGeneric } from './generic/index.ts'
import { parseHtml } from './html/index.ts'
import { interstitial, linksOf, listing, type Prose } from './kinds/index.ts'
import { readLayout } from './layout/index.ts'
import { type Metadata, readMetadata, readTitle } from './metadata/index.ts'
import { familiesFor } from './recognise.ts'
import type { PageInput, PageReading } from './types.ts'

/** Beyond this a page is not one somebody wrote to be read; the largest news pages have two million characters. */
const MAX_BYTES = 64 * 1024 * 1024

/** Any page to what it is. Never throws on what the bytes hold. */
export function readPage(input: PageInput): PageReading {
  if (input.bytes.length > MAX_BYTES)
    return {
      kind: 'unreadable',
      message: `the page has ${input.bytes.length} bytes; more than ${MAX_BYTES} are not read`,
    }
  if (isPdf(input.bytes)) return { kind: 'unreadable', message: 'these bytes are a PDF: read them with readPdf' }
  const decoded = decodePage(input.bytes, input)
  const binary = decoded.text.slice(0, 2000).match(/[\u0000-\u0008\ufffd]/g)?.length ?? 0
  if (binary > 40) return { kind: 'unreadable', message: 'the bytes are neither a page nor text' }
  const page = parseHtml(decoded.text)
  const metadata = readMetadata(page)
  const url = input.url ?? absolute(metadata.canonical ?? metadata.meta.get('og:url') ?? null)
  const site = siteFor(input, metadata)
  const context: Context = {
    page,
    metadata,
    url,
    given: input.url ?? null,
    site,
    captured: input.captured_at ?? null,
    warnings: decoded.warnings,
  }
  return read(context, decoded.encoding)
}

function read(context: Context, encoding: string): PageReading {
  const { page, metadata, url, site } = context
  const title = readTitle(page, metadata)
  const generic = readGeneric(page, metadata, title)
  const letters = generic?.letters ?? 0
  const blocked = interstitial(page, metadata, letters)
  if (blocked !== null) return { kind: 'not_article', reason: blocked, encoding }

  for (const { prefix, layouts } of site === null
    ? familiesFor(page, metadata)
    : [{ prefix: site.id, layouts: layoutsOf(site) }]) {
    const reading = readLayout(page, layouts, prefix)
    if (reading !== null) return { kind: 'article', article: articleFromLayout(context, reading), encoding }
  }
  const prose: Prose = generic?.prose ?? { letters: 0, paragraphs: 0, longestRun: 0 }
  const family = site === null ? null : familyOf(site)
  const reason = listing({ page, metadata, url, prose, titled: title?.node != null, family })
  if (reason !== null) return { kind: 'not_article', reason, links: linksOf(page, url), encoding }
  if (generic === null || generic.body.length === 0 || isPlaceholder(generic.body))
    return { kind: 'not_article', reason: 'empty', encoding }
  const article = articleFromGeneric(context, generic, title)
  if (site !== null && site.family !== 'generic') return { kind: 'layout_unknown', site: site.id, generic: article }
  return { kind: 'article', article, encoding }
}

/** A designer's template that somebody put on a server: its text is nobody's. */
function isPlaceholder(body: readonly { readonly text: string }[]): boolean {
  return body.some(({ text }) => /lorem ipsum dolor sit amet/i.test(text))
}

/** The declared site: as told, by the address the page was fetched from, or by the address it gives itself. */
function siteFor(input: PageInput, metadata: Metadata): Site | null {
  const among = input.sites ?? declared
  if (input.site != null) return siteById(input.site, among)
  for (const url of [input.url, metadata.canonical, metadata.meta.get('og:url')]) {
    const site = url == null ? null : siteOf(url, among)
    if (site !== null) return site
  }
  return null
}

function absolute(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46
}
