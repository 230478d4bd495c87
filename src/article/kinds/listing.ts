import type { Family } from '../../sites/index.ts'
import { attribute, FLAGS, type HtmlNode, type Page, SILENT, tag, textOf } from '../html/index.ts'
import type { Metadata } from '../metadata/index.ts'
import type { NotArticleReason } from '../types.ts'

const A = tag('a')
const NAV = tag('nav')
const FOOTER = tag('footer')

/** What the generic reader found, as far as it tells an article from a page of links. */
export interface Prose {
  /** Letters in paragraphs of at least 80 letters that are hardly linked. */
  readonly letters: number
  /** Number of such paragraphs. */
  readonly paragraphs: number
  /** The longest run of such paragraphs with nothing but small things between them. */
  readonly longestRun: number
}

const TAG_URL = /\/(?:tag|tags|tu-khoa|chu-de|topic|topics|tac-gia|author|su-kien)(?:\/|-|$)|-(?:event|tag)\d+\.html/i
const SEARCH_URL = /[?&](?:q|s|keyword|keywords|kw|tu-khoa)=|\/(?:search|tim-kiem)(?:[/?.]|$)/i
const FRONT = /^\/(?:index\.\w+|trang-chu\/?|home\/?|default\.aspx)$/i
const VIDEO_URL = /\/(?:video|videos|clip|tv|truyen-hinh|podcast)(?:\/|$)/i

/** What is known of a page that may be a listing. */
export interface ListingEvidence {
  readonly page: Page
  readonly metadata: Metadata
  readonly url: string | null
  readonly prose: Prose
  /** The headline stands on the page as a heading. */
  readonly titled: boolean
  readonly family: Family | null
}

/**
 * Pages of many headlines. Listings hold perfect sentences about other articles, so a page counts as one when links of
 * headline length outweigh the prose and nothing on it says that it is an article, or when its address is a front page.
 */
export function listing({ page, metadata, url, prose, titled, family }: ListingEvidence): NotArticleReason | null {
  const path = url === null ? null : (URL.parse(url)?.pathname ?? null)
  if (path === '/' || (path !== null && FRONT.test(path))) return 'listing'
  const type = (metadata.meta.get('og:type') ?? '').toLowerCase()
  const saysArticle = metadata.article !== null || type === 'article' || metadata.meta.has('article:published_time')
  // Most pages: an article by its own data, with its headline and its paragraphs.
  if (saysArticle && titled && prose.letters >= 600) return null
  const headlines = headlineLinks(page)
  if (url !== null && SEARCH_URL.test(url) && headlines.length >= 3 && !saysArticle) return 'listing'
  if (url !== null && TAG_URL.test(url) && headlines.length >= 5 && !saysArticle) return 'tag'
  if (url !== null && VIDEO_URL.test(url) && prose.letters < 600) return 'video'
  if (type.startsWith('video') && prose.letters < 400) return 'video'
  if (path !== null && family !== null && headlines.length >= 8 && !saysArticle) {
    if (family.otherUrl?.test(path) || (family.articleUrl !== undefined && !family.articleUrl.test(path)))
      return 'listing'
  }
  const headlineLetters = headlines.reduce((sum, node) => sum + textOf(page, node).length, 0)
  if (saysArticle) return headlines.length >= 12 && prose.paragraphs < 2 && !titled ? 'listing' : null
  if (!titled && headlines.length >= 15 && headlineLetters > prose.letters) return 'listing'
  if (type === 'website' && !titled && headlines.length >= 15 && prose.letters < 1500) return 'listing'
  if (headlines.length >= 20 && prose.longestRun < 3 && prose.letters < headlineLetters) return 'listing'
  return headlines.length >= 8 && prose.paragraphs < 2 ? 'listing' : null
}

/** Links whose words could be a headline, outside the navigation, one an address. */
export function headlineLinks(page: Page): HtmlNode[] {
  const found: HtmlNode[] = []
  const seen = new Set<string>()
  for (let i = 1; i < page.nodes.length; ) {
    const node = page.nodes[i]!
    if (node.tag === NAV || node.tag === FOOTER || FLAGS[node.tag]! & SILENT) {
      i = node.last
      continue
    }
    if (node.tag === A && node.close - node.open >= 25) {
      const href = attribute(page, node, 'href') ?? ''
      const text = textOf(page, node)
      if (text.length >= 25 && text.length <= 250 && text.split(' ').length >= 5 && !seen.has(href)) {
        seen.add(href)
        found.push(node)
      }
      i = node.last
    } else i++
  }
  return found
}

/** Absolute addresses of all links, in order, each once. */
export function linksOf(page: Page, base: string | null): string[] {
  const links = new Set<string>()
  for (const node of page.nodes) {
    if (node.tag !== A) continue
    const href = attribute(page, node, 'href')?.trim()
    if (!href || href.startsWith('#') || /^(?:javascript|mailto|tel|data):/i.test(href)) continue
    const absolute = URL.parse(href, base ?? undefined)
    if (absolute !== null && /^https?:$/.test(absolute.protocol)) {
      absolute.hash = ''
      links.add(absolute.href)
    }
  }
  return [...links]
}
