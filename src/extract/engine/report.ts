import type { TraceStep } from '../contract.ts'
import type { Doc } from './types.ts'

/** The trace of a document nobody asks to be explained. */
export const SILENT = (_: TraceStep): void => {}

/** A step in folded offsets, told in raw ones; nothing is built when nobody listens. */
export function report(doc: Doc, step: () => TraceStep): void {
  if (doc.trace === SILENT) return
  const { start, end, ...rest } = step()
  doc.trace({ ...rest, start: doc.source.toRaw(start), end: doc.source.toRaw(end) })
}
