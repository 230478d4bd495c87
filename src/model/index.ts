export { BUNDLED } from './bundled.ts'
export { type DownloadProgress, downloadModel, HUB, isDownloaded } from './download.ts'
export { folderOf, provenanceOf } from './folder.ts'
export { inputOf } from './input.ts'
export { keywordScore } from './keyword.ts'
export { openModel } from './open.ts'
export {
  type ModelProvenance,
  type ModelSpec,
  type ModelTask,
  SENTENCE_KINDS,
  type SentenceInput,
  type SentenceKind,
  type SentenceModel,
  type SentenceScores,
} from './types.ts'
