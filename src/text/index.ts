export { asciiOf, foldKey, SourceText } from './source-text.ts'
