export { BUNDLED } from './bundled.ts'
export { CALIBRATION, type Calibration, confidenceOf, DOUBT, featuresOf, USUAL } from './calibration.ts'
export { type DownloadProgress, downloadModel, HUB, isDownloaded } from './download.ts'
export { folderOf, provenanceOf } from './folder.ts'
export { inputOf } from './input.ts'
export { keywordScore, keywordScores } from './keyword.ts'
export { openModel } from './open.ts'
export { type Gap, gapsOf, isWorthALook, type ReadClaim, scoreOfClaim } from './second-look.ts'
export {
  FIGURE_KINDS,
  type FigureKind,
  type ModelProvenance,
  type ModelSpec,
  type ModelTask,
  SENTENCE_KINDS,
  type SentenceInput,
  type SentenceKind,
  type SentenceModel,
  type SentenceScores,
} from './types.ts'
