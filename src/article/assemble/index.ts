export { articleText } from './article-text.ts'
export { type BlockDraft, flow } from './flow.ts'
