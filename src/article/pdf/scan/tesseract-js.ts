import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Worker as Thread } from 'node:worker_threads'
import type { Grey } from './picture.ts'
import {
  type CellKind,
  FIGURE_LETTERS,
  PAGE_MODES,
  pgm,
  type ReadCell,
  type ReadWord,
  type Recogniser,
} from './recogniser.ts'

/** Rim of the room: loads the recogniser and its language data from the installed packages, once a document, without network. */
export async function tesseractJs(): Promise<Recogniser> {
  const { createWorker } = await import('tesseract.js')
  const require = createRequire(import.meta.url)
  const langPath = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
  const worker = await createWorker('vie', 1, { langPath, gzip: true, cacheMethod: 'none', logger: () => {} })
  // What its image library grumbles about boxes without ink is nobody's concern at the command line.
  const { stderr } = (worker as unknown as { worker: Thread }).worker
  stderr.unpipe()
  stderr.resume()
  let mode = ''
  const turnTo = async (kind: keyof typeof PAGE_MODES, dpi: number) => {
    if (mode === `${kind}${dpi}`) return
    mode = `${kind}${dpi}`
    await worker.setParameters({
      tessedit_pageseg_mode: PAGE_MODES[kind] as never,
      tessedit_char_whitelist: kind === 'figure' ? FIGURE_LETTERS : '',
      user_defined_dpi: String(Math.round(dpi)),
    })
  }
  return {
    name: 'tesseract.js',
    async page(picture, dpi) {
      await turnTo('page', dpi)
      const { data } = await worker.recognize(pgm(picture), {}, { blocks: true, text: false })
      return (data.blocks ?? [])
        .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
        .flatMap((line) =>
          line.words.map(
            ({ text, confidence, bbox }): ReadWord => ({ text, confidence, box: bbox, baseline: line.bbox.y1 }),
          ),
        )
    },
    async cells(pictures: readonly Grey[], kind: CellKind, dpi) {
      await turnTo(kind, dpi)
      const read: ReadCell[] = []
      for (const picture of pictures) {
        const { data } = await worker.recognize(pgm(picture), {}, { text: true })
        read.push({ text: data.text.replace(/\s+/g, ' ').trim(), confidence: data.confidence })
      }
      return read
    },
    async close() {
      await worker.terminate()
    },
  }
}
