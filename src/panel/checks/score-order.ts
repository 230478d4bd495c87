import { agree, spelledShortest } from '../spelling.ts'
import { type Edition, type Entry, type Finding, finding } from './edition.ts'

interface Placed {
  readonly rank: Entry
  readonly score: Entry
  readonly place: number
  readonly value: number
}

/**
 * The better rank has the better score. One wrong number disturbs its order with many right ones, so the longest part of the
 * ranking that is in order is taken to be right and only what stands outside of it is flagged.
 */
export function scoreOrder({ ranks, scores }: Edition): Finding[] {
  const placed = pairs(ranks, scores)
  const fits = new Set(longestInOrder(placed))
  return placed
    .filter((p) => !fits.has(p))
    .flatMap((p) => {
      const message = `Score ${p.value} does not fit between the scores around place ${p.place}.`
      return [finding('score-order', p.score, message), finding('score-order', p.rank, message)]
    })
}

function pairs(ranks: readonly Entry[], scores: readonly Entry[]): Placed[] {
  const byUnit = new Map(scores.map((e) => [e.key.unit_id, e]))
  return ranks
    .flatMap((rank) => {
      const score = byUnit.get(rank.key.unit_id)
      const place = rank.cell.value
      const value = score?.cell.value ?? null
      return score && place !== null && value !== null ? [{ rank, score, place, value }] : []
    })
    .sort((a, b) => a.place - b.place || b.value - a.value)
}

/** Longest subsequence with falling scores; quadratic, and the largest edition has 168 units. */
function longestInOrder(placed: readonly Placed[]): Placed[] {
  const best: Placed[][] = []
  for (const p of placed) {
    const before = best.filter((chain) => mayFollow(chain.at(-1)!, p))
    const longest = before.reduce<Placed[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, p])
  }
  return best.reduce<Placed[]>((a, b) => (b.length > a.length ? b : a), [])
}

function mayFollow(better: Placed, worse: Placed): boolean {
  if (better.place === worse.place) return agree(spelledShortest(better.value), spelledShortest(worse.value))
  return better.value >= worse.value || agree(spelledShortest(better.value), spelledShortest(worse.value))
}
