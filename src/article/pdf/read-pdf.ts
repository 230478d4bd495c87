import { pathDate, siteOf } from '../../sites/index.ts'
import { articleText, type BlockDraft } from '../assemble/index.ts'
import { readPublished } from '../dates/index.ts'
import { columnsOf, gridOf, type TableDraft, upright } from '../tables/index.ts'
import type { ArticleReading } from '../types.ts'
import { nearestUnit, refusal } from './accept.ts'
import { bombIn } from './bomb.ts'
import { blocksOf, isReadable, paragraphsOf, signedAt, titleOf, withoutFurniture } from './document.ts'
import { isolatedTextLayer } from './isolate.ts'
import { linesOf } from './lines.ts'
import { draft, partsOf, rowsOf } from './table.ts'
import type { PdfOptions, PdfPage, PdfReading } from './types.ts'

const MAX_BYTES = 128 * 1024 * 1024
const VERSION = 1
const SECONDS = 60
const SECONDS_A_SCAN = 20
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
  const scans = layer.pages.map((page, i) => (isReadable(page) ? 0 : i + 1)).filter((number) => number > 0)
  if (scans.length === 0 || options.ocr === false) return document(layer.pages, options, false)
  // A last page of seals and signatures has no text either: only a document without text is a scan.
  if (scans.length < layer.pages.length && !scans.some((n) => layer.pages[n - 1]!.items.length === 0))
    return document(layer.pages, options, false)
  try {
    const scan = options.ocr ?? (await import('./ocr.ts')).scanPages
    const numbers = scans.slice(0, MAX_SCANS)
    const read = await scan(bytes, numbers, options.timeout_s ?? SECONDS_A_SCAN * (numbers.length + 1))
    return document(
      layer.pages.map((page, i) => read[numbers.indexOf(i + 1)] ?? page),
      options,
      true,
    )
  } catch (error) {
    return unreadable(`its scanned pages could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function document(pages: readonly PdfPage[], options: PdfOptions, scanned: boolean): PdfReading {
  const lines = withoutFurniture(
    pages.flatMap((page, i) => linesOf(page, i + 1)),
    pages,
  )
  if (lines.length === 0) return unreadable('no text is in it')
  const drafts: BlockDraft[] = []
  const refused: string[] = []
  for (const part of partsOf(lines)) {
    if (part.kind === 'lines') {
      drafts.push(...blocksOf(paragraphsOf(part.lines)))
      continue
    }
    const table = scanned && options.units ? withUnits(part.table, options.units) : part.table
    const grid = gridOf(upright({ ...table, cells: [...table.cells] }, table.text), table.text)
    const reason = grid === null ? null : refusal(grid, options.units ?? null)
    if (reason !== null) refused.push(reason)
    drafts.push({ kind: 'table', text: table.text, html_start: null, html_end: null, linked: 0, table })
  }
  const article = articleOf(drafts, options, refused, scanned)
  if (scanned && refused.length > 0)
    return { kind: 'quarantined', message: `a table of the scan contradicts itself: ${refused.join('; ')}`, article }
  return { kind: 'article', article, scanned }
}

/** Names of units that recognition misread, put right from the closed list. */
function withUnits(table: TableDraft, units: readonly string[]): TableDraft {
  const grid = gridOf({ ...table, cells: [...table.cells] }, table.text)
  const unit = grid === null ? undefined : columnsOf(grid).find((column) => column.kind === 'unit')
  if (grid === null || unit === undefined) return table
  const data = new Set(grid.rows.filter((row) => !row.total).map((row) => row.index))
  const rows = rowsOf(table).map((row, index) =>
    row.map((text, column) => (data.has(index) && column === unit.index ? (nearestUnit(text, units) ?? text) : text)),
  )
  return draft(rows, grid.headerRows)
}

function articleOf(
  drafts: readonly BlockDraft[],
  options: PdfOptions,
  refused: readonly string[],
  scanned: boolean,
): ArticleReading {
  const paragraphs = drafts.filter((block) => block.kind !== 'table').map((block) => block.text)
  const { text, blocks } = articleText(null, drafts)
  const url = options.url ?? null
  const signed = signedAt(paragraphs)
  const dates = readPublished({
    jsonLd: null,
    meta: null,
    dom: [],
    text: signed,
    url: url === null ? null : pathDate(url),
    modified: [],
    captured: options.captured_at ?? null,
  })
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
    warnings: [...dates.warnings, ...refused.map((reason) => `pdf.table-refused: ${reason}`)],
    confidence: scanned ? 0.7 : 0.95,
  }
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
