import type { Cell, SecondOpinion } from '../../schemas/index.ts'
import type { Decision } from './decision.ts'

/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export function ordinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

/** `96.38 %`, `0.7955 điểm`, `1st of 30`; `disputed` where nothing stands. */
export function valueWords(cell: Pick<Cell, 'property' | 'value' | 'value_unit' | 'rank_of'>): string {
  if (cell.value === null) return 'disputed'
  if (cell.property === 'score')
    return cell.value_unit === null ? String(cell.value) : `${cell.value} ${cell.value_unit}`
  return cell.rank_of === null ? ordinal(cell.value) : `${ordinal(cell.value)} of ${cell.rank_of}`
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** `one source`, `three independent sources`, `14 independent sources`. */
export function sourcesWords(n: number): string {
  const many = SMALL[n] ?? String(n)
  return n === 1 ? `${many} source` : `${many} independent sources`
}

/** `accepted 96.38 %`, `corrected to 95 %`: what somebody decided. */
export function decisionWords(decision: Decision): string {
  const { action, value, value_unit, observation_ids, into_key, claim, revokes } = decision
  const number = value === null ? '' : `${value}${value_unit === null ? '' : ` ${value_unit}`}`
  switch (action) {
    case 'accept':
      return `accepted ${number}`
    case 'correct':
      return `corrected to ${number}, which no source states`
    case 'reject':
      return `rejected ${observation_ids.length === 1 ? 'the claim' : 'the claims'} ${observation_ids.join(', ')}`
    case 'merge':
      return `merged into ${into_key}`
    case 'claim':
      return `read ${observation_ids.join(', ')} as ${Object.entries(claim ?? {})
        .map(([field, said]) => `${field} ${said}`)
        .join(', ')}`
    case 'revoke':
      return `took back ${revokes}`
  }
}

/** What the second reader said of a claim; null where none has looked. */
export function opinionWords(opinion: SecondOpinion | null): string | null {
  if (opinion === null) return null
  const { model_id, model_revision, model_digest, model_score, rules_confidence } = opinion
  const sure = (value: number | null) => (value ?? 0).toFixed(2)
  return `${model_id} ${model_revision} (sha256 ${model_digest?.slice(0, 12)}…) gives the sentence ${sure(model_score)}; the rules were sure at ${sure(rules_confidence)}`
}

/** What a flag of a cell means, for somebody who has not read the code; null for one that speaks for itself. */
export function flagWords(flag: string): string | null {
  return FLAGS[flag] ?? null
}

const FLAGS: Readonly<Record<string, string>> = {
  'change-impossible': 'a source states a change of places that cannot be',
  doubted: 'a second reader sees no such thing in the sentence of any reading behind it',
  'derived-disagrees': 'a change reported for a later year implies another value',
  inferred: 'the words do not state it outright; it was inferred from them',
  last: 'stated as the last place',
  'low-confidence': 'every reading behind it is uncertain',
  'rank-of-disputed': 'sources count the field differently',
  'review-stale': 'a decision by a person no longer fits what the sources say, and was not applied',
  tied: 'the place is shared',
  withdrawn: 'the page that said so has been taken down',
  'check.bounds': 'the value lies outside of what is possible',
  'check.jump': 'the value leaps against the year before',
  'check.rank-after-tie': 'the place should be empty after a tie',
  'check.rank-shared': 'another unit holds the same place and no tie is reported',
  'check.rank-total': 'the total does not match the units that existed',
  'check.score-order': 'score and rank do not fit those of the other units',
  'check.unit-not-alive': 'the unit did not exist in that year',
  'check.unit-unknown': 'the gazetteer does not know the unit',
}
