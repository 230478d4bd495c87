import type { PdfItem, PdfPage } from './types.ts'

/** A decision with its annexes has tens of pages; a book is not read to its end. */
export const MAX_PAGES = 400
/** Pieces of text a page may hold: a dense annex has two thousand. */
const MAX_ITEMS = 60_000

/** Embedded text with its place, page by page. Throws what pdf.js throws: the caller stands at a boundary. */
export async function textLayer(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocumentProxy } = await import('unpdf')
  // Scripts and fonts of the document stay where they are: only letters and places are wanted.
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 })
  const pages: PdfPage[] = []
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const items: PdfItem[] = []
    for (const item of content.items) {
      if (!('str' in item) || item.str === '' || items.length >= MAX_ITEMS) continue
      const [a, b, , , x, y] = item.transform as number[]
      const size = Math.hypot(a!, b!) || item.height
      items.push({ text: item.str, x: x!, y: height - y!, width: item.width, size })
    }
    pages.push({ width, height, items })
    page.cleanup()
  }
  return pages
}
