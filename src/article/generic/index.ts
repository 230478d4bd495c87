export { markPictures } from './pictures.ts'
export { type GenericReading, readGeneric } from './read.ts'
export { tidy } from './tidy.ts'
