import type { z } from 'zod'
import type { DateSource } from '../../../schemas/index.ts'
import { minutesBetween, readStamp, type Stamp } from './stamp.ts'

type Source = z.infer<typeof DateSource>

/** Every statement of a date that the page makes, as text. */
export interface DateEvidence {
  readonly jsonLd: string | null
  readonly meta: string | null
  /** Visible stamps, best first. */
  readonly dom: readonly string[]
  /** A day the text itself gives as its own, as the place line of a decision does. */
  readonly text?: string | null
  /** Vietnam time in the URL, if the family hides one there. */
  readonly url: string | null
  readonly modified: readonly (string | null)[]
  /** When the bytes were on the web: nothing is younger. */
  readonly captured: string | null
}

export interface PublishedReading {
  readonly published_at: string | null
  readonly published_at_source: Source | null
  readonly modified_at: string | null
  readonly warnings: readonly string[]
}

const DAY = 24 * 60

/**
 * Order of trust (sites.md, section 5): JSON-LD, meta, visible stamp, URL. A date of the future of its capture or from before
 * the web is none. Two that differ by more than a day are flagged, and the more trusted one stands.
 */
export function readPublished(evidence: DateEvidence): PublishedReading {
  const stated: { source: Source; stamp: Stamp }[] = []
  const offer = (source: Source, text: string | null): void => {
    if (text === null) return
    const stamp = readStamp(text)
    if (stamp !== null && isPlausible(stamp.iso, evidence.captured)) stated.push({ source, stamp })
  }
  offer('json-ld', evidence.jsonLd)
  offer('meta', evidence.meta)
  for (const text of evidence.dom) offer('dom', text)
  offer('text', evidence.text ?? null)
  offer('url', evidence.url)

  const warnings: string[] = []
  const first = stated[0]
  if (first === undefined) return { published_at: null, published_at_source: null, modified_at: null, warnings }
  const chosen = refined(first, stated)
  for (const { source, stamp } of stated)
    if (minutesBetween(chosen.stamp.iso, stamp.iso) > DAY)
      warnings.push(`date.conflict: ${chosen.source} says ${chosen.stamp.iso}, ${source} says ${stamp.iso}`)
  const modified = evidence.modified
    .map((text) => (text === null ? null : readStamp(text)))
    .find((stamp) => stamp != null && isPlausible(stamp.iso, evidence.captured))
  const modifiedIso = modified?.iso ?? null
  return {
    published_at: chosen.stamp.iso,
    published_at_source: chosen.source,
    modified_at: modifiedIso !== null && modifiedIso !== chosen.stamp.iso ? modifiedIso : null,
    warnings: [...new Set(warnings)],
  }
}

/**
 * The same moment said better: a visible clock time where the data give only the day, and the visible one where the data are
 * seven hours off, because the page wrote Vietnam time and called it UTC.
 */
function refined<T extends { source: Source; stamp: Stamp }>(first: T, all: readonly T[]): T {
  for (const other of all) {
    if (other === first || other.source === 'url') continue
    const { iso } = other.stamp
    if (first.stamp.iso.length === 10 && iso.length > 10 && iso.startsWith(first.stamp.iso)) return other
    const apart = first.stamp.iso.length > 10 && iso.length > 10 ? minutesBetween(first.stamp.iso, iso) : 0
    if (first.stamp.utc && other.source === 'dom' && Math.abs(apart - 7 * 60) <= 1) return other
  }
  return first
}

function isPlausible(iso: string, captured: string | null): boolean {
  if (iso < '1995' || iso >= '2100') return false
  // A capture is in UTC and Vietnam is ahead of it: one day of grace covers both.
  return captured === null || iso.slice(0, 10) <= nextDay(captured)
}

function nextDay(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '2100-01-01' : new Date(at + 2 * DAY * 60_000).toISOString().slice(0, 10)
}
