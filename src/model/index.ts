export { BUNDLED } from './bundled.ts'
export { type DownloadProgress, downloadModel, HUB, isDownloaded } from './download.ts'
export { folderOf, provenanceOf } from './folder.ts'
export { inputOf } from './input.ts'
export { keywordScore } from './keyword.ts'
export { openModel } from './open.ts'
export type {
  ModelProvenance,
  ModelSpec,
  ModelTask,
  SentenceInput,
  SentenceModel,
  SentenceScores,
} from './types.ts'
