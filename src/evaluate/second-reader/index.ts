export { evaluateModel, type ModelReport, type ModelTrial } from './evaluate-model.ts'
export { type LabelledSentence, labelled, SENTENCE_LABELS, type SentenceLabel } from './labels.ts'
export { renderModelReport } from './render.ts'
