export interface ReliabilityRow {
  readonly from: number
  readonly to: number
  readonly sentences: number
  /** Mean score of the sentences of this row. */
  readonly said: number
  /** Share of them in which the gold has one. */
  readonly held: number
}

const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** Does "0.9" hold nine times in ten? The scores between these edges, with what came true in each; empty rows are left out. */
export function reliability(
  items: readonly { readonly score: number; readonly truth: boolean }[],
  edges: readonly number[] = FIFTHS,
): ReliabilityRow[] {
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i]!
    const isLast = i === edges.length - 2
    const here = items.filter(({ score }) => score >= from && (score < to || (isLast && score <= to)))
    if (here.length === 0) return []
    const said = here.reduce((sum, { score }) => sum + score, 0) / here.length
    return [{ from, to, sentences: here.length, said, held: here.filter(({ truth }) => truth).length / here.length }]
  })
}

/** Expected calibration error: the mean distance between said and held, weighed by sentences. */
export function calibrationError(rows: readonly ReliabilityRow[]): number {
  const all = rows.reduce((sum, row) => sum + row.sentences, 0)
  return rows.reduce((sum, row) => sum + (row.sentences / all) * Math.abs(row.said - row.held), 0)
}
