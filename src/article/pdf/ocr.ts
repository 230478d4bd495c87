import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type GreyPage, skewOf, thresholdOf, withoutDust, withoutRules } from './clean-scan.ts'
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
      const { data } = await reader.recognize(await cleaned(Buffer.from(image)), {}, { blocks: true, text: false })
      const words = (data.blocks ?? [])
        .flatMap((block) => block.paragraphs.flatMap((p) => p.lines))
        .flatMap((line) => line.words.map((word) => ({ word, baseline: line.bbox.y1 })))
      const items: PdfItem[] = words
        .filter(
          ({ word }) => (word.confidence >= CONFIDENCE || word.text.length > 3) && !/^[|¦_—–=~.'"`]+$/.test(word.text),
        )
        .map(({ word, baseline }) => ({
          // A speck or the rest of a rule beside a figure is read as a mark; the digits themselves are never touched.
          text: word.text.replace(/^[|[\]]+|[|[\]]+$/g, '').replace(/^(\d[\d.,]*?)[;:.,'|]+$/, '$1'),
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

/** A stroke of a letter at this resolution is shorter than a third of an inch; a rule of a table is not. */
const RULE = DPI / 3

/** The picture of a page set straight, without the dust of the scanner and without the rules of its tables. */
async function cleaned(image: Buffer): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const picture = await loadImage(image)
  const { width, height } = picture
  const canvas = createCanvas(width, height)
  const ink = canvas.getContext('2d')
  const draw = () => {
    ink.fillStyle = '#ffffff'
    ink.fillRect(-width, -height, width * 3, height * 3)
    ink.drawImage(picture, 0, 0)
  }
  const read = (): GreyPage => {
    const { data } = ink.getImageData(0, 0, width, height)
    const grey = new Uint8Array(width * height)
    for (let i = 0; i < grey.length; i++)
      grey[i] = (data[i * 4]! * 77 + data[i * 4 + 1]! * 150 + data[i * 4 + 2]! * 29) >> 8
    return { width, height, grey }
  }
  draw()
  let page = withoutDust(read())
  const threshold = thresholdOf(page)
  const skew = skewOf(page, threshold)
  if (skew !== 0) {
    ink.translate(width / 2, height / 2)
    ink.rotate((-skew * Math.PI) / 180)
    ink.translate(-width / 2, -height / 2)
    draw()
    ink.resetTransform()
    page = withoutDust(read())
  }
  const { grey } = withoutRules(page, threshold, RULE)
  const pixels = ink.createImageData(width, height)
  for (let i = 0; i < grey.length; i++) {
    pixels.data.fill(grey[i]!, i * 4, i * 4 + 3)
    pixels.data[i * 4 + 3] = 255
  }
  ink.putImageData(pixels, 0, 0)
  return canvas.toBuffer('image/png')
}
