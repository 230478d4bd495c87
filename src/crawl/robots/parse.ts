/** One `allow` or `disallow` line. */
export interface Rule {
  readonly allow: boolean
  /** Octets outside ASCII as percent triplets in upper case. */
  readonly pattern: string
  /** The same with needless triplets decoded: `/%62` is `/b`. */
  readonly decoded: string
}

export interface Group {
  /** Product tokens, lower case; `*` for everybody. */
  readonly agents: readonly string[]
  readonly rules: readonly Rule[]
  readonly crawlDelay_s: number | null
}

export interface RobotsFile {
  readonly groups: readonly Group[]
  readonly sitemaps: readonly string[]
}

/** RFC 9309 asks for at least 500 KiB; what lies behind is not read. */
const MOST_CHARACTERS = 500 * 1024
/** A longer line is cut here, as the published suite has it; the RFC is silent. */
const LONGEST_LINE = 2083 * 8 - 1

interface OpenGroup {
  agents: string[]
  rules: Rule[]
  crawlDelay_s: number | null
}

/**
 * Reads robots.txt after RFC 9309. Lines end with LF, CRLF or CR; a byte order mark is dropped; a key may lack its colon (the
 * published suite wants that); `user-agent` lines in a row open one group, and only rules close the row, so that a `sitemap`
 * or `crawl-delay` between them does not.
 */
export function parseRobots(text: string): RobotsFile {
  const groups: OpenGroup[] = []
  const sitemaps: string[] = []
  let current: OpenGroup | null = null
  let naming = false
  for (const line of text
    .replace(/^\uFEFF/, '')
    .slice(0, MOST_CHARACTERS)
    .split(/\r\n|\n|\r/)) {
    const field = fieldOf(line.slice(0, LONGEST_LINE))
    if (field === null) continue
    const { key, value } = field
    if (key === 'user-agent') {
      if (!naming || current === null) {
        current = { agents: [], rules: [], crawlDelay_s: null }
        groups.push(current)
      }
      naming = true
      const agent = productToken(value)
      if (agent !== '') current.agents.push(agent)
    } else if (key === 'allow' || key === 'disallow') {
      naming = false
      // An empty value forbids and permits nothing, but it ends the naming of agents all the same.
      if (value !== '')
        current?.rules.push({ allow: key === 'allow', pattern: encodeOctets(value), decoded: decodePath(value) })
    } else if (key === 'crawl-delay') {
      const seconds = Number(value)
      if (current !== null && value !== '' && seconds >= 0)
        current.crawlDelay_s = Math.max(seconds, current.crawlDelay_s ?? 0)
    } else if (key === 'sitemap' && value !== '') sitemaps.push(value)
  }
  return { groups, sitemaps }
}

const KEYS = new Set(['user-agent', 'allow', 'disallow', 'crawl-delay', 'sitemap'])

function fieldOf(line: string): { key: string; value: string } | null {
  const content = trim(line.replace(/#.*$/s, ''))
  const parts = /^([^:\s]+)\s*:\s*(.*)$/s.exec(content) ?? /^(\S+)\s+(\S+)$/.exec(content)
  const key = parts?.[1]?.toLowerCase() ?? ''
  return KEYS.has(key) ? { key, value: trim(parts![2]!) } : null
}

/** `FooBot/1.2 (x)` → `foobot`; a token is letters, `_` and `-`, and `*` stands for everybody. */
function productToken(value: string): string {
  if (/^\*(\s|$)/.test(value)) return '*'
  return (/^[A-Za-z_-]+/.exec(value)?.[0] ?? '').toLowerCase()
}

/** White space of the RFC only: String.trim would also take a stray byte order mark, which spoils a line. */
function trim(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '')
}

/** Octets outside ASCII as percent triplets, triplets in upper case; nothing is decoded. */
export function encodeOctets(path: string): string {
  return path
    .replace(/[^\x00-\x7F]+/gu, (run) => {
      let out = ''
      for (const byte of new TextEncoder().encode(run)) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
      return out
    })
    .replace(/%[0-9A-Fa-f]{2}/g, (triplet) => triplet.toUpperCase())
}

/** RFC 3986: unreserved characters mean the same with and without percent-encoding. */
export function decodePath(path: string): string {
  return encodeOctets(path).replace(/%[0-9A-F]{2}/g, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet
  })
}
