import type { Site } from '../sites/index.ts'
import { families, familyOf } from '../sites/index.ts'
import { articleText, type BlockDraft } from './assemble/index.ts'
import { readPublished } from './dates/index.ts'
import type { GenericReading } from './generic/index.ts'
import { attribute, type HtmlNode, type Page, tag } from './html/index.ts'
import type { LayoutReading } from './layout/index.ts'
import { key, type Metadata, type TitleReading } from './metadata/index.ts'
import { authorsOf, signature } from './people.ts'
import type { ArticleReading } from './types.ts'

/** Everything known about a page before its article is put together. */
export interface Context {
  readonly page: Page
  readonly metadata: Metadata
  /** The page's address: as given, else as it says itself. */
  readonly url: string | null
  readonly given: string | null
  readonly site: Site | null
  readonly captured: string | null
  readonly warnings: readonly string[]
}

/** Version of the generic reader: in every article it read. */
const GENERIC = 'generic@1'

export function articleFromLayout(context: Context, reading: LayoutReading): ArticleReading {
  const lead = withoutLead(reading.lead, reading.body)
  const signed = withoutSignature(lead.body)
  const stamps = {
    meta: reading.stamps.filter((s) => s.from === 'meta'),
    dom: reading.stamps.filter((s) => s.from === 'dom'),
  }
  return assemble(context, {
    layout: reading.layout,
    title: reading.title,
    lead: lead.lead,
    body: signed.body,
    stampsMeta: stamps.meta[0]?.text ?? null,
    stampsDom: stamps.dom.slice(0, 1).map((stamp) => stamp.text),
    authors: reading.authors,
    signed: signed.names,
    section: reading.section,
    tags: reading.tags,
    root: reading.root,
    confidence: 1,
  })
}

export function articleFromGeneric(
  context: Context,
  reading: GenericReading,
  title: TitleReading | null,
): ArticleReading {
  const signed = withoutSignature(reading.body)
  const body =
    reading.lead === null ? ledBody(signed.body, context.metadata) : { lead: reading.lead, body: signed.body }
  return assemble(context, {
    layout: GENERIC,
    title:
      title === null
        ? null
        : { text: title.text, html_start: title.node?.open ?? null, html_end: title.node?.close ?? null },
    lead: body.lead,
    body: body.body,
    stampsMeta: null,
    stampsDom: reading.stamps.slice(0, 1).map((stamp) => stamp.text),
    authors: reading.authors,
    signed: signed.names,
    section: null,
    tags: [],
    root: reading.root,
    confidence: reading.confidence,
  })
}

interface Parts {
  readonly layout: string
  readonly title: { text: string; html_start: number | null; html_end: number | null } | null
  readonly lead: BlockDraft | null
  readonly body: readonly BlockDraft[]
  readonly stampsMeta: string | null
  readonly stampsDom: readonly string[]
  readonly authors: readonly string[]
  /** Names under the text. */
  readonly signed: readonly string[]
  readonly section: string | null
  readonly tags: readonly string[]
  readonly root: HtmlNode
  readonly confidence: number
}

function assemble(context: Context, parts: Parts): ArticleReading {
  const { metadata, url, site, page } = context
  const { meta, article } = metadata
  const { text, blocks } = articleText(parts.title, parts.lead === null ? parts.body : [parts.lead, ...parts.body])
  const family = (site && familyOf(site)) ?? families.find((one) => one.id === parts.layout.split('@')[0]) ?? null
  const dates = readPublished({
    jsonLd: article?.published ?? null,
    meta: firstOf(meta, PUBLISHED) ?? parts.stampsMeta,
    dom: parts.stampsDom,
    url: url === null ? null : ((family ?? families.at(-1)!).urlDate?.(url) ?? null),
    modified: [article?.modified ?? null, firstOf(meta, MODIFIED)],
    captured: context.captured,
  })
  return {
    site: site?.id ?? null,
    url: context.given ?? null,
    canonical_url: absolute(metadata.canonical ?? meta.get('og:url') ?? null, context.given),
    title: parts.title?.text ?? null,
    lead: parts.lead?.text ?? meta.get('og:description') ?? meta.get('description') ?? null,
    authors: authorsOf(
      [parts.authors, article?.authors ?? [], parts.signed, [meta.get('author') ?? meta.get('article:author') ?? '']],
      [meta.get('og:site_name') ?? null, site?.name ?? null],
    ),
    published_at: dates.published_at,
    published_at_source: dates.published_at_source,
    modified_at: dates.modified_at,
    text,
    blocks,
    layout: parts.layout,
    language: languageOf(metadata.language),
    section: parts.section ?? article?.section ?? meta.get('article:section') ?? metadata.breadcrumbs.at(-1) ?? null,
    tags: [...new Set(parts.tags.length > 0 ? parts.tags : (article?.keywords ?? []))],
    attachments: attachmentsOf(page, parts.root, url),
    warnings: [...context.warnings, ...dates.warnings],
    confidence: parts.confidence,
  }
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
]
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
]

function firstOf(meta: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)
    if (value) return value
  }
  return null
}

/** A lead that the body repeats as its first block stands once, as the lead. */
function withoutLead(
  lead: BlockDraft | null,
  body: readonly BlockDraft[],
): { lead: BlockDraft | null; body: readonly BlockDraft[] } {
  if (lead === null) return { lead, body }
  const said = key(lead.text)
  const at = body.findIndex((block, i) => i < 3 && block.kind !== 'table' && key(block.text) === said)
  return { lead, body: at === -1 ? body : body.filter((_, i) => i !== at) }
}

/** The names that end a text belong to its authors; a line repeated by the tail of the page counts once. */
function withoutSignature(body: readonly BlockDraft[]): { names: readonly string[]; body: readonly BlockDraft[] } {
  const last = body.at(-1)
  if (body.length < 2 || last === undefined || /table|list_item|caption/.test(last.kind)) return { names: [], body }
  const names = signature(last.text)
  return names === null ? { names: [], body } : { names, body: body.slice(0, -1) }
}

/** The first block of a generic body is the lead when the page's description says the same. */
function ledBody(
  body: readonly BlockDraft[],
  { meta, article }: Metadata,
): { lead: BlockDraft | null; body: readonly BlockDraft[] } {
  const first = body[0]
  const said = key(article?.description ?? meta.get('og:description') ?? meta.get('description') ?? '')
  if (first === undefined || body.length < 2 || first.kind === 'table' || said.length < 40) return { lead: null, body }
  const text = key(first.text)
  if (text !== said && !(said.length >= text.length * 0.8 && text.startsWith(said.slice(0, 60))))
    return { lead: null, body }
  return { lead: { ...first, kind: 'lead' }, body: body.slice(1) }
}

const A = tag('a')
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|rar|zip)(?:$|[?#])|\/documents\/\d+\/.+\/[0-9a-f-]{36}/i

/** Documents the body links to, absolute where the page's address is known, each once. */
function attachmentsOf(page: Page, root: HtmlNode, base: string | null): string[] {
  const found = new Set<string>()
  for (let i = root.index; i < root.last; i++) {
    const node = page.nodes[i]!
    if (node.tag !== A) continue
    const href = attribute(page, node, 'href')?.trim()
    if (!href || !FILE.test(href)) continue
    found.add(URL.parse(href, base ?? undefined)?.href ?? href)
  }
  return [...found]
}

function absolute(url: string | null, base: string | null): string | null {
  return url === null ? null : (URL.parse(url, base ?? undefined)?.href ?? null)
}

/** `vi_VN`, `vi-vn`, `vi` → `vi`. */
function languageOf(stated: string | null): string | null {
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(stated ?? '')?.[0]
  return code?.toLowerCase() ?? null
}
