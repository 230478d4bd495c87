import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfItem, PdfPage } from './types.ts'

/**
 * Rim of the room: recognition of scanned pages, offline, with the language data installed beside it. Loaded only when a
 * document has pages without text.
 */
const DPI = 220
/** Page mode 4, one column of text of varying sizes: 6 lost whole ruled tables at 150 and 300 dpi, 3 and 4 read every row. */
const PAGE_MODE = '4'
/** Below this a scrap of up to three letters is noise of the stamp or a fold. */
const CONFIDENCE = 30

export async function scanPages(bytes: Uint8Array, pages: readonly number[], timeout_s: number): Promise<PdfPage[]> {
  const [{ getDocumentProxy, renderPageAsImage }, { createWorker }] = await Promise.all([
    import('unpdf'),
    import('tesseract.js'),
  ])
  const require = createRequire(import.meta.url)
  const langPath = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
  const reader = await createWorker('vie', 1, { langPath, gzip: true, cacheMethod: 'none', logger: () => {} })
  const until = performance.now() + timeout_s * 1000
  try {
    await reader.setParameters({ tessedit_pageseg_mode: PAGE_MODE as never, user_defined_dpi: String(DPI) })
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const read: PdfPage[] = []
    for (const number of pages) {
      if (performance.now() > until) throw new Error(`the scan was not read in ${Math.round(timeout_s)} seconds`)
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = Math.min(DPI / 72, 4000 / Math.max(width, height))
      const image = await renderPageAsImage(document, number, { canvasImport: () => import('@napi-rs/canvas'), scale })
      const { data } = await reader.recognize(Buffer.from(image), {}, { blocks: true, text: false })
      const words = (data.blocks ?? [])
        .flatMap((block) => block.paragraphs.flatMap((p) => p.lines))
        .flatMap((line) => line.words.map((word) => ({ word, baseline: line.bbox.y1 })))
      const items: PdfItem[] = words
        .filter(
          ({ word }) => (word.confidence >= CONFIDENCE || word.text.length > 3) && !/^[|¦_—–=~.'"`]+$/.test(word.text),
        )
        .map(({ word, baseline }) => ({
          text: word.text.replace(/^[|[\]]+|[|[\]]+$/g, ''),
          x: word.bbox.x0 / scale,
          y: baseline / scale,
          width: (word.bbox.x1 - word.bbox.x0) / scale,
          size: Math.max(8, Math.min(14, (word.bbox.y1 - word.bbox.y0) / scale)),
        }))
      read.push({ width, height, items })
    }
    return read
  } finally {
    await reader.terminate()
  }
}
