import type { Extract } from '../extract/index.ts'
import { evaluate } from './evaluate.ts'
import type { GoldCase } from './gold.ts'
import type { Figures } from './report.ts'

export interface Ablation {
  readonly rule: string
  /** What the rule is measured on: directives for a frame of theirs, else observations. */
  readonly kind: 'observations' | 'directives'
  /** Right records that only this rule makes possible. */
  readonly gains: number
  /** Wrong records that go away without it. */
  readonly costs: number
  /** F1 of the kind without it. */
  readonly f1_without: number
}

/** What each rule gains and costs: the gold read once with all rules and once without each. */
export function ablate(
  cases: readonly GoldCase[],
  rules: readonly string[],
  without: (rule: string) => Extract,
  all: Extract,
): Ablation[] {
  const base = evaluate(cases, all).kinds
  return rules
    .map((rule): Ablation => {
      const kind = rule.startsWith('directive.') ? 'directives' : 'observations'
      const less = evaluate(cases, without(rule)).kinds[kind]
      const [right, wrong] = countsOf(base[kind])
      const [rightWithout, wrongWithout] = countsOf(less)
      return {
        rule,
        kind,
        gains: Math.round(right - rightWithout),
        costs: Math.round(wrong - wrongWithout),
        f1_without: less.f1,
      }
    })
    .sort((a, b) => b.gains - a.gains || a.rule.localeCompare(b.rule))
}

/** Right and wrong records behind figures. */
function countsOf({ precision, recall, gold }: Figures): readonly [right: number, wrong: number] {
  const right = recall * gold
  return [right, precision === 0 ? 0 : right / precision - right]
}

export function renderAblation(rows: readonly Ablation[]): string {
  const out = [`${'rule'.padEnd(28)}${'gains'.padStart(7)}${'costs'.padStart(7)}${'F1 without'.padStart(12)}`]
  for (const one of rows)
    out.push(
      `${one.rule.padEnd(28)}${String(one.gains).padStart(7)}${String(one.costs).padStart(7)}${one.f1_without.toFixed(4).padStart(12)}`,
    )
  return `${out.join('\n')}\n`
}
