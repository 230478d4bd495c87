import type { Extract } from '../extract/index.ts'
import { evaluate } from './evaluate.ts'
import type { GoldCase } from './gold.ts'

export interface Ablation {
  readonly rule: string
  /** Right observations that only this rule makes possible. */
  readonly gains: number
  /** Wrong observations that go away without it. */
  readonly costs: number
  /** F1 of observations without it. */
  readonly f1_without: number
}

/** What each rule gains and costs: the gold read once with all rules and once without each. */
export function ablate(
  cases: readonly GoldCase[],
  rules: readonly string[],
  without: (rule: string) => Extract,
  all: Extract,
): Ablation[] {
  const base = evaluate(cases, all).kinds.observations
  const right = base.recall * base.gold
  const wrong = base.precision === 0 ? 0 : right / base.precision - right
  return rules
    .map((rule) => {
      const less = evaluate(cases, without(rule)).kinds.observations
      const rightWithout = less.recall * less.gold
      const wrongWithout = less.precision === 0 ? 0 : rightWithout / less.precision - rightWithout
      return {
        rule,
        gains: Math.round(right - rightWithout),
        costs: Math.round(wrong - wrongWithout),
        f1_without: less.f1,
      }
    })
    .sort((a, b) => b.gains - a.gains || a.rule.localeCompare(b.rule))
}

export function renderAblation(rows: readonly Ablation[]): string {
  const out = [`${'rule'.padEnd(28)}${'gains'.padStart(7)}${'costs'.padStart(7)}${'F1 without'.padStart(12)}`]
  for (const one of rows)
    out.push(
      `${one.rule.padEnd(28)}${String(one.gains).padStart(7)}${String(one.costs).padStart(7)}${one.f1_without.toFixed(4).padStart(12)}`,
    )
  return `${out.join('\n')}\n`
}
