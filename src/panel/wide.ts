import type { Cell } from '../../schemas/index.ts'
import { compareCells } from './claim-key.ts'

/** One unit and index over the years, as regressions want it. */
export interface WideRow {
  readonly unit_id: string
  readonly index: Cell['index']
  readonly index_name: string | null
  readonly peer_group: string | null
  /** `score_2023`, `rank_2023`, `rank_2023_state` …: a key for every year of the panel, null where nothing stands. */
  readonly [column: string]: string | number | null
}

export interface WidePanel {
  readonly years: readonly number[]
  readonly rows: readonly WideRow[]
}

/**
 * The yearly cells, one row a unit, index and field. A derived value is marked in its state column and nowhere else, so that
 * who wants stated values only can drop it. A unit with ranks in several fields has a row each; its scores stand in all of them.
 */
export function wideOf(cells: readonly Cell[]): WidePanel {
  const yearly = cells.filter((c) => c.period === null && c.component === null).sort(compareCells)
  const years = [...new Set(yearly.map((c) => c.reference_year))].sort((a, b) => a - b)
  const units = Map.groupBy(yearly, (c) => `${c.index}|${c.index_name}|${c.unit_id}`)
  const rows = [...units.values()].flatMap((own) => fieldsOf(own).map((field) => rowOf(own, field, years)))
  return { years, rows }
}

/** The fields in which ranks of one year stand side by side; where no year has two, all ranks are of one field. */
function fieldsOf(own: readonly Cell[]): (string | null)[] {
  const ranks = own.filter((c) => c.property === 'rank')
  const perYear = [...Map.groupBy(ranks, (c) => c.reference_year).values()]
  if (perYear.every((cells) => cells.length === 1)) return [latestField(ranks)]
  return [...new Set(ranks.map((c) => c.peer_group))]
}

const latestField = (ranks: readonly Cell[]): string | null =>
  ranks.toReversed().find((c) => c.peer_group !== null)?.peer_group ?? null

function rowOf(own: readonly Cell[], field: string | null, years: readonly number[]): WideRow {
  const isSplit =
    new Set(own.filter((c) => c.property === 'rank').map((c) => c.reference_year)).size <
    own.filter((c) => c.property === 'rank').length
  const { unit_id, index, index_name } = own[0]!
  const columns = years.flatMap((year) => {
    const score = own.find((c) => c.property === 'score' && c.reference_year === year)
    const rank = own.find(
      (c) => c.property === 'rank' && c.reference_year === year && (!isSplit || c.peer_group === field),
    )
    return [
      [`score_${year}`, score?.value ?? null],
      [`score_${year}_state`, score?.state ?? null],
      [`rank_${year}`, rank?.value ?? null],
      [`rank_${year}_state`, rank?.state ?? null],
      [`rank_of_${year}`, rank?.rank_of ?? null],
    ] as const
  })
  return { unit_id, index, index_name, peer_group: field, ...Object.fromEntries(columns) }
}
