export { editDistance, nearestUnit, refusal } from './accept.ts'
export { readPdf } from './read-pdf.ts'
export type { PageScanner, PdfItem, PdfOptions, PdfPage, PdfReading } from './types.ts'
