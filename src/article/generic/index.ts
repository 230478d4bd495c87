export { type GenericReading, readGeneric } from './read.ts'
