import { clean } from '../html/index.ts'

/** What a page's structured data says about its article; every field as stated. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly description: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly section: string | null
  readonly keywords: readonly string[]
  readonly url: string | null
  readonly language: string | null
  /** As it stands, with its line breaks and, on some pages, its tags. */
  readonly body: string | null
}

const ARTICLE = /^(?:\w*Article|\w*Posting|Report|ReportageNewsArticle)$/
/** A graph larger than this is not about one article. */
const MAX_NODES = 2000

/** All articles of the page's JSON-LD, in order. Broken scripts (raw line breaks in strings, trailing commas) are tried twice. */
export function linkedArticles(scripts: readonly string[]): LinkedArticle[] {
  const found: LinkedArticle[] = []
  for (const script of scripts) {
    if (!/Article|Posting|Report/.test(script)) continue
    const queue: unknown[] = [parse(script)]
    for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
      const node = queue[i]
      if (Array.isArray(node)) queue.push(...node.slice(0, MAX_NODES))
      else if (isRecord(node)) {
        if (typesOf(node).some((type) => ARTICLE.test(type))) found.push(articleOf(node))
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
          if (typeof node[key] === 'object') queue.push(node[key])
      }
    }
  }
  return found
}

/** Names of the page's breadcrumb list, outermost first. */
export function breadcrumbs(scripts: readonly string[]): string[] {
  for (const script of scripts) {
    if (!script.includes('BreadcrumbList')) continue
    const root = parse(script)
    const nodes = [root, ...(Array.isArray(root) ? root : []), ...(isRecord(root) ? asList(root['@graph']) : [])]
    for (const node of nodes) {
      if (!isRecord(node) || !typesOf(node).includes('BreadcrumbList')) continue
      return asList(node.itemListElement)
        .filter(isRecord)
        .map((item) => textOf(item.name) ?? (isRecord(item.item) ? textOf(item.item.name) : null))
        .filter((name) => name !== null)
    }
  }
  return []
}

function articleOf(node: Record<string, unknown>): LinkedArticle {
  const main = node.mainEntityOfPage
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    description: textOf(node.description),
    published: textOf(node.datePublished),
    modified: textOf(node.dateModified),
    authors: asList(node.author)
      .filter((author) => !isRecord(author) || !typesOf(author).some((type) => /Organization$/.test(type)))
      .map((author) => (isRecord(author) ? textOf(author.name) : textOf(author)))
      .filter((name) => name !== null),
    section: textOf(asList(node.articleSection)[0]),
    keywords: asList(node.keywords)
      .flatMap((words) => (textOf(words) ?? '').split(/\s*[,;]\s*/))
      .filter((word) => word !== ''),
    url: textOf(node.url) ?? (isRecord(main) ? textOf(main['@id']) : textOf(main)),
    language: textOf(node.inLanguage),
    body: typeof node.articleBody === 'string' && node.articleBody.trim() !== '' ? node.articleBody : null,
  }
}

function parse(script: string): unknown {
  const text = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/, '')
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
    } catch {
      return null
    }
  }
}

function typesOf(node: Record<string, unknown>): string[] {
  return asList(node['@type']).filter((type) => typeof type === 'string')
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = clean(value)
  return text === '' ? null : text
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value == null ? [] : [value]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
