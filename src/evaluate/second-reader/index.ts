export { calibrate, judgedClaims } from './claims.ts'
export { evaluateModel, type ModelReport, type ModelTrial } from './evaluate-model.ts'
export { type LabelledSentence, labelled } from './labels.ts'
export { renderModelReport } from './render.ts'
