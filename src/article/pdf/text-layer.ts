import type { PdfItem, PdfPage } from './types.ts'

/** A decision with its annexes has tens of pages; a book is not read to its end. */
export const MAX_PAGES = 400
/** Pieces of text a page may hold: a dense annex has two thousand. */
const MAX_ITEMS = 60_000

export interface TextLayer {
  readonly pages: PdfPage[]
  /** Pages of the document; more than were read in a book. */
  readonly of: number
}

/** Embedded text with its place, page by page. Throws what pdf.js throws: the caller stands at a boundary. */
export async function textLayer(bytes: Uint8Array): Promise<TextLayer> {
  const { getDocumentProxy } = await import('unpdf')
  // Scripts and fonts of the document stay where they are: only letters and places are wanted.
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 })
  const pages: PdfPage[] = []
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
    const page = await document.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const placed: Placed[] = []
    for (const item of content.items) {
      if (!('str' in item) || item.str === '' || placed.length >= MAX_ITEMS) continue
      placed.push(place(item.str, item.transform as number[], view.transform as number[], item.width, item.height))
    }
    pages.push(turned(placed, view.width, view.height))
    page.cleanup()
  }
  return { pages, of: document.numPages }
}

interface Placed extends PdfItem {
  /** Quarter turns, clockwise, of the text as the viewer shows it. */
  readonly turns: number
}

/** Where a piece of text stands on the page as the viewer shows it: `/Rotate` turns the page, its matrix the text. */
function place(text: string, [a, b, , , x, y]: number[], view: number[], width: number, height: number): Placed {
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number]
  const angle = Math.atan2(vb * a! + vd * b!, va * a! + vc * b!)
  return {
    text,
    x: va * x! + vc * y! + ve,
    y: vb * x! + vd * y! + vf,
    width,
    size: Math.hypot(a!, b!) || height,
    turns: (((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4) as number,
  }
}

/** A page whose text stands on its side is turned until it reads; what then still stands otherwise are stamps and margins. */
function turned(placed: readonly Placed[], width: number, height: number): PdfPage {
  const letters = [0, 0, 0, 0]
  for (const { turns, text } of placed) letters[turns]! += text.length
  const most = letters.indexOf(Math.max(...letters))
  const items = placed.map(({ turns: _, ...item }): PdfItem => {
    if (most === 1) return { ...item, x: item.y, y: width - item.x }
    if (most === 2) return { ...item, x: width - item.x, y: height - item.y }
    if (most === 3) return { ...item, x: height - item.y, y: item.x }
    return item
  })
  return most % 2 === 1 ? { width: height, height: width, items } : { width, height, items }
}
