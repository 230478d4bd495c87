import type { ArticleReading } from '../types.ts'

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
}

export interface PdfOptions {
  readonly url?: string | null
  readonly name?: string | null
  /** UTC instant or day: no document is younger than its capture. */
  readonly captured_at?: string | null
  /** Names of the units a table may hold; with them every row must be one of them, and misread names are put right. */
  readonly units?: readonly string[]
  /** Reads pages without text; `false` leaves scans unread. Default: tesseract with the Vietnamese data, offline. */
  readonly ocr?: PageScanner | false
  /** Seconds after which a document is given up; default 60 for its text, 20 more a scanned page. */
  readonly timeout_s?: number
}

/** Recognises the pages of a document, by number from 1. */
export type PageScanner = (bytes: Uint8Array, pages: readonly number[], timeout_s: number) => Promise<PdfPage[]>

export type PdfReading =
  | { readonly kind: 'article'; readonly article: ArticleReading; readonly scanned: boolean }
  /** Tables of a scan whose figures contradict each other: kept away from the database, with the reason. */
  | { readonly kind: 'quarantined'; readonly message: string; readonly article: ArticleReading }
  | { readonly kind: 'unreadable'; readonly message: string }
