import { IndexCode } from '../../schemas/index.ts'
import { UsageError } from '../errors.ts'
import { type GazetteerUnit, gazetteer } from '../gazetteer/index.ts'
import { INDICES } from '../indices/index.ts'
import { foldKey } from '../text/index.ts'

/** `PAR_INDEX`, `par-index`, `Chỉ số cải cách hành chính` → the code. */
export function indexCodeOf(text: string): IndexCode {
  const code = IndexCode.safeParse(text.toUpperCase().replace(/[\s-]+/g, '_'))
  if (code.success) return code.data
  const key = foldKey(text)
  const found = INDICES.find((index) => {
    const names = [index.name, index.name_en, ...(index.surfaces.name ?? []), ...(index.surfaces.needs_value ?? [])]
    return names.some((name) => foldKey(name) === key)
  })
  if (found !== undefined) return found.code
  throw new UsageError(`There is no index "${text}": take one of ${IndexCode.options.join(', ')}.`)
}

export function indexNameOf(code: IndexCode): string {
  return INDICES.find((index) => index.code === code)?.name ?? code
}

export function unitLevelOf(unit_id: string): string | null {
  return gazetteer().unit(unit_id)?.level ?? null
}

export function unitNameOf(unit_id: string): string {
  return gazetteer().unit(unit_id)?.name ?? unit_id
}

/**
 * The units of the two cities, provinces left out, that an id or a name can mean, of whatever time.
 * @throws UsageError when there is none
 */
export function unitsCalled(text: string): [GazetteerUnit, ...GazetteerUnit[]] {
  const byId = gazetteer().unit(text)
  if (byId !== null && byId !== undefined) return [byId]
  const [first, ...more] = gazetteer()
    .lookup(text)
    .map((candidate) => candidate.unit)
    .filter((unit) => unit.level !== 'province')
  if (first === undefined)
    throw new UsageError(`There is no unit "${text}": \`chiso units ${text}\` looks for names like it.`)
  return [first, ...more]
}

/**
 * The unit a person means by an id or a name, among those the store knows something about (`known`) when the name is shared.
 * @throws UsageError with the candidates when it cannot be told
 */
export function unitMeant(text: string, year: number, known: (unit_id: string) => boolean): GazetteerUnit {
  const called = unitsCalled(text)
  const alive = called.filter((unit) => wasAlive(unit, year))
  const wanted = [
    alive.filter((unit) => known(unit.unit_id)),
    called.filter((unit) => known(unit.unit_id)),
    alive,
    called,
  ].find((units) => units.length > 0)!
  if (wanted.length === 1) return wanted[0]!
  const list = wanted
    .slice(0, 8)
    .map((unit) => `${unit.unit_id} (${[unit.name, cityNameOf(unit)].filter((name) => name !== null).join(', ')})`)
  throw new UsageError(`"${text}" can mean ${wanted.length} units; name one by its id: ${list.join(', ')}.`)
}

/** Every department of the one city has a namesake in the other. */
const cityNameOf = ({ city, level }: GazetteerUnit): string | null =>
  city === null || level === 'city' ? null : city === 'hanoi' ? 'Hà Nội' : 'TP. Hồ Chí Minh'

function wasAlive(unit: GazetteerUnit, year: number): boolean {
  return (unit.valid_from ?? '0000') <= `${year}-12-31` && (unit.valid_to ?? '9999') >= `${year}-01-01`
}
