import { parseStamp, SourceText } from '../../text/index.ts'
import { families } from './families/index.ts'
import { isName, isParagraph, isStamp, type Line, linesOf } from './lines.ts'
import { agencyTag } from './tag.ts'
import { findTitle } from './zones.ts'

/** What a plain-text copy says about itself; null where it is silent. */
export interface Head {
  readonly title: string | null
  /** `YYYY-MM-DD[THH:mm]`, from the stamp above the body, or null. */
  readonly published_at: string | null
  readonly published_at_source: 'text' | null
  readonly site: string | null
  readonly authors: readonly string[]
}

/** Title line, stamp, site and byline of a copy given as text alone. */
export function headOf(text: string): Head {
  const lines = linesOf(new SourceText(text.slice(0, 200_000)))
  const at = findTitle(lines, null)
  const top = topOf(lines, at?.line ?? -1)
  const stamped = top.find((line) => isStamp(line))
  const iso = stamped === undefined ? null : (parseStamp(stamped.raw)?.iso ?? null)
  const title = at === null ? null : lines[at.line]!.raw.normalize('NFC').replace(/\s+/g, ' ').trim()
  return {
    title,
    published_at: iso,
    published_at_source: iso === null ? null : 'text',
    site: siteOf(lines, title),
    authors: authorsOf(top, stamped),
  }
}

/** The lines above the first paragraph, at most forty. */
function topOf(lines: readonly Line[], title: number): Line[] {
  const first = lines.findIndex((line, i) => i > title && isParagraph(line))
  return lines.slice(0, Math.min(first < 0 ? lines.length : first, 40))
}

function siteOf(lines: readonly Line[], title: string | null): string | null {
  for (const line of lines.slice(0, 40)) {
    const tag = agencyTag(line.raw)
    if (tag !== null && tag.site !== null) return tag.site
  }
  const short = lines.filter((line) => line.text.length < 200)
  for (const { signs } of families)
    for (const { site, phrases } of signs)
      if (phrases?.some((phrase) => short.some((line) => line.text.includes(phrase)))) return site
  return portalOf(lines, title)
}

/** The visitor counter belongs to the district portals of TP. Hồ Chí Minh, whose host is the district's name without marks. */
function portalOf(lines: readonly Line[], title: string | null): string | null {
  if (title === null || !lines.slice(0, 12).some((line) => line.text.startsWith('số lượt truy cập'))) return null
  const quarter = /(?:^|[^a-zà-ỹ])(?:quận|q\.) ?(\d{1,2})(?!\d)/i.exec(title)
  return quarter === null ? null : `quan${Number(quarter[1])}.hochiminhcity.gov.vn`
}

function authorsOf(top: readonly Line[], stamped: Line | undefined): string[] {
  if (stamped !== undefined) {
    const name = stamped.raw
      .split(/[|\d]|(?:Thứ|Chủ nhật|Ngày)\s/)[0]!
      .replace(/[\s,;:-]+$/, '')
      .trim()
    if (isName({ ...stamped, raw: name, text: name.toLowerCase() })) return [name.normalize('NFC')]
    const above = top[top.indexOf(stamped) - 1]
    const below = top[top.indexOf(stamped) + 1]
    for (const line of [above, below])
      if (line !== undefined && isName(line) && line.raw.split(/\s/).length <= 4 && top.indexOf(line) > 0)
        return [line.raw.normalize('NFC')]
  }
  return []
}
