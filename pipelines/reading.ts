import type { City, Unit } from '../schemas/index.ts'
import { headOf } from '../src/article/boilerplate/index.ts'
import { type ArticleReading, decodePage, readPage } from '../src/article/index.ts'
import { messageOf } from '../src/errors.ts'
import type { Site } from '../src/sites/index.ts'

/** Goes up when pages are read otherwise than before: `chiso status` then shows what waits to be read again. */
export const READER_VERSION = '2'

export interface DocumentInput {
  readonly bytes: Uint8Array
  readonly media_type: string | null
  readonly charset?: string | null
  /** File name, for what came from a disk. */
  readonly name?: string | null
  readonly url?: string | null
  readonly site?: string | null
  readonly captured_at?: string | null
  readonly sites?: readonly Site[]
  /** How scanned pages are read: seconds for each, and who is told. */
  readonly scans?: { readonly page_s?: number; readonly progress?: (at: { page: number; pages: number }) => void }
}

export type DocumentReading =
  | { readonly kind: 'article'; readonly article: ArticleReading; readonly id: string | null }
  | {
      readonly kind: 'none'
      /** `listing`, `challenge`, `layout.unknown`, `unreadable` … */
      readonly outcome: string
      readonly message: string
      /** Set where somebody should look at it. */
      readonly issue: { readonly code: string; readonly message: string } | null
    }

/** Any document chiso is given → an article, or the reason why there is none. Page, PDF, plain text or JSON. Never throws on bytes. */
export async function readDocument(input: DocumentInput): Promise<DocumentReading> {
  const type = (input.media_type ?? '').split(';')[0]!.trim().toLowerCase()
  try {
    if (type === 'application/json') return await readJson(input)
    if (type === 'application/pdf' || isPdf(input.bytes)) return await readPdfDocument(input)
    if (type === 'text/plain' || (type !== 'text/html' && !looksLikeHtml(input.bytes))) return readText(input)
    return readHtml(input)
  } catch (error) {
    return unreadable(`it could not be read: ${messageOf(error)}`)
  }
}

function readHtml(input: DocumentInput): DocumentReading {
  const reading = readPage(input)
  switch (reading.kind) {
    case 'article':
      return { kind: 'article', article: reading.article, id: null }
    case 'not_article':
      return { kind: 'none', outcome: reading.reason, message: `no article: ${reading.reason}`, issue: null }
    case 'layout_unknown': {
      const message = `No layout of ${reading.site} knows this page: the site was redesigned, or this is not one of its articles.`
      return { kind: 'none', outcome: 'layout.unknown', message, issue: { code: 'layout.unknown', message } }
    }
    case 'unreadable':
      return unreadable(reading.message)
  }
}

async function readPdfDocument(input: DocumentInput): Promise<DocumentReading> {
  const { readPdf } = await import('../src/article/pdf/index.ts')
  const { gazetteer } = await import('../src/gazetteer/index.ts')
  const reading = await readPdf(input.bytes, {
    url: input.url ?? null,
    name: input.name ?? null,
    captured_at: input.captured_at ?? null,
    units: unitsOf(gazetteer().all),
    ...(input.scans ?? {}),
  })
  if (reading.kind === 'article') return { kind: 'article', article: reading.article, id: null }
  if (reading.kind === 'unreadable') return unreadable(reading.message)
  const issue = { code: 'pdf.quarantined', message: reading.message }
  return { kind: 'none', outcome: 'quarantined', message: reading.message, issue }
}

/**
 * The closed list that a scanned table is read against: the units of the city named in its head that were alive on its day or
 * in the two years before it, since an annex is about the year before. Everybody who was ever ranked, where it names neither.
 */
function unitsOf(units: readonly Unit[]) {
  return ({ text, published_at }: { text: string; published_at: string | null }): string[] => {
    const city = cityIn(text)
    const to = published_at?.slice(0, 10) ?? '9999-12-31'
    const from = published_at === null ? '0000-01-01' : `${Number(to.slice(0, 4)) - 2}${to.slice(4)}`
    const alive = units.filter(
      (unit) =>
        unit.city !== null &&
        unit.level !== 'city' &&
        (city === null || unit.city === city) &&
        (unit.valid_from ?? '') <= to &&
        (unit.valid_to ?? '9999') >= from,
    )
    return [...new Set(alive.map((unit) => unit.name))]
  }
}

/** The one city that a paper names; null where it names both or none. */
function cityIn(text: string): City | null {
  const hanoi = /hà nội/iu.test(text)
  const hcmc = /hồ chí minh|tp\.? ?hcm/iu.test(text)
  return hanoi === hcmc ? null : hanoi ? 'hanoi' : 'hcmc'
}

async function readJson(input: DocumentInput): Promise<DocumentReading> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(input.bytes))
  } catch (error) {
    return unreadable(`it is not JSON in UTF-8: ${messageOf(error)}`)
  }
  const { InputDocument } = await import('../schemas/index.ts')
  const parsed = InputDocument.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    return unreadable(`it is not a document: ${issue.path.join('.')} ${issue.message}`.replace('  ', ' '))
  }
  const { id, title, text, html, published_at, site, url } = parsed.data
  const given = { url: url ?? input.url ?? null, site: site ?? input.site ?? null, ...sitesOf(input) }
  const reading =
    text != null
      ? textArticle(text, given)
      : readHtml({ ...given, bytes: Buffer.from(html!), media_type: 'text/html', charset: 'utf-8' })
  if (reading.kind !== 'article') return reading
  const article: ArticleReading = {
    ...reading.article,
    ...(title == null ? {} : { title }),
    ...(published_at == null ? {} : { published_at, published_at_source: 'given' as const }),
  }
  return { kind: 'article', article, id: id ?? null }
}

/** A text copy of an article: the words stay as they are, so that evidence points into the file as given. */
function readText(input: DocumentInput): DocumentReading {
  if (input.bytes.length === 0) return unreadable('it is empty')
  if (isBinary(input.bytes)) return unreadable('it is not text: it holds bytes that no text has')
  const decoded = decodePage(input.bytes, { charset: input.charset ?? null, media_type: 'text/plain' })
  return textArticle(decoded.text, { url: input.url ?? null, site: input.site ?? null, ...sitesOf(input) })
}

function textArticle(text: string, given: { url: string | null; site: string | null }): DocumentReading {
  if (text.trim() === '') return unreadable('it holds no text')
  const head = headOf(text)
  const article: ArticleReading = {
    site: given.site ?? head.site,
    url: given.url,
    canonical_url: given.url,
    title: head.title,
    lead: null,
    authors: [...head.authors],
    published_at: head.published_at,
    published_at_source: head.published_at_source,
    modified_at: null,
    text,
    blocks: [],
    layout: 'text@1',
    language: null,
    section: null,
    tags: [],
    attachments: [],
    warnings: [],
    confidence: 0.9,
  }
  return { kind: 'article', article, id: null }
}

const sitesOf = (input: DocumentInput) => (input.sites === undefined ? {} : { sites: input.sites })

function unreadable(reason: string): DocumentReading {
  return { kind: 'none', outcome: 'unreadable', message: reason, issue: { code: 'input.unreadable', message: reason } }
}

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

/** The first bytes of a page that nobody declared: a tag before any sentence. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  return /<(?:!doctype\s+html|html|head|body|meta|div|article|table)\b/i.test(
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  )
}

/** A NUL byte stands in no text but UTF-16, which begins with its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !utf16 && bytes.subarray(0, 65_536).includes(0)
}
