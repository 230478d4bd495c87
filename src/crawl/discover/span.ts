/** Instants, both inclusive. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

const DAY = 86_400_000
const EARLIEST = 1995

/**
 * The time that the name of a sitemap tells of: `news-2024-4.xml`, `sitemap-article-202403.xml.gz`, `/sitemap/2019/05.xml`,
 * `sitemap-20240512.xml`, `sitemaps-2019.xml`. `until` is the first instant after it. Null when it tells of none.
 */
export function spanOfName(url: string, now: Date): { from: Date; until: Date } | null {
  const { pathname } = new URL(url)
  const name = pathname.replace(/\.(?:xml|gz|txt|php|aspx|html?)(?=\.|$)/gi, '')
  const found = [...name.matchAll(/(?<!\d)((?:19|20)\d{2})(?:[-_./](\d{1,2})|(\d{2}))?(?:[-_./]?(\d{2}))?(?!\d)/g)].at(
    -1,
  )
  if (found === undefined) return null
  const year = Number(found[1])
  if (year < EARLIEST || year > now.getUTCFullYear() + 1) return null
  const month = Number(found[2] ?? found[3] ?? 0)
  if (month < 1 || month > 12) return between([year, 0, 1], [year + 1, 0, 1])
  const day = Number(found[4] ?? 0)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) return between([year, month - 1, 1], [year, month, 1])
  return between([year, month - 1, day], [year, month - 1, day + 1])
}

function between(from: readonly [number, number, number], until: readonly [number, number, number]) {
  return { from: new Date(Date.UTC(...from)), until: new Date(Date.UTC(...until)) }
}

export function touches(span: Span, file: { readonly from: Date; readonly until: Date }): boolean {
  return file.from <= span.to && file.until > span.from
}

/** Whether the file tells of no other time; of the one that is still open, whether all that has passed is wanted. */
export function covers(span: Span, file: { readonly from: Date; readonly until: Date }, now: Date): boolean {
  return span.from <= file.from && (span.to.getTime() + DAY >= file.until.getTime() || span.to >= now)
}

/**
 * Whether a link may tell of a page of that time. Its URL and the news date speak for themselves; a `lastmod` is often the time
 * at which the file was made, so it can only be too late.
 */
export function mayBeOf(
  span: Span,
  link: { readonly dayInUrl: string | null; readonly published_at: Date | null; readonly lastmod: Date | null },
): boolean {
  const born = link.dayInUrl === null ? link.published_at : new Date(`${link.dayInUrl.slice(0, 10)}T00:00:00Z`)
  // A day more at either end: days are in Viet Nam's time, or in whatever the server's is.
  if (born !== null) return born.getTime() >= span.from.getTime() - DAY && born.getTime() <= span.to.getTime() + DAY
  return link.lastmod === null || link.lastmod.getTime() + DAY >= span.from.getTime()
}
