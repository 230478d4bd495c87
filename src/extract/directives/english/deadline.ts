import { yearFor } from '../../../text/index.ts'
import type { Doc } from '../../engine/types.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.)?`).join('|')}|sept\\.?)`
const DUE = new RegExp(
  `\\b(by|before|until|no later than|not later than|prior to)(?: the)?( end of)? (?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?)(?:,? ((?:19|20)\\d{2}))?`,
)

/** "by April 5", "before 30 June 2024", "by the end of June": as `YYYY-MM-DD`; the year by the publication where none stands. */
export function englishDeadlineIn(doc: Doc, from: number, to: number): string | null {
  const match = DUE.exec(doc.source.folded.slice(from, to))
  if (match === null) return null
  const month = MONTHS.findIndex((name) => name.startsWith((match[4] ?? match[5])!.slice(0, 3))) + 1
  const stated = match[3] ?? match[6]
  // "before June" ends with May; "by June" and "by the end of June" with June.
  const whole = stated === undefined
  const last = whole && match[2] === undefined && /^(?:before|prior)/.test(match[1]!) ? month - 1 : month
  const year =
    match[7] !== undefined
      ? Number(match[7])
      : doc.published && yearFor(month, Number(stated ?? 1), doc.published, 'future')
  if (!year) return null
  const due = whole ? new Date(Date.UTC(year, last, 0)) : new Date(Date.UTC(year, month - 1, Number(stated)))
  return whole || due.getUTCMonth() === month - 1 ? due.toISOString().slice(0, 10) : null
}
