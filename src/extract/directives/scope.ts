import { gazetteer } from '../../gazetteer/index.ts'
import { asciiOf } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'

const OURS = /(?<![a-zà-ỹ])(?:hà nội|thủ đô|hồ chí minh|tp ?\.? ?hcm|tphcm|sài gòn)(?![a-zà-ỹ])/g
const MERGED = '2025-07-01'

let patterns: { others: RegExp; districts: RegExp } | null = null

/** Names of other provinces and of our districts, from the gazetteer, built once. */
function names(): { others: RegExp; districts: RegExp } {
  if (patterns !== null) return patterns
  const bare = (name: string) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/^(?:tỉnh|thành phố|quận|huyện|thị xã) /, '')
  const others = new Set(
    gazetteer()
      .all.filter((u) => u.level === 'province' || (u.level === 'city' && u.city === null))
      .map((u) => bare(u.name)),
  )
  const districts = new Set(
    gazetteer()
      .all.filter((u) => u.level === 'district' && u.city !== null)
      .map((u) => u.name.normalize('NFC').toLowerCase()),
  )
  const either = (set: Set<string>) =>
    [...set]
      .sort((a, b) => b.length - a.length)

      .join('|')
  patterns = {
    others: new RegExp(`(?<![a-zà-ỹ])(?:${either(others)})(?![a-zà-ỹ])`, 'g'),
    districts: new RegExp(`(?<![a-zà-ỹ])(?:${either(districts)})(?![a-zà-ỹ\\d])`, 'g'),
  }
  return patterns
}

/** Does a phrase name another province than our two cities? After the mergers of 2025 Bình Dương and Bà Rịa - Vũng Tàu are ours. */
export function namesOther(folded: string, doc: Doc): boolean {
  const { others } = names()
  for (const match of folded.matchAll(others)) {
    const after = (doc.input.published_at ?? '') >= MERGED
    if (after && /^(?:bình dương|bà rịa ?- ?vũng tàu)$/.test(match[0])) continue
    return true
  }
  return /(?<![a-zà-ỹ])(?:tỉnh ủy|ubnd tỉnh|hđnd tỉnh|công an tỉnh|tỉnh)(?![a-zà-ỹ])/.test(folded)
}

/** The same of an English page: without marks, our cities never. */
export function namesOtherPlainly(ascii: string): boolean {
  plain ??= new RegExp(
    `\\b(?:${[
      ...new Set(
        gazetteer()
          .all.filter((u) => u.level === 'province' || (u.level === 'city' && u.city === null))
          .map((u) => asciiOf(u.name.normalize('NFC').toLowerCase()).replace(/^(?:tinh|thanh pho) /, '')),
      ),
    ].join('|')})\\b`,
  )
  return plain.test(ascii) || /\bprovinc(?:e|ial)\b/.test(ascii)
}
let plain: RegExp | null = null

export function isOursInEnglish(doc: Doc): boolean {
  return (
    doc.city !== null || /\b(?:hanoi|ha noi|hcm city|hcmc|ho chi minh city|saigon)\b/.test(asciiOf(doc.source.folded))
  )
}

export function namesOurs(folded: string): boolean {
  return folded.search(OURS) >= 0 || folded.search(names().districts) >= 0
}

/**
 * Is the article about our cities? Given, or by what it names: ours at least as often as other provinces. A text that names
 * no place is taken as ours, because such texts come from our sites.
 */
export function inScope(doc: Doc): boolean {
  const { folded } = doc.source
  const head = folded.slice(0, 40_000)
  const { others, districts } = names()
  const ours = count(head, OURS) + count(head, districts)
  const theirs = count(head, others)
  if (doc.city !== null) return theirs <= ours * 3 + 6
  return ours >= theirs
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
