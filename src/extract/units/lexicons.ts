import { bareAliases, type GazetteerUnit, gazetteer } from '../../gazetteer/index.ts'
import { Lexicon } from '../../text/index.ts'
import { type Body, bodyEntries, elidedEntries } from './bodies.ts'
import { ORGAN_TYPES, TYPE_WORDS } from './words.ts'

/** All units of one bare name: `đống đa` is a district and a ward. */
export interface Place {
  readonly bare: string
  readonly units: readonly GazetteerUnit[]
}

export type Atom =
  | { readonly at: 'type'; readonly kinds: readonly string[]; readonly short: boolean; readonly organ: boolean }
  | { readonly at: 'place'; readonly place: Place }
  | { readonly at: 'body'; readonly body: Body }
  | { readonly at: 'both'; readonly places: readonly [Place, Place] }

const isNumber = /^\d+$/

/** Surfaces of the two cities that need no type word before them. */
const CITY_WORDS = ['tphcm', 'hcmc', 'hcm city', 'ho chi minh city', 'hochiminh city', 'thành phố mang tên bác']

let places: Lexicon<Place> | null = null

/** Every bare name of the gazetteer but the numbers: asked only behind a type word or inside a list. */
export function placeLexicon(): Lexicon<Place> {
  if (places !== null) return places
  const byBare = new Map<string, readonly GazetteerUnit[]>()
  for (const [bare, units] of gazetteer().names()) if (!isNumber.test(bare)) byBare.set(bare, units)
  for (const alias of ['hcm', 'hochiminh']) byBare.set(alias, byBare.get('hồ chí minh') ?? [])
  for (const [bare, units] of [...byBare])
    for (const variant of dashVariants(bare)) if (!byBare.has(variant)) byBare.set(variant, units)
  for (const [id, names] of bareAliases()) {
    const unit = gazetteer().unit(id)
    if (unit !== null) for (const name of names) byBare.set(name, [...(byBare.get(name) ?? []), unit])
  }
  const entries = [...byBare].map(([bare, units]): [string, Place] => [bare, { bare, units }])
  places = new Lexicon(entries, { acrossLines: true })
  return places
}

/** "Bà Rịa-Vũng Tàu", "Bà Rịa Vũng Tàu": the dash of a double name comes with spaces, without, or not at all (N6). */
function dashVariants(bare: string): string[] {
  return bare.includes(' - ') ? [bare.replaceAll(' - ', '-'), bare.replaceAll(' - ', ' ')] : []
}

let main: Lexicon<Atom> | null = null

/** Everything that may start a mention: type words, bodies, and the bare names of districts, provinces and cities. */
export function atomLexicon(): Lexicon<Atom> {
  if (main !== null) return main
  const entries: Array<[string, Atom]> = []
  for (const [kinds, words, short] of TYPE_WORDS) {
    for (const word of words) entries.push([word, { at: 'type', kinds, short: false, organ: false }])
    for (const word of short) entries.push([word, { at: 'type', kinds, short: true, organ: false }])
  }
  for (const [kinds, words] of ORGAN_TYPES)
    for (const word of words) entries.push([word, { at: 'type', kinds, short: false, organ: true }])
  for (const [surface, body] of bodyEntries()) entries.push([surface, { at: 'body', body }])
  const seen = new Set<string>(['hồ chí minh'])
  for (const unit of gazetteer().all) {
    if (unit.level === 'department' || unit.level === 'ward') continue
    const { bare } = unit
    if (isNumber.test(bare) || seen.has(bare)) continue
    seen.add(bare)
    for (const name of [bare, ...dashVariants(bare)]) entries.push([name, { at: 'place', place: placeOf(bare) }])
  }
  for (const word of CITY_WORDS) entries.push([word, { at: 'place', place: placeOf('hồ chí minh') }])
  const both: Atom = { at: 'both', places: [placeOf('bắc từ liêm'), placeOf('nam từ liêm')] }
  const turned: Atom = { at: 'both', places: [placeOf('nam từ liêm'), placeOf('bắc từ liêm')] }
  for (const joint of [', ', ' và ', ' - ', '-', '/', ' & ']) {
    entries.push([`bắc${joint}nam từ liêm`, both], [`nam${joint}bắc từ liêm`, turned])
  }
  for (const word of ['hai quận từ liêm', '2 quận từ liêm']) entries.push([word, both])
  main = new Lexicon(entries, { acrossLines: true })
  return main
}

function placeOf(bare: string): Place {
  const place = placeLexicon().get(bare)
  if (place === null) throw new RangeError(`the gazetteer has no unit named "${bare}"`)
  return place
}

let elided: Lexicon<Body> | null = null

export function elidedLexicon(): Lexicon<Body> {
  elided ??= new Lexicon(elidedEntries(), { acrossLines: true })
  return elided
}
