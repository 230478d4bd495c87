export { type LayoutReading, readLayout } from './read.ts'
