import type { Extract, ExtractInput, Extraction } from '../../extract/index.ts'

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

/** One order of the sentences to read: a score of each sentence of the pool, higher first. */
export type Ranking = (sentence: PoolSentence) => number

export interface Recovery {
  readonly family: string
  /** Observations that were read with all rules and are not without the family. */
  readonly lost: number
  /** Of those, in sentences from which nothing is read any more: where a possible miss can be flagged at all. */
  readonly silent: number
  /** Sentences with nothing read: what there is to go through. */
  readonly pool: number
  /** By ranking: share of the silent ones that stand in the first 5 % of the pool, and found by the first 100 sentences. */
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
  const pool: { sentence: PoolSentence; holds: number }[] = []
  for (const { input, sentences } of documents) {
    const left = achieved(without(input))
    const kept = new Set(left.map(keyOf))
    const gone = achieved(all(input)).filter((one) => !kept.has(keyOf(one)))
    lost += gone.length
    for (const sentence of sentences) {
      if (left.some((one) => within(one, sentence))) continue
      pool.push({ sentence, holds: gone.filter((one) => within(one, sentence)).length })
    }
  }
  const silent = pool.reduce((sum, one) => sum + one.holds, 0)
  const found = Object.fromEntries(
    Object.entries(rankings).map(([name, rank]) => {
      const order = pool
        .map((one, i) => ({ holds: one.holds, score: rank(one.sentence), i }))
        .sort((a, b) => b.score - a.score || a.i - b.i)
      const first = (n: number) => order.slice(0, n).reduce((sum, one) => sum + one.holds, 0) / Math.max(1, silent)
      return [name, { in_five_percent: first(Math.ceil(pool.length * 0.05)), in_hundred: first(100) }]
    }),
  )
  return { family, lost, silent, pool: pool.length, found }
}

type Reading = Extraction['observations'][number]
const achieved = (read: Extraction): Reading[] => read.observations.filter((one) => one.status === 'achieved')
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
