export { type Ablation, ablate, renderAblation } from './ablate.ts'
export { evaluate } from './evaluate.ts'
export { GoldCase } from './gold.ts'
export { type LoadedGold, loadGold } from './load.ts'
export { type Figures, type Report, renderReport } from './report.ts'
export { scoreCase } from './score.ts'
export {
  calibrate,
  evaluateModel,
  judgedClaims,
  type LabelledSentence,
  labelled,
  type ModelReport,
  renderModelReport,
} from './second-reader/index.ts'
export type { Miss } from './tally.ts'
