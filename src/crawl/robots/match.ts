import { decodePath, type Group, type RobotsFile, type Rule } from './parse.ts'

/**
 * Whether `agent` (a product token) may fetch `url`: the groups that name it, merged; without one, the groups for everybody.
 * The longest matching rule wins, `allow` wins a tie, `/robots.txt` itself is always open. `url` is serialised already: its
 * octets are ASCII.
 *
 * RFC 9309 compares `/%62` and `/b` as equal, the published suite as different. Where the two part, the reading that fetches
 * less holds: a `disallow` covers both forms, an `allow` only the one it wrote.
 */
export function isAllowed(robots: RobotsFile, agent: string, url: string): boolean {
  const path = pathOf(url)
  const decoded = decodePath(path)
  if (path === '/robots.txt') return true
  let best = { length: -1, allow: true }
  for (const group of groupsFor(robots, agent))
    for (const rule of group.rules) {
      const { length } = rule.pattern
      if (length < best.length || (length === best.length && best.allow)) continue
      if (covers(rule, path, decoded)) best = { length, allow: rule.allow }
    }
  return best.allow
}

/** The longest `Crawl-delay` of the groups that hold for the agent, in seconds. Not in the RFC: a courtesy. */
export function crawlDelay(robots: RobotsFile, agent: string): number | null {
  const delays = groupsFor(robots, agent).flatMap((group) => group.crawlDelay_s ?? [])
  return delays.length === 0 ? null : Math.max(...delays)
}

function groupsFor(robots: RobotsFile, agent: string): readonly Group[] {
  const token = (/^[A-Za-z_-]+(?=\/|$)/.exec(agent)?.[0] ?? '').toLowerCase()
  const named = token === '' ? [] : robots.groups.filter((group) => group.agents.includes(token))
  return named.length > 0 ? named : robots.groups.filter((group) => group.agents.includes('*'))
}

function pathOf(url: string): string {
  const match = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*([^#]*)/i.exec(url)
  const path = match === null ? url.replace(/#.*$/s, '') : match[1]!
  const absolute = path.startsWith('/') ? path : `/${path}`
  return absolute.replace(/%[0-9a-fA-F]{2}/g, (triplet) => triplet.toUpperCase())
}

function covers(rule: Rule, path: string, decoded: string): boolean {
  return matches(rule.pattern, path) || (!rule.allow && matches(rule.decoded, decoded))
}

/** `*` is any run of characters, `$` at the end is the end; everything else is itself. Linear in practice, no regular expressions from strangers. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces[0]!
  if (!path.startsWith(first)) return false
  if (pieces.length === 1) return !anchored || path.length === first.length
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  const last = pieces.at(-1)!
  if (!anchored) return path.indexOf(last, at) >= 0
  return path.length - last.length >= at && path.endsWith(last)
}
