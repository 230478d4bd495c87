import type { Extract, ExtractInput, Extraction } from '../../extract/index.ts'
import { gapsOf, type ReadClaim, type SentenceScores } from '../../model/index.ts'
import { readClaim } from './claims.ts'

/** A sentence of the pool with what stands around it. */
export interface PoolSentence {
  readonly text: string
  readonly before: string
  readonly title: string
  readonly start: number
  readonly end: number
}
export interface PoolDocument {
  readonly input: ExtractInput
  readonly sentences: readonly PoolSentence[]
}

/** One order of the sentences to read, given what the rules still read: higher first. */
export type Ranking = (sentence: PoolSentence, read: readonly ReadClaim[]) => number

/** The order in which flags come: how sure a reader is that something of a result is missing here. */
export const byGaps =
  (scoresOf: (sentence: PoolSentence) => SentenceScores): Ranking =>
  (sentence, read) =>
    gapsOf(sentence, scoresOf(sentence), read).find((gap) => gap.label !== 'directive')?.score ?? 0

export interface Recovery {
  readonly family: string
  /** Observations that were read with all rules and are not without the family. */
  readonly lost: number
  /** Of those, in sentences from which nothing is read any more. */
  readonly silent: number
  /** Sentences there are to go through. */
  readonly pool: number
  /** By ranking: share of the lost ones that stand in the first 5 % of the pool, and in the first 100 sentences. */
  readonly found: Readonly<Record<string, { readonly in_five_percent: number; readonly in_hundred: number }>>
}

/** What reading the best-ranked sentences brings back of what a removed rule family lost. */
export function recovery(
  documents: readonly PoolDocument[],
  family: string,
  all: Extract,
  without: Extract,
  rankings: Readonly<Record<string, Ranking>>,
): Recovery {
  let lost = 0
  let silent = 0
  const pool: { holds: number; scores: Readonly<Record<string, number>> }[] = []
  for (const { input, sentences } of documents) {
    const left = without(input).observations
    const kept = new Set(achieved(left).map(keyOf))
    const gone = achieved(all(input).observations).filter((one) => !kept.has(keyOf(one)))
    const read = left.map(readClaim)
    lost += gone.length
    for (const sentence of sentences) {
      const holds = gone.filter((one) => within(one, sentence)).length
      if (!achieved(left).some((one) => within(one, sentence))) silent += holds
      const scores = Object.fromEntries(Object.entries(rankings).map(([name, rank]) => [name, rank(sentence, read)]))
      pool.push({ holds, scores })
    }
  }
  const found = Object.fromEntries(
    Object.keys(rankings).map((name) => {
      const order = pool.map((one, i) => ({ ...one, i })).sort((a, b) => b.scores[name]! - a.scores[name]! || a.i - b.i)
      const first = (n: number) => order.slice(0, n).reduce((sum, one) => sum + one.holds, 0) / Math.max(1, lost)
      return [name, { in_five_percent: first(Math.ceil(pool.length * 0.05)), in_hundred: first(100) }]
    }),
  )
  return { family, lost, silent, pool: pool.length, found }
}

type Reading = Extraction['observations'][number]
const achieved = (read: readonly Reading[]): Reading[] => read.filter((one) => one.status === 'achieved')
const keyOf = (one: Reading): string =>
  JSON.stringify([
    one.unit_id,
    one.index,
    one.component,
    one.reference_year,
    one.period,
    one.score,
    one.rank,
    one.change_ranks,
  ])

/** A reading belongs to the sentence that holds the middle of its words. */
function within({ evidence }: Reading, { start, end }: PoolSentence): boolean {
  const middle = (evidence.start + evidence.end) / 2
  return middle >= start && middle < end
}
