import type { LookedFor } from '../../../pipelines/looked-for.ts'
import { harmless } from './style.ts'
import { whoOf } from './who.ts'
import { wrapToWidth } from './width.ts'

interface Asked {
  readonly unit_name: string
  readonly index: string
  readonly index_name: string
  readonly reference_year: number
  readonly property?: string
}

const READABLE = 100

/** Why a cell is not there, as far as we can tell: what was looked for, where, and what is known near it. */
export function renderMissing(
  asked: Asked,
  found: LookedFor,
  nameOf: (unit_id: string) => string,
  { width = READABLE }: { readonly width?: number } = {},
): string {
  const { naming } = found
  const sentences = [
    `Nothing we hold says anything of ${what(asked)}.`,
    lifeWords(asked, found, nameOf),
    searchWords(found),
    nearWords(asked, found),
    found.incomplete === 0
      ? null
      : `${claims(found.incomplete)} on it ${found.incomplete === 1 ? 'names' : 'name'} no year: \`chiso review --kind incomplete\`.`,
  ]
  const articles = naming.map(({ site, published_at, title, url }) =>
    harmless(
      `  ${published_at?.slice(0, 10) ?? 'undated'}  ${whoOf({ site, url })}: ${title ?? 'untitled'}${url === null ? '' : `  ${url}`}`,
    ),
  )
  const lines = sentences.flatMap((said) => (said === null ? [] : wrapToWidth(said, Math.min(width, READABLE))))
  const named =
    naming.length === 0 ? [] : ['', 'Articles of these days that name the unit, the earliest first:', ...articles]
  return [...lines, ...named].map((line) => `${line}\n`).join('')
}

const what = ({ unit_name, index_name, reference_year, property }: Asked): string =>
  `${property === undefined ? '' : `the ${property} of `}${unit_name} in ${index_name} ${reference_year}`

/** A phường that took the name of a quận is another unit: who asks for the one may have meant the other. */
function lifeWords(
  { unit_name, reference_year }: Asked,
  found: LookedFor,
  nameOf: (id: string) => string,
): string | null {
  if (found.was_alive) return null
  const { alive, kin } = found
  const isPast = alive.to !== null && alive.to < `${reference_year}-12-31`
  const when = isPast ? `ended on ${alive.to}` : `began on ${alive.from}`
  const named = kin.length > 4 ? `${kin.length} units` : kin.map((id) => `${nameOf(id)} (${id})`).join(', ')
  const other = kin.length === 0 ? '' : isPast ? `; its area went to ${named}` : `; its area came from ${named}`
  return `${unit_name} ${when}${other}. Nothing is inherited from one unit to another.`
}

function searchWords({
  searched_articles,
  searched_sources,
  searched_from,
  searched_to,
  not_yet,
  naming,
}: LookedFor): string {
  if (not_yet) return `Results of that year come out from ${searched_from} on.`
  const when = `published ${searched_from} to ${searched_to}, when such results come out`
  if (searched_articles === 0)
    return `It was not looked for: no article ${when}, is held. \`chiso backfill\` brings in what papers wrote then.`
  const articles = searched_articles === 1 ? 'one article' : `${searched_articles} articles`
  const sources = searched_sources === 1 ? 'one source' : `${searched_sources} sources`
  return `It was looked for in ${articles} of ${sources}, ${when}; ${naming.length === 0 ? 'none of them names the unit' : 'some of them name the unit, without such a figure'}.`
}

function nearWords({ index, reference_year }: Asked, { others, years, indices }: LookedFor): string {
  const known = [
    others === 0 ? null : `${others} other ${others === 1 ? 'unit' : 'units'} in ${index} ${reference_year}`,
    years.length === 0 ? null : `this unit in ${index} ${years.join(', ')}`,
    indices.length === 0 ? null : `this unit in ${indices.join(', ')} ${reference_year}`,
  ].filter((part) => part !== null)
  return known.length === 0
    ? `The panel knows nothing of the unit, and no other unit in ${index} ${reference_year}.`
    : `The panel knows ${known.join('; ')}.`
}

const claims = (n: number): string => (n === 1 ? 'One claim' : `${n} claims`)
