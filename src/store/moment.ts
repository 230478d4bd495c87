import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '../../schemas/index.ts'

/**
 * The predicate `visibleAt` of src/panel/as-of.ts in SQL, on a claim table of this name: test/store/page-history.test.ts holds
 * the two together.
 */
export function heldAt(table: 'observation' | 'directive', { asOf, publishedBy }: Moment): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const isPast = (name: string) =>
    asOf === null
      ? sql<boolean>`${column(name)} is not null`
      : sql<boolean>`(${column(name)} is not null and ${column(name)} <= ${new Date(asOf)})`
  const isOpen =
    asOf === null
      ? sql<boolean>`${column('recorded_to')} is null`
      : sql<boolean>`${column('recorded_from')} <= ${new Date(asOf)} and not ${isPast('recorded_to')}`
  if (publishedBy === null) return isOpen
  return sql<boolean>`${column('said_on')} <= ${publishedBy} and (${isOpen} or (
    ${isPast('recorded_from')} and not ${isPast('superseded_at')}
    and to_char(${column('withdrawn_at')} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') > ${publishedBy}))`
}

/** `withdrawn_at` as it was known at the moment: `clocksAt` of src/panel/as-of.ts in SQL, held together by the same test. */
export function withdrawnBy(
  table: 'observation' | 'directive',
  { asOf, publishedBy }: Moment,
): RawBuilder<Date | null> {
  const at = sql.ref(`${table}.withdrawn_at`)
  if (asOf === null && publishedBy === null) return sql`${at}`
  const recorded_to = sql.ref(`${table}.recorded_to`)
  const superseded_at = sql.ref(`${table}.superseded_at`)
  const known = [
    ...(asOf === null
      ? []
      : [
          sql`(${recorded_to} is null or ${recorded_to} = ${superseded_at} or ${recorded_to} <= ${new Date(asOf)})`,
          sql`${at} <= ${new Date(asOf)}`,
        ]),
    ...(publishedBy === null
      ? []
      : [sql`to_char(${at} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') <= ${publishedBy}`]),
  ]
  return sql`case when ${sql.join(known, sql` and `)} then ${at} end`
}

/** Whether a row of a table whose rows are simply opened and closed was held at an instant. */
export function openAt(table: 'article' | 'echo_link' | 'second_opinion', asOf: string | null): RawBuilder<boolean> {
  const [from, to] = [sql.ref(`${table}.recorded_from`), sql.ref(`${table}.recorded_to`)]
  if (asOf === null) return sql<boolean>`${to} is null`
  const at = new Date(asOf)
  return sql<boolean>`(${from} <= ${at} and (${to} is null or ${to} > ${at}))`
}
