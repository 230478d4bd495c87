export { buildDoc } from './document.ts'
export { report } from './report.ts'
export {
  defineRule,
  type Hit,
  piece,
  type Reading,
  type Refusal,
  type Rule,
  type RuleExamples,
  refOf,
  refuse,
  vi,
} from './rule.ts'
export { RuleSet, type RunReport, runRules } from './run.ts'
export { Sieve } from './sieve.ts'
export type { Doc, Found, Sentence, Span, Zone } from './types.ts'
