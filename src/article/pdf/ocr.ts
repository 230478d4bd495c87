import { pagesSeen, type Recogniser, readScan, type Seen } from './scan/index.ts'
import { openPages } from './scan/render.ts'
import { tesseractJs } from './scan/tesseract-js.ts'
import type { PageScanner } from './types.ts'

/**
 * Rim of the room: recognition of scanned pages, offline, with the language data installed beside it. Loaded only when a
 * document has pages without text.
 */
const DPI = 300

/** Reads pages one after the other with one recogniser; a page that takes longer than its time is left unread. */
export const scanPages: PageScanner = async (bytes, numbers, { page_s, progress }) => {
  const seen: Seen[] = []
  const unread: number[] = []
  const pages = await openPages(bytes)
  let recogniser: Recogniser | null = null
  try {
    for (const [i, number] of numbers.entries()) {
      progress?.({ page: i + 1, pages: numbers.length })
      recogniser ??= await tesseractJs()
      const reader = recogniser
      const reading = (async () => {
        const { picture, dpi } = await pages.draw(number, DPI)
        return { page: await readScan(picture, dpi, reader), dpi }
      })()
      const read = await within(reading, page_s)
      if (read !== null) {
        seen.push({ ...read, number })
        continue
      }
      unread.push(number)
      // The recogniser is still busy with that page: the next one gets another.
      await recogniser.close()
      recogniser = null
    }
  } finally {
    await recogniser?.close()
    await pages.close()
  }
  return { pages: pagesSeen(seen), unread }
}

/** The value, or null when it does not come in `seconds`. */
async function within<T>(promise: Promise<T>, seconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), seconds * 1000)
  })
  promise.catch(() => {})
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
