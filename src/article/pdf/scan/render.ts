import type { Grey } from './picture.ts'

/** Points of a picture beyond which a page is drawn smaller: an A3 sheet at 300 dpi has 17 million. */
const MOST = 18e6

/** Rim of the room: draws pages. A document stays open until it is closed. */
export interface Pages {
  /** The page as grey values and the resolution it was drawn at. */
  draw(number: number, dpi: number): Promise<{ readonly picture: Grey; readonly dpi: number }>
  close(): Promise<void>
}

export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const [{ createIsomorphicCanvasFactory, getDocumentProxy }, { createCanvas }] = await Promise.all([
    import('unpdf'),
    import('@napi-rs/canvas'),
  ])
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'))
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
    CanvasFactory: CanvasFactory as never,
  })
  return {
    async draw(number, wanted) {
      const page = await document.getPage(number)
      const size = page.getViewport({ scale: 1 })
      const dpi = Math.min(wanted, 72 * Math.sqrt(MOST / (size.width * size.height)))
      const viewport = page.getViewport({ scale: dpi / 72 })
      const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
      const canvasContext = canvas.getContext('2d')
      await page.render({ canvas: canvas as never, canvasContext: canvasContext as never, viewport }).promise
      const { width, height } = canvas
      const { data } = canvasContext.getImageData(0, 0, width, height)
      page.cleanup()
      return { picture: { width, height, grey: withoutColour(data) }, dpi }
    },
    async close() {
      await document.loadingTask.destroy()
    },
  }
}

/** Colours further apart than this are ink of a stamp or a pen, not of a printer; what is printed under them is darker still. */
const COLOURED = 40
const DARK = 120

/** Grey values in which the red of a stamp and the blue of a signature are paper, and what they cover is still black. */
function withoutColour(data: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(data.length / 4)
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
    const brightest = r > g ? (r > b ? r : b) : g > b ? g : b
    const darkest = r < g ? (r < b ? r : b) : g < b ? g : b
    grey[i] = brightest > DARK && brightest - darkest > COLOURED ? 255 : brightest
  }
  return grey
}
