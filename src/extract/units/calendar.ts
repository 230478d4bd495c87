import { ending } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'

/** Districts ended and the new wards began (U3). */
export const REFORM = '2025-07-01'
/** The last day of the old map: what "cũ" means (U2). */
export const LAST_OLD_DAY = '2025-06-30'

/** The day whose map the article speaks of: its publication; without one the end of the latest year it names. */
export function mapDay(doc: Doc): string {
  const day = doc.published
  if (day !== null) return iso(day.year, day.month, day.day)
  let latest = 0
  for (const sentence of doc.sentences)
    latest = Math.max(latest, latestYear(doc.source.folded, sentence.start, sentence.end, true))
  // A page that names 2025 and no later year was mostly written before July, when districts still stood.
  return latest === 0 ? '2024-06-30' : iso(latest, 6, 30)
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Before a year: it is still to come when the text is written ("đến năm 2030", "giai đoạn 2021-2025"). */
const PLANNED = ending(
  /(?:đến|tới|trước|sau|tầm nhìn|hướng tới|cho|vào)\s(?:cuối |hết |đầu )?(?:năm )?$|20\d\d\s?-\s?$/,
)

/** Latest year 2005 … 2030 written in a stretch of text, or 0. */
export function latestYear(folded: string, from: number, to: number, notPlans = false): number {
  let latest = 0
  for (let i = folded.indexOf('20', from); i >= 0 && i + 4 <= to; i = folded.indexOf('20', i + 2)) {
    const year = Number(folded.slice(i, i + 4))
    if (year < 2005 || year > 2030 || isDigit(folded, i - 1) || isDigit(folded, i + 4)) continue
    if (notPlans && PLANNED.test(folded.slice(Math.max(from, i - 24), i))) continue
    latest = Math.max(latest, year)
  }
  return latest
}

function isDigit(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  return code >= 48 && code <= 57
}
