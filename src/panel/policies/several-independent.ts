import type { Candidate } from '../agreement.ts'
import { originsOf } from '../independence.ts'
import { type Ballot, type Policy, standing } from './policy.ts'

/** Two papers against one decide; three against two do not: a majority that thin is a dispute to look at. */
const TIMES_THE_NEXT = 2

export const severalIndependent: Policy = {
  id: 'several-independent',
  version: 1,
  because: 'at least two independent sources say so, twice as many as say anything else',
  rule(ballot) {
    const counted = ballot.candidates.map((candidate) => ({ candidate, count: witnessCount(candidate, ballot) }))
    const [first, second] = counted.sort((a, b) => b.count - a.count)
    if (!first || first.count < 2 || first.count < TIMES_THE_NEXT * (second?.count ?? 0)) return null
    return standing(first.candidate, 'resolved')
  },
}

/** Papers that say this and only this: aggregators copy, and a paper that has printed both is no witness for either. */
function witnessCount(candidate: Candidate, ballot: Ballot): number {
  const elsewhere = new Set(ballot.candidates.filter((c) => c !== candidate).flatMap((c) => originsOf(c.witnesses)))
  const own = originsOf(candidate.witnesses.filter((r) => r.voice.article.source_class !== 'aggregator'))
  return own.filter((origin) => !elsewhere.has(origin)).length
}
