import type { Cell, Moment } from '../schemas/index.ts'
import { gazetteer, lineage } from '../src/gazetteer/index.ts'
import { dayInVietnam } from '../src/panel/index.ts'
import { cellsOfUnit, incompleteAbout, namingArticles, unitsHeld } from '../src/store/index.ts'
import type { Context } from './context.ts'
import { searchedIn, windowOf } from './coverage.ts'

/** What there is where a cell is not: "nobody published it" and "we did not look" are different facts. */
export interface LookedFor {
  /** The first and the last day of the unit's life. */
  readonly alive: { readonly from: string | null; readonly to: string | null }
  /** Whether it lived on the last day of the year. */
  readonly was_alive: boolean
  /** What became of a unit that had ended, or what one came from that had not begun. */
  readonly kin: readonly string[]
  readonly searched_articles: number
  readonly searched_sources: number
  readonly searched_from: string
  readonly searched_to: string
  /** Whether these days have not begun yet. */
  readonly not_yet: boolean
  /** Some of those articles that name the unit all the same, the earliest first. */
  readonly naming: readonly {
    readonly site: string | null
    readonly published_at: string | null
    readonly title: string | null
    readonly url: string | null
  }[]
  /** How many other units of the edition the panel knows. */
  readonly others: number
  /** What the panel knows of the unit besides: the same index in other years, and other indices in that year. */
  readonly years: readonly number[]
  readonly indices: readonly Cell['index'][]
  /** Claims on the unit and the index whose year cannot be told: `chiso review` lists them. */
  readonly incomplete: number
}

const NAMING_MAX = 5

/** Where the cell was looked for, what is near it, and whether it can be at all. What is near is told of today. */
export async function lookedFor(
  context: Context,
  asked: Pick<Cell, 'unit_id' | 'index' | 'reference_year'> & { readonly moment: Moment },
): Promise<LookedFor> {
  const { db } = context.project
  const { unit_id, index, reference_year, moment } = asked
  const days = windowOf(reference_year)
  const unit = gazetteer().unit(unit_id) ?? null
  const [from, to] = [unit?.valid_from ?? null, unit?.valid_to ?? null]
  const lastDay = `${reference_year}-12-31`
  const [isPast, isFuture] = [to !== null && to < lastDay, from !== null && from > lastDay]
  const life = lineage(unit_id)
  const kin = isPast ? life?.successors : isFuture ? life?.predecessors : []
  const cells = await cellsOfUnit(db, unit_id)
  const held = await unitsHeld(db, index, reference_year)
  return {
    alive: { from, to },
    was_alive: !isPast && !isFuture,
    kin: [...new Set((kin ?? []).map((step) => step.unit_id))],
    ...(await searchedIn(context, days, unit?.city ?? null, moment)),
    searched_from: days.from,
    searched_to: days.to,
    not_yet: days.from > dayInVietnam(context.now().toISOString()),
    naming: (await namingArticles(db, unit_id, days, moment, NAMING_MAX)).map(({ site, published_at, title, url }) => ({
      site,
      published_at,
      title,
      url,
    })),
    others: held.size - Number(held.has(unit_id)),
    years: cells.flatMap((cell) => (cell.index === index ? [cell.reference_year] : [])),
    indices: cells.flatMap((cell) =>
      cell.index !== index && cell.reference_year === reference_year ? [cell.index] : [],
    ),
    incomplete: await incompleteAbout(db, unit_id, index),
  }
}
