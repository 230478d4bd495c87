/**
 * Area under the ROC curve: how often a true item scores above a false one, ties counting half; null when one side is
 * missing. By ranks (Mann and Whitney), n log n.
 */
export function auroc(items: readonly { readonly score: number; readonly truth: boolean }[]): number | null {
  const sorted = [...items].sort((a, b) => a.score - b.score)
  const positives = sorted.filter((item) => item.truth).length
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return null
  let ranks = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]!.score === sorted[i]!.score) j++
    const middle = (i + 1 + j) / 2
    for (let k = i; k < j; k++) if (sorted[k]!.truth) ranks += middle
    i = j
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
