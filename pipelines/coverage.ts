import { type Cell, type Moment, NOW } from '../schemas/index.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import { type Coverage, coverageOf } from '../src/panel/index.ts'
import { siteById } from '../src/sites/index.ts'
import { articlesBySite, articlesNaming, type Days } from '../src/store/index.ts'
import type { Context } from './context.ts'

/** An edition with how hard it was looked for: "nobody published it" and "we did not look" are different facts. */
export interface Searched extends Coverage {
  /** Articles we hold that were published while results of that year come out, by sources that write about the city. */
  readonly searched_articles: number
  readonly searched_sources: number
  /** The days between which they were published. */
  readonly searched_from: string
  readonly searched_to: string
  /** Missing units that those articles name all the same, the most often named first. */
  readonly named: readonly { readonly unit_id: string; readonly articles: number }[]
}

/**
 * Results of a year are published from its last quarter (quarterly and half-year editions) until the summer after next: the
 * national indices of 2023 came out in April 2024, reports that look back on them a year later.
 */
export const windowOf = (year: number): Days => ({ from: `${year}-10-01`, to: `${year + 2}-06-30` })

/** Which unit × index × year exist, are missing, and were looked for, in what was held and said at a moment. */
export async function coverage(context: Context, cells: readonly Cell[], moment: Moment = NOW): Promise<Searched[]> {
  const { db } = context.project
  const searched: Searched[] = []
  for (const row of coverageOf(cells, gazetteer())) {
    const days = windowOf(row.reference_year)
    searched.push({
      ...row,
      ...(await searchedIn(context, days, row.city, moment)),
      searched_from: days.from,
      searched_to: days.to,
      named: row.missing.length === 0 ? [] : await articlesNaming(db, row.missing, days, moment),
    })
  }
  return searched
}

/** The articles of these days by sources that write about the city. */
export async function searchedIn(context: Context, days: Days, city: Coverage['city'], moment: Moment) {
  const held = await articlesBySite(context.project.db, days, moment)
  const own = held.filter(({ site }) => writesAbout(context, site, city))
  return {
    searched_articles: own.reduce((sum, { articles }) => sum + articles, 0),
    searched_sources: own.length,
  }
}

/** A source without a declared city (a national paper, a file of the reader's own) may write about either. */
function writesAbout(context: Context, site: string | null, city: Coverage['city']): boolean {
  const declared = site === null ? null : siteById(site, context.sites)
  return declared?.city == null || city === null || declared.city === city
}
