import type { Cell } from '../schemas/index.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import { type Coverage, coverageOf } from '../src/panel/index.ts'
import { siteById } from '../src/sites/index.ts'
import { articlesBySite, articlesNaming } from '../src/store/index.ts'
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
const windowOf = (year: number): { from: string; to: string } => ({ from: `${year}-10-01`, to: `${year + 2}-06-30` })

/** Which unit × index × year exist, are missing, and were looked for. */
export async function coverage(context: Context, cells: readonly Cell[]): Promise<Searched[]> {
  const { db } = context.project
  const rows = coverageOf(cells, gazetteer())
  const searched: Searched[] = []
  for (const row of rows) {
    const { from, to } = windowOf(row.reference_year)
    const held = (await articlesBySite(db, from, to)).filter(({ site }) => writesAbout(context, site, row.city))
    searched.push({
      ...row,
      searched_articles: held.reduce((sum, { articles }) => sum + articles, 0),
      searched_sources: held.length,
      searched_from: from,
      searched_to: to,
      named: row.missing.length === 0 ? [] : await articlesNaming(db, row.missing, from, to),
    })
  }
  return searched
}

/** A source without a declared city (a national paper, a file of the reader's own) may write about either. */
function writesAbout(context: Context, site: string | null, city: Coverage['city']): boolean {
  const declared = site === null ? null : siteById(site, context.sites)
  return declared?.city == null || city === null || declared.city === city
}
