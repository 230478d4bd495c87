import type { ArticleReading } from '../types.ts'
import type { ScannedTable } from './scan/seen-table.ts'

/** A piece of text at its place on a page, in points, the origin top left. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Font size. */
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
  /** Tables that a scan drew with rules, their figures read twice; their words are not among the items. */
  readonly tables?: readonly ScannedTable[]
}

export interface PdfOptions {
  readonly url?: string | null
  readonly name?: string | null
  /** UTC instant or day: no document is younger than its capture. */
  readonly captured_at?: string | null
  /**
   * Names of the units that a table of this document may hold, by what its text says of day and place; with them every row
   * must be one of them, and misread names are put right.
   */
  readonly units?: (paper: { readonly text: string; readonly published_at: string | null }) => readonly string[]
  /** Reads pages without text; `false` leaves scans unread. Default: tesseract with the Vietnamese data, offline. */
  readonly ocr?: PageScanner | false
  /** Seconds after which the text of a document is given up; default 60. */
  readonly timeout_s?: number
  /** Seconds that one scanned page may take before it is left unread; default 90. */
  readonly page_s?: number
  /** Told before each scanned page. */
  readonly progress?: (at: ScanProgress) => void
}

export interface ScanProgress {
  /** From 1. */
  readonly page: number
  /** Pages to be recognised. */
  readonly pages: number
}

/** Recognises the pages of a document, by number from 1, in the order of the numbers. */
export type PageScanner = (
  bytes: Uint8Array,
  numbers: readonly number[],
  options: { readonly page_s: number; readonly progress?: ((at: ScanProgress) => void) | undefined },
) => Promise<ScanResult>

export interface ScanResult {
  /** By page number. */
  readonly pages: ReadonlyMap<number, PdfPage>
  /** Numbers of pages that took too long. */
  readonly unread: readonly number[]
}

export type PdfReading =
  | { readonly kind: 'article'; readonly article: ArticleReading; readonly scanned: boolean }
  /** A scan of whose tables no row holds: kept away from the database, with the reason. */
  | { readonly kind: 'quarantined'; readonly message: string; readonly article: ArticleReading }
  | { readonly kind: 'unreadable'; readonly message: string }
