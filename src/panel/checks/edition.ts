import type { Cell, City, Unit } from '../../../schemas/index.ts'
import { type ClaimKey, parseKey } from '../claim-key.ts'

/** What the checks ask of the gazetteer. */
export interface UnitsInTime {
  unit(id: string): Pick<Unit, 'unit_id' | 'name' | 'level' | 'kind' | 'city' | 'valid_from' | 'valid_to'> | null
  peersAlive(city: City, level: Unit['level'], date: string, kind?: string): readonly Pick<Unit, 'unit_id' | 'name'>[]
}

/** An oddity of a whole edition. It flags cells and is listed for review; it never changes a value. */
export interface Finding {
  /** Also the flag on the cell; every code begins with `check.`. */
  readonly code: string
  /** The cell concerned; null when the finding is about a cell that is not there. */
  readonly claim_key: string | null
  readonly unit_id: string
  /** One sentence for the review list. */
  readonly message: string
}

/** What the checks look at of a cell; its key says the rest. */
export interface CheckedCell {
  readonly claim_key: string
  readonly cell: Readonly<Pick<Cell, 'value' | 'value_unit' | 'rank_of' | 'flags'>>
}

export interface Entry extends CheckedCell {
  readonly key: ClaimKey
}

/** One ranking as it was published: an index, a year, a city, a field. Scores and ranks of the same units stand together. */
export interface Edition {
  readonly city: City | null
  readonly level: Unit['level']
  readonly year: number
  readonly peer_class: string | null
  readonly ranks: readonly Entry[]
  readonly scores: readonly Entry[]
}

/** One question that a sound edition answers with no finding. */
export type EditionCheck = (edition: Edition, units: UnitsInTime) => Finding[]

/** The editions among the entries. A score belongs to every field that its unit is ranked in, or to the usual one. */
export function editionsOf(entries: readonly Entry[], units: UnitsInTime): Edition[] {
  const rounds = Map.groupBy(entries, (entry) => roundOf(entry, units))
  return [...rounds.values()].flatMap((round) => {
    const fields = new Set(round.map((e) => e.key.peer_class))
    return [...fields].map((peer_class) => fieldOf(round, peer_class, units))
  })
}

export function entriesOf(cells: readonly CheckedCell[]): Entry[] {
  return cells.map(({ claim_key, cell }) => ({ claim_key, cell, key: parseKey(claim_key) }))
}

function roundOf({ key }: Entry, units: UnitsInTime): string {
  const unit = units.unit(key.unit_id)
  return [key.index, key.index_name, key.reference_year, key.period, unit?.city, unit?.level].join('|')
}

function fieldOf(round: readonly Entry[], peer_class: string | null, units: UnitsInTime): Edition {
  const unit = units.unit(round[0]!.key.unit_id)
  const ranks = round.filter((e) => e.key.property === 'rank' && e.key.peer_class === peer_class)
  const ranked = new Set(ranks.map((e) => e.key.unit_id))
  const scores = round.filter(
    (e) => e.key.property === 'score' && (e.key.peer_class === peer_class || ranked.has(e.key.unit_id)),
  )
  const { reference_year: year } = round[0]!.key
  return { city: unit?.city ?? null, level: unit?.level ?? 'province', year, peer_class, ranks, scores }
}

export function finding(code: string, entry: Entry, message: string): Finding {
  return { code: `check.${code}`, claim_key: entry.claim_key, unit_id: entry.key.unit_id, message }
}
