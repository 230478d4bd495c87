import type { Cell } from '../../schemas/index.ts'
import { clocksAt, visibleAt } from './as-of.ts'
import { type ResolveOptions, resolveKeyTexts } from './resolve.ts'
import { compare, type Voice } from './voice.ts'

/** A time during which the panel showed one thing. */
export interface Chapter {
  /** UTC instant from which this stood. */
  readonly from: string
  /** What the panel showed; null when it showed nothing (any more). */
  readonly cell: Cell | null
  /** Claims that came and went at that instant, by `observation_id`, sorted. */
  readonly came: readonly string[]
  readonly went: readonly string[]
}

/**
 * How one cell came to be what it is, oldest first: the panel recomputed at every instant at which a claim on its key was
 * recorded or closed. Give every version of every voice on the key, closed ones too. Instants that changed nothing a reader
 * sees (a claim read again in the same words) are left out.
 */
export function historyOf(claim_key: string, versions: readonly Voice[], options: ResolveOptions = {}): Chapter[] {
  const chapters: Chapter[] = []
  let before: { shown: string; ids: string[] } = { shown: 'null', ids: [] }
  for (const from of instantsOf(versions)) {
    const held = voicesAt(versions, from)
    const cell = resolveKeyTexts([claim_key], held, decidedBy(from, options))[0]?.cell ?? null
    const ids = held.map((v) => v.observation.observation_id).sort(compare)
    const shown = JSON.stringify(cell)
    if (shown !== before.shown) {
      const came = ids.filter((id) => !before.ids.includes(id))
      chapters.push({ from, cell, came, went: before.ids.filter((id) => !ids.includes(id)) })
      before = { shown, ids }
    }
  }
  return chapters
}

/** The voices as the database held them at an instant, with the clocks they had then. */
export function voicesAt(versions: Iterable<Voice>, asOf: string): Voice[] {
  const isHeld = visibleAt({ asOf, publishedBy: null })
  return Array.from(versions)
    .filter((v) => isHeld(v.observation, v.article.published_at))
    .map((v) => ({ ...v, observation: clocksAt(v.observation, asOf) }))
}

function instantsOf(versions: readonly Voice[]): string[] {
  const all = versions.flatMap(({ observation: { recorded_from, recorded_to } }) =>
    recorded_to === null ? [recorded_from] : [recorded_from, recorded_to],
  )
  return [...new Set(all.map((instant) => new Date(instant).toISOString()))].sort(compare)
}

/** A decision counts from the instant at which it was taken. */
function decidedBy(asOf: string, options: ResolveOptions): ResolveOptions {
  const decisions = options.decisions?.filter((d) => Date.parse(d.decided_at) <= Date.parse(asOf))
  return decisions ? { ...options, decisions } : options
}
