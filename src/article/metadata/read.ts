import { attribute, clean, type Page, rawText, tag } from '../html/index.ts'
import { breadcrumbs, type LinkedArticle, linkedArticles } from './json-ld.ts'

/** What the page says about itself, before anybody looks at its text. */
export interface Metadata {
  /** `<title>`, as it stands. */
  readonly title: string | null
  /** First value of each `name`, `property` and `itemprop`, by lower-case name. */
  readonly meta: ReadonlyMap<string, string>
  readonly canonical: string | null
  readonly language: string | null
  /** The article of the JSON-LD that is this page, or null when there is none or several that could be. */
  readonly article: LinkedArticle | null
  readonly breadcrumbs: readonly string[]
  /** Number of articles in the JSON-LD: a listing has many. */
  readonly linkedArticles: number
}

const META = tag('meta')
const LINK = tag('link')
const SCRIPT = tag('script')
const TITLE = tag('title')
const HTML = tag('html')
const SVG = tag('svg')

export function readMetadata(page: Page): Metadata {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  let title: string | null = null
  let canonical: string | null = null
  let language: string | null = null
  for (let i = 1; i < page.nodes.length; i++) {
    const node = page.nodes[i]!
    if (node.tag === META) {
      const content = attribute(page, node, 'content')
      if (content === null) continue
      for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
        const name = attribute(page, node, key)?.trim().toLowerCase()
        if (name && !meta.has(name)) meta.set(name, clean(content))
      }
    } else if (node.tag === SCRIPT) {
      if (page.source.slice(node.start, node.open).toLowerCase().includes('ld+json')) scripts.push(rawText(page, node))
    } else if (node.tag === LINK) {
      if (canonical === null && attribute(page, node, 'rel')?.toLowerCase() === 'canonical')
        canonical = attribute(page, node, 'href')?.trim() || null
    } else if (node.tag === TITLE) {
      if (title === null && node.parent?.tag !== SVG) title = clean(rawText(page, node)) || null
    } else if (node.tag === HTML) language ??= attribute(page, node, 'lang') ?? attribute(page, node, 'xml:lang')
  }
  const articles = linkedArticles(scripts)
  return {
    title,
    meta,
    canonical,
    language: language?.trim() || meta.get('content-language') || meta.get('og:locale') || null,
    article:
      articles.length === 1 ? articles[0]! : ownArticle(articles, title, canonical ?? meta.get('og:url') ?? null),
    breadcrumbs: breadcrumbs(scripts),
    linkedArticles: articles.length,
  }
}

/** Of several articles in the data, the one whose headline begins the title, or whose address is the page's. */
function ownArticle(
  articles: readonly LinkedArticle[],
  title: string | null,
  url: string | null,
): LinkedArticle | null {
  const named = articles.filter((one) => one.headline !== null && title?.startsWith(one.headline) === true)
  const here = articles.filter((one) => one.url !== null && one.url === url)
  const own = named.length > 0 ? named : here
  if (own.length <= 1) return own[0] ?? null
  return own.every((one) => one.headline === own[0]!.headline) ? own[0]! : null
}
