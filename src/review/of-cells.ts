import type { Observation } from '../../schemas/index.ts'
import {
  becauseOf,
  type Finding,
  type FullVoice,
  flagWords,
  isContested,
  type KeyedCell,
  readingsOn,
  type Voice,
  valueWords,
} from '../panel/index.ts'
import { contentId } from '../store/index.ts'
import type { ItemReading, Kind, ReviewItem } from './item.ts'

type NameOf = (unit_id: string) => string

const itemId = (kind: Kind, subject: string): string => contentId('rv', [kind, subject]).slice(0, 11)

/** What the cells of a panel ask a person, one item a cell; `findings` are those of the checks over the same cells. */
export function itemsOfCells(
  cells: readonly KeyedCell[],
  findings: readonly Finding[],
  voices: ReadonlyMap<string, Voice>,
  nameOf: NameOf,
): ReviewItem[] {
  const found = Map.groupBy(findings, (finding) => finding.claim_key)
  return cells.flatMap((keyed) => {
    const odd = found.get(keyed.claim_key) ?? []
    const kind = kindOf(keyed, odd)
    return kind === null ? [] : [itemOf(kind, keyed, odd, voices, nameOf)]
  })
}

/** A cell that a person has settled asks no more, unless the sources have changed since. */
function kindOf({ cell }: KeyedCell, odd: readonly Finding[]): Kind | null {
  if (cell.flags.includes('review-stale')) return 'stale'
  if (cell.decided_by.startsWith('human-review@')) return null
  if (cell.state === 'disputed') return 'dispute'
  if (odd.length > 0) return 'check'
  if (isContested(cell)) return 'contested'
  return cell.flags.includes('low-confidence') ? 'uncertain' : null
}

/** Voices that a cell does not name (an only reading) are named by `chosen`, so all of its readings can be shown. */
export const voicesNamed = (cells: readonly KeyedCell[], findings: readonly Finding[]): string[] => {
  const odd = new Set(findings.map((finding) => finding.claim_key))
  const wanted = cells.filter((keyed) => kindOf(keyed, odd.has(keyed.claim_key) ? findings : []) !== null)
  return [...new Set(wanted.flatMap(({ cell }) => [...cell.chosen, ...cell.opposing]))].sort()
}

function itemOf(
  kind: Kind,
  { claim_key, cell }: KeyedCell,
  odd: readonly Finding[],
  voices: ReadonlyMap<string, Voice>,
  nameOf: NameOf,
): ReviewItem {
  const place = `${nameOf(cell.unit_id)}, ${cell.index_name ?? cell.index} ${cell.period ?? cell.reference_year}, ${cell.property}`
  const readings = [...cell.chosen, ...cell.opposing].flatMap((id) => readingOf(id, cell, voices))
  const said = {
    stale: `${place}: ${flagWords('review-stale')}`,
    dispute: `${place}: ${between(readings)}`,
    check: `${place} is ${valueWords(cell)}: ${odd.map((finding) => finding.message).join(' ')}`,
    contested: `${place} is ${valueWords(cell)}, since ${becauseOf(cell.decided_by) ?? cell.decided_by}; ${against(readings.filter((r) => cell.opposing.includes(r.observation_id)))}`,
    uncertain: `${place} is ${valueWords(cell)}, and ${flagWords('low-confidence')}`,
  }
  return {
    id: itemId(kind, claim_key),
    kind,
    subject: claim_key,
    unit_id: cell.unit_id,
    index: cell.index,
    reference_year: cell.reference_year,
    property: cell.property,
    message: said[kind as keyof typeof said],
    settles: readings.length + odd.length,
    readings,
  }
}

/** `96.38 % (a.vn) or 93.68 % (b.vn and 2 more)?` */
function between(readings: readonly ItemReading[]): string {
  const sides = [...Map.groupBy(readings, (r) => r.says)].map(([says, own]) => `${says} (${whoSays(own)})`)
  return `${sides.join(' or ')}?`
}

const against = (readings: readonly ItemReading[]): string =>
  `${[...Map.groupBy(readings, (r) => r.says)].map(([says, own]) => `${whoSays(own)} ${own.length === 1 ? 'says' : 'say'} ${says}`).join(', ')}`

function whoSays(readings: readonly ItemReading[]): string {
  const sites = [...new Set(readings.map((r) => r.site ?? 'a text without a site'))]
  return sites.length > 2 ? `${sites[0]} and ${sites.length - 1} more` : sites.join(' and ')
}

function readingOf(id: string, cell: KeyedCell['cell'], voices: ReadonlyMap<string, Voice>): ItemReading[] {
  const voice = voices.get(id)
  if (voice === undefined) return []
  const { site, published_at } = voice.article
  return readingsOn(cell, voice).map(({ value, value_unit, rank_of, derived }) => ({
    observation_id: id,
    says: `${valueWords({ property: cell.property, value, value_unit, rank_of })}${derived ? ' (by a change)' : ''}`,
    site,
    published_at,
    quote: voice.observation.evidence.quote.replace(/\s+/gu, ' '),
  }))
}

/** A claim that nobody can file: it names no unit we know, or no year. */
export function itemOfIncomplete({ observation: o, article }: FullVoice): ReviewItem {
  const lacks = [o.unit_id === null ? 'unit' : null, o.reference_year === null ? 'year' : null].filter(
    (l) => l !== null,
  )
  const says = saysOf(o)
  return {
    id: itemId('incomplete', o.observation_id),
    kind: 'incomplete',
    subject: o.observation_id,
    unit_id: o.unit_id,
    index: o.index,
    reference_year: o.reference_year,
    property: o.score === null ? 'rank' : 'score',
    message: `${o.unit}, ${o.index_name ?? o.index} ${o.reference_year ?? '(year?)'}, ${says}: the ${lacks.join(' and the ')} cannot be told`,
    settles: Number(o.score !== null) + Number(o.rank !== null),
    readings: [
      {
        observation_id: o.observation_id,
        says,
        site: article.site,
        published_at: article.published_at,
        quote: o.evidence.quote.replace(/\s+/gu, ' '),
      },
    ],
  }
}

function saysOf(o: Observation): string {
  const rank =
    o.rank === null ? null : valueWords({ property: 'rank', value: o.rank, value_unit: null, rank_of: o.rank_of })
  const score = o.score === null ? null : `${o.score_raw ?? o.score}${o.score_unit === null ? '' : ` ${o.score_unit}`}`
  return [rank, score].filter((part) => part !== null).join(', ')
}
