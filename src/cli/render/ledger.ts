import type { LedgerRow } from '../../store/index.ts'

/** One source on one day in Viet Nam. */
export interface LedgerDay {
  readonly source: string
  readonly day: string
  /** Feeds, sitemaps and listings that answered, and that did not. */
  readonly feeds: number
  readonly silent: number
  /** Pages of the live site by outcome, and captures out of web archives. */
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly refused: number
  /** Put off, moved, failed: told by name. */
  readonly others: string
  readonly captures: number
}

/** The coverage ledger, the latest day of each source first. */
export function ledgerDays(rows: readonly LedgerRow[]): LedgerDay[] {
  return [...Map.groupBy(rows, ({ source, day }) => `${source} ${day}`).values()]
    .map(dayOf)
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.day < b.day ? 1 : -1))
}

const NAMED = new Set(['new', 'changed', 'unchanged', 'gone', 'refused'])

function dayOf(rows: readonly LedgerRow[]): LedgerDay {
  const sum = (wanted: (row: LedgerRow) => boolean) => rows.filter(wanted).reduce((all, { count }) => all + count, 0)
  const pages = (outcome: string) => sum((row) => row.via === 'live' && row.outcome === outcome)
  const isFeed = ({ via }: LedgerRow) => via === 'feed' || via === 'sitemap'
  const { source, day } = rows[0]!
  return {
    source,
    day,
    feeds: sum((row) => isFeed(row) && row.outcome !== 'failed'),
    silent: sum((row) => isFeed(row) && row.outcome === 'failed'),
    new: pages('new'),
    changed: pages('changed'),
    unchanged: pages('unchanged'),
    gone: pages('gone'),
    refused: pages('refused'),
    others: rows
      .filter(({ via, outcome }) => via === 'live' && !NAMED.has(outcome))
      .map(({ outcome, count }) => `${count} ${outcome}`)
      .join(', '),
    captures: sum(({ via }) => via === 'wayback' || via === 'commoncrawl'),
  }
}

/** `3 new, 12 unchanged, 1 refused`. */
export function outcomesOf(day: LedgerDay): string {
  const counts = (['new', 'changed', 'unchanged', 'gone', 'refused'] as const)
    .filter((kind) => day[kind] > 0)
    .map((kind) => `${day[kind]} ${kind}`)
  const captures = day.captures === 0 ? [] : [`${day.captures} captures`]
  return [...counts, ...(day.others === '' ? [] : [day.others]), ...captures].join(', ')
}
