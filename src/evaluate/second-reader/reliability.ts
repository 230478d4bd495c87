export interface ReliabilityRow {
  readonly from: number
  readonly to: number
  readonly sentences: number
  /** Mean score of the sentences of this row. */
  readonly said: number
  /** Share of them in which the gold has one. */
  readonly held: number
}

const BINS = 5

/** Does "0.9" hold nine times in ten? The scores in five bins, with what came true in each; empty bins are left out. */
export function reliability(items: readonly { readonly score: number; readonly truth: boolean }[]): ReliabilityRow[] {
  return Array.from({ length: BINS }, (_, i) => {
    const from = i / BINS
    const to = (i + 1) / BINS
    const here = items.filter(({ score }) => score >= from && (score < to || (i === BINS - 1 && score <= 1)))
    const said = here.reduce((sum, { score }) => sum + score, 0) / here.length
    return { from, to, sentences: here.length, said, held: here.filter(({ truth }) => truth).length / here.length }
  }).filter((row) => row.sentences > 0)
}

/** Expected calibration error: the mean distance between said and held, weighed by sentences. */
export function calibrationError(rows: readonly ReliabilityRow[]): number {
  const all = rows.reduce((sum, row) => sum + row.sentences, 0)
  return rows.reduce((sum, row) => sum + (row.sentences / all) * Math.abs(row.said - row.held), 0)
}
