import { pathDate, siteOf } from '../../sites/index.ts'
import { articleText, type BlockDraft } from '../assemble/index.ts'
import { readPublished } from '../dates/index.ts'
import { gridOf, type TableDraft, upright } from '../tables/index.ts'
import type { ArticleReading } from '../types.ts'
import { refusal } from './accept.ts'
import { believed, type TableOutcome } from './believe.ts'
import { bombIn } from './bomb.ts'
import { blocksOf, isGarbled, isReadable, paragraphsOf, signedAt, titleOf, withoutFurniture } from './document.ts'
import { isolatedTextLayer } from './isolate.ts'
import { type Line, linesOf } from './lines.ts'
import { continued, type ScannedTable } from './scan/index.ts'
import { isRow, type Part, partsOf } from './table.ts'
import type { PdfOptions, PdfPage, PdfReading } from './types.ts'

const MAX_BYTES = 128 * 1024 * 1024
const VERSION = 1
const SECONDS = 60
/** A page takes some five seconds of one core; a busy machine is given its time. */
const SECONDS_A_SCAN = 90
/** Scanned pages that are read; an annex has up to ten. */
const MAX_SCANS = 40

/** A decision or report to its article with tables. Whatever the bytes are, it ends in a value and in bounded time. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfReading> {
  if (bytes.length > MAX_BYTES)
    return unreadable(`the document has ${bytes.length} bytes; more than ${MAX_BYTES} are not read`)
  const bomb = bombIn(bytes)
  if (bomb !== null) return unreadable(bomb)
  const layer = await isolatedTextLayer(bytes, options.timeout_s ?? SECONDS)
  if ('error' in layer) return unreadable(reasonOf(layer.error))
  const left = layer.of > layer.pages.length ? [`pdf.pages-left: ${behind(layer.pages.length, layer.of)} not read`] : []
  const scans = layer.pages.map((page, i) => (isReadable(page) ? 0 : i + 1)).filter((number) => number > 0)
  if (scans.length === 0 || options.ocr === false) return document(layer.pages, options, left)
  // A last page of seals and signatures has no text either: a page of figures or a few words is none to be recognised.
  const pictures = scans.filter((n) => layer.pages[n - 1]!.items.length === 0 || isGarbled(layer.pages[n - 1]!))
  if (scans.length < layer.pages.length && pictures.length === 0) return document(layer.pages, options, left)
  try {
    const scan = options.ocr ?? (await import('./ocr.ts')).scanPages
    const numbers = scans.slice(0, MAX_SCANS)
    const { pages, unread } = await scan(bytes, numbers, {
      page_s: options.page_s ?? SECONDS_A_SCAN,
      progress: options.progress,
    })
    const missing = [...unread, ...scans.slice(MAX_SCANS)]
    return scannedDocument(
      layer.pages.map((page, i) => pages.get(i + 1) ?? (scans.includes(i + 1) ? { ...page, items: [] } : page)),
      options,
      missing,
      left,
    )
  } catch (error) {
    return unreadable(`its scanned pages could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const behind = (last: number, of: number) => `${of - last} pages behind page ${last} were`

function document(pages: readonly PdfPage[], options: PdfOptions, left: readonly string[]): PdfReading {
  const lines = linesIn(pages)
  if (lines.length === 0) return unreadable('no text is in it')
  const drafts: BlockDraft[] = []
  const warnings = [...left]
  for (const part of partsOf(lines)) {
    if (part.kind === 'lines') {
      drafts.push(...blocksOf(paragraphsOf(part.lines)))
      continue
    }
    const { table } = part
    const grid = gridOf(upright({ ...table, cells: [...table.cells] }, table.text), table.text)
    const reason = grid === null ? null : refusal(grid)
    if (reason !== null) warnings.push(`pdf.table-refused: ${reason}`)
    drafts.push(tableBlock(table))
  }
  return { kind: 'article', article: articleOf(drafts, options, warnings, false), scanned: false }
}

/** The same from pages that were recognised: tables are believed row by row. */
function scannedDocument(
  pages: readonly PdfPage[],
  options: PdfOptions,
  missing: readonly number[],
  left: readonly string[],
): PdfReading {
  const parts = scannedParts(pages)
  if (parts.length === 0) return unreadable('no text is in it')
  const warnings = [...left, ...unreadPages(missing)]
  const words = parts.filter((part) => part.kind === 'lines').flatMap((part) => paragraphsOf(part.lines))
  const paper = { text: words.join('\n'), published_at: publishedOf(words, options).published_at }
  const units = options.units?.(paper) ?? null
  const drafts: BlockDraft[] = []
  const outcomes: TableOutcome[] = []
  for (const part of parts) {
    if (part.kind === 'lines') {
      drafts.push(...blocksOf(paragraphsOf(part.lines)))
      continue
    }
    const outcome = believed(part.table, units, missing.length === 0 && left.length === 0)
    outcomes.push(outcome)
    if (outcome.draft !== null) drafts.push(tableBlock(outcome.draft))
  }
  const article = articleOf(drafts, options, [...warnings, ...outcomes.flatMap((one) => one.warnings)], true)
  const rankings = outcomes.filter((one) => one.ranked > 0)
  if (rankings.length > 0 && rankings.every((one) => one.held === 0)) {
    const reasons = rankings.flatMap((one) => one.warnings).slice(0, 3)
    return { kind: 'quarantined', message: `no row of its tables holds: ${reasons.join('; ')}`, article }
  }
  return { kind: 'article', article, scanned: true }
}

function unreadPages(missing: readonly number[]): string[] {
  if (missing.length === 0) return []
  const named = missing.slice(0, 10).join(', ')
  const more = missing.length > 10 ? ` and ${missing.length - 10} more` : ''
  return [`pdf.pages-unread: scanned pages ${named}${more} took too long or are beyond the first ${MAX_SCANS}`]
}

const linesIn = (pages: readonly PdfPage[]): Line[] =>
  withoutFurniture(
    pages.flatMap((page, i) => linesOf(page, i + 1)),
    pages,
  )

type ScannedPart = Extract<Part, { kind: 'lines' }> | { readonly kind: 'table'; readonly table: ScannedTable }

/** Lines and drawn tables in reading order; a table that goes on over the page is one. */
function scannedParts(pages: readonly PdfPage[]): ScannedPart[] {
  const parts: ScannedPart[] = []
  // A row of figures that stands in no table was read once only.
  const lines = linesIn(pages).filter((line) => !isRow(line))
  for (const [i, page] of pages.entries()) {
    let rest = lines.filter((line) => line.page === i + 1)
    const write = (some: readonly Line[]) => {
      if (some.length > 0) parts.push({ kind: 'lines', lines: some })
    }
    for (const table of page.tables ?? []) {
      write(rest.filter((line) => line.y < table.top))
      rest = rest.filter((line) => line.y >= table.top)
      const last = parts.at(-1)
      const joined = last?.kind === 'table' ? continued(last.table, table) : null
      if (joined === null) parts.push({ kind: 'table', table })
      else parts[parts.length - 1] = { kind: 'table', table: joined }
    }
    write(rest)
  }
  return parts
}

const tableBlock = (table: TableDraft): BlockDraft => ({
  kind: 'table',
  text: table.text,
  html_start: null,
  html_end: null,
  linked: 0,
  table,
})

function articleOf(
  drafts: readonly BlockDraft[],
  options: PdfOptions,
  warnings: readonly string[],
  scanned: boolean,
): ArticleReading {
  const paragraphs = drafts.filter((block) => block.kind !== 'table').map((block) => block.text)
  const { text, blocks } = articleText(null, drafts)
  const url = options.url ?? null
  const dates = publishedOf(paragraphs, options)
  return {
    site: url === null ? null : (siteOf(url)?.id ?? null),
    url,
    canonical_url: url,
    title: titleOf(paragraphs) ?? options.name ?? null,
    lead: null,
    authors: [],
    published_at: dates.published_at,
    published_at_source: dates.published_at_source,
    modified_at: null,
    text,
    blocks,
    layout: `${scanned ? 'pdf-scan' : 'pdf-text'}@${VERSION}`,
    language: 'vi',
    section: null,
    tags: [],
    attachments: [],
    warnings: [...dates.warnings, ...warnings],
    confidence: scanned ? 0.7 : 0.95,
  }
}

function publishedOf(paragraphs: readonly string[], { url, captured_at }: PdfOptions) {
  return readPublished({
    jsonLd: null,
    meta: null,
    dom: [],
    text: signedAt(paragraphs),
    url: url == null ? null : pathDate(url),
    modified: [],
    captured: captured_at ?? null,
  })
}

function reasonOf({ name, message }: { name: string; message: string }): string {
  if (name === 'PasswordException') return 'it is locked with a password'
  if (name === 'InvalidPDFException' || name === 'FormatError') return 'it is not a whole PDF'
  if (/memory/i.test(message)) return 'reading it takes more memory than a document may'
  return message
}

function unreadable(message: string): PdfReading {
  return { kind: 'unreadable', message }
}
