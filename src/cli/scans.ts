import type { Io } from './io.ts'
import { wholeNumber } from './options.ts'

export const PAGE_TIMEOUT = 'seconds that one scanned page may take before it is left unread'

/** What the reader of scans is told and what it tells: seconds a page takes here, minutes a document. */
export function scansOf(io: Io, quiet: boolean, timeout: unknown) {
  const page_s = wholeNumber('--page-timeout', timeout, 1, 3600)
  return {
    of: (name: string) => ({
      page_s,
      progress: ({ page, pages }: { page: number; pages: number }) => {
        if (!quiet) io.err(`chiso: ${name}: recognising page ${page} of ${pages}\n`)
      },
    }),
    /** Rows and pages of a scan that were left out; each is named in the warnings of the result. */
    tell(name: string, warnings: readonly string[]): void {
      for (const warning of warnings)
        if (/^pdf\.(?:rows-lost|pages-unread|pages-left|figures-left): /.test(warning))
          io.err(`chiso: ${name}: ${warning.slice(warning.indexOf(' ') + 1)}\n`)
    },
  }
}
