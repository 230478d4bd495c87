import type { Cell } from '../../schemas/index.ts'
import type { Conflict } from '../export/index.ts'
import { publicQuote } from '../export/index.ts'
import { byReadingWeight, type Reading, readingsOf } from './reading.ts'
import type { Voice } from './voice.ts'

/** Whether the sources of a cell contradict each other, settled or not. */
export const isContested = (cell: Cell): boolean => cell.state === 'disputed' || cell.opposing.length > 0

/**
 * Every reading of the contested cells, one row each: those that stand first, the weightiest before the lighter. Give the
 * voices that the cells name; others are passed over.
 */
export function conflictsOf(cells: readonly Cell[], voices: Iterable<Voice>): Conflict[] {
  const voiceOf = new Map(Array.from(voices, (v) => [v.observation.observation_id, v]))
  return cells.filter(isContested).flatMap((cell) => conflictOf(cell, voiceOf))
}

/** As `conflictsOf`, for one contested cell and voices by their `observation_id`. */
export function conflictOf(cell: Cell, voiceOf: ReadonlyMap<string, Voice>): Conflict[] {
  return [...rowsOf(cell, 'chosen', cell.chosen, voiceOf), ...rowsOf(cell, 'opposing', cell.opposing, voiceOf)]
}

function rowsOf(
  cell: Cell,
  side: Conflict['side'],
  ids: readonly string[],
  voiceOf: ReadonlyMap<string, Voice>,
): Conflict[] {
  return ids
    .flatMap((id) => readingsOn(cell, voiceOf.get(id)))
    .sort(byReadingWeight)
    .map((reading) => rowOf(cell, side, reading))
}

/** What a voice says about this very cell; the claim of one year may also imply a value for another. */
export function readingsOn(cell: Cell, voice: Voice | undefined): Reading[] {
  if (voice === undefined) return []
  const { property, reference_year, period } = cell
  return readingsOf(voice)
    .filter(({ key }) => key.property === property && key.reference_year === reference_year && key.period === period)
    .map(({ reading }) => reading)
}

function rowOf(cell: Cell, side: Conflict['side'], { value, value_unit, derived, voice }: Reading): Conflict {
  const { unit_id, index, index_name, reference_year, period, peer_group, property, state, decided_by } = cell
  const { site, url, published_at, source_class } = voice.article
  return {
    unit_id,
    index,
    index_name,
    reference_year,
    period,
    peer_group,
    property,
    state,
    decided_by,
    value: cell.value,
    value_unit: cell.value_unit,
    side,
    says: value,
    says_unit: value_unit,
    says_derived: derived,
    observation_id: voice.observation.observation_id,
    source_class,
    site,
    url,
    published_at,
    quote: publicQuote(voice.observation.evidence.quote),
  }
}
