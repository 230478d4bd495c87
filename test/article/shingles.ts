/** Body agreement as F1 over shingles of four words: what the public benchmark of article extraction counts. */
export function bodyScore(expected: string, read: string): number {
  const gold = shingles(expected)
  const found = shingles(read)
  let common = 0
  for (const [shingle, count] of gold) common += Math.min(count, found.get(shingle) ?? 0)
  const precision = common / Math.max(1, sum(found))
  const recall = common / Math.max(1, sum(gold))
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
