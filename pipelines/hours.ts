import type { Config } from '../src/config.ts'
import { hoursOf, isNight, nightFrom } from '../src/crawl/index.ts'
import { AskedToWait, UsageError } from '../src/errors.ts'
import { nightOf, type Site, siteById } from '../src/sites/index.ts'

/** A source that may not be asked at this hour. */
export interface Asleep {
  readonly source: string
  readonly hours: string
  /** When its hours begin. */
  readonly until: Date
}

/** Of the given sites those whose hours have not come. */
export function asleep(sites: readonly Site[], now: Date): Asleep[] {
  return sites.flatMap((site) => {
    const hours = nightOf(site)
    if (hours === null || isNight(now, hours)) return []
    return [{ source: site.id, hours: hoursOf(hours), until: nightFrom(now, hours) }]
  })
}

/** @throws AskedToWait when the site's hours have not come: the job comes back when they begin */
export function inItsHours(site: Site, now: Date): void {
  const [closed] = asleep([site], now)
  if (closed === undefined) return
  throw new AskedToWait(
    closed.until.getTime() - now.getTime(),
    `${site.id} is asked from ${closed.hours}: it is its turn then.`,
  )
}

/**
 * The sites as the configuration wants them asked.
 * @throws UsageError when it sets hours for a source that is not there
 */
export function withHours(sites: readonly Site[], night: Config['night']): readonly Site[] {
  const unknown = Object.keys(night).find((id) => id !== '*' && siteById(id, sites) === null)
  if (unknown !== undefined)
    throw new UsageError(`The config sets hours for "${unknown}", and there is no such source: see \`chiso sources\`.`)
  if (Object.keys(night).length === 0) return sites
  return sites.map((site) => {
    const hours = night[site.id] ?? night['*']
    return hours === undefined ? site : { ...site, night: hours }
  })
}
