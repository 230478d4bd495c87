import { type Cell, type Moment, NOW } from '../../schemas/index.ts'
import { clocksAt, visibleAt } from './as-of.ts'
import { type Decision, standingDecisions } from './decision.ts'
import { type ResolveOptions, resolveKeyTexts } from './resolve.ts'
import { compare, type FullVoice } from './voice.ts'

/** A time during which the panel showed one thing. */
export interface Chapter {
  /** UTC instant from which this stood. */
  readonly from: string
  /** What the panel showed; null when it showed nothing (any more). */
  readonly cell: Cell | null
  /** Claims that came and went at that instant, by `observation_id`, sorted. */
  readonly came: readonly string[]
  readonly went: readonly string[]
  /** Decisions that came to hold, and those that were taken back, at that instant. */
  readonly decided: readonly Decision[]
  readonly revoked: readonly Decision[]
}

/**
 * How one cell came to be what it is, oldest first: the panel recomputed at every instant at which a claim on its key was
 * recorded or closed. Give every version of every voice on the key, closed ones too. Instants that changed nothing a reader
 * sees (a claim read again in the same words) are left out. A `moment` ends it at an instant, or tells the history of the
 * panel that looks at nothing said after a day.
 */
export function historyOf(
  claim_key: string,
  versions: readonly FullVoice[],
  { moment = NOW, ...options }: ResolveOptions & { readonly moment?: Moment } = {},
): Chapter[] {
  const chapters: Chapter[] = []
  const all = options.decisions ?? []
  const { asOf, publishedBy } = moment
  let before: State = { shown: 'null', ids: [], decisions: [] }
  for (const from of instantsOf(versions, all)) {
    if (asOf !== null && Date.parse(from) > Date.parse(asOf)) break
    const held = voicesAt(versions, { publishedBy, asOf: from })
    const decisions = standingDecisions(all, { publishedBy, asOf: from })
    const cell = resolveKeyTexts([claim_key], held, { ...options, decisions })[0]?.cell ?? null
    const ids = held.map((v) => v.observation.observation_id).sort(compare)
    const shown = JSON.stringify(cell)
    if (shown === before.shown) continue
    chapters.push({
      from,
      cell,
      came: ids.filter((id) => !before.ids.includes(id)),
      went: before.ids.filter((id) => !ids.includes(id)),
      decided: decisions.filter((d) => !before.decisions.includes(d)),
      revoked: before.decisions.filter((d) => !decisions.includes(d)),
    })
    before = { shown, ids, decisions }
  }
  return chapters
}

interface State {
  readonly shown: string
  readonly ids: readonly string[]
  readonly decisions: readonly Decision[]
}

/** The voices that counted at a moment, with the clocks they had then. */
export function voicesAt<V extends FullVoice>(versions: Iterable<V>, moment: Moment): V[] {
  const counts = visibleAt(moment)
  return Array.from(versions)
    .filter((v) => counts(v.observation))
    .map((v) => ({ ...v, observation: clocksAt(v.observation, moment) }))
}

function instantsOf(versions: readonly FullVoice[], decisions: readonly Decision[]): string[] {
  const recorded = versions.flatMap(({ observation: { recorded_from, recorded_to } }) =>
    recorded_to === null ? [recorded_from] : [recorded_from, recorded_to],
  )
  const all = [...recorded, ...decisions.map((d) => d.recorded_from)]
  return [...new Set(all.map((instant) => new Date(instant).toISOString()))].sort(compare)
}
