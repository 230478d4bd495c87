import { type GazetteerUnit, gazetteer } from '../../gazetteer/index.ts'
import { asciiOf, type CutText, isDigitCode, Lexicon } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { type Body, englishBodyEntries } from './bodies.ts'
import { isCapitalised, isUpperAt } from './case.ts'
import type { Draft, DraftLevel, Scan } from './draft.ts'
import { LEVEL_OF_KIND, SURNAMES } from './words.ts'

/** English pages lose the diacritics and put the type word behind the name (language guide, 20). */

type Word =
  | { readonly at: 'name'; readonly bare: string; readonly units: readonly GazetteerUnit[] }
  | { readonly at: 'numbered'; readonly kinds: readonly string[] }
  | { readonly at: 'body'; readonly body: Body }

const DISTRICT = ['quan', 'huyen', 'thi_xa', 'thanh_pho']
const SUFFIX: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/^ (?:urban |rural |inner-city |outlying )?districts?\b/, DISTRICT],
  [/^ wards?\b/, ['phuong']],
  [/^ communes?\b/, ['xa']],
  [/^ (?:township|town)s?\b/, ['thi_xa', 'thi_tran']],
  [/^ special (?:administrative )?zone\b/, ['dac_khu']],
  [/^ (?:city|capital)\b/, ['thanh_pho_tw', 'thanh_pho']],
  [/^ provinces?\b/, ['tinh']],
]
const PREFIX: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/\bdistricts?(?: of)?:? $/, DISTRICT],
  [/\bwards?(?: of)?:? $/, ['phuong']],
  [/\bcommunes?(?: of)?:? $/, ['xa']],
  [/\b(?:town|township) of $/, ['thi_xa']],
  [/\bcity of $/, ['thanh_pho_tw', 'thanh_pho']],
]
/** Behind a name: a street, a lake, a school, another Dong Da. */
const THING_BEHIND =
  /^ (?:street|st\b|lake|bridge|road|market|hospital|university|school|square|park|stadium|airport|station|temple|pagoda|mound|opera|theatre|theater|river|hotel|group|company|bank|battle)/
const JOINT = /^(?:, and |, | and | & |; )$/

let lexicon: Lexicon<Word> | null = null

function words(): Lexicon<Word> {
  if (lexicon !== null) return lexicon
  const byName = new Map<string, GazetteerUnit[]>()
  for (const unit of gazetteer().all) {
    if (unit.level === 'department') continue
    const bare = asciiOf(unit.bare)
    if (/^\d/.test(bare)) continue
    for (const name of bare === 'ha noi'
      ? ['ha noi', 'hanoi']
      : bare === 'ho chi minh'
        ? ['ho chi minh city', 'hcmc', 'hcm city', 'tphcm']
        : [bare])
      byName.set(name, [...(byName.get(name) ?? []), unit])
  }
  const entries: Array<[string, Word]> = [...byName].map(([bare, units]) => [
    bare,
    { at: 'name', bare: units[0]!.bare, units },
  ])
  for (const word of ['district', 'districts', 'dist.', 'dist'])
    entries.push([word, { at: 'numbered', kinds: ['quan'] }])
  for (const word of ['ward', 'wards']) entries.push([word, { at: 'numbered', kinds: ['phuong'] }])
  for (const [surface, body] of englishBodyEntries()) entries.push([surface, { at: 'body', body }])
  lexicon = new Lexicon(entries)
  return lexicon
}

/** English, by its letters: fewer than one in eleven is Vietnamese, where no Vietnamese text of the gold has fewer than one in five. */
export function isEnglish(doc: Doc): boolean {
  let letters = 0
  let marked = 0
  for (const { start, end } of doc.sentences)
    for (let i = start; i < end; i++) {
      const code = doc.source.folded.charCodeAt(i)
      if (code >= 97 && code <= 122) letters++
      else if (code >= 0xe0 && code <= 0x1ef9) marked++
    }
  return letters > 40 && marked * 10 < letters
}

export function scanEnglish(doc: Doc, text: CutText, from: number, to: number): Scan {
  const ascii = text.folded
  const out: Scan = { drafts: [], strangers: [], refused: [] }
  const lexed = words().matches(text, from, to)
  const kindsOf = new Map<number, readonly string[]>()
  // A plural type word behind the last name types the whole list: "Dong Da, Ba Dinh and Tay Ho districts".
  for (let i = lexed.length - 1; i >= 0; i--) {
    const { end, value } = lexed[i]!
    if (value.at !== 'name') continue
    const own = SUFFIX.find(([pattern]) => pattern.test(ascii.slice(end, end + 32)))?.[1]
    const next = lexed[i + 1]
    const later = next === undefined ? undefined : kindsOf.get(next.start)
    const joined = next !== undefined && JOINT.test(ascii.slice(end, next.start))
    if (own !== undefined) kindsOf.set(lexed[i]!.start, own)
    else if (joined && later !== undefined && isPlural(ascii, next!.end)) kindsOf.set(lexed[i]!.start, later)
  }
  let shared: readonly string[] | null = null
  lexed.forEach(({ start, end, value }, i) => {
    const joined = i > 0 && JOINT.test(ascii.slice(lexed[i - 1]!.end, start))
    if (!joined) shared = null
    if (value.at === 'body') out.drafts.push(bodyDraft(ascii, start, end, value.body))
    else if (value.at === 'numbered') out.drafts.push(...numbered(doc, ascii, start, end, value.kinds))
    else {
      const prefix = PREFIX.find(([pattern]) => pattern.test(ascii.slice(Math.max(0, start - 16), start)))?.[1]
      if (prefix !== undefined) shared = prefix
      const kinds = kindsOf.get(start) ?? prefix ?? shared
      const draft = place(doc, ascii, start, end, value, kinds ?? null)
      if (draft === null) out.refused.push({ start, end, reason: 'no such unit, or the name of a thing' })
      else out.drafts.push(draft)
    }
  })
  return out
}

function isPlural(ascii: string, at: number): boolean {
  return /^ (?:urban |rural )?(?:districts|wards|communes|provinces)\b/.test(ascii.slice(at, at + 24))
}

function place(
  doc: Doc,
  ascii: string,
  start: number,
  end: number,
  value: Extract<Word, { at: 'name' }>,
  kinds: readonly string[] | null,
): Draft | null {
  if (!isCapitalised(doc.source, start, end)) return null
  if (THING_BEHIND.test(ascii.slice(end, end + 16))) return null
  if (kinds === null && isNamePart(doc, ascii, start)) return null
  const fitting = kinds === null ? [] : value.units.filter((unit) => kinds.includes(unit.kind))
  // "the districts of Hanoi" are no districts named Hanoi.
  const isCity = value.units.some((unit) => unit.level === 'city')
  const bare = kinds === null || (fitting.length === 0 && isCity)
  const units = bare ? value.units : fitting
  if (units.length === 0) return null
  if (bare && units.every((unit) => unit.level === 'ward')) return null
  // A capitalised word behind a bare name makes it longer: "Thanh Xuan Bac", "Ha Dong Silk".
  const follows = bare && isUpperAt(doc.source, end + 1) ? /^ ([a-z]+)/.exec(ascii.slice(end, end + 24)) : null
  if (follows !== null && !(isCity && CITY_BODIES.has(follows[1]!))) return null
  const level: DraftLevel = bare
    ? ((['city', 'district', 'province'] as const).find((l) => units.some((u) => u.level === l)) ?? 'ward')
    : (LEVEL_OF_KIND[units[0]!.kind] ?? 'ward')
  return {
    start,
    end: bare ? end : suffixEnd(ascii, end),
    level,
    bare: value.bare,
    units,
    body: null,
    kinds: bare ? null : kinds,
    how: 'english',
    former: /^\s?\(?former/.test(ascii.slice(end)),
    tail: null,
  }
}

/** "Nguyen Thanh Xuan", "Mr. Hoang Mai": a surname or a form of address right before the name. */
function isNamePart(doc: Doc, ascii: string, start: number): boolean {
  const lead = /([a-z]{1,8})\.? $/u.exec(ascii.slice(Math.max(0, start - 10), start))
  if (lead === null || !isUpperAt(doc.source, start - lead[0].length)) return false
  surnames ??= new Set([...SURNAMES].map(asciiOf).concat('mr', 'mrs', 'ms', 'miss', 'dr'))
  return surnames.has(lead[1]!)
}

let surnames: Set<string> | null = null

/** Behind a city's name these begin a body of the city; any other capitalised word makes another name. */
const CITY_BODIES: ReadonlySet<string> = new Set(
  'department,departments,people,party,police,inspectorate,municipal,city,authority,tax,customs,chairman,chairwoman,mayor,vice,secretary,committee'.split(
    ',',
  ),
)

function suffixEnd(ascii: string, end: number): number {
  for (const [pattern] of SUFFIX) {
    const match = pattern.exec(ascii.slice(end, end + 32))
    if (match !== null && !match[0].endsWith('s')) return end + match[0].length
  }
  return end
}

/** "District 11", "Districts 1, 3 and 5". */
function numbered(doc: Doc, ascii: string, start: number, end: number, kinds: readonly string[]): Draft[] {
  const found: Draft[] = []
  let at = end
  let from = start
  for (;;) {
    const gap = /^(?:, and |, | and | & | )/.exec(ascii.slice(at, at + 6))
    if (gap === null || (found.length > 0 && gap[0] === ' ')) return found
    at += gap[0].length
    let to = at
    while (isDigitCode(ascii.charCodeAt(to)) && to - at < 3) to++
    if (to === at || to - at > 2 || /^[a-z%]|^[.,/-]\d/.test(ascii.slice(to, to + 2))) return found
    const bare = String(Number(ascii.slice(at, to)))
    const units = gazetteer()
      .named(bare)
      .filter((unit) => kinds.includes(unit.kind))
    if (units.length === 0 || !isUpperAt(doc.source, start)) return found
    found.push({
      start: found.length === 0 ? from : at,
      end: to,
      level: LEVEL_OF_KIND[kinds[0]!]!,
      bare,
      units,
      body: null,
      kinds,
      how: 'english',
      former: false,
      tail: null,
    })
    from = to
    at = to
  }
}

const CITY_BEFORE = /(?<hanoi>hanoi|ha noi)(?:'s| city)? $|(?<hcmc>ho chi minh city|hcmc|hcm city)(?:'s)? $/

function bodyDraft(ascii: string, start: number, end: number, body: Body): Draft {
  const groups = CITY_BEFORE.exec(ascii.slice(Math.max(0, start - 22), start))?.groups
  const tail = groups?.hanoi !== undefined ? 'hanoi' : groups?.hcmc !== undefined ? 'hcmc' : null
  return {
    start,
    end,
    level: 'department',
    bare: body.name,
    units: [],
    body,
    kinds: null,
    how: 'english',
    former: false,
    tail,
  }
}
