export { refusal } from './accept.ts'
export { readPdf } from './read-pdf.ts'
export { unitsNamed } from './scan/index.ts'
export type {
  PageScanner,
  PdfItem,
  PdfOptions,
  PdfPage,
  PdfReading,
  ScanProgress,
  ScanResult,
} from './types.ts'
