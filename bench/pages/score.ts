/**
 * The measure that the benchmark's README defines: multisets of four-word shingles; counts are divided by the size of the page
 * so that long articles weigh no more than short ones; precision is the mean over pages that gave text, recall over pages
 * that have some, F1 of the two means.
 */
export function scoreOf(pairs: readonly (readonly [gold: string, read: string])[]): {
  readonly f1: number
  readonly precision: number
  readonly recall: number
} {
  const precisions: number[] = []
  const recalls: number[] = []
  for (const [gold, read] of pairs) {
    const wanted = shingles(gold)
    const found = shingles(read)
    let common = 0
    for (const [shingle, count] of wanted) common += Math.min(count, found.get(shingle) ?? 0)
    const foundAll = total(found)
    const wantedAll = total(wanted)
    if (foundAll > 0) precisions.push(common / foundAll)
    if (wantedAll > 0) recalls.push(common / wantedAll)
  }
  const precision = mean(precisions)
  const recall = mean(recalls)
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall }
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join('\u0001')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
