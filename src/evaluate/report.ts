import type { CaseScore } from './score.ts'
import { KINDS, type Kind, type Miss, type Tally } from './tally.ts'

export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly gold: number
}

export interface Report {
  readonly cases: number
  readonly kinds: Readonly<Record<Kind, Figures>>
  /** Observations of the cases that carry the tag. */
  readonly tags: Readonly<Record<string, Figures>>
  readonly soft: Readonly<Record<string, readonly [right: number, stated: number]>>
  readonly negatives: readonly [clean: number, all: number]
  readonly grounded: readonly [exact: number, all: number]
  readonly softMisses: readonly string[]
  readonly misses: readonly Miss[]
}

export function reportOf(scores: readonly CaseScore[]): Report {
  const tags: Record<string, Figures> = {}
  for (const tag of [...new Set(scores.flatMap((one) => one.tags))].sort())
    tags[tag] = figures(scores.filter((one) => one.tags.includes(tag)).map((one) => one.tallies.observations))
  const soft: Record<string, [number, number]> = {}
  for (const one of scores)
    for (const [field, [right, stated]] of Object.entries(one.soft)) {
      const sum = soft[field] ?? [0, 0]
      soft[field] = [sum[0] + right, sum[1] + stated]
    }
  const negative = scores.filter((one) => one.clean !== null)
  return {
    cases: scores.length,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, figures(scores.map((one) => one.tallies[kind]))])) as Record<
      Kind,
      Figures
    >,
    tags,
    soft,
    negatives: [negative.filter((one) => one.clean === true).length, negative.length],
    grounded: [sum(scores.map((one) => one.grounded[0])), sum(scores.map((one) => one.grounded[1]))],
    softMisses: scores.flatMap((one) => one.softMisses),
    misses: scores.flatMap((one) => one.misses),
  }
}

/** Precision and recall are 1 where there is nothing to find and nothing was found. */
export function figures(tallies: readonly Tally[]): Figures {
  const tp = sum(tallies.map((one) => one.tp))
  const fp = sum(tallies.map((one) => one.fp))
  const fn = sum(tallies.map((one) => one.fn))
  const precision = tp + fp === 0 ? 1 : tp / (tp + fp)
  const recall = tp + fn === 0 ? 1 : tp / (tp + fn)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    gold: tp + fn,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The table a person reads: kinds, soft fields, tags below one, misses. */
export function renderReport(report: Report): string {
  const out = [`${report.cases} cases`, row('', 'P', 'R', 'F1', 'gold')]
  for (const kind of KINDS) out.push(figuresRow(kind, report.kinds[kind]))
  for (const [field, [right, stated]] of Object.entries(report.soft))
    if (stated > 0) out.push(`  ${field.padEnd(16)} ${right}/${stated}`)
  out.push(`negatives clean ${report.negatives.join('/')}; quotes exact ${report.grounded.join('/')}`)
  const weak = Object.entries(report.tags).filter(([, one]) => one.f1 < 1)
  if (weak.length > 0) out.push('', 'tags below 1 (observations)', ...weak.map(([tag, one]) => figuresRow(tag, one)))
  if (report.misses.length > 0)
    out.push('', 'misses', ...report.misses.map((one) => `  ${one.sign} ${one.id} ${one.kind}: ${one.what}`))
  if (report.softMisses.length > 0) out.push('', 'beside the score', ...report.softMisses.map((one) => `  ${one}`))
  return `${out.join('\n')}\n`
}

function figuresRow(name: string, one: Figures): string {
  return row(name, one.precision.toFixed(3), one.recall.toFixed(3), one.f1.toFixed(3), String(one.gold))
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(7)).join('')}`
}
